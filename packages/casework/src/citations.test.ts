/** Situation, and the articles that the answer must cite there: a lawyer who doubts a sentence finds its rule by them. */
import { describe, expect, test } from "vitest";
import type { Basis, DecisionInput, ElementId, RoadId } from "@youju/model";
import { assessed, billOnly, KEPT, LOAN, said, story } from "./testing/assessed.ts";
import { day } from "./testing/build.ts";

const mark = (line: number, value: Extract<DecisionInput, { kind: "confirm-finding" }>["value"]): DecisionInput => ({ kind: "confirm-finding", target: said(line), value });
type Case = Parameters<typeof assessed>[0];
const due = (date: string): DecisionInput => ({ kind: "set-terms", target: LOAN, value: { due: day(date) } });
const rules = (basis: readonly Basis[] | undefined) => (basis ?? []).map(({ rule }) => rule);

describe("roads", () => {
  const ADDRESS: DecisionInput = { kind: "set-party", target: "debtor", value: { domicile: "北京市朝阳区" } };
  const road = (id: RoadId) => assessed(story([due("2024-09-01"), ADDRESS])).roads.find((each) => each.id === id)!;

  test.each<[RoadId, string, string[]]>([
    ["negotiation", "a reminder costs nothing and is a demand", ["YJ-NEGOTIATION", "CN-SL-R8"]],
    ["mediation", "free, by both, confirmed within 30 days", ["CN-MED-4", "CN-MED-17", "CN-MED-33", "CN-CPL-205", "CN-MED-ONLINE"]],
    ["payment-order", "where, when, and when it falls", ["CN-CPL-225", "CN-CPL-227", "CN-CPL-228", "CN-CPL-J23", "CN-CPL-J427", "CN-CPL-J428", "CN-FEE-14-3"]],
    ["small-claim", "which sums, which cases, how long", ["CN-CPL-165", "CN-CPL-166", "CN-CPL-168", "CN-FEE-16"]],
    ["suit", "which court, which conditions, how long, which fee", ["CN-CPL-24", "CN-PL-3", "CN-CPL-122", "CN-CPL-152", "CN-CPL-160", "CN-FEE-13", "CN-FEE-16", "CN-FEE-20", "CN-FEE-29"]],
    ["arbitration", "no agreement, no arbitration", ["CN-ARB-4", "CN-ARB-27", "CN-ARB-FEE"]],
    ["preservation", "on a clue, with security, at one's own risk", ["CN-CPL-103", "CN-CPL-105", "CN-PRES-1", "CN-PRES-4", "CN-PRES-5", "CN-FEE-14-2"]],
    ["criminal-report", "fraud, and false reports", ["CR-266", "CR-266-1", "CR-243", "PS-72"]],
    ["enforcement", "where, until when, at whose cost", ["CN-CPL-235", "CN-CPL-250", "CN-FEE-14-1", "CN-FEE-20", "CN-FEE-38"]],
  ])("%s: %s, by %j", (id, _, expected) => {
    expect(rules(road(id).basis)).toEqual(expect.arrayContaining(expected));
  });
});

describe("the chain", () => {
  const named = (who: string) => billOnly([{ at: "2024-03-01 18:10:00", amount: "2000", who }], { debtor: { name: "张伟", wechat: { names: [who] } } });

  test.each<[ElementId, string, string[], () => Case]>([
    ["identity", "a nickname", ["CN-CPL-122", "ID-7", "RJ-2"], () => story()],
    ["identity", "a shown name that fits", ["ID-2"], () => named("大伟(*伟)")],
    ["identity", "a shown name of another", ["ID-2", "ID-5"], () => named("大伟(*强)")],
    ["agreement", "he asked and was paid", ["CN-PL-2", "CN-CC-480", "CN-CC-490"], () => story([KEPT, mark(1, { finding: "borrow-request", amount: "20000.00" })])],
    ["agreement", "a transfer alone", ["CN-PL-2", "CN-PL-16"], () => story()],
    ["delivery", "the money went", ["CN-PL-9", "CN-CC-679"], () => story()],
    ["interest", "a rate that he named", ["CN-PL-24", "CN-CC-680"], () => story([mark(2, { finding: "interest-term", annualRate: "12%" })])],
    ["due", "a day", ["CN-CC-675"], () => story([due("2024-09-01")])],
    ["repayment", "what came back", ["CN-CC-561", "CR-307b"], () => story()],
    ["demand", "a demand", ["CN-SL-195", "CN-SL-R8", "CN-SL-R14"], () => story([mark(9, { finding: "demand", amount: "15000.00" })])],
    ["jurisdiction", "which court", ["CN-CPL-24", "CN-PL-3", "CN-CPL-J18"], () => story()],
  ])("%s, %s: %j", (id, _, expected, made) => {
    expect(rules(assessed(made()).chain.elements.find((each) => each.id === id)!.basis)).toEqual(expect.arrayContaining(expected));
  });

  test("a request in one place and a transfer in another accept nothing by deed", () => {
    const { chain } = assessed(story());
    expect(rules(chain.elements.find((each) => each.id === "agreement")!.basis)).not.toContain("CN-CC-480");
  });

  test.each([
    ["debtor-id-or-address", ["CN-CPL-122", "ID-7", "ID-3"]],
    ["creditor-id", ["CN-CPL-124"]],
    ["creditor-domicile", ["CN-CPL-124", "CN-CPL-22"]],
    ["court", ["CN-CPL-24", "CN-PL-3"]],
  ])("to file, %s, by %j", (id, expected) => {
    expect(rules(assessed(story()).chain.filing.missing.find((gap) => gap.id === id)!.basis)).toEqual(expected);
  });
});

describe("warnings", () => {
  const warned = (code: string, inputs: DecisionInput[], asOf?: string) => assessed(story(inputs), asOf).warnings.find((each) => each.code === code);

  test.each<[string, string, DecisionInput[], string, string[]]>([
    ["rate-unit-unclear", "interest without year or month", [mark(2, { finding: "interest-term" })], "2026-11-23", ["CN-PL-24", "CN-PL-24a"]],
    ["limitation-near", "two months left", [due("2024-09-01")], "2027-08-15", ["CN-SL-188", "CN-SL-195", "YJ-SAFE-UNTIL"]],
  ])("%s, %s", (code, _situation, inputs, asOf, expected) => {
    expect(rules(warned(code, inputs, asOf)?.basis)).toEqual(expect.arrayContaining(expected));
  });
});

test("the days of a row rest on how days are counted", () => {
  const { reasons = {} } = assessed(story([due("2024-09-01")]), "2026-11-23", true);
  const rows = ["/claim/schedule/0", "/claim/schedule/1"].map((pointer) => reasons[pointer]!);
  for (const row of rows) {
    const days = row.kind === "rule" ? row.inputs.find(({ name }) => name === "天数") : undefined;
    expect(days?.by).toMatchObject({ kind: "policy", id: "YJ-DAYS", basis: [{ rule: "YJ-DAYS" }] });
  }
});
