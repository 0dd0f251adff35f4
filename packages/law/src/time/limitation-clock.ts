/** The limitation clock of one loan: its start, what counts against it, where it stands. */
import { addYears, type CalendarDate, later } from "@youju/model";
import { says, type Step } from "../computed.ts";
import type { WorkCalendar } from "../tables/workday.ts";
import { type Restart, type Turn, turnsOf } from "./clock.ts";
import { demandArrival } from "./demand-arrival.ts";
import { INTERRUPTING } from "./limitation-kinds.ts";
import { notesOf } from "./limitation-notes.ts";
import { startOf } from "./limitation-start.ts";
import { endSteps, LONGEST_YEARS, restartStep, yearsFrom } from "./limitation-steps.ts";
import type {
  InterruptingEvent,
  LimitationEvent,
  LimitationInput,
  LimitationNote,
  LimitedLoan,
  LoanLimitation,
} from "./limitation-types.ts";
import { sentence } from "./sentence.ts";
import { obstaclesOn, type ToldObstacle } from "./suspension.ts";

const endFrom = (start: CalendarDate): CalendarDate => addYears(start, yearsFrom(start));

interface Clock {
  readonly clock: LoanLimitation;
  readonly notes: readonly LimitationNote[];
}

/** An event with its place in the input. */
interface Placed {
  readonly event: LimitationEvent;
  readonly index: number;
}

interface Restarting extends Placed {
  readonly event: InterruptingEvent;
}

export function clockOf(loan: LimitedLoan, input: LimitationInput, calendar: WorkCalendar): Clock {
  const concerning = eventsOf(loan, input);
  const counted = concerning.filter(({ event }) => whyNot(event) === null);
  const notCounted = concerning.flatMap(({ event }) => whyNot(event) ?? []);
  const events = counted.map(({ event }) => event);
  const start = startOf(loan, events, input);
  if (start === null) {
    const clock = notRunning(loan.id);
    return {
      clock,
      notes: notesOf({ loan, clock, notCounted, withdrawn: [], suspended: "no", plainEnd: null }, input, calendar),
    };
  }
  const restarting = counted.filter(isRestarting);
  const told = obstaclesOn(input.asOf, input.suspensions ?? []);
  const turns = turnsOf({
    start: start.on,
    endFrom,
    longest: addYears(start.on, LONGEST_YEARS),
    restarts: restarting.map(({ event }) => restartOf(event)),
    obstacles: told,
    calendar,
  });
  const clock = running(loan.id, start.step, turns, restarting, told, input);
  const last = turns.at(-1)!;
  const withdrawn = clock.interruptions.filter((index) => input.events[index]!.withdrawn !== undefined);
  const doubts = {
    loan,
    clock,
    notCounted: [...notCounted, ...restarting.flatMap(({ event }) => lateStep(event, last))],
    withdrawn: withdrawn.map((index) => input.events[index]!.on),
    suspended: suspended(last, told),
    plainEnd: endFrom(last.start),
  };
  return { clock, notes: notesOf(doubts, input, calendar) };
}

/** Events that concern a loan, in order of time; none before its delivery or after the as-of date. */
function eventsOf(loan: LimitedLoan, { asOf, events }: LimitationInput): readonly Placed[] {
  const placed = events.map((event, index) => ({ event, index }));
  const concerning = placed.filter(
    ({ event }) => event.on >= loan.date && event.on <= asOf && (event.loan === null || event.loan === loan.id),
  );
  return concerning.toSorted((a, b) =>
    a.event.on === b.event.on ? a.index - b.index : a.event.on < b.event.on ? -1 : 1,
  );
}

/** Why an event does not count at all; null where it does. */
function whyNot({ on, kind, delivery, restWaived, withdrawn }: LimitationEvent): Step | null {
  if (withdrawn === "not-served") {
    const text = `${on} 起诉后撤诉，起诉状还没有送达对方；这样算不算中断没有查到说法，这里不算。`;
    return says(text, "CN-SL-FDW20");
  }
  if (kind !== "demand") return null;
  if (restWaived === true) {
    const text = `${on} 只催了一部分，又明确放弃了其余的；对放弃的部分不中断，这里整笔都不算。`;
    return says(text, "CN-SL-R9");
  }
  if (delivery === undefined) return null;
  const { value, steps } = demandArrival(delivery);
  return value === "arrived" ? null : says(`${on} 的催款没有算进来：${steps[0]!.text}`, "CN-SL-R8");
}

/** What the debtor did when the period was over restarts nothing, but may be the consent that takes the defence away (192). */
const OF_THE_DEBTOR: ReadonlySet<InterruptingEvent["kind"]> = new Set([
  "promise",
  "part-payment",
  "plan",
  "security",
  "extension-request",
  "acknowledgement",
  "undated-iou",
]);

function lateStep({ on, kind }: InterruptingEvent, { end }: Turn): Step[] {
  if (on <= end.expiresOn || !OF_THE_DEBTOR.has(kind)) return [];
  const text =
    kind === "part-payment"
      ? `${on} 他还了一部分，那时诉讼时效已经过了，这里没有算作中断；是不是等于同意还其余的，要看当时的话，由法院认定。`
      : `${on} ${INTERRUPTING[kind].words}，那时诉讼时效已经过了，这里没有算作中断；请看他的原话，是同意还这笔债的，按重新同意还款算，他不能再拿时效拒还。`;
  return [says(text, "CN-SL-192", "CN-SL-R19")];
}

function restartOf({ on, endedOn, kind }: LimitationEvent): Restart {
  return { on, from: endedOn === undefined ? on : later(on, endedOn), afterEnd: kind === "renewed-agreement" };
}

function suspended({ suspendedBy }: Turn, told: readonly ToldObstacle[]): "no" | "yes" | "still" {
  if (suspendedBy.length === 0) return "no";
  return suspendedBy.some(({ obstacle }) => told[obstacle]!.lasts) ? "still" : "yes";
}

function notRunning(loan: string): LoanLimitation {
  const step = sentence("没有约定还款期限，还没有催过，诉讼时效还没有起算", "CN-SL-R4");
  return {
    loan,
    startsOn: null,
    firstStartedOn: null,
    expiresOn: null,
    safeUntil: null,
    expired: false,
    calendarKnown: true,
    interruptions: [],
    proceedingsOpen: false,
    steps: [step],
    basis: step.basis,
  };
}

function running(
  loan: string,
  start: Step,
  turns: readonly [Turn, ...Turn[]],
  restarting: readonly Restarting[],
  told: readonly ToldObstacle[],
  { asOf }: LimitationInput,
): LoanLimitation {
  const [first] = turns;
  const last = turns.at(-1)!;
  const restarted = turns.flatMap((turn, i) => {
    const before = turns[i - 1];
    if (turn.restart === null || before === undefined) return [];
    const { event, index } = restarting[turn.restart]!;
    return [{ index, step: restartStep(event, turn.start, event.on > before.end.expiresOn) }];
  });
  const steps = [start, ...restarted.map(({ step }) => step), ...endSteps(last, first.start, told)];
  return {
    loan,
    startsOn: last.start,
    firstStartedOn: first.start,
    ...last.end,
    expired: asOf > last.end.expiresOn,
    interruptions: restarted.map(({ index }) => index),
    proceedingsOpen: restarting.some(({ event }) => event.on === last.start && isOpen(event)),
    steps,
    basis: [...new Set(steps.flatMap(({ basis }) => basis))],
  };
}

const isRestarting = (placed: Placed): placed is Restarting => placed.event.kind !== "refusal";

const isOpen = ({ kind, endedOn }: InterruptingEvent): boolean =>
  INTERRUPTING[kind].proceedings && endedOn === undefined;
