import type { ReadingView } from "@youju/api/client";
import type { Original, Problem } from "@youju/model";
import { expect, test } from "vitest";
import { afterEvent, isBusy, newUpload, started } from "./upload.ts";

const file = new File(["x"], "账单.zip");
const original: Original = { sha256: "a".repeat(64), sm3: "b".repeat(64), bytes: 1, path: "账单.zip" };
const reading: ReadingView = { original: original.sha256, kind: "zip", confidence: 1, records: 0, chats: [], problems: [] };

test("a file that is read ends as done, with its progress shown on the way", () => {
  const reading1 = afterEvent(started(newUpload(1, file)), { event: "progress", bytes: 50, of: 200, records: 7 });
  expect([reading1.progress, reading1.records, isBusy(reading1)]).toEqual([0.25, 7, true]);
  const read = afterEvent(reading1, { event: "original", original, reading, existed: false });
  const done = afterEvent(read, { event: "done" });
  expect([done.state, done.originals.length, isBusy(done)]).toEqual(["done", 1, false]);
});

test("a ZIP that wants a password stays so when the answer ends, and a second try begins clean", () => {
  const asked = afterEvent(started(newUpload(1, file)), { event: "password-needed", path: "账单.zip", wrong: true });
  const ended = afterEvent(asked, { event: "done" });
  expect([ended.state, ended.wrongPassword]).toEqual(["password", true]);
  expect(started(ended)).toMatchObject({ state: "reading", wrongPassword: false, originals: [] });
});

test("a file that cannot be read keeps its problem", () => {
  const problem: Problem = { code: "money-unreadable", where: "账单.csv 第 3 行", text: "读不懂。", mend: "改一改。" };
  const failed = afterEvent(afterEvent(started(newUpload(1, file)), { event: "failed", problem }), { event: "done" });
  expect([failed.state, failed.problems]).toEqual(["failed", [problem]]);
});
