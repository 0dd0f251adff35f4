import type { Warning } from "@youju/model";
import { useCaseView } from "../case-view.ts";
import s from "./Warnings.module.css";

const FIRST = 2;

/** What a careful reader should know before using the sum. */
export function Warnings() {
  const { warnings } = useCaseView().assessment;
  if (warnings.length === 0) return null;
  return (
    <section className={s.warnings} aria-label="要留意的" data-print="no">
      <WarningList warnings={warnings.slice(0, FIRST)} />
      {warnings.length > FIRST ? (
        <details>
          <summary className={s.more}>还有 {warnings.length - FIRST} 条</summary>
          <WarningList warnings={warnings.slice(FIRST)} />
        </details>
      ) : null}
    </section>
  );
}

function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  return (
    <ul>
      {warnings.map((warning, index) => (
        <li key={index}>
          {warning.text} {warning.mend === undefined ? null : <span className={s.mend}>{warning.mend}</span>}
        </li>
      ))}
    </ul>
  );
}
