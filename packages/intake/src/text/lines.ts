/** Physical lines of a text, streamed, numbered from 1. */
import { boundedLines } from "./bounded.ts";
import { growing } from "./growing.ts";

export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** Yields the lines that each chunk completes, and the last one even without a line break. */
export async function* textLines(chunks: AsyncIterable<string>): AsyncGenerator<readonly TextLine[], void> {
  let rest = "";
  let line = 0;
  for await (const chunk of growing(boundedLines(chunks), () => rest.length)) {
    const text = rest + chunk;
    const lines: TextLine[] = [];
    let from = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", from)) {
      line += 1;
      lines.push({ line, text: text.slice(from, end) });
      from = end + 1;
    }
    rest = text.slice(from);
    if (lines.length > 0) yield lines;
  }
  if (rest !== "") yield [{ line: line + 1, text: rest }];
}
