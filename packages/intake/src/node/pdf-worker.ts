/** The thread in which pdf.js runs: a hostile PDF may keep it busy for ever or fill its memory, and then it is killed. */
import { parentPort } from "node:worker_threads";
import { type OpenPdf, openPdfHere, type PdfRefusal } from "../pdf/open-pdf.ts";
import type { PdfPage } from "../pdf/pages.ts";

/** One at a time; each has one answer. */
export type PdfTask =
  | { readonly what: "open"; readonly bytes: ArrayBuffer; readonly password: string | undefined }
  | { readonly what: "page"; readonly page: number }
  | { readonly what: "close" };

export type PdfAnswer =
  | { readonly what: "opened"; readonly count: number }
  | { readonly what: "refused"; readonly refused: PdfRefusal }
  | { readonly what: "page"; readonly page: PdfPage }
  | { readonly what: "closed" };

let open: OpenPdf | undefined;

async function answerTo(task: PdfTask): Promise<PdfAnswer> {
  if (task.what === "open") {
    const opened = await openPdfHere(new Blob([task.bytes]), task.password);
    if ("refused" in opened) return { what: "refused", refused: opened.refused };
    open = opened;
    return { what: "opened", count: opened.count };
  }
  if (task.what === "page" && open !== undefined) return { what: "page", page: await open.page(task.page) };
  await open?.close();
  open = undefined;
  return { what: "closed" };
}

parentPort?.on("message", (task: PdfTask) => {
  void answerTo(task).then((answer) => parentPort?.postMessage(answer, []));
});
