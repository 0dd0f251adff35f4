import type { Warning } from "@youju/model";
import { useCaseView } from "../case-view.ts";
import { sortWarnings } from "./sort-warnings.ts";
import s from "./Warnings.module.css";

/** What a careful reader should know before using the sum: what asks for something stands open, the rest is folded. */
export function Warnings() {
  const { pressing, informing } = sortWarnings(useCaseView().assessment.warnings);
  if (pressing.length + informing.length === 0) return null;
  return (
    <section className={s.section} aria-label="要留意的" data-print="no">
      {pressing.length === 0 ? null : (
        <div className={s.pressing}>
          <WarningList warnings={pressing} />
        </div>
      )}
      {informing.length === 0 ? null : (
        <details>
          <summary className={s.more}>算的时候这样处理了 {informing.length} 处</summary>
          <div className={s.informing}>
            <WarningList warnings={informing} />
          </div>
        </details>
      )}
    </section>
  );
}

function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  return (
    <ul className={s.list}>
      {warnings.map((warning, index) => (
        <li key={index}>
          {warning.text} {warning.mend === undefined ? null : <span className={s.mend}>{warning.mend}</span>}
        </li>
      ))}
    </ul>
  );
}
