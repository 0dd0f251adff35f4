import { useCaseView } from "../case-view.ts";
import s from "./Warnings.module.css";

/** What a careful reader should know before using the sum. */
export function Warnings() {
  const { warnings } = useCaseView().assessment;
  if (warnings.length === 0) return null;
  return (
    <section className={s.warnings} aria-label="要留意的" data-print="no">
      <ul>
        {warnings.map((warning, index) => (
          <li key={index}>
            {warning.text} {warning.mend === undefined ? null : <span className={s.mend}>{warning.mend}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
