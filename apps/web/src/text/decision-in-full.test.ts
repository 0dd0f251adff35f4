import type { Assessment, CalendarDate, Decision, Instant } from "@youju/model";
import { expect, test } from "vitest";
import { decisionInFull } from "./decision-in-full.ts";

const on = "2026-11-23T09:30:00+08:00" as Instant;
const loan: Assessment["loans"][number] = {
  id: "r1/1",
  date: "2024-03-01" as CalendarDate,
  principal: "15000.00",
  annualRate: null,
  overdueAnnualRate: null,
  due: null,
  status: "confirmed",
  sources: [],
  records: ["r1"],
  dateCertain: true,
  decisions: [],
};
const found: Pick<Assessment, "loans" | "repayments" | "setAside" | "checkList"> = {
  loans: [loan],
  repayments: [],
  setAside: [],
  checkList: { items: [{ id: "CHK-2", text: "截自己的账号页：昵称、微信号。", level: "must", state: "open", tick: null, found: null, steps: [], askedBy: "", ours: null, basis: [] }], note: "", basis: [] },
};

test.each<[string, Decision, string]>([
  ["a payment by its record", { id: "d1", on, kind: "loan", target: "r1" }, "2024-03-01 的 15,000.00 元：这笔是借款"],
  ["a loan by its id", { id: "d1", on, kind: "set-terms", target: "r1/1", value: { due: null } }, "2024-03-01 的 15,000.00 元：约定：没约定还款日"],
  ["what is gone", { id: "d1", on, kind: "loan", target: "r9" }, "这笔是借款"],
  ["an item of the list", { id: "d1", on, kind: "checked", target: "CHK-2", value: { state: "done" } }, "出示清单“截自己的账号页：昵称、微信号。”：做了"],
  ["why not", { id: "d1", on, kind: "checked", target: "CHK-99", value: { state: "not-possible", note: "手机丢了" } }, "出示清单“CHK-99”：做不了（手机丢了）"],
  ["no payment at all", { id: "d1", on, kind: "filing-date", value: null }, "还没定起诉日"],
])("%s", (_, decision, text) => expect(decisionInFull(found, decision)).toBe(text));
