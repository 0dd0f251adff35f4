import { utils, write } from "@e965/xlsx";
import { toGb18030 } from "./gb18030.ts";
import type { Cells } from "./workbook.ts";

type Sheets = Readonly<Record<string, readonly Cells[]>>;

/** An XLS with these sheets, as programs since 1997 write it; its texts in a table of their own where `shared` is set. */
export function oldWorkbookOf(sheets: Sheets, shared = false): Blob {
  return new Blob([bytesOf(sheets, "biff8", shared)]);
}

/**
 * An XLS as programs wrote it before 1997, with Chinese in code page 936. The library reads such texts and does not write
 * them: it is given words of as many letters, which are then replaced.
 */
export function ancientWorkbookOf(sheets: Sheets): Blob {
  const words: string[] = [];
  const coded = (text: string): string => {
    const at = words.includes(text) ? words.indexOf(text) : words.push(text) - 1;
    return `~${String(at).padStart(toGb18030(text).length - 1, "~")}`;
  };
  const codedSheets = Object.entries(sheets).map(([name, rows]) => {
    const codedRows = rows.map((row) => row.map((cell) => (isChinese(cell) ? coded(cell) : cell)));
    return [coded(name), codedRows] as const;
  });
  const bytes = bytesOf(Object.fromEntries(codedSheets), "biff5");
  for (const word of words) replaceAll(bytes, new TextEncoder().encode(coded(word)), toGb18030(word));
  replaceAll(bytes, CODE_PAGE_1252, CODE_PAGE_936);
  return new Blob([bytes]);
}

const CODE_PAGE_1252 = new Uint8Array([0x42, 0, 2, 0, 0xe4, 0x04]);
const CODE_PAGE_936 = new Uint8Array([0x42, 0, 2, 0, 0xa8, 0x03]);

const isChinese = (cell: Cells[number]): cell is string => typeof cell === "string" && /[\u4e00-\u9fa5]/u.test(cell);

function bytesOf(sheets: Sheets, bookType: "biff8" | "biff5", shared = false): Uint8Array<ArrayBuffer> {
  const workbook = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const cells = rows.map((row) => [...row]);
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells, { UTC: true }), name);
  }
  return new Uint8Array(write(workbook, { bookType, type: "array", bookSST: shared }) as ArrayBuffer);
}

function replaceAll(bytes: Uint8Array, old: Uint8Array, by: Uint8Array): void {
  for (let at = bytes.indexOf(old[0]!); at !== -1; at = bytes.indexOf(old[0]!, at + 1)) {
    if (old.every((byte, offset) => bytes[at + offset] === byte)) bytes.set(by, at);
  }
}
