import { gradeWords, type Repair } from "@youju/model";
import { menuOf } from "../../../text/app-steps.ts";
import s from "./RepairItem.module.css";

export function RepairItem({ repair }: { readonly repair: Repair }) {
  const facts = [repair.time, repair.cost, `做成了到“${gradeWords[repair.reaches]}”`].filter((fact) => fact !== "");
  return (
    <li>
      <p className={s.text}>{repair.text}</p>
      <p className={s.facts}>{facts.join(" · ")}</p>
      {repair.steps.length === 0 ? null : (
        <details className={s.steps}>
          <summary>一步步教我</summary>
          <ol>
            {repair.steps.map((step, index) => (
              <li key={index}>{step}</li>
            ))}
          </ol>
          {repair.stepsAsOf === null ? null : <p className={s.facts}>{menuOf(repair.stepsAsOf)}</p>}
        </details>
      )}
    </li>
  );
}
