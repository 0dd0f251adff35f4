/**
 * The words of an HTML page, streamed: a line break where a block ends, no scripts, no styles. Made for mails and chats
 * that were saved from a browser, with pictures of any size inside the tags.
 */
import { decodeXml } from "./xml.ts";

const BLOCKS = new Set(
  "address article blockquote br center div dd dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tbody tr ul".split(
    " ",
  ),
);
const CELLS = new Set(["td", "th"]);
const SILENT = new Set(["script", "style", "title"]);
/** Enough to see the name of a tag. */
const NAME_LENGTH = 16;
const LONGEST_TEXT = 64 * 1024;
const TAG = /<\/?([a-z][a-z\d]*)/iy;

/** Inside what the scan is; `text` where nothing is open. */
type Inside = "text" | "tag" | "comment" | "silent";

export async function* htmlText(chunks: AsyncIterable<string>): AsyncGenerator<string, void> {
  const scan: Scan = { rest: "", inside: "text", silent: "" };
  for await (const chunk of chunks) {
    const words = step(scan, scan.rest + chunk, false);
    if (words !== "") yield words;
  }
  const words = step(scan, scan.rest, true);
  if (words !== "") yield words;
}

/** The words of a piece of HTML that is at hand. */
export function htmlWords(html: string): string {
  return step({ rest: "", inside: "text", silent: "" }, html.replaceAll(/\r?\n/gu, "<br>"), true);
}

interface Scan {
  /** What the next chunk is needed for. */
  rest: string;
  inside: Inside;
  silent: string;
}

function step(scan: Scan, text: string, last: boolean): string {
  let words = "";
  let at = 0;
  while (at < text.length) {
    if (scan.inside !== "text") {
      const end = endOf(scan, text, at);
      if (end === -1) {
        // The end mark may stand across two chunks.
        scan.rest = text.slice(Math.max(at, text.length - NAME_LENGTH));
        return words;
      }
      scan.inside = scan.inside === "silent" ? "tag" : "text";
      at = end;
      continue;
    }
    const open = text.indexOf("<", at);
    if (open === -1) {
      const kept = last || text.length - at > LONGEST_TEXT ? text.length : at;
      scan.rest = text.slice(kept);
      return words + plain(text.slice(at, kept));
    }
    words += plain(text.slice(at, open));
    if (!last && text.length - open < NAME_LENGTH) {
      scan.rest = text.slice(open);
      return words;
    }
    const tag = openTag(scan, text, open);
    words += tag.words;
    at = tag.at;
  }
  scan.rest = "";
  return words;
}

function endOf({ inside, silent }: Scan, text: string, from: number): number {
  if (inside === "silent") return text.toLowerCase().indexOf(`</${silent}`, from);
  const mark = inside === "comment" ? "-->" : ">";
  const end = text.indexOf(mark, from);
  return end === -1 ? -1 : end + mark.length;
}

/** What a tag adds to the words, and where to go on. */
function openTag(scan: Scan, text: string, open: number): { readonly words: string; readonly at: number } {
  if (text.startsWith("<!--", open)) {
    scan.inside = "comment";
    return { words: "", at: open + 4 };
  }
  TAG.lastIndex = open;
  const name = TAG.exec(text)?.[1]?.toLowerCase();
  if (name === undefined && text[open + 1] !== "!" && text[open + 1] !== "?") return { words: "<", at: open + 1 };
  const closing = text[open + 1] === "/";
  scan.inside = name !== undefined && !closing && SILENT.has(name) ? "silent" : "tag";
  if (scan.inside === "silent") scan.silent = name!;
  if (name === undefined) return { words: "", at: open + 1 };
  return { words: BLOCKS.has(name) ? "\n" : CELLS.has(name) ? "  " : "", at: open + 1 + name.length };
}

function plain(text: string): string {
  return text === "" ? "" : decodeXml(text.replaceAll(/[\r\n\t]+/gu, " ")).replaceAll("&nbsp;", "\u00A0");
}
