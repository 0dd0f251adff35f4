import type { Decision, Instant } from "@youju/model";
import { expect, test } from "vitest";
import { decisionText } from "./decisions.ts";

const stamp = { id: "d1", on: "2026-11-23T09:30:00+08:00" as Instant };

test.each<[string, Decision]>([
  ["这笔是借款", { ...stamp, kind: "loan", target: "r1" }],
  [
    "拆开：15,000.00 元是借款，5,000.00 元不是",
    { ...stamp, kind: "loan", target: "r1", value: { parts: [{ amount: "15000.00", as: "loan" }, { amount: "5000.00", as: "not-a-loan" }] } },
  ],
  ["约定：还款日 2024-09-01，没约定利息", { ...stamp, kind: "set-terms", target: "L1", value: { due: "2024-09-01" as never, annualRate: null } }],
  ["标出：他承认欠款（20,000.00 元）", { ...stamp, kind: "confirm-finding", target: "r2", value: { finding: "acknowledgement", amount: "20000.00" } }],
  ["还款：指明了还哪一笔，先还本金，你同意了", { ...stamp, kind: "pays-loan", target: "R1", value: { loan: "L1", for: "principal", agreed: true } }],
])("%s", (text, decision) => expect(decisionText(decision)).toBe(text));
