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
    ["suit", "nobody knows who he is", [DUE], ["debtor-id-or-address", "court"]],
    ["suit", "his address is enough", [DUE, ADDRESS], []],
    ["suit", "a loan without due date can be sued for", [ADDRESS], []],
    ["suit", "not before the due date", [ADDRESS, { kind: "set-terms", target: LOAN, value: { due: day("2027-09-01") } }], ["nothing-due"]],
    ["small-claim", "no province", [DUE, { kind: "set-party", target: "debtor", value: { idNumber: "110105000000000000" } }], ["court", "province-unknown"]],
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

  test("nothing owed: no road", () => {
    expect(assessed(story([], { loans: [] })).roads.filter((each) => each.open)).toEqual([]);
  });
});
