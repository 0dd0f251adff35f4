/** The words of the law behind a rule; apart from the law book itself, so that only who shows them loads them. */
import type { RuleId } from "@youju/model";
import { findRule } from "../rules/index.ts";
import { instruments } from "./instruments.ts";
import { missing } from "./missing.ts";
import { namedArticles } from "./named-articles.ts";
import type { StatuteText } from "./statute-text.ts";

export interface ArticleText extends Omit<StatuteText, "articles"> {
  readonly articles: readonly { readonly article: string; readonly paragraphs: readonly string[] }[];
}

/**
 * The full text of the articles that a rule cites; undefined where they are not at hand ({@link whyNoText}), and for
 * what nobody enacted.
 */
export async function articleText(id: RuleId): Promise<ArticleText | undefined> {
  const rule = findRule(id);
  const load = rule === undefined ? undefined : instruments[rule.statute];
  if (rule === undefined || load === undefined) return undefined;
  const { articles, ...about } = (await load()).default;
  const named = namedArticles(rule.article, Object.keys(articles));
  if (named.length === 0) return undefined;
  return { ...about, articles: named.map((article) => ({ article, paragraphs: articles[article]! })) };
}

/** Why the words of a rule cannot be shown, in plain words; undefined where they can, or where there are none. */
export function whyNoText(id: RuleId): string | undefined {
  const rule = findRule(id);
  return rule === undefined ? undefined : missing[rule.statute];
}
