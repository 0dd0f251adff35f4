import type { DecisionId } from "@youju/model";
import { minuteText } from "../../../text/dates.ts";
import { decisionInFull } from "../../../text/decision-in-full.ts";
import { useCaseView } from "../case-view.ts";
import s from "./SaidByYou.module.css";

interface Props {
  readonly decisions: readonly DecisionId[];
  readonly stated: readonly string[];
}

/** What rests on the person's own word, said so. */
export function SaidByYou({ decisions, stated }: Props) {
  const view = useCaseView();
  const said = view.detail.decisions.filter((decision) => decisions.includes(decision.id));
  if (said.length === 0 && stated.length === 0) return null;
  return (
    <ul className={s.list}>
      {said.map((decision) => (
        <li key={decision.id}>
          你说的：{decisionInFull(view.assessment, decision)} <span className={s.when}>{minuteText(decision.on)}</span>
        </li>
      ))}
      {stated.map((field) => (
        <li key={field}>你写明的：{field}</li>
      ))}
    </ul>
  );
}
