/**
 * 诉讼时效: until when each loan can be claimed without the debtor being able to refuse on grounds of time (民法典 188,
 * 192, 195, 201–203; 诉讼时效规定 4, 8–14, 19). Each loan has its own clock.
 */
import { addYears, type Basis, type CalendarDate, earlier, type RuleId } from "@youju/model";
import { type Due, dueOf, GRACE_DAYS } from "../claim/due-date.ts";
import type { LoanInput } from "../claim/claim-types.ts";
import { bases, basis } from "../rules/index.ts";
import { holidaysKnown, orNextWorkday } from "../tables/workday.ts";

export const LIMITATION_YEARS = 3;
export const LONGEST_YEARS = 20;

/** What starts a period anew, what starts it at all (`refusal`), and what counts after its end (`renewed-agreement`). */
export type LimitationEventKind =
  | "demand"
  | "filing"
  | "payment-order"
  | "mediation"
  | "preservation"
  | "enforcement"
  | "police-report"
  | "promise"
  | "part-payment"
  | "plan"
  | "security"
  | "extension-request"
  | "acknowledgement"
  | "refusal"
  | "renewed-agreement";

export interface LimitationEvent {
  readonly on: CalendarDate;
  readonly kind: LimitationEventKind;
  /** Null: for every loan delivered by then. */
  readonly loan: string | null;
  /** For a demand: the day until which it gave time; left out or null where it set none. */
  readonly deadline?: CalendarDate | null;
  /** For proceedings: the day on which they ended, from which the period runs anew (民法典 195). */
  readonly endedOn?: CalendarDate;
}

export interface LimitationInput {
  readonly asOf: CalendarDate;
  /** The loans on which something is owed. */
  readonly loans: readonly Pick<LoanInput, "id" | "date" | "due">[];
  /** Only what reached the other side: a demand that was refused, blocked or returned is none. */
  readonly events: readonly LimitationEvent[];
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
  readonly notes: readonly {
    readonly code: "holidays-unknown" | "limitation-expired";
    readonly text: string;
    readonly loan: string;
    readonly basis: readonly Basis[];
  }[];
  readonly basis: readonly Basis[];
}

const RUNNING = ["CN-SL-188", "CN-SL-200s"];
const BY_DEMAND = ["CN-SL-188", "CN-SL-R4", "CN-SL-200s"];
const NOT_RUNNING = ["CN-SL-R4"];
/** Why each event starts the period anew, beside 民法典 195. */
const INTERRUPTS: Readonly<Record<Exclude<LimitationEventKind, "refusal">, RuleId>> = {
  demand: "CN-SL-R8",
  filing: "CN-SL-R10",
  "payment-order": "CN-SL-R11",
  mediation: "CN-SL-R12",
  preservation: "CN-SL-R11",
  enforcement: "CN-SL-R11",
  "police-report": "CN-SL-R13",
  promise: "CN-SL-R14",
  "part-payment": "CN-SL-R14",
  plan: "CN-SL-R14",
  security: "CN-SL-R14",
  "extension-request": "CN-SL-R14",
  acknowledgement: "CN-SL-195",
  "renewed-agreement": "CN-SL-R19",
};
const CALENDAR = ["CN-SL-200s"];
const EXPIRED = ["CN-SL-192", "CN-SL-193", "CN-SL-R2"];

/** @example limitationOf({ asOf, loans: [{ id: "L1", date: "2021-03-15", due: "2022-03-15" }], events: [] }) // expires 2025-03-17 */
export function limitationOf(input: LimitationInput): LimitationResult {
  const byLoan = input.loans.map((loan) => clockOf(loan, input));
  const running = byLoan.filter((clock) => clock.safeUntil !== null);
  const first = running.reduce<LoanLimitation | null>(
    (a, b) => (a === null || b.safeUntil! < a.safeUntil! ? b : a),
    null,
  );
  const interruptions = [...new Set(byLoan.flatMap((clock) => clock.interruptions))];
  return {
    startsOn: first?.startsOn ?? null,
    expiresOn: first?.expiresOn ?? null,
    safeUntil: first?.safeUntil ?? null,
    expired: first?.expired ?? false,
    byLoan,
    interruptions: inOrderOfTime(interruptions, input.events),
    notes: byLoan.flatMap(notesOf),
    basis: [...new Set(byLoan.flatMap((clock) => clock.basis))],
  };
}

function inOrderOfTime(indexes: readonly number[], events: readonly LimitationEvent[]): readonly number[] {
  const on = (index: number): CalendarDate => events[index]!.on;
  return indexes.toSorted((a, b) => (on(a) === on(b) ? a - b : on(a) < on(b) ? -1 : 1));
}

type Loan = LimitationInput["loans"][number];

interface Period {
  readonly start: CalendarDate;
  readonly safeUntil: CalendarDate;
  readonly expiresOn: CalendarDate;
}

function periodFrom(start: CalendarDate, first: CalendarDate): Period {
  const safeUntil = earlier(addYears(start, LIMITATION_YEARS), addYears(first, LONGEST_YEARS));
  return { start, safeUntil, expiresOn: orNextWorkday(safeUntil) };
}

function clockOf(loan: Loan, input: LimitationInput): LoanLimitation {
  const concerning = eventsOf(loan, input);
  const first = firstStart(loan, concerning, input);
  if (first === null) {
    const none = { startsOn: null, firstStartedOn: null, expiresOn: null, safeUntil: null };
    return {
      loan: loan.id,
      ...none,
      expired: false,
      calendarKnown: true,
      interruptions: [],
      basis: bases(NOT_RUNNING),
    };
  }
  const { period, interruptions } = interrupted(first, concerning, input.events);
  const started = bases(loan.due === null ? BY_DEMAND : RUNNING);
  return {
    loan: loan.id,
    startsOn: period.start,
    firstStartedOn: first,
    expiresOn: period.expiresOn,
    safeUntil: period.safeUntil,
    expired: input.asOf > period.expiresOn,
    calendarKnown: holidaysKnown(period.safeUntil),
    interruptions,
    basis: interruptions.length === 0 ? started : [...started, ...interruptedBy(interruptions, input.events)],
  };
}

function interruptedBy(indexes: readonly number[], events: readonly LimitationEvent[]): readonly Basis[] {
  const rules = indexes.flatMap((index) => {
    const { kind } = events[index]!;
    return kind === "refusal" ? [] : INTERRUPTS[kind];
  });
  return [...new Set(["CN-SL-195", ...rules])].map(basis);
}

/** Indexes of the events that concern a loan, in order of time; none before its delivery or after the as-of date. */
function eventsOf(loan: Loan, { asOf, events }: LimitationInput): readonly number[] {
  const concerns = ({ on, loan: named }: LimitationEvent): boolean =>
    on >= loan.date && on <= asOf && (named === null || named === loan.id);
  return inOrderOfTime(
    [...events.keys()].filter((index) => concerns(events[index]!)),
    events,
  );
}

/** The agreed due date, or the end of the time that the first demand (or the filing) gave, or a clear refusal before it. */
function firstStart(
  loan: Loan,
  concerning: readonly number[],
  { asOf, events, graceDays }: LimitationInput,
): CalendarDate | null {
  if (loan.due !== null) return loan.due;
  const those = concerning.map((index) => events[index]!);
  const demands = those.filter((event) => event.kind === "demand");
  const filing = those.find((event) => event.kind === "filing")?.on ?? null;
  const reached = demands.map(({ on, deadline }) => ({ date: on, deadline: deadline ?? null, reached: true }));
  const due: Due = dueOf(loan, { asOf, filingDate: filing, demands: reached }, graceDays ?? GRACE_DAYS);
  const refusal = those.find((event) => event.kind === "refusal")?.on ?? null;
  if (refusal === null || due.date === null) return due.date ?? refusal;
  return earlier(refusal, due.date);
}

/** Runs through the events: each that comes before the end starts the period anew; after the end only a new agreement does. */
function interrupted(
  first: CalendarDate,
  concerning: readonly number[],
  events: readonly LimitationEvent[],
): { readonly period: Period; readonly interruptions: readonly number[] } {
  let period = periodFrom(first, first);
  const interruptions: number[] = [];
  for (const index of concerning) {
    const { on, kind, endedOn } = events[index]!;
    if (on <= period.start || kind === "refusal") continue;
    if (on > period.expiresOn && kind !== "renewed-agreement") continue;
    period = periodFrom(endedOn !== undefined && endedOn > on ? endedOn : on, first);
    interruptions.push(index);
  }
  return { period, interruptions };
}

function notesOf({ loan, expired, calendarKnown, safeUntil, expiresOn }: LoanLimitation): LimitationResult["notes"] {
  const notes: LimitationResult["notes"][number][] = [];
  if (!calendarKnown) {
    const text = `${safeUntil!.slice(0, 4)}年的放假安排这里还没有收录，届满日只按周末顺延；提醒按${safeUntil!}。`;
    notes.push({ code: "holidays-unknown", text, loan, basis: bases(CALENDAR) });
  }
  if (expired) {
    const text = `诉讼时效已于${expiresOn!}届满。仍可以起诉，法院不会主动审查，但对方可以据此拒还；对方重新同意还款的，不能再拒。`;
    notes.push({ code: "limitation-expired", text, loan, basis: bases(EXPIRED) });
  }
  return notes;
}
