/** Parses a run of JSON elements: all at once, or one by one where one of them is bad, so that it alone is lost. */

export type Element = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly line: number };

/** @param line the line on which the run begins */
export function parseElements(text: string, line: number): readonly Element[] {
  try {
    const values = JSON.parse(`[${text}]`) as readonly unknown[];
    return values.map((value) => ({ ok: true, value }));
  } catch {
    return splitElements(text, line).map(parseOne);
  }
}

interface Slice {
  readonly text: string;
  readonly line: number;
}

function parseOne(slice: Slice): Element {
  try {
    return { ok: true, value: JSON.parse(slice.text) };
  } catch {
    return { ok: false, line: slice.line };
  }
}

/** Cuts a run at the commas outside all brackets and strings. */
function splitElements(text: string, firstLine: number): readonly Slice[] {
  const slices: Slice[] = [];
  let [depth, from, line, start, inString] = [0, 0, firstLine, firstLine, false];
  const cut = (end: number): void => {
    if (from < end && text.slice(from, end).trim() !== "") slices.push({ text: text.slice(from, end), line: start });
    [from, start, depth] = [end + 1, line, 0];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === "\\" && inString) at += 1;
    else if (character === '"') inString = !inString;
    else if (character === "\n") [line, start] = [line + 1, text.slice(from, at).trim() === "" ? line + 1 : start];
    else if (inString) continue;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    else if (character === "," && depth <= 0) cut(at);
  }
  cut(text.length);
  return slices;
}
