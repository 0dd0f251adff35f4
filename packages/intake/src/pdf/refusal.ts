import { type Fault, fault, type Place } from "@youju/model";
import { PDF_LIMITS } from "./limits.ts";
import type { PdfRefusal } from "./open-pdf.ts";
import type { PdfPage } from "./pages.ts";

/** What to tell of a PDF that cannot be opened. */
export function refusalFault(refused: PdfRefusal, at: Place): Fault {
  if (refused === "too-large") return fault("pdf-too-large", { limit: `${PDF_LIMITS.bytes / 1024 ** 2} MB` }, at);
  if (refused === "given-up") return fault("pdf-given-up", undefined, at);
  return fault(`pdf-${refused}`, undefined, at);
}

/** What to tell of a page of which not all could be read. */
export function pageFault({ pieces, fault: what }: PdfPage, at: Place): Fault | undefined {
  if (what === undefined) return undefined;
  if (what === "given-up") return fault("pdf-given-up", undefined, at);
  return fault("pdf-page-unreadable", { read: pieces.length > 0 }, at);
}
