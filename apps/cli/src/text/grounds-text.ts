import { doubtsOf, isEnacted } from "@youju/law";
import type { Basis, RuleId } from "@youju/model";

/** `民法典第一千零三十二条`; what nobody enacted has a name instead of an article: `公开案例与法院指引（莱阳市法院案例）`. */
export function citationText({ statute, article }: Pick<Basis, "statute" | "article">): string {
  return isEnacted({ statute }) || article === "" ? `${statute}${article}` : `${statute}（${article}）`;
}

/** `民法典第一千零三十二条、治安管理处罚法第五十条` */
export const groundsText = (grounds: readonly Basis[]): string => grounds.map(citationText).join("、");

/** What is open about the rules behind a sentence, a line each, as far as they were not read in force. */
export const doubtLines = (rules: readonly RuleId[]): readonly string[] =>
  doubtsOf(rules).map((doubt) => `  没有定论：${doubt}`);
