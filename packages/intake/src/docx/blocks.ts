/** The body of a Word file (ECMA-376 WordprocessingML) as paragraphs and tables in their order, scanned while it is unpacked. */
import type { FileEntry } from "@zip.js/zip.js";
import { entriesOf } from "../archive/zip.ts";
import { growing } from "../text/growing.ts";
import { decodeXml } from "../text/xml.ts";
import { partChunks } from "../xlsx/parts.ts";

export interface DocxBlock {
  readonly kind: "paragraph" | "table";
  readonly xml: string;
}

const BODY = "word/document.xml";
/** Whoever wrote it, a chat that unpacks to more than this is a bomb. */
const MOST_BYTES = 512 * 1024 * 1024;
/** A table or paragraph that is longer is left out. */
const LONGEST_BLOCK = 4 * 1024 * 1024;

export const isDocx = (names: readonly string[]): boolean => names.includes(BODY);

/** Throws where the file is damaged; what came before is good. */
export async function* docxBlocks(file: Blob): AsyncGenerator<readonly DocxBlock[], void> {
  const part = (await entriesOf(file))?.find(
    (entry): entry is FileEntry => !entry.directory && entry.filename === BODY,
  );
  if (part === undefined || part.uncompressedSize > MOST_BYTES) return;
  let rest = "";
  for await (const chunk of growing(partChunks(part), () => rest.length)) {
    const taken = take(rest + chunk);
    rest = taken.rest;
    if (taken.blocks.length > 0) yield taken.blocks;
  }
}

const OPENING = /<w:(tbl|p)(?=[ >/])[^<>]*>/gu;

function take(text: string): { readonly blocks: readonly DocxBlock[]; readonly rest: string } {
  const blocks: DocxBlock[] = [];
  let at = 0;
  for (;;) {
    OPENING.lastIndex = at;
    const open = OPENING.exec(text);
    if (open === null) return { blocks, rest: text.slice(Math.max(at, text.lastIndexOf("<"))) };
    const from = open.index + open[0].length;
    if (open[0].endsWith("/>")) {
      at = from;
      continue;
    }
    const closing = `</w:${open[1]!}>`;
    const to = text.indexOf(closing, from);
    if (to === -1 && text.length - from > LONGEST_BLOCK) return { blocks, rest: "" };
    if (to === -1) return { blocks, rest: text.slice(open.index) };
    blocks.push({ kind: open[1] === "tbl" ? "table" : "paragraph", xml: text.slice(from, to) });
    at = to + closing.length;
  }
}

/** The elements of this name, from tag to tag; what is not closed ends the search, so that none is looked through twice. */
function elementsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  const opening = new RegExp(`<${name}(?=[ >])[^<>]*>`, "gu");
  const closing = `</${name}>`;
  for (let open = opening.exec(xml); open !== null; open = opening.exec(xml)) {
    const end = open[0].endsWith("/>") ? opening.lastIndex : xml.indexOf(closing, opening.lastIndex);
    if (end === -1) break;
    found.push(xml.slice(open.index, end));
    opening.lastIndex = end;
  }
  return found;
}

/** The cells of a table, row after row. */
export const docxCells = (table: string): readonly string[] => elementsOf(table, "w:tc");

export const docxParagraphs = (xml: string): readonly string[] => elementsOf(xml, "w:p");

const MARKS: Readonly<Record<string, string>> = { br: "\n", cr: "\n", tab: "\t" };

/** The words of a paragraph, with the breaks in it. */
export function docxText(paragraph: string): string {
  const parts = paragraph.matchAll(/<w:(t|br|cr|tab)(?=[ >/])[^<>]*>([^<]*)/gu);
  return Array.from(parts, ([, name = "", text = ""]) => MARKS[name] ?? decodeXml(text)).join("");
}

export const hasPicture = (xml: string): boolean => /<w:(?:drawing|pict)(?=[ >])/u.test(xml);

/** How it is laid: `<w:jc w:val="right"/>`. */
export const alignmentOf = (xml: string): string | undefined => /<w:jc\s[^<>]*w:val="([a-z]+)"/iu.exec(xml)?.[1];
