import type { Warning } from "@youju/model";

/** How the sum was reached, where nothing is wrong and nothing is asked of the person. */
const INFORMING: ReadonlySet<string> = new Set([
  "as-of-stands-for-filing",
  "costs-beside-claim",
  "delivery-day-from-bill",
  "due-by-grace",
  "fees-by-user",
  "holidays-by-user",
  "holidays-unknown",
  "lpr-by-user",
  "lpr-one-source",
  "lpr-past-table",
  "nickname-learnt",
  "no-filing-date",
  "old-rules-asked",
  "purse-rows-known",
  "term-from-mark",
]);

/** Said by the sum and by the next thing already. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(["proposals-counted"]);

export interface SortedWarnings {
  readonly pressing: readonly Warning[];
  readonly informing: readonly Warning[];
}

/** A warning that is not known here is pressing: nothing that matters is folded away by mistake. */
export function sortWarnings(warnings: readonly Warning[]): SortedWarnings {
  const shown = warnings.filter(({ code }) => !SAID_ELSEWHERE.has(code));
  return {
    pressing: shown.filter(({ code }) => !INFORMING.has(code)),
    informing: shown.filter(({ code }) => INFORMING.has(code)),
  };
}
