/** 步骤的句子: a sentence that ends in the articles that carry it, as a judge reads it. */
import type { RuleId } from "@youju/model";
import { says, type Step } from "../computed.ts";

/** @param text the sentence without its full stop */
export function sentence(text: string, ...rules: readonly RuleId[]): Step {
  const { basis } = says(text, ...rules);
  const cited = basis.map(({ statute, article }, i) =>
    basis[i - 1]?.statute === statute ? article : statute + article,
  );
  return { text: `${text}（${cited.join("、")}）。`, basis };
}
