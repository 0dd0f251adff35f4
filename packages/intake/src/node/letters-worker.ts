/** The thread in which a model runs: a screenshot takes a second, and a server must answer meanwhile. */
import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import * as ort from "onnxruntime-web";
import type { Tensor } from "../screenshot/picture.ts";

/** What goes to the thread; answers bear the same number. */
export interface Task {
  readonly id: number;
  readonly input: Tensor;
}

export type Answer = { readonly id: number; readonly output: Tensor } | { readonly id: number; readonly error: string };

// Two threads on two busy cores are slower than one.
ort.env.wasm.numThreads = 1;
ort.env.logLevel = "error";
const session = ort.InferenceSession.create(new Uint8Array(await readFile(String(workerData))), {
  executionProviders: ["wasm"],
});

async function run({ data, shape }: Tensor): Promise<Tensor> {
  const model = await session;
  const input = new ort.Tensor("float32", data, shape);
  const output = (await model.run({ [model.inputNames[0]!]: input }))[model.outputNames[0]!];
  if (output === undefined || !(output.data instanceof Float32Array)) throw new TypeError("the model gave no numbers");
  return { data: output.data, shape: output.dims };
}

parentPort?.on("message", ({ id, input }: Task) => {
  const answer = (one: Answer, transfer: readonly ArrayBuffer[] = []): void =>
    parentPort?.postMessage(one, [...transfer]);
  run(input).then(
    (output) => answer({ id, output }),
    (error: unknown) => answer({ id, error: String(error) }),
  );
});
