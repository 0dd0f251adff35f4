import type { ReactNode } from "react";
import s from "./Page.module.css";

/** The one column of a page without a panel. */
export function Page({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className={s.page}>
      {children}
    </main>
  );
}
