/** The clock in sentences: each restart, each suspension, the end. */
import { addMonths, addYears, type CalendarDate, later } from "@youju/model";
import type { Step } from "../computed.ts";
import type { Obstacle, Turn } from "./clock.ts";
import { INTERRUPTING } from "./limitation-kinds.ts";
import type { InterruptingEvent, Suspension } from "./limitation-types.ts";
import { lastDayStep } from "./period.ts";
import { sentence } from "./sentence.ts";

/** A period that was not over on 2017-10-01 became one of three years; what started earlier than this was over by then. */
const THREE_YEARS_FROM = "2015-10-01";

/** Two years for what ran out before 民法总则, else three (民法典 188; the transition of 2017). */
export const yearsFrom = (start: CalendarDate): 2 | 3 => (start < THREE_YEARS_FROM ? 2 : 3);

/** The last day that no interruption or suspension passes. */
export const LONGEST_YEARS = 20;

export const CAUSES: Readonly<Record<Suspension["cause"], string>> = {
  "force-majeure": "不可抗力",
  "no-guardian": "没有法定代理人",
  "no-heir-or-administrator": "继承开始后没有确定继承人或者遗产管理人",
  "held-by-another": "被对方或者其他人控制",
  other: "其他障碍",
};

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
export function endSteps(
  turn: Turn,
  first: CalendarDate,
  told: readonly (Obstacle & Pick<Suspension, "cause">)[],
): Step[] {
  const plain = addYears(turn.start, yearsFrom(turn.start));
  const ends = [plain, ...turn.suspendedBy.map(({ end }) => end)];
  const suspensions = turn.suspendedBy.map(({ obstacle, end }, i) => {
    const { cause, from, until } = told[obstacle]!;
    const since = later(from, addMonths(ends[i]!, -6));
    const text = `在最后六个月里，从 ${since} 起因为${CAUSES[cause]}不能行使权利，诉讼时效中止；${until} 消除，再满六个月是 ${end}`;
    return sentence(text, "CN-SL-194");
  });
  const cut = `从 ${first} 起满二十年是 ${turn.end.safeUntil}，超过的不予保护，届满日不能再晚`;
  return [
    ...(yearsFrom(turn.start) === 2
      ? [sentence(`从 ${turn.start} 起按当时的两年算，到 2017-10-01 以前已经满了，不能改按三年`, "CN-SL-TR")]
      : []),
    ...suspensions,
    ...(turn.cut ? [sentence(cut, "CN-SL-188")] : []),
    lastDayStep(turn.end, "届满日", "CN-SL-200s"),
  ];
}
