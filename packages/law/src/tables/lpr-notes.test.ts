import { type CalendarDate, toDayNumber } from "@youju/model";
import { expect, test } from "vitest";
import { LPR, lprOn, lprTableWith } from "./lpr.ts";
import { LPR_ROWS } from "./lpr-table.ts";
import { lprNotes } from "./lpr-notes.ts";

const codesOn = (table: typeof LPR, ...dates: string[]): string[] =>
  lprNotes(table, dates.map((date) => toDayNumber(date as CalendarDate))).map((note) => note.code);

test.each([
  ["2019-08-19", [], "before the first publication"],
  ["2026-07-20", [], "the last publication of which two sources agree"],
  ["2026-08-19", [], "still that one"],
  ["2026-08-20", ["lpr-one-source"], "seen in one source"],
  ["2026-09-20", ["lpr-one-source"], "the last publication of the table"],
  ["2026-09-21", ["lpr-past-table"], "after it"],
])("on %s: %j, %s", (date, codes) => {
  expect(codesOn(LPR, date)).toEqual(codes);
});

test("the last publication has one source, and the texts say where to look", () => {
  const notes = lprNotes(LPR, ["2026-08-31", "2026-10-01"].map((date) => toDayNumber(date as CalendarDate)));
  expect(notes.map((note) => note.text)).toEqual([
    "一年期LPR只核对到2026年9月20日公布的3.00%，之后的日期暂用这一数值，请到人民银行（pbc.gov.cn）或中国货币网（chinamoney.com.cn）核对最新公布。",
    "一年期LPR 2026年8月20日公布的3.00%只见于一个来源，没有第二个来源印证，请到人民银行（pbc.gov.cn）或中国货币网（chinamoney.com.cn）核对。",
  ]);
  expect(notes.every((note) => note.basis[0]!.rule === "CN-PL-25")).toBe(true);
});

test("a month without a publication leaves the days after the one before it unknown", () => {
  const table = lprTableWith([["2026-11-20", "2.90"]]);
  expect(codesOn(table, "2026-10-25")).toEqual(["lpr-past-table"]);
  expect(codesOn(table, "2026-11-20")).toEqual(["lpr-by-user"]);
  expect(codesOn(table, "2026-12-19")).toEqual(["lpr-by-user"]);
  expect(codesOn(table, "2026-12-20")).toEqual(["lpr-past-table"]);
});

test("a row of the user's own in place of one of ours is the user's", () => {
  const table = lprTableWith([["2026-09-20", "2.95"]]);
  expect(table.quotes).toHaveLength(LPR_ROWS.length);
  expect(lprOn("2026-09-20" as CalendarDate, table)).toMatchObject({ by: "user", percent: "2.95" });
});

test("rows that repeat what is known leave the value and the days on which it changed as they are", () => {
  const table = lprTableWith([["2026-09-20", "3.00"], ["2026-10-20", "3.00"]]);
  expect(table.values.map(({ from }) => from)).toEqual(LPR.values.map(({ from }) => from));
});
