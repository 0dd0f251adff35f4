import type { Candidate } from "@youju/api/client";
import { expect, test } from "vitest";
import { accountDecisions } from "./account-decisions.ts";

const candidate: Candidate = {
  key: "k1",
  id: "wxid_bbb",
  names: ["大伟", "张伟"],
  paidOut: "20000.00",
  paidIn: "5000.00",
  transfers: 2,
  messages: 10,
  last: null,
  foundIn: "聊天记录",
  party: null,
};

test("the account and every name it was seen under belong to the party", () => {
  expect(accountDecisions("debtor", candidate, " 张伟 ")).toEqual([
    { kind: "account-of", target: "debtor", value: { id: "wxid_bbb", names: ["大伟", "张伟"] } },
    { kind: "set-party", target: "debtor", value: { name: "张伟" } },
  ]);
});

test("without a typed name the one on the button stands, and a bill's nickname needs no id", () => {
  expect(accountDecisions("debtor", { ...candidate, id: null }, "")).toEqual([
    { kind: "account-of", target: "debtor", value: { names: ["大伟", "张伟"] } },
    { kind: "set-party", target: "debtor", value: { name: "张伟" } },
  ]);
});

test("a nickname is no name", () => {
  expect(accountDecisions("debtor", { ...candidate, names: ["强子"] }, "")).toEqual([
    { kind: "account-of", target: "debtor", value: { id: "wxid_bbb", names: ["强子"] } },
  ]);
});
