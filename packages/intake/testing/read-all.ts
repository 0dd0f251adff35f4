import type { CaseRecord, Message, Reading, Transfer } from "@youju/model";
import { read, type ReadOptions } from "../src/index.ts";

export interface ReadResult {
  readonly records: readonly CaseRecord[];
  readonly transfers: readonly Transfer[];
  readonly messages: readonly Message[];
  readonly reading: Reading;
  /** `code @ place` of each problem. */
  readonly problems: readonly string[];
}

/** Sixty-four characters that look like a hash. */
export const ORIGINAL = "0123456789abcdef".repeat(4);

export async function readAll(
  content: Blob | string | Uint8Array<ArrayBuffer>,
  options: Partial<ReadOptions> = {},
): Promise<ReadResult> {
  const file = content instanceof Blob ? content : new Blob([content]);
  const batches = read(file, { original: ORIGINAL, name: "文件", ...options });
  const records: CaseRecord[] = [];
  let step = await batches.next();
  for (; step.done !== true; step = await batches.next()) records.push(...step.value);
  return {
    records,
    transfers: records.filter((record) => record.kind === "transfer"),
    messages: records.filter((record) => record.kind === "message"),
    reading: step.value,
    problems: step.value.problems.map(({ code, where }) => `${code} @ ${where}`),
  };
}
