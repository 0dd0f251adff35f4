/** 续行查封冻结: when a seizure ends and until when its renewal must be asked for (民诉法解释 485; 财产保全规定 18). */
import { addDays, addYears, type CalendarDate, earlier } from "@youju/model";
import { type Computed, says } from "../computed.ts";
import { isWorkday, WORK_CALENDAR, type WorkCalendar } from "../tables/workday.ts";
import { sentence } from "./sentence.ts";

/** Years that one seizure can last at most. */
const LONGEST = { deposit: 1, movable: 2, "real-estate": 3, "other-right": 3 } as const;
const MEASURES = {
  deposit: "冻结存款最长一年",
  movable: "查封、扣押动产最长二年",
  "real-estate": "查封不动产最长三年",
  "other-right": "冻结其他财产权最长三年",
} as const;

/** Renewal is to be asked for so many days before the end. */
const DAYS_BEFORE = 7;

export interface SeizureInput {
  readonly property: keyof typeof LONGEST;
  /** The day of the seizure, or of the last renewal. */
  readonly takenOn: CalendarDate;
  /** The end that the court's papers give; null where they are not at hand. */
  readonly orderedUntil: CalendarDate | null;
  readonly asOf: CalendarDate;
}

export interface SeizureRenewal {
  /** The last day of the seizure, never moved: what is not renewed by then has lapsed. */
  readonly until: CalendarDate;
  /** The last working day on which to ask for renewal. */
  readonly applyBy: CalendarDate;
  /** `late`: the seven days have begun; `lapsed`: it has ended. */
  readonly state: "in-time" | "late" | "lapsed";
}

export function seizureRenewal(
  { property, takenOn, orderedUntil, asOf }: SeizureInput,
  calendar: WorkCalendar = WORK_CALENDAR,
): Computed<SeizureRenewal> {
  const longest = addYears(takenOn, LONGEST[property]);
  const until = orderedUntil === null ? longest : earlier(orderedUntil, longest);
  const seventh = addDays(until, -DAYS_BEFORE);
  const applyBy = orPreviousWorkday(seventh, calendar);
  const state = asOf > until ? "lapsed" : asOf > seventh ? "late" : "in-time";
  const asOrdered = orderedUntil === null ? "" : `，法院文书写到 ${orderedUntil}`;
  const moved = applyBy === seventh ? "" : `，那天不上班，提前到 ${applyBy}`;
  return {
    value: { until, applyBy, state },
    steps: [
      sentence(
        `${MEASURES[property]}：从 ${takenOn} 起最晚到 ${longest}${asOrdered}，这里按 ${until}`,
        "CN-CPL-FREEZE",
      ),
      sentence(`续行要在届满七日前提出，也就是 ${seventh} 以前${moved}`, "CN-PRES-18"),
    ],
    notes: [
      says("到期日以裁定书、协助执行通知书上写的为准；没有延期手续，到期效力就消灭。", "CN-CPL-FREEZE", "CN-SEIZE-27"),
      ...(orderedUntil !== null && orderedUntil > longest
        ? [says(`文书写的 ${orderedUntil} 超过了最长的时间，请向法院核对。`, "CN-CPL-FREEZE")]
        : []),
      ...(state === "late" ? [says(`离届满已不到七天，今天就向法院申请，并问能不能办。`, "CN-PRES-18")] : []),
      ...(state === "lapsed" ? [says(`${until} 已过，没有续行的，查封冻结的效力已经消灭。`, "CN-SEIZE-27")] : []),
    ],
  };
}

function orPreviousWorkday(date: CalendarDate, calendar: WorkCalendar): CalendarDate {
  let day = date;
  while (!isWorkday(day, calendar)) day = addDays(day, -1);
  return day;
}
