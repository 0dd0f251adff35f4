import { CASES_NOTE, caseCourtText, caseResultText, caseSourceText, type PublishedCase } from "@youju/law";
import { Few } from "../../components/Few.tsx";
import { Part } from "./Part.tsx";
import s from "./RuleCases.module.css";

const FIRST = 3;

/** Published cases in which the rule was at work. */
export function RuleCases({ cases }: { readonly cases: readonly PublishedCase[] }) {
  return (
    <Part title="公开的案例">
      <p className={s.note}>{CASES_NOTE}</p>
      <Few items={cases} first={FIRST} more={(left) => `再看 ${left} 个`}>
        {(shown) => (
          <ul className={s.list}>
            {shown.map((each) => (
              <li key={each.id} className={s.case}>
                <p className={s.head}>
                  {caseCourtText(each)}：{caseResultText(each)}
                </p>
                <p>{each.facts}</p>
                <p>{each.reason}</p>
                <p className={s.note}>
                  {each.id} · 来源：{caseSourceText(each)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Few>
    </Part>
  );
}
