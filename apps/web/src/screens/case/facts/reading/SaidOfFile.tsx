import { Answer } from "../../../../components/Answer.tsx";
import { decisionText } from "../../../../text/decisions.ts";
import { useCaseView } from "../../case-view.ts";
import s from "./ReadingSheet.module.css";
import type { SayProps } from "./say.ts";

const SAYS_HOW: ReadonlySet<string> = new Set(["read-as", "columns", "taken-on"]);

/** What was said of this file so far, each of which can be taken back. */
export function SaidOfFile({ target, busy, onSay }: SayProps) {
  const { decisions } = useCaseView();
  const said = decisions.filter((one) => SAYS_HOW.has(one.kind) && "target" in one && one.target === target);
  if (said.length === 0) return null;
  return (
    <ul className={s.said} aria-label="你说过的">
      {said.map((decision) => (
        <li key={decision.id}>
          <span>你说过：{decisionText(decision)}</span>
          <Answer
            about={decisionText(decision)}
            disabled={busy}
            onClick={() => void onSay({ kind: "undo", target: decision.id })}
          >
            撤销
          </Answer>
        </li>
      ))}
    </ul>
  );
}
