import type { MessageLine } from "@youju/api/client";
import type { Decision } from "@youju/model";
import { minuteText } from "../../text/dates.ts";
import { decisionText } from "../../text/decisions.ts";
import { groupedMoney } from "../../text/money.ts";
import s from "./MessageRow.module.css";

interface Props {
  readonly message: MessageLine;
  readonly onMark: () => void;
  /** Shows what was said before and after; only while searching. */
  readonly onContext?: (() => void) | undefined;
  readonly onUndo: (decision: Decision) => void;
}

export function MessageRow({ message, onMark, onContext, onUndo }: Props) {
  const { at, side, name, text, amount, marks, sources, gapBefore } = message;
  const gap = gapBefore ? <span className={s.gap}>截图之间接不上：这里可能少了几条，也可能没少</span> : null;
  if (side === "system")
    return (
      <li className={s.system}>
        {gap}
        {text}
      </li>
    );
  return (
    <li className={`${s.row} ${side === "own" ? s.own : ""}`}>
      {gap}
      <button type="button" className={`${s.bubble} ${marks.length > 0 ? s.marked : ""}`} onClick={onMark}>
        <span className={s.who}>
          {name ?? (side === "own" ? "我" : "对方")} {at === null ? "" : minuteText(at)}
          {sources.length > 1 ? ` · ${sources.length} 张截图里都有` : ""}
        </span>
        <span>
          {text}
          {amount === null || text.replaceAll(",", "").includes(amount) ? null : ` ${groupedMoney(amount)} 元`}
        </span>
      </button>
      {marks.map((mark) => (
        <span key={mark.id} className={s.mark}>
          {decisionText(mark)}
          <button
            type="button"
            className={s.undo}
            onClick={() => onUndo(mark)}
            aria-label={`撤销：${decisionText(mark)}`}
          >
            撤销
          </button>
        </span>
      ))}
      {onContext === undefined ? null : (
        <button type="button" className={s.undo} onClick={onContext}>
          看前后
        </button>
      )}
    </li>
  );
}
