/**
 * Rows of an XLSX workbook (ECMA-376 SpreadsheetML), streamed: just enough of the format to read a list of values.
 *
 * Read here and not by a library because a bill of 100,000 rows must not cost 800 MB: the sheet is scanned as it is
 * unpacked, and only the table of shared strings is held. Formulas give their stored values; nothing is computed.
 */
import type { FileEntry } from "@zip.js/zip.js";
import { entriesOf } from "../archive/zip.ts";
import { attributeOf, xmlTags } from "../text/xml.ts";
import { sharedStrings } from "./shared-strings.ts";
import { type CellLook, type SheetRow, sheetRows } from "./sheet-rows.ts";
import { dateStyles } from "./styles.ts";
import { partChunks, partText } from "./parts.ts";

export interface Sheet {
  readonly name: string;
  /** Throws where the sheet is damaged; what came before is good. */
  readonly rows: () => AsyncGenerator<readonly SheetRow[], void>;
}

/** Whoever wrote it, a workbook of payments that unpacks to more than this is a bomb. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** The sheets of an XLSX in their order; undefined where it is damaged or would unpack to more than a gigabyte. */
export async function openWorkbook(file: Blob): Promise<readonly Sheet[] | undefined> {
  const parts = await partsOf(file);
  const [book, links] = [parts?.get("xl/workbook.xml"), parts?.get("xl/_rels/workbook.xml.rels")];
  if (parts === undefined || book === undefined || links === undefined) return undefined;
  try {
    return sheetsOf(parts, await partText(book), await partText(links));
  } catch {
    return undefined;
  }
}

type Parts = ReadonlyMap<string, FileEntry>;

async function partsOf(file: Blob): Promise<Parts | undefined> {
  const entries = await entriesOf(file);
  const parts = new Map<string, FileEntry>();
  let bytes = 0;
  for (const entry of entries ?? []) {
    if (entry.directory) continue;
    bytes += entry.uncompressedSize;
    parts.set(entry.filename, entry);
  }
  return entries === undefined || bytes > MOST_BYTES ? undefined : parts;
}

function sheetsOf(parts: Parts, book: string, links: string): readonly Sheet[] {
  const targets = new Map(
    xmlTags(links, "Relationship").map((tag) => [attributeOf(tag, "Id"), partName(attributeOf(tag, "Target") ?? "")]),
  );
  const date1904 = xmlTags(book, "workbookPr").some((tag) =>
    ["1", "true"].includes(attributeOf(tag, "date1904") ?? ""),
  );
  let look: Promise<CellLook> | undefined;
  return xmlTags(book, "sheet").flatMap((tag) => {
    const part = parts.get(targets.get(attributeOf(tag, "r:id")) ?? "");
    if (part === undefined) return [];
    async function* rows(): AsyncGenerator<readonly SheetRow[], void> {
      look ??= lookOf(parts, date1904);
      yield* sheetRows(partChunks(part!), await look);
    }
    return [{ name: attributeOf(tag, "name") ?? "", rows }];
  });
}

/** Targets are relative to `xl/`, or absolute in the package. */
function partName(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

async function lookOf(parts: Parts, date1904: boolean): Promise<CellLook> {
  const strings = parts.get("xl/sharedStrings.xml");
  const styles = parts.get("xl/styles.xml");
  return {
    strings: strings === undefined ? [] : await sharedStrings(partChunks(strings)),
    dateStyles: styles === undefined ? new Set() : dateStyles(await partText(styles)),
    date1904,
  };
}
