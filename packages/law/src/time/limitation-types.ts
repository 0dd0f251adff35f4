/** What goes into a limitation clock and what comes out. */
import type { Basis, CalendarDate } from "@youju/model";
import type { LoanInput } from "../claim/claim-types.ts";
import type { Step } from "../computed.ts";
import type { Delivery } from "./demand-arrival.ts";
import type { InterruptingKind, LimitationEventKind } from "./limitation-kinds.ts";
import type { Suspension } from "./suspension.ts";

export interface LimitationEvent {
  readonly on: CalendarDate;
  readonly kind: LimitationEventKind;
  /** Null: for every loan delivered by then. */
  readonly loan: string | null;
  /** For a demand: the day until which it gave time; left out or null where it set none. */
  readonly deadline?: CalendarDate | null;
  /** For a demand: how it was sent; one that is not shown to have arrived does not count. Left out: it arrived. */
  readonly delivery?: Delivery;
  /** For a demand of a part: the rest was expressly waived, so that it interrupts nothing beside that part. */
  readonly restWaived?: boolean;
  /** For proceedings: the day on which they ended, from which the period runs anew (民法典 195). */
  readonly endedOn?: CalendarDate;
  /** For a suit that was withdrawn: whether the complaint had been served by then; `endedOn` is the day of the ruling. */
  readonly withdrawn?: "served" | "not-served";
  /** It happened towards or by another who owes the same jointly (规定 15). */
  readonly jointDebtor?: boolean;
}

export type InterruptingEvent = LimitationEvent & { readonly kind: InterruptingKind };

/** A loan as its clock sees it. Instalments have one clock, which starts on the last of their dates (民法典 189). */
export type LimitedLoan = Pick<LoanInput, "id" | "date" | "due"> & {
  readonly instalments?: readonly { readonly date: CalendarDate }[];
  /** The IOU sets a period of its own or waives limitation (永久有效); that is void (民法典 197). */
  readonly waived?: boolean;
};

export interface LimitationInput {
  readonly asOf: CalendarDate;
  /** The loans on which something is owed. */
  readonly loans: readonly LimitedLoan[];
  readonly events: readonly LimitationEvent[];
  readonly suspensions?: readonly Suspension[];
  readonly graceDays?: number;
}

export interface LoanLimitation {
  readonly loan: string;
  /** The day from which the period now runs: the last start or restart. Null while it does not run. */
  readonly startsOn: CalendarDate | null;
  /** The day from which it ran for the first time. */
  readonly firstStartedOn: CalendarDate | null;
  /** The last day, moved to the next working day (民法典 203). */
  readonly expiresOn: CalendarDate | null;
  /** The same day three years later, never moved: what reminders go by. */
  readonly safeUntil: CalendarDate | null;
  readonly expired: boolean;
  /** False where the holidays of the last day's year are not known yet. */
  readonly calendarKnown: boolean;
  /** Indexes of the events that started the period anew, in order of time. */
  readonly interruptions: readonly number[];
  /** It runs from proceedings of which no end is known, so it may not have begun to run anew at all. */
  readonly proceedingsOpen: boolean;
  /** The clock in sentences: its start, each restart, each suspension, its end. */
  readonly steps: readonly Step[];
  readonly basis: readonly Basis[];
}

export type LimitationNoteCode =
  | "holidays-unknown"
  | "limitation-expired"
  | "weekend-as-day-off"
  | "proceedings-open"
  | "suspension-open"
  | "suspension-to-judge"
  | "not-counted"
  | "suit-withdrawn"
  | "waiver-void"
  | "two-years-before-2017"
  | "twenty-years-from-delivery";

export interface LimitationNote {
  readonly code: LimitationNoteCode;
  readonly text: string;
  readonly loan: string;
  readonly basis: readonly Basis[];
}

export interface LimitationResult {
  /** Of the loan whose period ends first; nulls where none runs. */
  readonly startsOn: CalendarDate | null;
  readonly expiresOn: CalendarDate | null;
  readonly safeUntil: CalendarDate | null;
  readonly expired: boolean;
  readonly byLoan: readonly LoanLimitation[];
  /** Indexes of the events that interrupted any loan, in order of time. */
  readonly interruptions: readonly number[];
  readonly notes: readonly LimitationNote[];
  readonly basis: readonly Basis[];
}
