/** The law book, loaded when the first article is shown. */
import { queryOptions } from "@tanstack/react-query";
import type { Chapter, Rule, Topic } from "@youju/law";

export interface LawBook {
  readonly topics: readonly Topic[];
  readonly rules: readonly Rule[];
  readonly byId: ReadonlyMap<string, Rule>;
  /** The article that was checked, chapter by chapter. */
  readonly chapters: readonly Chapter[];
}

export const lawBookQuery = queryOptions({
  queryKey: ["law"],
  queryFn: async (): Promise<LawBook> => {
    const { articleChapters, rules, topics } = await import("@youju/law");
    return { topics, rules, byId: new Map(rules.map((rule) => [rule.id, rule])), chapters: articleChapters };
  },
  staleTime: Infinity,
});
