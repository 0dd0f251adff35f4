import { type Fault, fault, type Place } from "@youju/model";
import { PDF_LIMITS } from "./limits.ts";
import type { PdfRefusal } from "./open-pdf.ts";

/** What to tell of a PDF that cannot be opened. */
export function refusalFault(refused: PdfRefusal, at: Place): Fault {
  if (refused === "locked") return fault("pdf-locked", undefined, at);
  if (refused === "damaged") return fault("pdf-damaged", undefined, at);
  if (refused === "suspicious") return fault("pdf-suspicious", undefined, at);
  return fault("pdf-too-large", { limit: `${PDF_LIMITS.bytes / 1024 ** 2} MB` }, at);
}
