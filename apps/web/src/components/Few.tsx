import { type ReactNode, useState } from "react";
import s from "./Few.module.css";

interface Props<T> {
  readonly items: readonly T[];
  readonly first: number;
  /** `再看 292 笔` */
  readonly more: (left: number) => string;
  readonly children: (shown: readonly T[]) => ReactNode;
}

/** The first of a long list, and the rest at a touch. */
export function Few<T>({ items, first, more, children }: Props<T>) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, first);
  return (
    <>
      {children(shown)}
      {shown.length < items.length ? (
        <button type="button" className={s.more} onClick={() => setAll(true)}>
          {more(items.length - shown.length)}
        </button>
      ) : null}
    </>
  );
}
