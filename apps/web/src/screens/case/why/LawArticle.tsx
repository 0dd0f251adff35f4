import type { Rule } from "@youju/law";
import type { Basis } from "@youju/model";
import { Link } from "@tanstack/react-router";
import { inForce } from "../../../text/laws.ts";
import s from "./LawArticle.module.css";

interface Props {
  readonly basis: Basis;
  readonly rule: Rule | undefined;
}

/** An article: what it says in plain words, its own words, and since when it is in force. */
export function LawArticle({ basis, rule }: Props) {
  return (
    <div className={s.law}>
      <b>
        <Link to="/law/$ruleId" params={{ ruleId: basis.rule }}>
          {basis.statute} {basis.article}
        </Link>
      </b>
      {rule === undefined ? null : (
        <>
          {inForce(rule)}
          <p>{rule.rule}</p>
          {rule.quote === undefined ? null : <p className={s.quote}>“{rule.quote}”</p>}
        </>
      )}
    </div>
  );
}
