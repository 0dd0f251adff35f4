/**
 * Rows of an old binary workbook (XLS: BIFF5 and BIFF8 in a compound file, MS-XLS), which several banks still send: just
 * enough to read a list of values. Formulas give their stored values.
 *
 * Read here and not by a library: the one that there is never ends on some damaged files, and takes all memory.
 */
import { RECORD, recordsOf, type BiffRecord, substream } from "./biff-records.ts";
import { biffText, codePageDecoder, sharedTexts } from "./biff-strings.ts";
import { openCompoundFile } from "./compound-file.ts";
import { dateOfSerial } from "./serial-date.ts";
import type { CellValue, SheetRow } from "./sheet-rows.ts";
import { isBuiltInDate, isDateFormat } from "./styles.ts";
import type { Sheet } from "./workbook.ts";

/** No list of 65,536 rows is larger. */
const MOST_BYTES = 64 * 1024 * 1024;
const BIFF5 = 0x0500;
const BIFF8 = 0x0600;

export interface OldWorkbook {
  readonly sheets: readonly Sheet[];
  /** It can only be opened with a password. */
  readonly locked?: true;
}

/** The sheets of an XLS in their order; undefined where it is damaged, too large, or no workbook of 1995 or later. */
export async function openOldWorkbook(file: Blob): Promise<OldWorkbook | undefined> {
  if (file.size > MOST_BYTES) return undefined;
  const compound = openCompoundFile(new Uint8Array(await file.arrayBuffer()));
  if (compound?.names.includes("EncryptedPackage") === true) return { sheets: [], locked: true };
  const stream = compound?.stream("Workbook") ?? compound?.stream("Book");
  const book = stream === undefined ? undefined : bookOf(stream);
  if (stream === undefined || book === undefined) return undefined;
  if (book.locked) return { sheets: [], locked: true };
  return { sheets: book.sheets.map(({ name, at }) => ({ name, rows: () => rowsOf(partOf(stream, book, at), book) })) };
}

/** Up to where the next sheet begins, so that no part is read for two sheets. */
function partOf(stream: Uint8Array, { sheets }: Book, from: number): Uint8Array {
  const next = sheets.reduce((end, { at }) => (at > from && at < end ? at : end), stream.length);
  return stream.subarray(from, next);
}

/** What the first part of the stream says of the whole workbook. */
interface Book {
  locked: boolean;
  date1904: boolean;
  /** Of BIFF5; since BIFF8 texts are Unicode. */
  readonly decoder: TextDecoder | undefined;
  readonly sheets: { readonly name: string; readonly at: number }[];
  strings: readonly string[];
  /** For each cell style whether it shows a date. */
  readonly dates: boolean[];
}

function bookOf(stream: Uint8Array): Book | undefined {
  const first = recordsOf(stream).next().value;
  const version = first?.type === RECORD.bof && first.data.byteLength >= 4 ? first.data.getUint16(0, true) : 0;
  if (version !== BIFF5 && version !== BIFF8) return undefined;
  const records = [...substream(stream)];
  const codePage = records.find(({ type, data }) => type === RECORD.codePage && data.byteLength >= 2);
  const decoder = version === BIFF8 ? undefined : codePageDecoder(codePage?.data.getUint16(0, true) ?? 936);
  const book: Book = { locked: false, date1904: false, decoder, sheets: [], strings: [], dates: [] };
  const formats = new Map<number, boolean>();
  for (const record of records) takeGlobal(book, formats, record);
  const strings = records.findIndex(({ type }) => type === RECORD.sharedStrings);
  if (strings !== -1) book.strings = sharedTexts(continued(records, strings));
  return book;
}

function continued(records: readonly BiffRecord[], at: number): readonly BiffRecord[] {
  const end = records.findIndex(({ type }, next) => next > at && type !== RECORD.continue);
  return records.slice(at, end === -1 ? undefined : end);
}

function takeGlobal(book: Book, formats: Map<number, boolean>, { type, data }: BiffRecord): void {
  if (type === RECORD.filePass) book.locked = true;
  if (data.byteLength < 4) {
    if (type === RECORD.date1904 && data.byteLength >= 2) book.date1904 = data.getUint16(0, true) === 1;
  } else if (type === RECORD.boundSheet && data.byteLength >= 8) {
    // Charts and macros stand in the same list.
    if (data.getUint8(5) === 0 && !book.sheets.some(({ at }) => at === data.getUint32(0, true)))
      book.sheets.push({ at: data.getUint32(0, true), name: biffText(data, 6, 1, book.decoder) });
  } else if (type === RECORD.format) {
    const code = biffText(data, 2, book.decoder === undefined ? 2 : 1, book.decoder);
    formats.set(data.getUint16(0, true), isDateFormat(code));
  } else if (type === RECORD.xf) {
    const format = data.getUint16(2, true);
    book.dates.push(formats.get(format) ?? isBuiltInDate(format));
  }
}

/** Rows at once: a sheet is small, and its cells need not stand in the order of its rows. */
async function* rowsOf(part: Uint8Array, book: Book): AsyncGenerator<readonly SheetRow[], void> {
  const sheet = new Map<number, CellValue[]>();
  const records = substream(part);
  let step = records.next();
  for (let last: CellPlace | undefined; step.done !== true; step = records.next())
    last = takeCell(sheet, book, step.value, last);
  const rows = [...sheet].toSorted(([a], [b]) => a - b).map(([row, cells]) => ({ row: row + 1, cells }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield rows.slice(from, from + ROWS_AT_ONCE);
  if (!step.value) throw new RangeError("the sheet has no end");
}

const ROWS_AT_ONCE = 1000;
/** As many as this format has. */
const MOST_COLUMNS = 256;

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Returns the cell of a formula whose text follows in a record of its own. */
function takeCell(
  sheet: Map<number, CellValue[]>,
  book: Book,
  { type, data }: BiffRecord,
  formula: CellPlace | undefined,
): CellPlace | undefined {
  if (type === RECORD.string) {
    if (formula !== undefined) put(sheet, formula, biffText(data, 0, 2, book.decoder));
    return undefined;
  }
  if (data.byteLength < 8) return formula;
  const place = { row: data.getUint16(0, true), column: data.getUint16(2, true) };
  if (type === RECORD.mulRk) {
    for (let at = 4, column = place.column; at + 6 <= data.byteLength - 2; at += 6, column += 1)
      put(
        sheet,
        { row: place.row, column },
        numberOf(book, data.getUint16(at, true), rkOf(data.getUint32(at + 2, true))),
      );
    return undefined;
  }
  if (type === RECORD.formula && isTextResult(data)) return place;
  const value = valueOf(book, type, data);
  if (value !== undefined) put(sheet, place, value);
  return type === RECORD.formula || value !== undefined ? undefined : formula;
}

function put(sheet: Map<number, CellValue[]>, { row, column }: CellPlace, value: CellValue): void {
  if (column >= MOST_COLUMNS) return;
  let cells = sheet.get(row);
  if (cells === undefined) sheet.set(row, (cells = []));
  while (cells.length < column) cells.push(null);
  cells[column] = value;
}

/** Undefined for a record that is no cell. */
function valueOf(book: Book, type: number, data: DataView): CellValue | undefined {
  const style = data.getUint16(4, true);
  if (type === RECORD.label || type === RECORD.richString) return biffText(data, 6, 2, book.decoder);
  if (type === RECORD.boolErr) return data.getUint8(7) === 0 ? data.getUint8(6) === 1 : null;
  if (data.byteLength < 10) return undefined;
  if (type === RECORD.labelShared) return book.strings[data.getUint32(6, true)] ?? null;
  if (type === RECORD.rk) return numberOf(book, style, rkOf(data.getUint32(6, true)));
  if (data.byteLength < 14) return undefined;
  if (type === RECORD.number) return numberOf(book, style, data.getFloat64(6, true));
  if (type !== RECORD.formula) return undefined;
  if (data.getUint16(12, true) !== NOT_A_NUMBER) return numberOf(book, style, data.getFloat64(6, true));
  return data.getUint8(6) === 1 ? data.getUint8(8) === 1 : null;
}

/** In place of a number: a text (0), which follows, a truth value (1), an error (2) or nothing (3). */
const NOT_A_NUMBER = 0xffff;

const isTextResult = (data: DataView): boolean =>
  data.byteLength >= 14 && data.getUint16(12, true) === NOT_A_NUMBER && data.getUint8(6) === 0;

function numberOf(book: Book, style: number, value: number): CellValue {
  if (!Number.isFinite(value)) return null;
  return book.dates[style] === true && Math.abs(value) < 3e6 ? dateOfSerial(value, book.date1904) : value;
}

/** MS-XLS 2.5.217: thirty bits of an integer or of a double, perhaps a hundredfold. */
function rkOf(rk: number): number {
  const hundredfold = (rk & 1) !== 0;
  let value = rk >> 2;
  if ((rk & 2) === 0) {
    const double = new DataView(new ArrayBuffer(8));
    double.setUint32(0, rk & 0xffff_fffc);
    value = double.getFloat64(0);
  }
  return hundredfold ? value / 100 : value;
}
