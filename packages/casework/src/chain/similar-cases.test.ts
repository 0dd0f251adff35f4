import { describe, expect, test } from "vitest";
import { type DecisionInput, type ElementId } from "@youju/model";
import { findCase } from "@youju/law";
import { assessed, billOnly, KEPT, said, story } from "../testing/assessed.ts";
import { bill, day } from "../testing/build.ts";

type File = Parameters<typeof assessed>[0];
const cases = (file: File, id: ElementId, asOf?: string) => assessed(file, asOf).chain.elements.find((each) => each.id === id)!.cases;
const ids = (file: File, id: ElementId, asOf?: string) => cases(file, id, asOf)?.map((each) => each.id);

const REQUEST: DecisionInput = { kind: "confirm-finding", target: said(1), value: { finding: "borrow-request", amount: "20000.00" } };
const cash = story([], { loans: [{ date: "2024-03-01", principal: "200", deliveredBy: "cash" }], repayments: [] }, []);
const remarked = bill("账单.csv", [{ at: "2024-03-01 18:10:00", amount: "2000", remark: "借款" }]);
/** Due in 2020, and asked for in 2022 as its creditor says: without that, its time ran out in 2023. */
const old = story(
  [{ kind: "demand", value: { date: day("2022-03-01"), reached: true } }],
  { loans: [{ date: "2020-01-01", principal: "3000", due: "2020-06-01", deliveredBy: "cash" }], repayments: [] },
  [],
);

describe("published cases stand beside what is in doubt", () => {
  test("a weak identity shows cases on identity, with court, result, and where they were read", () => {
    const shown = cases(story(), "identity")!;
    expect(shown.map((each) => each.id)).toEqual(["CASE-09", "RJ-2", "CASE-01"]);
    for (const { id } of shown) expect(findCase(id)!.about[0]).toBe("identity");
    expect(shown[0]).toEqual({
      id: "CASE-09",
      court: "象山法院",
      result: "没有支持",
      line: "小陈要 2,000 元，原来的聊天已经删了，只有打印的截图；被告下落不明，收款人是网名“重*再来”。看不到原始的聊天页面，也对不上收款人是谁。",
      source: "how01.com（转载或二手）；news.zgyww.cn（转载或二手），2020-01-06",
    });
  });

  test.each<[string, File, ElementId, string[] | undefined]>([
    ["a transfer without words", billOnly([{ at: "2024-03-01 18:10:00", amount: "2000" }]), "agreement", ["RJ-1", "CASE-02", "CASE-01"]],
    ["a remark of one's own", story([], {}, [remarked]), "agreement", ["CASE-06", "CASE-25", "CASE-24"]],
    ["words that make it strong", story([REQUEST, KEPT]), "agreement", undefined],
    ["nothing in doubt", story([KEPT]), "delivery", undefined],
    ["interest that nobody claims", story(), "interest", undefined],
    ["a demand that limitation does not hang on", story(), "demand", undefined],
    ["cash", cash, "delivery", ["CASE-21", "CASE-42"]],
    ["nothing at all", story([], {}, []), "agreement", ["RJ-1", "CASE-02", "CASE-06"]],
  ])("%s", (_, file, element, expected) => {
    expect(ids(file, element)).toEqual(expected);
  });

  test("a demand on which limitation hangs, and of which there is only one's own word", () => {
    expect(ids(old, "demand", "2024-06-01")).toEqual(["CASE-17"]);
  });
});
