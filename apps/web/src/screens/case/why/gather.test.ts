import type { Assessment, Reason } from "@youju/model";
import { describe, expect, test } from "vitest";
import { gather, reasonAt } from "./gather.ts";

const article = { rule: "CN-PL-28", statute: "民间借贷规定", article: "第二十八条" };
const reasons: Record<string, Reason> = {
  "/claim/overdueInterest": {
    kind: "rule",
    basis: [article],
    formula: "66.08 + 1,074.42 − 66.08 = 1,074.42",
    inputs: [
      { name: "第二段", value: "1074.42", by: { kind: "see", pointer: "/claim/schedule/3/interest" } },
      { name: "自己", value: "1", by: { kind: "see", pointer: "/claim/overdueInterest" } },
    ],
  },
  "/claim/schedule/3/interest": {
    kind: "rule",
    basis: [article],
    inputs: [
      { name: "本金", value: "15066.08", by: { kind: "record", records: ["r1", "r2"], source: [] } },
      { name: "还款日", value: "2024-09-01", by: { kind: "decision", id: "d1" } },
      { name: "利率", value: "3.35%", by: { kind: "policy", id: "round", text: "四舍五入到分。" } },
    ],
  },
};
const assessment = { reasons, repayments: [], loans: [], claim: { basis: [article], schedule: [] } } as unknown as Assessment;

describe("what the panel shows of a reason", () => {
  test("everything under it once, through references, circles included", () => {
    const found = gather(assessment, reasons["/claim/overdueInterest"]!);
    expect(found).toMatchObject({
      formula: "66.08 + 1,074.42 − 66.08 = 1,074.42",
      records: ["r1", "r2"],
      decisions: ["d1"],
      policies: ["四舍五入到分。"],
      basis: [article],
    });
    expect(found.inputs.map((input) => input.name)).toEqual(["第二段", "自己"]);
  });

  test("a figure without a tree is answered by what stands beside it", () => {
    expect(reasonAt(assessment, "/claim/principal")).toEqual({ kind: "rule", basis: [article], inputs: [] });
  });

  test("a pointer to nothing has no reason", () => expect(reasonAt(assessment, "/nowhere")).toBeUndefined());
});
