/** Texts in SpreadsheetML: `<t>` alone, or in runs of different looks. */
import { decodeXml } from "../text/xml.ts";

/** `x:` where the document writes its tags so, and `""` where it does not; undefined before the root has been seen. */
export function prefixOf(head: string, root: string): string | undefined {
  return new RegExp(`<(\\w+:)?${root}[\\s>]`, "u")
    .exec(head)
    ?.slice(1)
    .map((prefix) => prefix ?? "")[0];
}

const ESCAPED = /_x([\dA-F]{4})_/giu;

/** The text of all `<t>` in `inner`, joined; `<rPh>` (how a word is read aloud) is left out. */
export function richText(inner: string, prefix: string): string {
  const words = inner.includes(`<${prefix}rPh`)
    ? inner.replaceAll(new RegExp(`<${prefix}rPh[\\s\\S]*?</${prefix}rPh>`, "gu"), "")
    : inner;
  const [open, close] = [`<${prefix}t`, `</${prefix}t>`];
  let text = "";
  for (let at = words.indexOf(open); at !== -1; at = words.indexOf(open, at + 1)) {
    const next = words[at + open.length];
    if (next !== ">" && next !== " ") continue;
    const start = words.indexOf(">", at) + 1;
    const end = words.indexOf(close, start);
    if (start === 0 || end === -1) break;
    text += decodeXml(words.slice(start, end));
  }
  return unescape(text);
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescape(text: string): string {
  return text.includes("_x")
    ? text.replaceAll(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
