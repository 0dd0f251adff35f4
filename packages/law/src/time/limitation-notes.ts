/** What is doubtful about a loan's clock, and what a person should check. */
import { addYears, type CalendarDate } from "@youju/model";
import { says, type Step } from "../computed.ts";
import type { WorkCalendar } from "../tables/workday.ts";
import { LONGEST_YEARS, yearsFrom } from "./limitation-steps.ts";
import type {
  LimitationInput,
  LimitationNote,
  LimitationNoteCode,
  LimitedLoan,
  LoanLimitation,
} from "./limitation-types.ts";
import { lastDayNotes } from "./period.ts";

export interface Doubts {
  readonly loan: LimitedLoan;
  readonly clock: LoanLimitation;
  /** Why events that would interrupt do not count. */
  readonly notCounted: readonly Step[];
  /** Days of suits that were withdrawn and still restarted the clock. */
  readonly withdrawn: readonly CalendarDate[];
  readonly suspended: "no" | "yes" | "still";
  /** The end as no obstacle knows it; null while nothing runs. */
  readonly plainEnd: CalendarDate | null;
}

/** Years before the twentieth from delivery in which it is worth a word although nothing runs yet. */
const EARLY_YEARS = 3;

export function notesOf(doubts: Doubts, { asOf }: LimitationInput, calendar: WorkCalendar): LimitationNote[] {
  const { clock } = doubts;
  const found = [
    ...endNotes(clock, calendar),
    ...expiredNotes(clock),
    ...eventNotes(doubts),
    ...twentyYears(doubts, asOf),
  ];
  return found.map(([code, { text, basis }]) => ({ code, text, loan: clock.loan, basis }));
}

type Coded = readonly [LimitationNoteCode, Step];

function endNotes({ startsOn, expiresOn, safeUntil, calendarKnown }: LoanLimitation, calendar: WorkCalendar): Coded[] {
  if (startsOn === null || expiresOn === null || safeUntil === null) return [];
  const last = lastDayNotes({ expiresOn, safeUntil, calendarKnown }, calendar, "CN-SL-200s");
  const old = "这笔账的时效是 2017-10-01 以前按两年满的；当时的过渡规定已经废止，只能作为道理来说，请律师核对。";
  return [
    ...last.map(({ code, note }): Coded => [code, note]),
    ...(yearsFrom(startsOn) === 2 ? [["two-years-before-2017", says(old, "CN-SL-TR")] as const] : []),
  ];
}

function expiredNotes({ expired, expiresOn, startsOn, proceedingsOpen }: LoanLimitation): Coded[] {
  const open: Coded = [
    "proceedings-open",
    says(
      `${startsOn!} 提起的程序还没有填哪天结束，这里先从提起那天起算；程序还在进行的，时效没有开始重新计算，结束以后再算三年。`,
      "CN-SL-195",
    ),
  ];
  const text = proceedingsOpen
    ? `从 ${startsOn!} 提起程序那天算，诉讼时效已于${expiresOn!}届满；程序还没有结束或者结束不到三年的，并没有过。请填上程序结束的日期。`
    : `诉讼时效已于${expiresOn!}届满。仍可以起诉，法院不会主动审查，但对方可以在一审时据此拒还；对方重新同意还款的，不能再拒。`;
  return [
    ...(proceedingsOpen ? [open] : []),
    ...(expired ? [["limitation-expired", says(text, "CN-SL-192", "CN-SL-193", "CN-SL-R2", "CN-SL-R3")] as const] : []),
  ];
}

function eventNotes({ loan, notCounted, withdrawn, suspended, plainEnd }: Doubts): Coded[] {
  const waiver = "借条写明“永久有效”“不受时效限制”或者自己定了时效的，这样的约定无效，仍按法律规定算。";
  const judge = `不能行使权利的障碍是不是成立，由法院判断；不成立的话，届满日是 ${plainEnd}。能早一点催他或者起诉，就不要等。`;
  const still = "障碍还没有消除，届满日还会往后；这里先按今天消除来算。";
  return [
    ...(loan.waived === true ? [["waiver-void", says(waiver, "CN-SL-197")] as const] : []),
    ...notCounted.map((why): Coded => ["not-counted", why]),
    ...withdrawn.map((on): Coded => [
      "suit-withdrawn",
      says(
        `${on} 起诉后撤诉，起诉状已经送达，一般仍然中断时效；这是供参考的答问，不同法院可能有不同认定。`,
        "CN-SL-FDW20",
      ),
    ]),
    ...(suspended === "no" ? [] : [["suspension-to-judge", says(judge, "CN-SL-194")] as const]),
    ...(suspended === "still" ? [["suspension-open", says(still, "CN-SL-194")] as const] : []),
  ];
}

/** Whether the twenty years of a loan without a due date run from its delivery is disputed: a warning, no computation. */
function twentyYears({ loan, clock }: Doubts, asOf: CalendarDate): Coded[] {
  const twentieth = addYears(loan.date, LONGEST_YEARS);
  const near = clock.safeUntil === null ? addYears(asOf, EARLY_YEARS) >= twentieth : twentieth < clock.safeUntil;
  if (loan.due !== null || (loan.instalments ?? []).length > 0 || !near) return [];
  const advice = asOf > twentieth ? "已经过了，是不是还能要请先问律师" : "在那之前起诉最稳妥";
  const text = `没有还款期限的借款，二十年从哪一天起算有争议；从出借那天算，满二十年是 ${twentieth}，${advice}。`;
  return [["twenty-years-from-delivery", says(text, "CN-SL-188")]];
}
