import { Answer } from "../../../components/Answer.tsx";
import { Few } from "../../../components/Few.tsx";
import { Fold } from "../../../components/Fold.tsx";
import { minuteText } from "../../../text/dates.ts";
import { decisionInFull } from "../../../text/decision-in-full.ts";
import { useCaseView } from "../case-view.ts";
import s from "./Decisions.module.css";

/** 你的决定: everything the person said, newest first, each of which can be taken back. */
export function Decisions() {
  const { assessment, decisions, decide, deciding } = useCaseView();
  if (decisions.length === 0) return null;
  return (
    <Fold id="decisions" title="你的决定" note={`${decisions.length} 个，都能撤销`}>
      <Few items={decisions.toReversed()} first={20} more={(left) => `再看 ${left} 个`}>
        {(shown) => (
          <ul>
            {shown.map((decision) => {
              const text = decisionInFull(assessment, decision);
              return (
                <li key={decision.id} className={s.row}>
                  <span className={s.text}>{text}</span>
                  <span className={s.when}>{minuteText(decision.on)}</span>
                  <Answer
                    about={text}
                    disabled={deciding}
                    onClick={() => decide([{ kind: "undo", target: decision.id }])}
                  >
                    撤销
                  </Answer>
                </li>
              );
            })}
          </ul>
        )}
      </Few>
    </Fold>
  );
}
