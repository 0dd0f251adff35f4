/** The pages of a PDF as pieces of text with their places, one page at a time. */
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PDF_LIMITS } from "./limits.ts";
import { withoutRadicals } from "./radicals.ts";
import { within } from "./within.ts";

/** A run of text on one line. Lengths are points (1/72 inch) from the upper left corner of the page as it is shown. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  /** Upper edge; the lower one is the line on which the letters stand. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfPage {
  /** From 1. */
  readonly page: number;
  readonly pieces: readonly TextPiece[];
  /** Only what came before it was read. `given-up`: neither this page nor any behind it. */
  readonly fault?: "unreadable" | "too-full" | "too-slow" | "given-up";
}

/** A PDF by its pages. */
export interface PagedPdf {
  readonly count: number;
  /** From 1. Never rejects: a page that cannot be read is a page with a fault. */
  readonly page: (page: number) => Promise<PdfPage>;
}

/** Never throws but for an aborted `signal`: a page that cannot be read is a page with a fault. */
export async function* pdfPages(pdf: PagedPdf, { signal, onPage }: PagesOptions = {}): AsyncGenerator<PdfPage, void> {
  const last = Math.min(pdf.count, PDF_LIMITS.pages);
  for (let page = 1; page <= last; page += 1) {
    signal?.throwIfAborted();
    const read = await pdf.page(page);
    onPage?.(page);
    yield read;
    if (read.fault === "given-up") return;
  }
}

interface PagesOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the number of each page that was read. */
  readonly onPage?: (page: number) => void;
}

/** @internal */
export async function readPage(document: PDFDocumentProxy, page: number): Promise<PdfPage> {
  const pieces: TextPiece[] = [];
  const until = performance.now() + PDF_LIMITS.pageMilliseconds;
  try {
    const proxy = await within(document.getPage(page), until - performance.now());
    if (proxy === undefined) return { page, pieces, fault: "too-slow" };
    const fault = await takePieces(proxy, pieces, until);
    proxy.cleanup();
    return fault === undefined ? { page, pieces } : { page, pieces, fault };
  } catch {
    return { page, pieces, fault: "unreadable" };
  }
}

async function takePieces(proxy: PDFPageProxy, pieces: TextPiece[], until: number): Promise<PdfPage["fault"]> {
  const { transform } = proxy.getViewport({ scale: 1 });
  const stream: ReadableStream<unknown> = proxy.streamTextContent({ disableNormalization: true });
  const reader = stream.getReader();
  for (;;) {
    const step = await within(reader.read(), until - performance.now());
    if (step?.done === true) return undefined;
    for (const item of isChunk(step?.value) ? step.value.items : []) {
      const piece = "str" in item ? pieceOf(item, transform) : undefined;
      if (piece !== undefined) pieces.push(piece);
    }
    const fault = step === undefined ? "too-slow" : pieces.length > PDF_LIMITS.pieces ? "too-full" : undefined;
    if (fault === undefined) continue;
    void reader.cancel().catch(() => undefined);
    return fault;
  }
}

/** What pdf.js gives: text, and marks between which it stands. */
interface TextChunk {
  readonly items: readonly (TextItem | { readonly type: string })[];
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

const isChunk = (value: unknown): value is TextChunk =>
  typeof value === "object" && value !== null && "items" in value && Array.isArray(value.items);

/** Undefined for blanks, and for text that does not lie level: a watermark, or the edge of a seal. */
function pieceOf({ str, transform, width }: TextItem, view: readonly number[]): TextPiece | undefined {
  const text = withoutRadicals(str).trim();
  if (text === "") return undefined;
  const [a, b, c, d, e, f] = view as [number, number, number, number, number, number];
  const [ta, tb, tc, td, te, tf] = transform as [number, number, number, number, number, number];
  const along = { x: a * ta + c * tb, y: b * ta + d * tb };
  const up = { x: a * tc + c * td, y: b * tc + d * td };
  if (along.x <= 0 || Math.abs(along.y) > along.x / 20) return undefined;
  const height = Math.hypot(up.x, up.y);
  return { text, x: a * te + c * tf + e, top: b * te + d * tf + f - height, width, height };
}
