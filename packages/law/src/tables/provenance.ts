/** Where a table was taken from, when, and how far it was checked: shown wherever a table is shown. */
import type { CalendarDate } from "@youju/model";

export interface Provenance {
  readonly source: string;
  /** The day on which the rows were taken. */
  readonly asOf: CalendarDate;
  /** The last day that the rows speak of with certainty; what came after it is not known here. */
  readonly verifiedUntil: CalendarDate;
  /** What is not certain in it, in plain Chinese. */
  readonly doubts: readonly string[];
}
