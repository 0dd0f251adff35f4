import { Link } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import type { RuleId } from "@youju/model";
import { lawBookQuery } from "../data/law.ts";
import s from "./LawLinks.module.css";

/** The articles behind a sentence, each with the way to its words. */
export function LawLinks({ rules }: { readonly rules: readonly RuleId[] }) {
  const law = useQuery(lawBookQuery);
  return (
    <span className={s.links}>
      {rules.map((id) => {
        const rule = law.data?.byId.get(id);
        return (
          <Link key={id} to="/law/$ruleId" params={{ ruleId: id }}>
            {rule === undefined ? id : `${rule.statute}${rule.article}`}
          </Link>
        );
      })}
    </span>
  );
}
