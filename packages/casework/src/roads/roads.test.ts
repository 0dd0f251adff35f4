import { describe, expect, test } from "vitest";
import { type DecisionInput, ROADS, type RoadId } from "@youju/model";
import { assessed, LOAN, said, story } from "../testing/assessed.ts";
import { day } from "../testing/build.ts";

const DUE: DecisionInput = { kind: "set-terms", target: LOAN, value: { due: day("2024-09-01") } };
const ADDRESS: DecisionInput = { kind: "set-party", target: "debtor", value: { domicile: "北京市朝阳区" } };
const road = (id: RoadId, inputs: DecisionInput[], more: Record<string, unknown> = {}) => assessed(story(inputs, more)).roads.find((each) => each.id === id)!;
const blocks = (id: RoadId, inputs: DecisionInput[], more: Record<string, unknown> = {}) => road(id, inputs, more).blockedBy.map((block) => block.id);

describe("roads", () => {
  test("all nine, in their order, each with its basis", () => {
    const { roads } = assessed(story());
    expect(roads.map((each) => each.id)).toEqual([...ROADS]);
    for (const each of roads) expect([each.basis.length > 0, each.open === (each.blockedBy.length === 0)]).toEqual([true, true]);
  });

  test.each<[RoadId, string, DecisionInput[], string[]]>([
    ["negotiation", "always open while something is owed", [], []],
    ["mediation", "always open while something is owed", [], []],
    ["payment-order", "nothing due, no address", [], ["nothing-due", "debtor-address"]],
    ["payment-order", "due, and an address", [DUE, ADDRESS], []],
    ["payment-order", "he denies it in the chat", [DUE, ADDRESS, { kind: "confirm-finding", target: said(10), value: { finding: "denial" } }], ["contested"]],
    ["payment-order", "already sued", [DUE, ADDRESS, { kind: "filing-date", value: day("2026-10-01") }], ["already-filed"]],
    ["payment-order", "a suit that is still to come", [DUE, ADDRESS, { kind: "filing-date", value: day("2027-10-01") }], []],
    ["payment-order", "my own words contest nothing", [DUE, ADDRESS, { kind: "confirm-finding", target: said(9), value: { finding: "haggle" } }], []],
    ["suit", "nobody knows who he is", [DUE], ["debtor-id-or-address", "court"]],
    ["suit", "his address is enough", [DUE, ADDRESS], []],
    ["suit", "a loan without due date can be sued for", [ADDRESS], []],
    ["suit", "not before the due date", [ADDRESS, { kind: "set-terms", target: LOAN, value: { due: day("2027-09-01") } }], ["nothing-due"]],
    ["small-claim", "no province", [DUE, { kind: "set-party", target: "debtor", value: { idNumber: "110105000000000000" } }], ["court", "province-unknown"]],
    ["small-claim", "small in every province", [DUE, ADDRESS], []],
    ["arbitration", "no clause", [DUE, ADDRESS], ["no-clause"]],
    ["preservation", "no clue to property", [DUE, ADDRESS], ["property-clue"]],
    ["criminal-report", "no facts of fraud", [DUE, ADDRESS], ["no-fraud-facts"]],
    ["enforcement", "no judgment", [DUE, ADDRESS], ["no-title"]],
  ])("%s: %s", (id, _, inputs, expected) => {
    expect(blocks(id, inputs)).toEqual(expected);
  });

  test("fees of ¥36,800 (claim-spec E6)", () => {
    const stated = { loans: [{ date: "2024-03-01", principal: "36800" }], repayments: [], demands: [{ date: "2026-11-01", deadline: "2026-11-23" }] };
    const fees = Object.fromEntries(assessed(story([], stated)).roads.map((each) => [each.id, each.fee]));
    expect(fees).toEqual({
      negotiation: "0.00",
      mediation: "0.00",
      "payment-order": "240.00",
      "small-claim": "360.00",
      suit: "720.00",
      arbitration: null,
      preservation: "388.00",
      "criminal-report": null,
      enforcement: "452.00",
    });
  });

  test("a payment order asks for the principal alone where no overdue interest was agreed", () => {
    expect(road("payment-order", [DUE]).text).toContain("15,066.08");
  });

  const lives = (domicile: string): DecisionInput => ({ kind: "set-party", target: "debtor", value: { domicile } });

  test.each([
    ["北京市朝阳区", "70000", []],
    ["北京市朝阳区", "90000", ["threshold-unknown"]],
    ["北京市朝阳区", "200000", ["needs-agreement"]],
    ["北京市朝阳区", "500001", ["too-large"]],
    ["江苏省苏州市", "64610", []],
    ["江苏省苏州市", "64611", ["needs-agreement"]],
    ["江苏省苏州市", "258441", ["too-large"]],
    ["某地", "10000", ["province-unknown"]],
  ])("small claims in %s of ¥%s: what the court decides is not guessed", (domicile, principal, expected) => {
    const stated = { loans: [{ date: "2026-11-01", principal, due: "2026-11-23" }], repayments: [] };
    expect(blocks("small-claim", [lives(domicile)], stated)).toEqual(expected);
  });

  test("small claims go by the province of the court to file at, which is the lender's own where it is known", () => {
    const stated = { loans: [{ date: "2026-11-01", principal: "64611", due: "2026-11-23" }], repayments: [], creditor: { name: "我", domicile: "广东省深圳市" } };
    const small = assessed(story([lives("江苏省苏州市")], stated)).roads.find((each) => each.id === "small-claim")!;
    expect([small.open, small.text]).toEqual([true, expect.stringContaining("广东 2024 年")]);
    expect(small.text).toContain("不是法院公布的标准");
    expect(small.text).toContain("12368");
  });

  test.each<[RoadId, string, string]>([
    ["suit", "50 + ", "CN-FEE-13"],
    ["suit", "互联网法院", "CN-EV-IC25"],
    ["small-claim", "适用小额诉讼程序，减半交纳", "CN-FEE-281"],
    ["payment-order", "没有约定逾期利息或者违约金，只要到期的本金", "CN-CPL-J428"],
    ["payment-order", "他在中国境内吗", "CN-CPL-J427"],
    ["payment-order", "口头异议无效", "CN-CPL-J431"],
    ["preservation", "× 30%", "CN-PRES-5"],
    ["arbitration", "1995 年的受理费表", "CN-ARB-FEE-1995"],
    ["mediation", "不交费", "CN-JC-11"],
  ])("%s: a step behind it says %s, by %s", (id, says, rule) => {
    const { steps = [] } = road(id, [DUE, ADDRESS]);
    const found = steps.filter(({ text }) => text.includes(says));
    expect(found.flatMap(({ basis }) => basis.map((each) => each.rule))).toContain(rule);
  });

  test("what the case answers of a payment order is not asked again", () => {
    const asked = (inputs: DecisionInput[]) => road("payment-order", inputs).steps!.map(({ text }) => text).filter((text) => text.includes("？")).join("");
    expect(asked([DUE, ADDRESS])).not.toMatch(/到期了吗|户籍地|起诉过/u);
    expect(asked([DUE, ADDRESS])).toMatch(/在中国境内吗/u);
  });

  test("with an agreed overdue rate the payment order asks for the interest too", () => {
    const agreed: DecisionInput = { kind: "set-terms", target: LOAN, value: { due: day("2024-09-01"), overdueAnnualRate: "6%" } };
    const { claim } = assessed(story([agreed]));
    expect(road("payment-order", [agreed]).text).toContain(`${Number(claim.total).toLocaleString("en")} 元。`);
    expect(road("payment-order", [DUE]).text).toContain("只能要本金");
    expect(road("payment-order", []).text).not.toContain("现在能申请");
  });

  test("no road promises anything, and every block says on what it rests", () => {
    for (const each of [...assessed(story()).roads, ...assessed(story([DUE, ADDRESS])).roads]) {
      expect(each.text).not.toMatch(/必胜|一定|保证|肯定能/u);
      for (const block of each.blockedBy) expect([block.id, block.basis.length > 0]).toEqual([block.id, true]);
    }
  });

  test.each<[RoadId, RegExp, string]>([
    ["mediation", /30 天|期限/u, "CN-MED-ONLINE"],
    ["mediation", /签名、盖章就生效/u, "CN-MED-29"],
    ["mediation", /凭协议起诉/u, "CN-MED-32"],
    ["mediation", /就生效/u, "CN-MED-31"],
    ["mediation", /申请强制执行/u, "CN-CPL-206"],
    ["mediation", /十五天内有结果/u, "CN-JC-5"],
    ["mediation", /数额、日期、账户/u, "CN-JC-358"],
    ["suit", /先由你交/u, "CN-FEE-20"],
    ["suit", /先调解/u, "CN-CPL-125"],
    ["suit", /缺席判决/u, "CN-CPL-147"],
    ["arbitration", /一次终局/u, "CN-ARB-10"],
    ["arbitration", /在网上审/u, "CN-ARB-11"],
    ["arbitration", /首次开庭都不否认/u, "CN-ARB-27-3"],
    ["arbitration", /申请仲裁前也可以/u, "CN-ARB-39"],
    ["arbitration", /法院不执行/u, "CN-ARB-XY"],
    ["arbitration", /费用各机构自己定/u, "CN-ARB-FEE"],
    ["preservation", /作出裁定的期限/u, "CN-PRES-4"],
    ["preservation", /不能再用支付令/u, "CN-CPL-J427"],
    ["enforcement", /由他承担/u, "CN-FEE-38"],
    ["criminal-report", /捏造事实/u, "CR-243"],
  ])("%s: what it says (%s) rests on %s", (id, says, rule) => {
    expect(road(id, []).text).toMatch(says);
    expect(road(id, []).basis.map((basis) => basis.rule)).toContain(rule);
  });

  test("nothing owed: no road", () => {
    expect(assessed(story([], { loans: [] })).roads.filter((each) => each.open)).toEqual([]);
  });
});
