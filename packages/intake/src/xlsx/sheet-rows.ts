/** `xl/worksheets/sheet1.xml` as rows of values, scanned row by row while it is unpacked. */
import { growing } from "../text/growing.ts";
import { decodeXml } from "../text/xml.ts";
import { dateOfSerial } from "./serial-date.ts";
import { prefixOf, richText, unescape } from "./text-runs.ts";

/** A date cell as the wall time that the cell shows: `Date` in UTC, only to carry the figures. */
export type CellValue = string | number | boolean | Date | null;

export interface SheetRow {
  /** 1-based, as the spreadsheet program shows it. */
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/** What is needed to know what a cell shows. */
export interface CellLook {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly date1904: boolean;
}

/** Yields the rows of each chunk of the sheet's XML. Empty cells are null, rows without cells are left out. */
export async function* sheetRows(
  chunks: AsyncIterable<string>,
  look: CellLook,
): AsyncGenerator<readonly SheetRow[], void> {
  let rest = "";
  let prefix: string | undefined;
  let row = 0;
  for await (const chunk of growing(chunks, () => rest.length)) {
    const text = rest + chunk;
    prefix ??= prefixOf(text, "worksheet");
    const [open, close] = [`<${prefix ?? ""}row`, `</${prefix ?? ""}row>`];
    const rows: SheetRow[] = [];
    let from = 0;
    for (let start = text.indexOf(open); start !== -1; start = text.indexOf(open, from)) {
      const tagEnd = text.indexOf(">", start);
      const empty = text[tagEnd - 1] === "/";
      const end = empty ? tagEnd + 1 : text.indexOf(close, tagEnd);
      if (tagEnd === -1 || end === -1) break;
      row = Number(attribute(text.slice(start, tagEnd), "r") ?? row + 1);
      const cells = empty ? [] : cellsOf(text.slice(tagEnd + 1, end), prefix ?? "", look);
      if (cells.length > 0) rows.push({ row, cells });
      from = empty ? end : end + close.length;
    }
    rest = text.slice(from);
    if (rows.length > 0) yield rows;
  }
}

/** The value of an attribute with a one-letter name in an opening tag. */
function attribute(tag: string, name: "r" | "s" | "t"): string | undefined {
  const at = tag.indexOf(` ${name}="`);
  return at === -1 ? undefined : tag.slice(at + 4, tag.indexOf('"', at + 4));
}

function cellsOf(text: string, prefix: string, look: CellLook): readonly CellValue[] {
  const cells: CellValue[] = [];
  const [open, close] = [`<${prefix}c`, `</${prefix}c>`];
  for (let at = text.indexOf(open); at !== -1;) {
    const tagEnd = text.indexOf(">", at);
    if (tagEnd === -1) break;
    const empty = text[tagEnd - 1] === "/";
    const end = empty ? tagEnd : text.indexOf(close, tagEnd);
    if (end === -1) break;
    const tag = text.slice(at, tagEnd);
    const reference = attribute(tag, "r");
    const column = reference === undefined ? cells.length : columnOf(reference);
    if (column > MOST_COLUMNS) break;
    while (cells.length < column) cells.push(null);
    cells[column] = empty ? null : valueOf(text.slice(tagEnd + 1, end), tag, prefix, look);
    at = text.indexOf(open, end + 1);
  }
  return cells;
}

const MOST_COLUMNS = 1000;

/** `A` is 0, `AA` is 26. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  return Math.max(0, column - 1);
}

function valueOf(inner: string, tag: string, prefix: string, look: CellLook): CellValue {
  const type = attribute(tag, "t");
  if (type === "inlineStr") return richText(inner, prefix);
  const raw = rawValue(inner, prefix);
  if (raw === undefined) return null;
  if (type === "s") return look.strings[Number(raw)] ?? null;
  if (type === "str") return unescape(decodeXml(raw));
  if (type === "b") return raw === "1";
  if (type === "e" || raw === "") return null;
  if (type === "d") return decodeXml(raw).replace("T", " ");
  const number = Number(raw);
  if (Number.isNaN(number)) return raw;
  return look.dateStyles.has(Number(attribute(tag, "s") ?? -1)) ? dateOfSerial(number, look.date1904) : number;
}

function rawValue(inner: string, prefix: string): string | undefined {
  const at = inner.indexOf(`<${prefix}v`);
  if (at === -1) return undefined;
  const start = inner.indexOf(">", at) + 1;
  const end = inner.indexOf(`</${prefix}v>`, start);
  return end === -1 ? undefined : inner.slice(start, end);
}
