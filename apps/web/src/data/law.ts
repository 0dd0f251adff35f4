/** The law book's rules, loaded when the first article is shown. */
import { queryOptions } from "@tanstack/react-query";
import type { Rule } from "@youju/law";

export const lawQuery = queryOptions({
  queryKey: ["law"],
  queryFn: async (): Promise<ReadonlyMap<string, Rule>> => {
    const { rules } = await import("@youju/law");
    return new Map(rules.map((rule) => [rule.id, rule]));
  },
  staleTime: Infinity,
});
