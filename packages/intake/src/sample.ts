/**
 * What is looked at to tell formats apart: the beginning of a file, and what its container says.
 *
 * Made once for a file and shown to every reader. The name of the file is not in it, so that no reader can go by it.
 */
import { entriesOf } from "./archive/zip.ts";
import { type DocxBlock, docxBlocks, isDocx } from "./docx/blocks.ts";
import { type Outline, outlineOf } from "./json/outline.ts";
import { textChunks, type TextForm } from "./text/chunks.ts";
import { textForm } from "./text/text-form.ts";
import { isLockedPdf, openPdfHere, opensWith, type PdfOpener } from "./pdf/open-pdf.ts";
import { beginsAsPdf, type PdfSample, samplePdf } from "./pdf/sample-pdf.ts";
import { beginsAsPicture } from "./screenshot/picture-size.ts";
import type { PictureEngine } from "./screenshot/picture.ts";
import { type PictureSample, samplePicture } from "./screenshot/sample-picture.ts";
import { beginsAsVideo, sampleVideo, type VideoSample } from "./video/sample-video.ts";
import type { SheetRow } from "./xlsx/sheet-rows.ts";
import { isCompoundFile } from "./xlsx/compound-file.ts";
import { openOldWorkbook } from "./xlsx/old-workbook.ts";
import { openWorkbook, type Sheet } from "./xlsx/workbook.ts";

export interface Sample {
  readonly size: number;
  readonly head: Uint8Array;
  /** Where the file is text. */
  readonly text?: TextForm & { readonly head: string };
  /** Where the text begins a JSON object or array. */
  readonly json?: Outline;
  /** Where the file is a ZIP (also an XLSX or DOCX). */
  readonly zip?: { readonly names: readonly string[] };
  /** Where the file is a workbook, XLSX or the old XLS. */
  readonly workbook?: WorkbookKind;
  /** Where the file is a workbook: the first rows of each sheet. */
  readonly sheets?: readonly SampleSheet[];
  /** Where the file is a Word file: the first paragraphs and tables. */
  readonly docx?: readonly DocxBlock[];
  /** Sheets behind those. */
  readonly sheetsLeft?: number;
  /** A workbook that can only be opened with a password. */
  readonly locked?: true;
  /** Where the file is a PDF. */
  readonly pdf?: PdfSample;
  /** Where the file is a picture and the host can unpack it. */
  readonly picture?: PictureSample;
  /** Where the file may be a video and the host unpacks pictures. */
  readonly video?: VideoSample;
}

export type WorkbookKind = "xlsx" | "xls";

export interface SampleSheet {
  readonly sheet: Sheet;
  readonly rows: readonly SheetRow[];
  /** It could not even be read this far. */
  readonly damaged: boolean;
}

const HEAD_BYTES = 64 * 1024;
const SAMPLE_ROWS = 80;
const SAMPLE_SHEETS = 64;

/** Detection and reading look at the same file one after the other; a workbook's strings are not unpacked twice. */
const samples = new WeakMap<Blob, { readonly sample: Promise<Sample>; readonly pictures: PictureEngine | undefined }>();

/** What the host has for files that are no text. */
export interface Engines {
  /** What unpacks pictures and reads the words in them; without it pictures are kept and not read. */
  readonly pictures?: PictureEngine;
  /** What opens PDFs; without it they are opened in this thread. */
  readonly pdfs?: PdfOpener;
}

export interface SampleOptions extends Engines {
  /** Tried in turn on a PDF that wants one. In no fault, and kept nowhere. */
  readonly passwords?: readonly string[];
}

export async function sampleOf(file: Blob, options: SampleOptions = {}): Promise<Sample> {
  const { pictures, passwords = [] } = options;
  const known = samples.get(file);
  const seen = await known?.sample;
  const locked = passwords.length > 0 && seen?.pdf !== undefined && isLockedPdf(seen.pdf);
  if (seen !== undefined && !locked && (pictures === undefined || known?.pictures === pictures)) return seen;
  const sample = takeSample(file, options);
  samples.set(file, { sample, pictures });
  return sample;
}

async function takeSample(file: Blob, { pictures, pdfs, passwords }: SampleOptions): Promise<Sample> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const base = { size: file.size, head };
  if (head[0] === 0x50 && head[1] === 0x4b) return { ...base, ...(await zipSample(file)) };
  if (beginsAsPdf(head))
    return { ...base, pdf: await samplePdf(file, opensWith(pdfs ?? openPdfHere, passwords ?? [])) };
  if (pictures !== undefined && beginsAsPicture(head)) return { ...base, picture: await samplePicture(file, pictures) };
  if (pictures !== undefined && beginsAsVideo(head)) return { ...base, video: await sampleVideo(file, pictures) };
  if (isCompoundFile(head)) return { ...base, ...(await oldWorkbookSample(file)) };
  const text = await textSample(head);
  if (text === undefined) return base;
  const sample = { ...base, text };
  return /^\s*[{[]/u.test(text.head) ? { ...sample, json: await jsonSample(file, text) } : sample;
}

async function textSample(head: Uint8Array<ArrayBuffer>): Promise<Sample["text"]> {
  const form = textForm(head);
  if (form === undefined) return undefined;
  const pieces = await Array.fromAsync(textChunks(new Blob([head]), { ...form, chunkBytes: HEAD_BYTES }));
  return { ...form, head: pieces.join("") };
}

/** A picture may stand before the messages, so the outline is read from the file and not from its head. */
async function jsonSample(file: Blob, form: TextForm): Promise<Outline> {
  const chunks = textChunks(file, { ...form, chunkBytes: HEAD_BYTES });
  return outlineOf(chunks, { array: "messages", values: ["meta", "session"], stopAtArray: true });
}

type WorkbookSample = Pick<Sample, "zip" | "docx" | "workbook" | "sheets" | "sheetsLeft" | "locked">;

async function zipSample(file: Blob): Promise<WorkbookSample> {
  const entries = await entriesOf(file);
  if (entries === undefined) return {};
  const zip = { names: entries.map((entry) => entry.filename) };
  if (isDocx(zip.names)) return { zip, docx: await docxSample(file) };
  if (!zip.names.includes("xl/workbook.xml")) return { zip };
  return { zip, workbook: "xlsx", ...(await sheetSamples((await openWorkbook(file)) ?? [])) };
}

/** What can be read of it, where it is damaged. */
async function docxSample(file: Blob): Promise<readonly DocxBlock[]> {
  const found: DocxBlock[] = [];
  try {
    for await (const blocks of docxBlocks(file)) {
      found.push(...blocks.slice(0, SAMPLE_ROWS - found.length));
      if (found.length >= SAMPLE_ROWS) break;
    }
  } catch {
    return found;
  }
  return found;
}

async function oldWorkbookSample(file: Blob): Promise<WorkbookSample> {
  const workbook = await openOldWorkbook(file);
  if (workbook === undefined) return {};
  if (workbook.locked === true) return { locked: true };
  return { workbook: "xls", ...(await sheetSamples(workbook.sheets)) };
}

async function sheetSamples(workbook: readonly Sheet[]): Promise<Pick<Sample, "sheets" | "sheetsLeft">> {
  const sheets: SampleSheet[] = [];
  for (const sheet of workbook.slice(0, SAMPLE_SHEETS)) sheets.push(await sheetSample(sheet));
  return { sheets, sheetsLeft: workbook.length - sheets.length };
}

async function sheetSample(sheet: Sheet): Promise<SampleSheet> {
  const rows: SheetRow[] = [];
  try {
    for await (const batch of sheet.rows()) {
      rows.push(...batch.slice(0, SAMPLE_ROWS - rows.length));
      if (rows.length >= SAMPLE_ROWS) break;
    }
  } catch {
    return { sheet, rows, damaged: true };
  }
  return { sheet, rows, damaged: false };
}
