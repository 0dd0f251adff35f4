import type { Decision } from "@youju/model";
import { Answer } from "../../components/Answer.tsx";
import { Problems } from "../../components/Problems.tsx";
import { problemsOf } from "../../data/failures.ts";
import { decisionText } from "../../text/decisions.ts";
import s from "./DecideStatus.module.css";

interface Props {
  readonly busy: boolean;
  readonly error: unknown;
  /** The decision just taken, which can be taken back right here. */
  readonly last: Decision | null;
  readonly onUndo: (decision: Decision) => void;
  readonly onClose: () => void;
}

/** Within reach of the thumb: what was just noted, with a way back, or why it was not. */
export function DecideStatus({ busy, error, last, onUndo, onClose }: Props) {
  const failed = error !== null && error !== undefined;
  const shown = failed || busy || last !== null;
  return (
    <div className={shown ? s.bar : s.empty} role={failed ? "alert" : "status"} data-print="no">
      {failed ? <Problems problems={problemsOf(error)} /> : null}
      {!failed && busy ? "正在重算…" : null}
      {!failed && !busy && last !== null ? (
        <span className={s.text}>
          {last.kind === "undo" ? "已撤销，并重新算过。" : `已记下：${decisionText(last)}。`}
        </span>
      ) : null}
      {!failed && !busy && last !== null && last.kind !== "undo" ? (
        <Answer onClick={() => onUndo(last)}>撤销</Answer>
      ) : null}
      {(failed || last !== null) && !busy ? <Answer onClick={onClose}>知道了</Answer> : null}
    </div>
  );
}
