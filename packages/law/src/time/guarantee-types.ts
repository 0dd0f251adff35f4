/** What goes into a guarantee period and what comes out. */
import type { CalendarDate } from "@youju/model";
import type { LastDay } from "./period.ts";

export interface GuaranteeAct {
  readonly on: CalendarDate;
  /**
   * `debtor-sued`: sued, or arbitration applied for. `debtor-enforced`: enforcement of a notarised debt applied for.
   * `guarantor-asked`: in any way that shows, also by suing him.
   */
  readonly kind: "debtor-sued" | "debtor-enforced" | "debtor-asked" | "guarantor-asked";
  /** The suit or application was withdrawn; whether the guarantor had been served by then. */
  readonly withdrawn?: "served" | "not-served";
}

export interface GuaranteeInput {
  readonly asOf: CalendarDate;
  /** `unclear`: nothing or nothing clear was agreed; then it is 一般保证 (686). */
  readonly kind: "general" | "joint" | "unclear";
  /** The day of the guarantee. */
  readonly signedOn: CalendarDate;
  /** The debt's agreed due date; of instalments the last. Null: none. */
  readonly due: CalendarDate | null;
  /** Without a due date: the end of the time that the first demand gave the debtor. Null: not asked yet. */
  readonly graceEnd: CalendarDate | null;
  /** The last day that was agreed for the guarantee; `unclear` for words that set none, such as 直到还清为止. */
  readonly agreedUntil: CalendarDate | "unclear" | null;
  /** A later due date that creditor and debtor agreed on, and whether the guarantor consented in writing. */
  readonly putOff: { readonly due: CalendarDate; readonly consented: boolean } | null;
  readonly acts: readonly GuaranteeAct[];
  /** 一般保证: the day on which the guarantor's right to refuse ended (694); null: not yet, or not known. */
  readonly refusalEndedOn: CalendarDate | null;
}

export interface GuaranteePeriod {
  readonly kind: "general" | "joint";
  /** Null while it cannot run: no due date, and nobody has asked. */
  readonly end: LastDay | null;
  /** `kept`: the step was taken in time; `released`: it was not, and the guarantor is free. */
  readonly state: "not-running" | "running" | "kept" | "released";
  readonly keptOn: CalendarDate | null;
  /** The limitation period of the guarantee itself, once it runs (694). */
  readonly limitation: LastDay | null;
}
