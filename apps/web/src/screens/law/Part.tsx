import type { ReactNode } from "react";
import s from "./Part.module.css";

/** A part of a rule, under a quiet heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={s.part}>
      <h2 className={s.title}>{title}</h2>
      {children}
    </section>
  );
}
