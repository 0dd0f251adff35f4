import type { ReactNode } from "react";
import s from "./Fold.module.css";

interface Props {
  readonly id: string;
  readonly title: string;
  /** What is inside, in a few words with its count, so that it need not be opened to know. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A section that may wait: its heading says what is inside, a touch opens it. A link to its id opens it too. */
export function Fold({ id, title, note, children }: Props) {
  return (
    <section className={s.section} id={id} aria-labelledby={`${id}-title`} data-print="no">
      <details className={s.fold}>
        <summary className={s.head}>
          <h2 className={s.title} id={`${id}-title`}>
            {title}
          </h2>
          {note === undefined ? null : <span className={s.note}>{note}</span>}
        </summary>
        <div className={s.inside}>{children}</div>
      </details>
    </section>
  );
}

/** Unfolds the section and goes there with the focus, for links that mean what is inside. */
export function goTo(id: string): void {
  const section = document.getElementById(id);
  section?.querySelector(":scope > details")?.setAttribute("open", "");
  section?.scrollIntoView();
  const first = section?.querySelector<HTMLElement>(":scope > details > summary, a[href], button");
  first?.focus({ preventScroll: true });
}
