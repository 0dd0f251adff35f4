/** `xl/sharedStrings.xml`: every text of the workbook once, which cells name by number. */
import { growing } from "../text/growing.ts";
import { prefixOf, richText } from "./text-runs.ts";

/** The strings in their order. Formatting is left out, and so are the readings that Japanese programs add. */
export async function sharedStrings(chunks: AsyncIterable<string>): Promise<readonly string[]> {
  const strings: string[] = [];
  let rest = "";
  let prefix: string | undefined;
  for await (const chunk of growing(chunks, () => rest.length)) {
    const text = rest + chunk;
    prefix ??= prefixOf(text, "sst");
    const [open, close] = [`<${prefix ?? ""}si`, `</${prefix ?? ""}si>`];
    let from = 0;
    for (let start = text.indexOf(open); start !== -1; start = text.indexOf(open, from)) {
      const tagEnd = text.indexOf(">", start);
      if (tagEnd === -1) break;
      if (text[tagEnd - 1] === "/") {
        strings.push("");
        from = tagEnd + 1;
        continue;
      }
      const end = text.indexOf(close, tagEnd);
      if (end === -1) break;
      strings.push(richText(text.slice(tagEnd + 1, end), prefix ?? ""));
      from = end + close.length;
    }
    rest = text.slice(from);
  }
  return strings;
}
