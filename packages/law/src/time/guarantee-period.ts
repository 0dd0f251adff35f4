/** 保证期间: until when a guarantor can be held, and by which step (民法典 686, 692–695). It is hard: nothing interrupts it. */
import { addMonths, type CalendarDate } from "@youju/model";
import { type Computed, says, type Step } from "../computed.ts";
import { WORK_CALENDAR, type WorkCalendar } from "../tables/workday.ts";
import { deadline } from "./deadline.ts";
import { guaranteeNotes } from "./guarantee-notes.ts";
import { LIMITATION_YEARS } from "./limitation-steps.ts";
import type { GuaranteeAct, GuaranteeInput, GuaranteePeriod } from "./guarantee-types.ts";
import { type LastDay, lastDayAt, lastDayStep } from "./period.ts";
import { sentence } from "./sentence.ts";

const MONTHS = 6;
const CODE_FROM = "2021-01-01";

/** @returns the value null for a guarantee of before 2021, whose law is not in the law book */
export function guaranteePeriod(
  input: GuaranteeInput,
  calendar: WorkCalendar = WORK_CALENDAR,
): Computed<GuaranteePeriod | null> {
  if (input.signedOn < CODE_FROM) {
    const text = "2021-01-01 以前的保证适用当时的法律，保证期间可能不同，这里没有收录，不能按六个月算；请尽快问律师。";
    return { value: null, steps: [], notes: [says(text, "CN-CC-692")] };
  }
  const kind = input.kind === "joint" ? "joint" : "general";
  const period = periodOf(input, calendar);
  const kept = period.end === null ? null : keptBy(input, kind, period.from, period.end);
  const limited = kept === null ? null : limitationOfGuarantee(kind, kept.on, input.refusalEndedOn, calendar);
  const value: GuaranteePeriod = {
    kind,
    end: period.end,
    state: stateOf(period.end, kept, input.asOf),
    keptOn: kept?.on ?? null,
    limitation: limited?.value ?? null,
  };
  return {
    value,
    steps: [kindStep(input.kind), ...period.steps, ...actSteps(value, kept), ...(limited?.steps ?? [])],
    notes: guaranteeNotes(input, value, calendar),
  };
}

interface Period {
  /** The day after which an act counts; null where only the end is known. */
  readonly from: CalendarDate | null;
  readonly end: LastDay | null;
  readonly steps: readonly Step[];
}

function kindStep(kind: GuaranteeInput["kind"]): Step {
  if (kind === "joint") return sentence("约定承担连带责任，是连带责任保证", "CN-CC-688");
  if (kind === "general") return sentence("约定债务人不能还时才由保证人承担，是一般保证", "CN-CC-687");
  return sentence("没有约定保证方式或者约定不明确，是一般保证", "CN-CC-686");
}

function periodOf(input: GuaranteeInput, calendar: WorkCalendar): Period {
  const { due, steps } = dueForGuarantor(input);
  const { agreedUntil } = input;
  if (typeof agreedUntil === "string" && agreedUntil !== "unclear" && (due === null || agreedUntil > due)) {
    const end = lastDayAt(agreedUntil, calendar);
    const agreed = sentence(`约定的保证期间到 ${agreedUntil}`, "CN-CC-692");
    return { from: due, end, steps: [...steps, agreed, lastDayStep(end, "保证期间的最后一日", "CN-SL-200s")] };
  }
  if (due === null) {
    const text = "借款没有约定期限，还没有催过债务人，保证期间还没有起算";
    return { from: null, end: null, steps: [...steps, sentence(text, "CN-CC-692")] };
  }
  const end = lastDayAt(addMonths(due, MONTHS), calendar);
  const text = `${whyNone(agreedUntil, due)}，保证期间是从 ${due} 起六个月，到 ${end.safeUntil}`;
  const rules = agreedUntil === "unclear" ? ["CN-CC-692", "CN-DB-32"] : ["CN-CC-692"];
  return {
    from: due,
    end,
    steps: [...steps, sentence(text, ...rules), lastDayStep(end, "保证期间的最后一日", "CN-SL-200s")],
  };
}

function whyNone(agreed: GuaranteeInput["agreedUntil"], due: CalendarDate): string {
  if (agreed === null) return "没有约定保证期间";
  if (agreed === "unclear") return "保证期间约定不明确";
  return `约定的保证期间 ${agreed} 不晚于还款期限 ${due}，视为没有约定`;
}

/** The due date that the guarantor is held to: the agreed one, put off only with his consent; else the end of the grace. */
function dueForGuarantor({ due, graceEnd, putOff }: GuaranteeInput): {
  readonly due: CalendarDate | null;
  readonly steps: readonly Step[];
} {
  if (due === null) {
    if (graceEnd === null) return { due: null, steps: [] };
    const text = `借款没有约定期限，从催告债务人的宽限期届满的 ${graceEnd} 起算`;
    return { due: graceEnd, steps: [sentence(text, "CN-CC-692")] };
  }
  const agreed = sentence(`借款的还款期限 ${due} 届满`, "CN-CC-692");
  if (putOff === null) return { due, steps: [agreed] };
  const later = putOff.consented
    ? `还款期限改到 ${putOff.due}，保证人书面同意了，按新的期限`
    : `还款期限改到 ${putOff.due}，没有保证人的书面同意，保证期间不受影响，仍按 ${due}`;
  return { due: putOff.consented ? putOff.due : due, steps: [agreed, sentence(later, "CN-CC-695")] };
}

/** 一般保证 is kept by suing the debtor (or arbitrating with him), 连带责任保证 by asking the guarantor. */
function keptBy(
  { acts, asOf }: GuaranteeInput,
  kind: "general" | "joint",
  from: CalendarDate | null,
  end: LastDay,
): GuaranteeAct | null {
  const inTime = acts.filter(
    (act) => keeps(act, kind) && act.on <= asOf && act.on <= end.expiresOn && (from === null || act.on > from),
  );
  return inTime.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}

/** 一般保证 is lost again with the suit that is withdrawn; who was served as a guarantor was asked (担保制度解释 27, 31). */
function keeps({ kind: act, withdrawn }: GuaranteeAct, kind: "general" | "joint"): boolean {
  if (kind === "joint") return act === "guarantor-asked" && withdrawn !== "not-served";
  return (act === "debtor-sued" || act === "debtor-enforced") && withdrawn === undefined;
}

function stateOf(end: LastDay | null, kept: GuaranteeAct | null, asOf: CalendarDate): GuaranteePeriod["state"] {
  if (end === null) return "not-running";
  if (kept !== null) return "kept";
  return asOf > end.expiresOn ? "released" : "running";
}

function actSteps({ kind, state, end }: GuaranteePeriod, kept: GuaranteeAct | null): readonly Step[] {
  const act = kind === "general" ? "对债务人起诉或者申请仲裁" : "请求保证人承担责任";
  if (kept !== null) return [keptStep(kept, act)];
  if (end === null) return [];
  return state === "released"
    ? [sentence(`到 ${end.expiresOn} 没有${act}，保证人不再承担责任`, "CN-CC-693")]
    : [sentence(`要在 ${end.safeUntil} 以前${act}`, "CN-CC-693")];
}

function keptStep({ on, kind, withdrawn }: GuaranteeAct, act: string): Step {
  if (kind === "debtor-enforced")
    return sentence(`${on} 凭公证债权文书对债务人申请强制执行，在保证期间以内，等于起诉了他`, "CN-CC-693", "CN-DB-27");
  if (withdrawn === "served")
    return sentence(`${on} 起诉保证人，后来撤回，起诉状已经送达他，算在保证期间以内请求过他`, "CN-CC-693", "CN-DB-31");
  return sentence(`${on} ${act}，在保证期间以内`, "CN-CC-693");
}

function limitationOfGuarantee(
  kind: "general" | "joint",
  kept: CalendarDate,
  refusalEndedOn: CalendarDate | null,
  calendar: WorkCalendar,
): { readonly value: LastDay | null; readonly steps: readonly Step[] } {
  const start = kind === "joint" ? kept : refusalEndedOn;
  if (start === null) {
    const text = "保证债务的诉讼时效从保证人拒绝承担责任的权利消灭之日起算，现在还没有起算";
    return { value: null, steps: [sentence(text, "CN-CC-694", "CN-DB-28")] };
  }
  const why = kind === "joint" ? "请求保证人承担责任" : "保证人拒绝承担责任的权利消灭";
  const { value, steps } = deadline(start, { count: LIMITATION_YEARS, unit: "year" }, "civil-code", calendar);
  return {
    value,
    steps: [sentence(`${start} ${why}，保证债务的诉讼时效从这天起算三年`, "CN-CC-694", "CN-SL-188"), ...steps],
  };
}
