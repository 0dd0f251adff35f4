/** The first pages of a PDF, by which it is recognised. */
import type { OpenedPdf, OpenPdf, PdfRefusal } from "./open-pdf.ts";
import { type PdfPage, pdfPages } from "./pages.ts";

export type PdfSample =
  | { readonly pages: readonly PdfPage[]; /** Of the whole file. */ readonly count: number }
  | { readonly refused: PdfRefusal };

const SAMPLE_PAGES = 3;

/** Also behind a mark of order and blank lines, which mail programs put before it. */
export function beginsAsPdf(head: Uint8Array): boolean {
  return /^(?:ï»¿)?\s*%PDF-/u.test(new TextDecoder("latin1").decode(head.subarray(0, 64)));
}

export async function samplePdf(file: Blob, open: (file: Blob) => Promise<OpenedPdf>): Promise<PdfSample> {
  const opened = await open(file);
  return "refused" in opened ? opened : firstPages(opened);
}

async function firstPages(pdf: OpenPdf): Promise<PdfSample> {
  const pages: PdfPage[] = [];
  try {
    for await (const page of pdfPages(pdf)) if (pages.push(page) >= SAMPLE_PAGES) break;
  } finally {
    await pdf.close();
  }
  return { pages, count: pdf.count };
}

/** Pages without a word: a scan, or a photograph of the paper. */
export const isPicture = (sample: PdfSample): boolean =>
  "pages" in sample && sample.pages.every(({ pieces, fault }) => pieces.length === 0 && fault === undefined);
