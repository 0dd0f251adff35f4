import type { ReactNode } from "react";
import s from "./Section.module.css";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly action?: ReactNode;
  readonly print?: boolean;
  readonly children: ReactNode;
}

export function Section({ id, title, note, action, print = false, children }: Props) {
  return (
    <section className={s.section} id={id} aria-labelledby={`${id}-title`} data-print={print ? "yes" : "no"}>
      <div className={s.head} data-print="no">
        <h2 className={s.title} id={`${id}-title`}>
          {title}
        </h2>
        {note === undefined ? null : <span className={s.note}>{note}</span>}
        {action === undefined ? null : <span className={s.action}>{action}</span>}
      </div>
      {children}
    </section>
  );
}
