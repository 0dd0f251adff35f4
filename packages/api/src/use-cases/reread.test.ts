import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { BILL } from "../testing/files.ts";
import { rereader } from "./reread.ts";

const sha256 = createHash("sha256").update(BILL).digest("hex");
const linesAs = (kind: string, read: Readonly<Record<string, unknown>> = {}): Promise<string[]> =>
  Array.fromAsync(rereader({})({ sha256, path: "账单.csv", kind, read }, new Blob([BILL])));

test("what a bundle calls an original does not keep its records from being compared", async () => {
  const lines = await linesAs("wechat-bill-csv");
  expect(lines.length).toBeGreaterThan(0);
  expect(await linesAs("unknown")).toEqual(lines);
  expect(await linesAs("recording")).toEqual(lines);
});

test("only what a person may say of an original is followed", async () => {
  expect(await linesAs("wechat-bill-csv", { kind: "recording" })).not.toEqual(await linesAs("wechat-bill-csv"));
  expect(await linesAs("wechat-bill-csv", { kind: "zip", taken: "yesterday", columns: 3 })).toEqual(await linesAs("wechat-bill-csv"));
});

test("a video is left uncompared, since machines need not agree on it", async () => {
  const head = Uint8Array.of(0, 0, 0, 20, ...Buffer.from("ftypisom"), 0, 0, 2, 0, ...Buffer.from("isom"));
  const records = rereader({})({ sha256, path: "录屏.mp4", kind: "screen-recording", read: { kind: "screen-recording" } }, new Blob([head]));
  expect(await records.next()).toEqual({ done: true, value: "apart" });
});
