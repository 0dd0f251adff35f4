/** 起算: the day from which a loan's limitation period runs for the first time (民法典 188, 189; 诉讼时效规定 4). */
import { type CalendarDate, earlier } from "@youju/model";
import { dueOf, GRACE_DAYS } from "../claim/due-date.ts";
import type { Step } from "../computed.ts";
import type { LimitationEvent, LimitationInput, LimitedLoan } from "./limitation-types.ts";
import { sentence } from "./sentence.ts";

export interface Start {
  readonly on: CalendarDate;
  readonly step: Step;
}

/**
 * The last instalment's date or the agreed due date, or else the end of the time that the first demand (or the filing)
 * gave, or a clear refusal before it. Null where nobody has asked yet.
 * @param events those that concern the loan and count
 */
export function startOf(loan: LimitedLoan, events: readonly LimitationEvent[], input: LimitationInput): Start | null {
  const parts = (loan.instalments ?? []).map(({ date }) => date).toSorted();
  const last = parts.at(-1);
  if (last !== undefined) {
    const text = `约定分 ${parts.length} 期还，诉讼时效从最后一期 ${last} 届满起算，当天不计`;
    return { on: last, step: sentence(text, "CN-SL-188", "CN-SL-189", "CN-SL-200s") };
  }
  if (loan.due !== null) {
    const text = `约定的还款期限 ${loan.due} 届满，诉讼时效从这天起算，当天不计`;
    return { on: loan.due, step: sentence(text, "CN-SL-188", "CN-SL-200s") };
  }
  return withoutTerm(loan, events, input);
}

function withoutTerm(loan: LimitedLoan, events: readonly LimitationEvent[], input: LimitationInput): Start | null {
  const graceDays = input.graceDays ?? GRACE_DAYS;
  const asked = events.filter((event) => event.kind === "demand");
  const demands = asked.map(({ on, deadline }) => ({ date: on, deadline: deadline ?? null, reached: true }));
  const filing = events.find((event) => event.kind === "filing")?.on ?? null;
  const due = dueOf(loan, { asOf: input.asOf, filingDate: filing, demands }, graceDays);
  const refusal = events.find((event) => event.kind === "refusal")?.on ?? null;
  if (refusal !== null && (due.date === null || earlier(refusal, due.date) === refusal)) {
    const text = `没有约定还款期限，他在 ${refusal} 明确表示不还，诉讼时效从这天起算，当天不计`;
    return { on: refusal, step: sentence(text, "CN-SL-188", "CN-SL-R4", "CN-SL-200s") };
  }
  if (due.date === null) return null;
  if (due.demand === null) {
    const text = `没有约定还款期限，起诉之前没有催过，诉讼时效从起诉的 ${due.date} 起算，当天不计`;
    return { on: due.date, step: sentence(text, "CN-SL-188", "CN-SL-R4", "CN-SL-200s") };
  }
  return { on: due.date, step: byDemand(demands[due.demand]!, due.date, graceDays) };
}

function byDemand(
  demand: { readonly date: CalendarDate; readonly deadline: CalendarDate | null },
  end: CalendarDate,
  graceDays: number,
): Step {
  const text = (time: string): string =>
    `没有约定还款期限，${demand.date} 第一次催他还，${time}，诉讼时效从宽限期届满的 ${end} 起算，当天不计`;
  const rules = ["CN-SL-188", "CN-SL-R4", "CN-SL-200s"];
  return demand.deadline === null
    ? sentence(text(`没有给出期限，按 ${graceDays} 天准备时间`), ...rules, "YJ-GRACE")
    : sentence(text(`请他 ${demand.deadline} 前还`), ...rules);
}
