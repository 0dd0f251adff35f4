import { basis } from "@youju/law";
import type { RuleId } from "@youju/model";
import { Link } from "@tanstack/react-router";
import s from "./Grounds.module.css";

/** The articles that a sentence rests on, each a door. */
export function Grounds({ rules }: { readonly rules: readonly RuleId[] }) {
  if (rules.length === 0) return null;
  return (
    <p className={s.grounds}>
      {rules.map(basis).map(({ rule, statute, article }) => (
        <Link key={rule} to="/law/$ruleId" params={{ ruleId: rule }}>
          {statute}
          {article}
        </Link>
      ))}
    </p>
  );
}
