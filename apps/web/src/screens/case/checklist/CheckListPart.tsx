import { type CheckListItem, checkLevelWords } from "@youju/model";
import { Fold } from "../../../components/Fold.tsx";
import { useCaseView } from "../case-view.ts";
import { CheckListRow } from "./CheckListRow.tsx";
import s from "./CheckListPart.module.css";

const LEVELS = ["must", "should", "may"] as const;

/** 出示清单: what courts ask of somebody who shows WeChat evidence, to be ticked item by item on the phone. */
export function CheckListPart() {
  const { items, note } = useCaseView().assessment.checkList;
  return (
    <Fold id="checklist" title="出示清单" note={leftText(items)}>
      <p className={s.note}>{note}</p>
      {LEVELS.map((level) => (
        <section key={level} aria-labelledby={`checklist-${level}`}>
          <h3 className={s.level} id={`checklist-${level}`}>
            {checkLevelWords[level]}
          </h3>
          <ul>
            {items
              .filter((item) => item.level === level)
              .map((item) => (
                <CheckListRow key={item.id} item={item} />
              ))}
          </ul>
        </section>
      ))}
    </Fold>
  );
}

function leftText(items: readonly CheckListItem[]): string {
  const open = items.filter(({ level, state }) => level === "must" && state === "open").length;
  return open === 0 ? "“要做”的都做了" : `“要做”的还有 ${open} 项，开庭前在手机上一项项对`;
}
