/** The first pages of a PDF, by which it is recognised. */
import { type OpenedPdf, openPdf, type PdfRefusal } from "./open-pdf.ts";
import { type PdfPage, pdfPages } from "./pages.ts";

export type PdfSample =
  | { readonly pages: readonly PdfPage[]; /** Of the whole file. */ readonly count: number }
  | { readonly refused: PdfRefusal };

const SAMPLE_PAGES = 3;

/** Also behind a mark of order and blank lines, which mail programs put before it. */
export function beginsAsPdf(head: Uint8Array): boolean {
  return /^(?:ï»¿)?\s*%PDF-/u.test(new TextDecoder("latin1").decode(head.subarray(0, 64)));
}

export async function samplePdf(file: Blob): Promise<PdfSample> {
  const opened = await openPdf(file);
  return "refused" in opened ? opened : firstPages(opened);
}

async function firstPages({ document, close }: Exclude<OpenedPdf, { refused: PdfRefusal }>): Promise<PdfSample> {
  const pages: PdfPage[] = [];
  try {
    for await (const page of pdfPages(document)) if (pages.push(page) >= SAMPLE_PAGES) break;
  } finally {
    await close();
  }
  return { pages, count: document.numPages };
}

/** Pages without a word: a scan, or a photograph of the paper. */
export const isPicture = (sample: PdfSample): boolean =>
  "pages" in sample && sample.pages.every(({ pieces, fault }) => pieces.length === 0 && fault === undefined);
