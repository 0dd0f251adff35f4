/** The clock in sentences: each restart, each suspension, the end. */
import { addYears, type CalendarDate } from "@youju/model";
import type { Step } from "../computed.ts";
import type { Turn } from "./clock.ts";
import { INTERRUPTING } from "./limitation-kinds.ts";
import type { InterruptingEvent } from "./limitation-types.ts";
import { lastDayStep } from "./period.ts";
import { sentence } from "./sentence.ts";
import { suspensionSteps, type ToldObstacle } from "./suspension.ts";

/** A period that was not over on 2017-10-01 became one of three years; what started earlier than this was over by then. */
const THREE_YEARS_FROM = "2015-10-01";

/** Two years for what ran out before 民法总则, else three (民法典 188; the transition of 2017). */
export const yearsFrom = (start: CalendarDate): number => (start < THREE_YEARS_FROM ? 2 : LIMITATION_YEARS);

/** The period of today (民法典 188). */
export const LIMITATION_YEARS = 3;

/** The last day that no interruption or suspension passes. */
export const LONGEST_YEARS = 20;

/** The restart that began a turn. */
export function restartStep(event: InterruptingEvent, start: CalendarDate, late: boolean): Step {
  const { on, kind, endedOn, jointDebtor, withdrawn } = event;
  const { words, rule } = INTERRUPTING[kind];
  const happened = `${on} ${jointDebtor === true ? "对负连带责任的另一个债务人，" : ""}${words}`;
  if (late)
    return sentence(
      `${happened}，时效虽然已经过了，他不能再拿时效拒还，从 ${start} 起重新计算三年`,
      "CN-SL-192",
      rule,
      "CN-SL-195",
    );
  const ended = start === on ? "" : `${withdrawn === undefined ? "程序" : "撤诉，程序"}在 ${endedOn ?? start} 终结，`;
  const rules = ["CN-SL-195", rule].filter((id, i, all) => all.indexOf(id) === i);
  const more = [
    ...(jointDebtor === true ? ["CN-SL-R15"] : []),
    ...(withdrawn === undefined ? [] : ["CN-SL-FDW20"]),
    ...(yearsFrom(start) === 2 ? ["CN-SL-TR"] : []),
  ];
  const text = `${happened}，诉讼时效中断；${ended}从 ${start} 起重新计算 ${yearsFrom(start)} 年`;
  return sentence(text, ...rules, ...more);
}

/** What moved the end of a turn before a day off did, and the end itself. */
export function endSteps(turn: Turn, first: CalendarDate, told: readonly ToldObstacle[]): readonly Step[] {
  const years = yearsFrom(turn.start);
  const old = `从 ${turn.start} 起按当时的两年算，到 2017-10-01 以前已经满了，不能改按三年`;
  const cut = `从 ${first} 起满二十年是 ${turn.end.safeUntil}，超过的不予保护，届满日不能再晚`;
  return [
    ...(years === 2 ? [sentence(old, "CN-SL-TR")] : []),
    ...suspensionSteps(turn, addYears(turn.start, years), told, "诉讼时效"),
    ...(turn.cut ? [sentence(cut, "CN-SL-188")] : []),
    lastDayStep(turn.end, "届满日", "CN-SL-200s"),
  ];
}
