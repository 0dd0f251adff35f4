import type { Candidate } from "@youju/api/client";
import { expect, test } from "vitest";
import { matching } from "./matching.ts";

const candidate = (id: string | null, ...names: string[]): Candidate => ({
  key: names[0]!,
  id,
  names,
  paidOut: "1.00",
  paidIn: "0.00",
  transfers: 1,
  messages: 0,
  last: null,
  foundIn: "微信支付账单",
  party: null,
});
const all = [candidate("wxid_bbb", "大伟", "张伟"), candidate(null, "Ａmy Lee")];

test.each([
  ["", ["大伟", "Ａmy Lee"]],
  ["张", ["大伟"]],
  ["WXID", ["大伟"]],
  ["amy l", ["Ａmy Lee"]],
  ["谁", []],
])("“%s” finds %j", (wanted, keys) => {
  expect(matching(all, wanted).map(({ key }) => key)).toEqual(keys);
});
