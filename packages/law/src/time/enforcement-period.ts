/** 申请执行的期间: until when enforcement can be applied for (民事诉讼法 250; 公证债权文书执行规定 9). */
import { addYears, type CalendarDate, later } from "@youju/model";
import { type Computed, says, type Step } from "../computed.ts";
import { WORK_CALENDAR, type WorkCalendar } from "../tables/workday.ts";
import { type Turn, turnsOf } from "./clock.ts";
import { INTERRUPTING, type InterruptingKind } from "./limitation-kinds.ts";
import { type LastDay, lastDayNotes, lastDayStep } from "./period.ts";
import { sentence } from "./sentence.ts";
import { obstaclesOn, type Suspension, suspensionSteps } from "./suspension.ts";

const YEARS = 2;

export interface EnforcementEvent {
  readonly on: CalendarDate;
  readonly kind:
    | Extract<
        InterruptingKind,
        | "demand"
        | "enforcement"
        | "promise"
        | "part-payment"
        | "plan"
        | "security"
        | "extension-request"
        | "acknowledgement"
      >
    /** The notary was asked for the 执行证书. */
    | "execution-certificate";
  /** For an application for enforcement: the day on which that procedure ended. */
  readonly endedOn?: CalendarDate;
}

export interface EnforcementInput {
  readonly asOf: CalendarDate;
  /** A judgment, mediation statement, payment order or award; or a debt that a notary made enforceable. */
  readonly title: "judgment" | "notarised-debt";
  /** The day on which it took effect. */
  readonly effectiveOn: CalendarDate;
  /** The last days of performance that it sets: none, one, or one for each instalment. */
  readonly performBy: readonly CalendarDate[];
  readonly events: readonly EnforcementEvent[];
  readonly suspensions?: readonly Suspension[];
}

export interface EnforcementPeriod extends LastDay {
  /** The day from which it now runs. */
  readonly startsOn: CalendarDate;
  readonly expired: boolean;
  /** Indexes of the events that started it anew, in order of time. */
  readonly interruptions: readonly number[];
}

/** Two years from the last day of performance; of a notarised debt in instalments, the first one's period. */
export function enforcementPeriod(
  input: EnforcementInput,
  calendar: WorkCalendar = WORK_CALENDAR,
): Computed<EnforcementPeriod> {
  const start = startOf(input);
  const counted = [...input.events.keys()].filter((index) => input.events[index]!.on <= input.asOf);
  const told = obstaclesOn(input.asOf, input.suspensions ?? []);
  const turns = turnsOf({
    start: start.on,
    endFrom: (from) => addYears(from, YEARS),
    longest: null,
    restarts: counted.map((index) => {
      const { on, endedOn } = input.events[index]!;
      return { on, from: endedOn === undefined ? on : later(on, endedOn), afterEnd: false };
    }),
    obstacles: told,
    calendar,
  });
  const last = turns.at(-1)!;
  const restarted = turns.flatMap(({ restart, start: from }) =>
    restart === null ? [] : [{ index: counted[restart]!, from }],
  );
  const expired = input.asOf > last.end.expiresOn;
  return {
    value: { ...last.end, startsOn: last.start, expired, interruptions: restarted.map(({ index }) => index) },
    steps: [
      start.step,
      ...restarted.map(({ index, from }) => restartStep(input.events[index]!, from)),
      ...suspensionSteps(last, addYears(last.start, YEARS), told, "申请执行的期间"),
      lastDayStep(last.end, "届满日", "CN-SL-200s"),
    ],
    notes: notesOf(input, last, expired, calendar),
  };
}

function startOf({ title, effectiveOn, performBy }: EnforcementInput): { on: CalendarDate; step: Step } {
  const days = performBy.toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) {
    const text = `没有写明履行期间，申请执行的二年从生效的 ${effectiveOn} 起算，当天不计`;
    return { on: effectiveOn, step: sentence(text, "CN-CPL-250", "CN-SL-EX") };
  }
  if (days.length === 1) {
    const text = `履行期间的最后一日是 ${last}，申请执行的二年从这天起算，当天不计`;
    return { on: last, step: sentence(text, "CN-CPL-250", "CN-SL-EX") };
  }
  if (title === "notarised-debt") {
    const text = `公证债权文书分 ${days.length} 期履行，每一期各算二年；第一期 ${first} 届满，先从这天起算，当天不计`;
    return { on: first, step: sentence(text, "CN-SL-EX-NOTARY") };
  }
  const text = `分 ${days.length} 期履行，申请执行的二年从最后一期 ${last} 届满起算，当天不计`;
  return { on: last, step: sentence(text, "CN-CPL-250", "CN-SL-EX") };
}

function restartStep({ on, kind, endedOn }: EnforcementEvent, from: CalendarDate): Step {
  const again = `从 ${from} 起重新计算二年`;
  if (kind === "execution-certificate")
    return sentence(`${on} 向公证处申请执行证书，申请执行的期间中断，${again}`, "CN-SL-EX-NOTARY", "CN-SL-195");
  const { words, rule } = INTERRUPTING[kind];
  const ended = endedOn === undefined ? "" : `程序在 ${endedOn} 终结，`;
  const rules = ["CN-CPL-250", "CN-SL-195", rule].filter((id, i, all) => all.indexOf(id) === i);
  return sentence(`${on} ${words}，申请执行的期间中断；${ended}${again}`, ...rules);
}

function notesOf({ events, asOf }: EnforcementInput, last: Turn, expired: boolean, calendar: WorkCalendar): Step[] {
  const over = `申请执行的期间已于 ${last.end.expiresOn} 届满，对方可能以此提出异议，请先问律师。`;
  const again = "执行过还没有还清的，发现他有别的财产可以随时再请求执行，不受这个期间限制。";
  const applied = events.some(({ kind, on }) => kind === "enforcement" && on <= asOf);
  return [
    ...lastDayNotes(last.end, calendar, "CN-SL-200s").map(({ note }) => note),
    ...(expired ? [says(over, "CN-CPL-250")] : []),
    ...(applied ? [says(again, "CN-CPL-265")] : []),
    ...(last.suspendedBy.length > 0 ? [says("障碍是不是成立，由法院判断；能早一点申请就不要等。", "CN-SL-194")] : []),
  ];
}
