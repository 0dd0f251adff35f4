import { gradeWords, type Repair } from "@youju/model";
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
          {repair.stepsAsOf === null ? null : (
            <p className={s.facts}>这是 {repair.stepsAsOf.slice(0, 7)} 的菜单，微信改版后可能不同。</p>
          )}
        </details>
      )}
    </li>
  );
}
