import { Answer } from "../../../components/Answer.tsx";
import { Section } from "../../../components/Section.tsx";
import { minuteText } from "../../../text/dates.ts";
import { decisionText } from "../../../text/decisions.ts";
import { useCaseView } from "../case-view.ts";
import s from "./Decisions.module.css";

/** 你的决定: everything the person said, newest first, each of which can be taken back. */
export function Decisions() {
  const { decisions, decide, deciding } = useCaseView();
  if (decisions.length === 0) return null;
  return (
    <Section id="decisions" title="你的决定" note="都能撤销，也会一起导出">
      <details className={s.card} open={decisions.length <= 6}>
        <summary className={s.summary}>{decisions.length} 个决定</summary>
        <ul>
          {decisions.toReversed().map((decision) => {
            const text = decisionText(decision);
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
      </details>
    </Section>
  );
}
