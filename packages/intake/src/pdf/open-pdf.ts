/**
 * What opens a PDF and gives its pages as text. This one runs pdf.js in the thread that asks, as in the worker of a browser;
 * Node has one that runs it in a thread that can be killed. pdf.js is loaded when a PDF comes and not before: it is larger
 * than all readers together. Everything that it needs lies in its package, and nothing is fetched from elsewhere. Pages are
 * asked for their text alone, so that nothing is drawn and no picture unpacked.
 */
import { isBomb } from "./bomb.ts";
import { PDF_LIMITS } from "./limits.ts";
import { type PagedPdf, readPage } from "./pages.ts";
import { within } from "./within.ts";

/** Why a PDF cannot be opened. */
export type PdfRefusal = "password-missing" | "password-wrong" | "damaged" | "too-large" | "suspicious" | "given-up";

export interface OpenPdf extends PagedPdf {
  readonly close: () => Promise<void>;
}

export type OpenedPdf = OpenPdf | { readonly refused: PdfRefusal };
export type PdfOpener = (file: Blob, password?: string) => Promise<OpenedPdf>;

export const openPdfHere: PdfOpener = async (file, password) => {
  if (file.size > PDF_LIMITS.bytes) return { refused: "too-large" };
  const data = new Uint8Array(await file.arrayBuffer());
  if (await isBomb(data)) return { refused: "suspicious" };
  const { getDocument, PasswordException, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data,
    ...fontTables(),
    ...(password === undefined ? {} : { password }),
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = (): Promise<void> => task.destroy();
  try {
    const document = await within(task.promise, PDF_LIMITS.pageMilliseconds);
    if (document !== undefined && document.numPages > 0)
      return { count: document.numPages, page: (page) => readPage(document, page), close };
  } catch (error) {
    await close();
    if (!(error instanceof PasswordException)) return { refused: "damaged" };
    return { refused: password === undefined ? "password-missing" : "password-wrong" };
  }
  await close();
  return { refused: "damaged" };
};

/** With the passwords in turn, where it wants one. */
export function opensWith(open: PdfOpener, passwords: readonly string[]): (file: Blob) => Promise<OpenedPdf> {
  return async (file) => {
    let opened = await open(file);
    for (const password of passwords) {
      if (!isLockedPdf(opened)) break;
      opened = await open(file, password);
    }
    return opened;
  };
}

export const isLockedPdf = (opened: object): boolean =>
  "refused" in opened && (opened.refused === "password-missing" || opened.refused === "password-wrong");

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
