import { type CheckListItem, checkStateWords } from "@youju/model";
import { useState } from "react";
import { Answer } from "../../../components/Answer.tsx";
import { useCaseView } from "../case-view.ts";
import { CheckListHow } from "./CheckListHow.tsx";
import s from "./CheckListRow.module.css";
import { NotPossibleSheet } from "./NotPossibleSheet.tsx";

export function CheckListRow({ item }: { readonly item: CheckListItem }) {
  const { decide, deciding } = useCaseView();
  const [asking, setAsking] = useState(false);
  const { id, text, state, tick, found } = item;
  const undo = (): void => {
    if (tick !== null) decide([{ kind: "undo", target: tick.decision }]);
  };
  const toggle = (done: boolean): void =>
    done ? decide([{ kind: "checked", target: id, value: { state: "done" } }]) : undo();
  return (
    <li className={s.row}>
      <label className={s.check}>
        <input
          type="checkbox"
          checked={state === "done" || state === "in-records"}
          disabled={deciding || state === "in-records"}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
        <span>{text}</span>
      </label>
      <div className={s.under}>
        {state === "open" ? null : (
          <p className={state === "not-possible" ? s.state : `${s.state} ${s.settled}`}>
            <b>{checkStateWords[state]}</b>
            {tick === null ? null : ` ${tick.date}${tick.note === null ? "" : ` · ${tick.note}`}`}
          </p>
        )}
        {found === null ? null : <p className={s.found}>材料里：{found.text}</p>}
        <div className={s.foot}>
          <CheckListHow item={item} />
          {state === "open" ? (
            <Answer about={text} disabled={deciding} onClick={() => setAsking(true)}>
              做不了
            </Answer>
          ) : null}
          {state === "not-possible" ? (
            <Answer about={text} disabled={deciding} onClick={undo}>
              撤销
            </Answer>
          ) : null}
        </div>
      </div>
      {asking ? <NotPossibleSheet item={item} onClose={() => setAsking(false)} /> : null}
    </li>
  );
}
