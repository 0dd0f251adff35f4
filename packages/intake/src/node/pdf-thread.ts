/** A thread for one PDF at a time, with limits of time and memory beyond which it is killed. */
import { Worker } from "node:worker_threads";
import type { PdfAnswer, PdfTask } from "./pdf-worker.ts";

export interface ThreadLimits {
  /** For each answer. */
  readonly milliseconds: number;
  /** Of objects, and of bytes outside of them. */
  readonly bytes: number;
}

export interface PdfThread {
  /** Undefined where the thread had to be killed; then it is of no more use. */
  readonly ask: (task: PdfTask) => Promise<PdfAnswer | undefined>;
  readonly isDead: () => boolean;
  readonly kill: () => void;
}

/** With less a thread does not even start. */
const LEAST_HEAP = 256 * 1024 ** 2;
/** How often its memory is looked at. */
const LOOK_MILLISECONDS = 250;

export function pdfThread(limits: ThreadLimits): PdfThread {
  const worker = new Worker(new URL("pdf-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(Math.max(limits.bytes, LEAST_HEAP) / 1024 ** 2) },
    // pdf.js complains of damaged files; the reader says what matters of them.
    stdout: true,
    stderr: true,
  });
  let dead = false;
  let settle: ((answer: PdfAnswer | undefined) => void) | undefined;
  const answer = (given: PdfAnswer | undefined): void => {
    const waiting = settle;
    settle = undefined;
    waiting?.(given);
  };
  const end = (): void => {
    dead = true;
    answer(undefined);
  };
  const kill = (): void => {
    end();
    void worker.terminate();
  };
  worker.on("message", answer).on("error", end).on("exit", end);
  worker.unref();
  return {
    isDead: () => dead,
    kill,
    async ask(task) {
      if (dead) return undefined;
      worker.ref();
      const stopWatching = watch(worker, limits, kill);
      try {
        return await new Promise((resolve) => {
          settle = resolve;
          worker.postMessage(task, task.what === "open" ? [task.bytes] : []);
        });
      } finally {
        stopWatching();
        worker.unref();
      }
    },
  };
}

/** Calls `kill` when the worker takes too long or too much. */
function watch(worker: Worker, { milliseconds, bytes }: ThreadLimits, kill: () => void): () => void {
  const late = setTimeout(kill, milliseconds);
  const look = async (): Promise<void> => {
    const heap = await worker.getHeapStatistics();
    if (heap.total_heap_size + heap.external_memory > bytes) kill();
  };
  // It answers no more when the thread has ended meanwhile.
  const looking = setInterval(() => void look().catch(() => undefined), LOOK_MILLISECONDS);
  return () => {
    clearTimeout(late);
    clearInterval(looking);
  };
}
