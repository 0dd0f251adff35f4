import type { Rule } from "@youju/law";
import type { Basis } from "@youju/model";
import { Link } from "@tanstack/react-router";
import s from "./LawArticle.module.css";

interface Props {
  readonly basis: Basis;
  readonly rule: Rule | undefined;
  /** Since when; null for what nobody enacted. */
  readonly force: string | null;
}

/** An article: what it says in plain words, its own words, and since when it is in force. */
export function LawArticle({ basis, rule, force }: Props) {
  return (
    <div className={s.law}>
      <b>
        <Link to="/law/$ruleId" params={{ ruleId: basis.rule }}>
          {basis.statute} {basis.article}
        </Link>
      </b>
      {rule === undefined ? null : (
        <>
          {force === null ? null : `（${force}）`}
          <p>{rule.rule}</p>
          {rule.quote === undefined ? null : <p className={s.quote}>“{rule.quote}”</p>}
        </>
      )}
    </div>
  );
}
