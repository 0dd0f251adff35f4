/** Published cases by subject: a new subject is one file and one line here. A case is no rule. */
import type { RuleId } from "@youju/model";
import { agreement } from "./agreement.ts";
import { amounts } from "./amounts.ts";
import { borrower } from "./borrower.ts";
import { gambling } from "./gambling.ts";
import { gift } from "./gift.ts";
import { identity } from "./identity.ts";
import { integrity } from "./integrity.ts";
import { limitation } from "./limitation.ts";
import { type CaseTopic, publishedCase, type PublishedCase } from "./published-case.ts";
import { recording } from "./recording.ts";

export const publishedCases: readonly PublishedCase[] = [
  identity,
  agreement,
  gift,
  limitation,
  amounts,
  borrower,
  gambling,
  recording,
  integrity,
].flatMap((drafts) => drafts.map(publishedCase));

/** Said wherever cases are shown. */
export const CASES_NOTE =
  "个案不是规则。这里是新闻、法院账号和律所文章报道的情况，不是判决书，没有核对原文；别的法院可能有不同看法。";

const byId: ReadonlyMap<string, PublishedCase> = new Map(
  publishedCases.flatMap((each) => [each.id, ...each.also].map((id) => [id, each] as const)),
);

/** A case by its id, or by another id of it: `RJ-3` is `CASE-09`. */
export const findCase = (id: string): PublishedCase | undefined => byId.get(id);

/** Cases of a subject, those whose main subject it is first. */
export function casesAbout(topic: CaseTopic): readonly PublishedCase[] {
  const found = publishedCases.filter(({ about }) => about.includes(topic));
  return [...found.filter(({ about }) => about[0] === topic), ...found.filter(({ about }) => about[0] !== topic)];
}

/** Cases that illustrate a rule, by its id; a reported case that is itself a row of the law book is its own. */
export const casesOfRule = (rule: RuleId): readonly PublishedCase[] =>
  publishedCases.filter(({ id, also, rules }) => id === rule || also.includes(rule) || rules.includes(rule));

/** Cases that illustrate a proof of the chain, by the row of the rubric: `I9`, `A3`. */
export const casesOfProof = (rubric: string): readonly PublishedCase[] =>
  publishedCases.filter((each) => each.rubric.includes(rubric));
