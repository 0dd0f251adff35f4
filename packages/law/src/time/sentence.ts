/** 步骤的句子: a sentence that ends in the articles that carry it, as a judge reads it. */
import type { Basis, RuleId } from "@youju/model";
import { says, type Step } from "../computed.ts";

/** @param text the sentence without its full stop */
export function sentence(text: string, ...rules: readonly RuleId[]): Step {
  const { basis } = says(text, ...rules);
  return { text: `${text}（${citation(basis)}）。`, basis };
}

/** `民法典第一百八十八条、第一百九十五条、诉讼时效规定第十条`; the product's own conventions are no law to be cited. */
function citation(basis: readonly Basis[]): string {
  const law = basis.filter(({ rule }) => !rule.startsWith("YJ-"));
  const statutes = [...new Set(law.map(({ statute }) => statute))];
  const articles = (of: string): string =>
    [...new Set(law.flatMap(({ statute, article }) => (statute === of ? article : [])))].join("、");
  return statutes.map((statute) => `${statute}${articles(statute)}`).join("、");
}
