import { expect, test } from "vitest";
import { type CaseFacts, caseTitle, partyNames } from "./case-file.ts";
import type { DecisionInput } from "./decisions/decision.ts";
import type { Instant } from "./instant.ts";
import { isRealName, UNNAMED } from "./party.ts";

const on = "2026-11-23T09:00:00+08:00" as Instant;
const unnamed = (...decisions: DecisionInput[]): CaseFacts => ({
  creditor: { name: UNNAMED.creditor },
  debtor: { name: UNNAMED.debtor },
  decisions: decisions.map((decision, i) => ({ id: `d${i + 1}`, on, ...decision })),
});
const ACCOUNT: DecisionInput = { kind: "account-of", target: "debtor", value: { id: "wxid_b", names: ["强子"] } };
const NAME: DecisionInput = { kind: "set-party", target: "debtor", value: { name: "张伟" } };

test.each<[string, DecisionInput[], string, boolean]>([
  ["nobody said anything", [], "对方", false],
  ["only the account is known", [ACCOUNT], "“强子”", false],
  ["the real name was given", [ACCOUNT, NAME], "张伟", true],
  ["in whatever order", [NAME, ACCOUNT], "张伟", true],
  ["and taken back", [ACCOUNT, NAME, { kind: "undo", target: "d2" }], "“强子”", false],
])("what the debtor is called: %s", (_, decisions, called, real) => {
  const name = partyNames(unnamed(...decisions)).debtor;
  expect([name, isRealName(name)]).toEqual([called, real]);
});

test("a stated name stands, whatever the account is called", () => {
  expect(partyNames({ ...unnamed(ACCOUNT), debtor: { name: "张伟" } }).debtor).toBe("张伟");
});

test("a case without a title is called after its parties", () => {
  expect(caseTitle(unnamed(ACCOUNT, NAME))).toBe("我诉张伟民间借贷");
  expect(caseTitle({ ...unnamed(NAME), title: "装修款" })).toBe("装修款");
});
