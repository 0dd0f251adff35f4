import type { CalendarDate, Status } from "@youju/model";
import { type ReactNode, useEffect, useRef } from "react";
import { statusNames } from "../../../text/statuses.ts";
import s from "./PaymentRow.module.css";

interface Props {
  readonly date: CalendarDate;
  readonly figure: ReactNode;
  readonly status: Status;
  readonly facts: readonly string[];
  readonly children?: ReactNode;
}

/** One payment: day, sum, whether a person has said what it is, and the answers. */
export function PaymentRow({ date, figure, status, facts, children }: Props) {
  const row = useKeptFocus(status);
  return (
    <li className={s.row} {...row}>
      <span className={s.date}>{date}</span>
      <span className={s.sum}>{figure}</span>
      <span className={status === "proposed" ? s.proposed : s.status}>{statusNames[status]}</span>
      {facts.length === 0 ? null : <span className={s.facts}>{facts.join(" · ")}</span>}
      {children === undefined ? null : <span className={s.buttons}>{children}</span>}
    </li>
  );
}

/** The answer that was pressed goes away with the question: the focus stays in the row, on what is left to press. */
function useKeptFocus(status: Status) {
  const row = useRef<HTMLLIElement>(null);
  const pressed = useRef(false);
  const known = useRef(status);
  useEffect(() => {
    if (known.current === status) return;
    known.current = status;
    const lost = pressed.current && document.activeElement === document.body;
    pressed.current = false;
    if (lost) [...(row.current?.querySelectorAll("button") ?? [])].at(-1)?.focus({ preventScroll: true });
  });
  return { ref: row, onClick: () => void (pressed.current = true) };
}
