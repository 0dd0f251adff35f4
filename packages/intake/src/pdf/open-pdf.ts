/**
 * A PDF opened by pdf.js, which is loaded when one comes and not before: it is larger than all readers together.
 *
 * Everything that it needs lies in its package, and nothing is fetched from elsewhere. It runs in this thread; pages are
 * asked for their text alone, so that nothing is drawn and no picture unpacked.
 */
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { isBomb } from "./bomb.ts";
import { PDF_LIMITS } from "./limits.ts";

/** Why a PDF cannot be opened. */
export type PdfRefusal = "locked" | "damaged" | "too-large" | "suspicious";

export type OpenedPdf =
  { readonly document: PDFDocumentProxy; readonly close: () => Promise<void> } | { readonly refused: PdfRefusal };

export async function openPdf(file: Blob): Promise<OpenedPdf> {
  if (file.size > PDF_LIMITS.bytes) return { refused: "too-large" };
  const data = new Uint8Array(await file.arrayBuffer());
  if (await isBomb(data)) return { refused: "suspicious" };
  const { getDocument, PasswordException, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data,
    ...fontTables(),
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = (): Promise<void> => task.destroy();
  try {
    const document = await within(task.promise, PDF_LIMITS.pageMilliseconds);
    if (document !== undefined && document.numPages > 0) return { document, close };
  } catch (error) {
    await close();
    return { refused: error instanceof PasswordException ? "locked" : "damaged" };
  }
  await close();
  return { refused: "damaged" };
}

/**
 * Where the tables lie that say which character a code of an old Chinese font is: without them the text of old bank
 * statements comes out empty.
 */
function fontTables(): { readonly cMapUrl: string; readonly cMapPacked: true; readonly standardFontDataUrl: string } {
  const root = new URL("./", import.meta.resolve("pdfjs-dist/package.json"));
  // On a disk pdf.js wants a path; `file:///C:/…` is `C:/…`.
  const path =
    root.protocol === "file:" ? decodeURIComponent(root.pathname).replace(/^\/(?=[A-Za-z]:)/u, "") : root.href;
  return { cMapUrl: `${path}cmaps/`, cMapPacked: true, standardFontDataUrl: `${path}standard_fonts/` };
}

/** Undefined where it takes longer: in a damaged file pdf.js may wait for something that never comes. */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
