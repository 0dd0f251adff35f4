/** Rows of a workbook, streamed. The only place that knows which library reads XLSX. */
import { streamXlsxRows } from "hucre/xlsx";
import { TextWriter } from "@zip.js/zip.js";
import { withZip } from "../archive/zip.ts";
import { attributeOf, xmlTags } from "../text/xml.ts";

/** A date cell as the wall time that the cell shows: `Date` in UTC, only to carry the figures. */
export type CellValue = string | number | boolean | Date | null;

export interface SheetRow {
  /** 1-based, as the spreadsheet program shows it. */
  readonly row: number;
  readonly cells: readonly CellValue[];
}

export interface Sheet {
  readonly name: string;
  /** Throws where the sheet is damaged; what came before is good. */
  readonly rows: () => AsyncGenerator<readonly SheetRow[], void>;
}

export type Workbook = { readonly ok: true; readonly sheets: readonly Sheet[] } | { readonly ok: false };

const ROWS_OF_ONE_BATCH = 500;
const MOST_BYTES = 1024 * 1024 * 1024;

/** Opens an XLSX; not ok where it is damaged, or would unpack to more than a gigabyte. */
export async function openWorkbook(file: Blob): Promise<Workbook> {
  const names = await sheetNames(file);
  if (names === undefined) return { ok: false };
  return { ok: true, sheets: names.map((name, index) => ({ name, rows: () => sheetRows(file, index) })) };
}

async function sheetNames(file: Blob): Promise<readonly string[] | undefined> {
  return withZip(file, async (entries) => {
    let xml: string | undefined;
    let bytes = 0;
    for await (const entry of entries) {
      bytes += entry.uncompressedSize;
      if (!entry.directory && entry.filename === "xl/workbook.xml") xml = await entry.getData(new TextWriter());
    }
    if (xml === undefined || bytes > MOST_BYTES) return undefined;
    return xmlTags(xml, "sheet").map((tag) => attributeOf(tag, "name") ?? "").filter((name) => name !== "");
  });
}

async function* sheetRows(file: Blob, sheet: number): AsyncGenerator<readonly SheetRow[], void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let batch: SheetRow[] = [];
  let damage: unknown;
  try {
    for await (const row of streamXlsxRows(bytes, { sheet })) {
      batch.push({ row: row.index + 1, cells: row.values });
      if (batch.length < ROWS_OF_ONE_BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    damage = error;
  }
  if (batch.length > 0) yield batch;
  if (damage !== undefined) throw damage;
}
