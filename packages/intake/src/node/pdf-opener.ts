/**
 * PDFs in Node: pdf.js in a thread of its own, so that a hostile file holds up nobody else. A page on which the thread had to
 * be killed is a page with a fault; after a few of them the rest of the file is given up.
 */
import { PDF_LIMITS } from "../pdf/limits.ts";
import type { OpenPdf, PdfOpener } from "../pdf/open-pdf.ts";
import type { PdfPage } from "../pdf/pages.ts";
import { type PdfThread, pdfThread, type ThreadLimits } from "./pdf-thread.ts";

/** pdf.js gives up by itself where it can; the thread is killed where it cannot. */
const LIMITS: ThreadLimits = { milliseconds: PDF_LIMITS.pageMilliseconds + 5_000, bytes: 1024 ** 3 };
/** Threads kept for the next PDF: starting one takes longer than reading a small statement. */
const KEPT = 2;

export function nodePdfOpener(limits: ThreadLimits = LIMITS): PdfOpener {
  const idle: PdfThread[] = [];
  const take = (): PdfThread => idle.pop() ?? pdfThread(limits);
  const giveBack = (thread: PdfThread): void => {
    if (thread.isDead()) return;
    if (idle.length < KEPT) idle.push(thread);
    else thread.kill();
  };
  return async (file, password) => {
    if (file.size > PDF_LIMITS.bytes) return { refused: "too-large" };
    const open = async (): Promise<{
      readonly thread: PdfThread;
      readonly answer: Awaited<ReturnType<PdfThread["ask"]>>;
    }> => {
      const thread = take();
      return { thread, answer: await thread.ask({ what: "open", bytes: await file.arrayBuffer(), password }) };
    };
    const { thread, answer } = await open();
    if (answer?.what === "opened") {
      const reopen = async (): Promise<PdfThread> => (await open()).thread;
      return inThread(answer.count, thread, reopen, giveBack);
    }
    giveBack(thread);
    return { refused: answer?.what === "refused" ? answer.refused : "given-up" };
  };
}

function inThread(
  count: number,
  first: PdfThread,
  reopen: () => Promise<PdfThread>,
  giveBack: (thread: PdfThread) => void,
): OpenPdf {
  let thread = first;
  let strikes = 0;
  return {
    count,
    async page(page): Promise<PdfPage> {
      if (strikes >= PDF_LIMITS.strikes) return { page, pieces: [], fault: "given-up" };
      if (thread.isDead()) thread = await reopen();
      const answer = await thread.ask({ what: "page", page });
      const read: PdfPage = answer?.what === "page" ? answer.page : { page, pieces: [], fault: "too-slow" };
      if (read.fault !== "too-slow") return read;
      // It may still be at it.
      thread.kill();
      strikes += 1;
      return read;
    },
    async close() {
      await thread.ask({ what: "close" });
      giveBack(thread);
    },
  };
}
