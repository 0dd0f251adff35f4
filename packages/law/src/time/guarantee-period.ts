/** 保证期间: until when a guarantor can be held, and by which step (民法典 686, 692–695). It is hard: nothing interrupts it. */
import { addMonths, type CalendarDate, type RuleId } from "@youju/model";
import { type Computed, says, type Step } from "../computed.ts";
import { WORK_CALENDAR, type WorkCalendar } from "../tables/workday.ts";
import { deadline } from "./deadline.ts";
import { LIMITATION_YEARS } from "./limitation-steps.ts";
import { type LastDay, lastDayAt, lastDayNotes, lastDayStep } from "./period.ts";
import { sentence } from "./sentence.ts";

const MONTHS = 6;
const CODE_FROM = "2021-01-01";

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
  readonly acts: readonly {
    readonly on: CalendarDate;
    readonly kind: "debtor-sued" | "debtor-asked" | "guarantor-asked";
  }[];
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
  const kept = period.end === null ? null : keptOn(input, kind, period.from, period.end);
  const state = stateOf(period.end, kept, input.asOf);
  const limited = kept === null ? null : limitationOfGuarantee(kind, kept, input.refusalEndedOn, calendar);
  return {
    value: { kind, end: period.end, state, keptOn: kept, limitation: limited?.value ?? null },
    steps: [
      kindStep(input.kind),
      ...period.steps,
      ...actSteps(kind, state, kept, period.end),
      ...(limited?.steps ?? []),
    ],
    notes: notesOf(input, kind, state, period.end, calendar),
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
  return {
    from: due,
    end,
    steps: [...steps, sentence(text, "CN-CC-692"), lastDayStep(end, "保证期间的最后一日", "CN-SL-200s")],
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
function keptOn(
  { acts, asOf }: GuaranteeInput,
  kind: "general" | "joint",
  from: CalendarDate | null,
  end: LastDay,
): CalendarDate | null {
  const needed = kind === "general" ? "debtor-sued" : "guarantor-asked";
  const inTime = acts.filter(
    (act) => act.kind === needed && act.on <= asOf && act.on <= end.expiresOn && (from === null || act.on > from),
  );
  return inTime.map(({ on }) => on).toSorted()[0] ?? null;
}

function stateOf(end: LastDay | null, kept: CalendarDate | null, asOf: CalendarDate): GuaranteePeriod["state"] {
  if (end === null) return "not-running";
  if (kept !== null) return "kept";
  return asOf > end.expiresOn ? "released" : "running";
}

function actSteps(
  kind: "general" | "joint",
  state: GuaranteePeriod["state"],
  kept: CalendarDate | null,
  end: LastDay | null,
): readonly Step[] {
  const act = kind === "general" ? "对债务人起诉或者申请仲裁" : "请求保证人承担责任";
  if (state === "kept") return [sentence(`${kept!} ${act}，在保证期间以内`, "CN-CC-693")];
  if (state === "released") return [sentence(`到 ${end!.expiresOn} 没有${act}，保证人不再承担责任`, "CN-CC-693")];
  if (state === "running") return [sentence(`要在 ${end!.safeUntil} 以前${act}`, "CN-CC-693")];
  return [];
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
    return { value: null, steps: [sentence(text, "CN-CC-694")] };
  }
  const why = kind === "joint" ? "请求保证人承担责任" : "保证人拒绝承担责任的权利消灭";
  const { value, steps } = deadline(start, { count: LIMITATION_YEARS, unit: "year" }, "civil-code", calendar);
  return {
    value,
    steps: [sentence(`${start} ${why}，保证债务的诉讼时效从这天起算三年`, "CN-CC-694", "CN-SL-188"), ...steps],
  };
}

function notesOf(
  { kind: told, acts }: GuaranteeInput,
  kind: "general" | "joint",
  state: GuaranteePeriod["state"],
  end: LastDay | null,
  calendar: WorkCalendar,
): readonly Step[] {
  const hard = "保证期间不中断、不中止、不延长：债务人还一部分、答应还、再催他，都不会让它往后。";
  const only = (text: string, when: boolean, ...rules: readonly RuleId[]): Step[] =>
    when ? [says(text, ...rules)] : [];
  const asked = acts.some((act) => act.kind !== "debtor-sued");
  return [
    says(hard, "CN-CC-692"),
    ...only(
      "一般保证只催债务人或者只催保证人都不算，要起诉债务人或者对他申请仲裁。",
      kind === "general" && asked && state !== "kept",
      "CN-CC-693",
    ),
    ...only(
      "拿不准是哪种保证的，两件都做最稳妥：在期间以内起诉债务人，也书面请求保证人。",
      told === "unclear" && state === "running",
      "CN-CC-693",
    ),
    ...only(
      "起诉以后又撤回的还算不算，这里没有收录；撤诉以前先问律师。",
      kind === "general" && state === "kept",
      "CN-CC-693",
    ),
    ...only("借款本身的诉讼时效过了，保证人也可以用这一点拒绝。", state === "kept", "CN-SL-R18", "CN-CC-701"),
    ...(end === null ? [] : lastDayNotes(end, calendar, "CN-SL-200s").map(({ note }) => note)),
  ];
}
