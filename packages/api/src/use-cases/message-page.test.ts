import type { Decision, Instant, Message } from "@youju/model";
import { describe, expect, test } from "vitest";
import { messagePage, messagesInOrder } from "./message-page.ts";

const message = (n: number, text = `第${n}条`, at?: string): Message => ({
  kind: "message",
  id: `m${n}`,
  source: { original: "a".repeat(64), at: { line: n } },
  chat: "c",
  side: "other",
  type: "text",
  text,
  ...(at === undefined ? {} : { at: at as Instant }),
});
const lines = (messages: readonly Message[], versions = new Map<string, readonly Message[]>()) => ({ messages, versions });
const ten = Array.from({ length: 10 }, (_, index) => message(index + 1));
const ids = (query: Parameters<typeof messagePage>[2]) => {
  const page = messagePage(lines(ten), [], query);
  return [page.messages.map((line) => Number(line.record.slice(1))), page.previous, page.next];
};

describe("a page of messages", () => {
  test.each([
    ["is the newest one where nothing is asked", { limit: 3 }, [[8, 9, 10], "m8", null]],
    ["goes back", { before: "m8", limit: 3 }, [[5, 6, 7], "m5", "m7"]],
    ["goes back to the first", { before: "m3", limit: 5 }, [[1, 2], null, "m2"]],
    ["goes on", { after: "m7", limit: 2 }, [[8, 9], "m8", "m9"]],
    ["ends after the last", { after: "m10", limit: 2 }, [[], null, null]],
    ["stands around a message", { around: "m5", limit: 5 }, [[3, 4, 5, 6, 7], "m3", "m7"]],
    ["stands around the first", { around: "m1", limit: 3 }, [[1, 2, 3], null, "m3"]],
    ["stands around the last", { around: "m10", limit: 3 }, [[8, 9, 10], "m8", null]],
    ["is the newest one around a message that is gone", { around: "gone", limit: 2 }, [[9, 10], "m9", null]],
  ])("%s", (_, query, expected) => expect(ids(query)).toEqual(expected));

  test("holds the messages with all the words, and counts them", () => {
    const page = messagePage(lines([message(1, "借我两万"), message(2, "好"), message(3, "借两万的事")]), [], { q: "借 两万" });
    expect(page.messages.map((line) => line.record)).toEqual(["m1", "m3"]);
    expect(page.total).toBe(2);
  });

  test("shows a line of several pictures once, with every place and mark, and finds it by any of them", () => {
    const mark: Decision = { id: "d1", on: "2024-03-01T10:00:00+08:00" as Instant, kind: "confirm-finding", target: "m2", value: { finding: "repay-promise" } };
    const seen = lines([message(1), { ...message(3), gapBefore: true }], new Map([["m1", [message(1), message(2)]]]));
    const page = messagePage(seen, [mark], { around: "m2", limit: 1 });
    expect(page.messages).toMatchObject([{ record: "m1", marks: [{ id: "d1" }], sources: [{ at: { line: 1 } }, { at: { line: 2 } }], gapBefore: false }]);
    expect(messagePage(seen, [], {}).messages.map(({ gapBefore }) => gapBefore)).toEqual([false, true]);
  });

  test("carries the marks that stand", () => {
    const mark = (id: string, target: string): Decision => ({ id, on: "2026-01-01T00:00:00+08:00" as Instant, kind: "confirm-finding", target, value: { finding: "demand" } });
    const undo: Decision = { id: "d3", on: "2026-01-01T00:00:00+08:00" as Instant, kind: "undo", target: "d2" };
    const page = messagePage(lines(ten), [mark("d1", "m10"), mark("d2", "m10"), undo], { limit: 1 });
    expect(page.messages[0]!.marks.map((decision) => decision.id)).toEqual(["d1"]);
  });
});

test("messages of two exports are put in the order of time, and a line without a time stays where it stood", () => {
  const records = [message(1, "a", "2024-01-02T00:00:00+08:00"), message(2, "b"), message(3, "c", "2024-01-01T00:00:00+08:00")];
  expect(messagesInOrder(lines(records), () => true).messages.map((each) => each.id)).toEqual(["m3", "m1", "m2"]);
});
