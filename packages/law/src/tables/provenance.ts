/** Where a table was taken from, when, and how far it was checked: shown wherever a table is shown. */
import type { CalendarDate } from "@youju/model";

export interface Provenance {
  readonly source: string;
  /** The day on which the rows were taken. */
  readonly asOf: CalendarDate;
  /** How far the rows go, in plain Chinese; what came after is not known here. */
  readonly verifiedUntil: string;
  /** What is not certain in it, in plain Chinese. */
  readonly doubts: readonly string[];
}
