import type { CalendarDate, Status } from "@youju/model";
import type { ReactNode } from "react";
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
  return (
    <li className={s.row}>
      <span className={s.date}>{date}</span>
      <span className={s.sum}>{figure}</span>
      <span className={status === "proposed" ? s.proposed : s.status}>{statusNames[status]}</span>
      {facts.length === 0 ? null : <span className={s.facts}>{facts.join(" · ")}</span>}
      {children === undefined ? null : <span className={s.buttons}>{children}</span>}
    </li>
  );
}
