/** The law book, loaded when the first article is shown. */
import { queryOptions } from "@tanstack/react-query";
import type { Rule } from "@youju/law";

export interface LawBook {
  readonly byId: ReadonlyMap<string, Rule>;
  /** `2021-01-01 起，现行有效`; null for what nobody enacted. */
  readonly inForceText: (rule: Rule) => string | null;
}

export const lawBookQuery = queryOptions({
  queryKey: ["law"],
  queryFn: async (): Promise<LawBook> => {
    const { inForceText, rules } = await import("@youju/law");
    return { byId: new Map(rules.map((rule) => [rule.id, rule])), inForceText };
  },
  staleTime: Infinity,
});

/** The words of the articles behind a rule, which are large and shown one at a time. */
export const articleTextQuery = (rule: string) =>
  queryOptions({
    queryKey: ["law", "text", rule],
    queryFn: async () => {
      const { articleText, whyNoText } = await import("@youju/law/statute-text");
      return { text: (await articleText(rule)) ?? null, why: whyNoText(rule) ?? null };
    },
    staleTime: Infinity,
  });
