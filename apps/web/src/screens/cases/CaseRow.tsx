import { Link } from "@tanstack/react-router";
import type { CaseSummary } from "@youju/api/client";
import { daysBetween, elementWords } from "@youju/model";
import { GradeBadge } from "../../components/GradeBadge.tsx";
import { Money } from "../../components/Money.tsx";
import s from "./CaseRow.module.css";

/** Half a year before limitation runs out, the date stands in the row. */
const NEAR_DAYS = 180;

/** One case: names, the sum today, the weakest link, the next thing. */
export function CaseRow({ summary }: { readonly summary: CaseSummary }) {
  const { asOf, safeUntil, weakest, grade } = summary;
  const near = safeUntil !== null && daysBetween(asOf, safeUntil) <= NEAR_DAYS;
  return (
    <li>
      <Link to="/cases/$caseId" params={{ caseId: summary.id }} className={s.row}>
        <span className={s.title}>{summary.title}</span>
        <span className={s.sum}>
          {summary.total === null ? (
            <span className={s.none}>还没有数</span>
          ) : (
            <>
              <Money value={summary.total} />
              <small aria-hidden="true"> 元</small>
            </>
          )}
        </span>
        <span className={s.facts}>
          {weakest === null || grade === null ? null : (
            <span className={s.weakest}>
              最弱：{elementWords[weakest]} <GradeBadge grade={grade} />
            </span>
          )}
          {summary.next === null ? null : <span>接下来：{summary.next}</span>}
          {near ? <span className={s.near}>诉讼时效到 {safeUntil}</span> : null}
        </span>
      </Link>
    </li>
  );
}
