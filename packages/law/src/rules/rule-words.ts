/** What the marks of a rule mean, in plain words: said alike on every screen and command line. */
import type { Rule } from "./rule.ts";
import { isEnacted } from "./statutes.ts";

export const certaintyWords: Readonly<Record<Rule["certainty"], string>> = {
  H: "条文已核对",
  M: "由法院裁量、看实务，或者只读到转述",
  L: "没有读到原文，或者各处说法不一，要再核对",
};

export const decidedByWords: Readonly<Record<Rule["decidedBy"], string>> = {
  contract: "借款成立的日子",
  fact: "事情发生的日子",
  filing: "起诉、申请的日子",
  judgment: "判决作出的日子",
};

/** `2021-01-01 起，现行有效`, `2015-09-01 至 2020-08-19`; null for what nobody enacted. */
export function inForceText(rule: Pick<Rule, "statute" | "from" | "to">): string | null {
  if (!isEnacted(rule)) return null;
  return rule.to === null ? `${rule.from} 起，现行有效` : `${rule.from} 至 ${rule.to}`;
}
