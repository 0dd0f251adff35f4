import type { Decision } from "@youju/model";
import { Answer } from "../../components/Answer.tsx";
import { Problems } from "../../components/Problems.tsx";
import { problemsOf } from "../../data/failures.ts";
import { decisionText } from "../../text/decisions.ts";
import s from "./DecideStatus.module.css";

interface Props {
  readonly busy: boolean;
  readonly error: unknown;
  /** The decisions just taken, which can be taken back right here. */
  readonly last: readonly Decision[];
  readonly onUndo: (made: readonly Decision[]) => void;
  readonly onClose: () => void;
}

/** Within reach of the thumb: what was just noted, with a way back, or why it was not. */
export function DecideStatus({ busy, error, last, onUndo, onClose }: Props) {
  const failed = error !== null && error !== undefined;
  const done = last.at(-1);
  const shown = failed || busy || done !== undefined;
  return (
    <div className={shown ? s.bar : s.empty} role={failed ? "alert" : "status"} data-print="no">
      {failed ? <Problems problems={problemsOf(error)} /> : null}
      {!failed && busy ? "正在重算…" : null}
      {!failed && !busy && done !== undefined ? (
        <span className={s.text}>{done.kind === "undo" ? "已撤销，并重新算过。" : `已记下：${notedText(last)}。`}</span>
      ) : null}
      {!failed && !busy && done !== undefined && done.kind !== "undo" ? (
        <Answer onClick={() => onUndo(last)}>撤销</Answer>
      ) : null}
      {(failed || done !== undefined) && !busy ? <Answer onClick={onClose}>知道了</Answer> : null}
    </div>
  );
}

const NAMED = 2;

function notedText(made: readonly Decision[]): string {
  const texts = [...new Set(made.map(decisionText))];
  if (texts.length <= NAMED) return `${texts.join("；")}${made.length > texts.length ? `，共 ${made.length} 笔` : ""}`;
  return `${texts[0]}等 ${made.length} 个决定`;
}
