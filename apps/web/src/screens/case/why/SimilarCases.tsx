import type { SimilarCase } from "@youju/model";
import { CASES_NOTE } from "../../../text/cases.ts";
import s from "./SimilarCases.module.css";

/** What courts are reported to have said where the same was in doubt; folded, since a case is no rule. */
export function SimilarCases({ cases }: { readonly cases: readonly SimilarCase[] }) {
  return (
    <details className={s.cases}>
      <summary>法院怎么看（公开案例 {cases.length} 个）</summary>
      <p className={s.note}>{CASES_NOTE}</p>
      <ul className={s.list}>
        {cases.map((each) => (
          <li key={each.id}>
            <p className={s.head}>
              {each.court}：{each.result}
            </p>
            <p>{each.line}</p>
            <p className={s.note}>
              {each.id} · 来源：{each.source}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
