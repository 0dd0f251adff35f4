/** 中止: obstacles in the last six months of a period (民法典 194). */
import { addDays, addMonths, type CalendarDate, later } from "@youju/model";
import type { Step } from "../computed.ts";
import type { Obstacle, Turn } from "./clock.ts";
import { sentence } from "./sentence.ts";

/** What kept the creditor from claiming: its cause is for the sentence, whether it did so is for the court. */
export interface Suspension {
  readonly cause: "force-majeure" | "no-guardian" | "no-heir-or-administrator" | "held-by-another" | "other";
  readonly from: CalendarDate;
  /** The day on which it ended; null while it lasts. */
  readonly until: CalendarDate | null;
}

const CAUSES: Readonly<Record<Suspension["cause"], string>> = {
  "force-majeure": "不可抗力",
  "no-guardian": "没有法定代理人",
  "no-heir-or-administrator": "继承开始后没有确定继承人或者遗产管理人",
  "held-by-another": "被对方或者其他人控制",
  other: "其他障碍",
};

export interface ToldObstacle extends Obstacle, Pick<Suspension, "cause"> {
  readonly lasts: boolean;
}

/** Obstacles that had come up by the as-of date; one that still lasts is taken to end on it. */
export function obstaclesOn(asOf: CalendarDate, suspensions: readonly Suspension[]): readonly ToldObstacle[] {
  return suspensions
    .filter(({ from }) => from <= asOf)
    .map(({ cause, from, until }) => {
      const lasts = until === null || until > asOf;
      return { cause, from, until: lasts ? asOf : until, lasts };
    });
}

/**
 * How obstacles moved the end of a period, each in a sentence.
 * @param plain the end without them
 * @param what the period: `诉讼时效`
 */
export function suspensionSteps(
  { suspendedBy }: Turn,
  plain: CalendarDate,
  told: readonly ToldObstacle[],
  what: string,
): readonly Step[] {
  const ends = [plain, ...suspendedBy.map(({ end }) => end)];
  return suspendedBy.map(({ obstacle, end }, i) => {
    const { cause, from, until } = told[obstacle]!;
    const since = later(from, addDays(addMonths(ends[i]!, -6), 1));
    const text = `在最后六个月里，从 ${since} 起因为${CAUSES[cause]}不能行使权利，${what}中止；${until} 消除，再满六个月是 ${end}`;
    return sentence(text, "CN-SL-194");
  });
}
