/**
 * 利率保护上限: how much interest a court supports, by the time at which the loan was formed (规定 25, 31).
 *
 * From 2020-08-20 on it is four times the one-year LPR of the formation date, for all the loan's life. A loan formed
 * before has two stretches: through 2020-08-19 the rules of 2015 (24%, and what was paid up to 36% stays paid), and
 * from 2020-08-20 on four times the LPR of the day of filing. Filed before that day, the rules of 2015 hold to the end.
 */
import { type CalendarDate, type DayNumber, formatPercent, percent, type Rate, toDayNumber } from "@youju/model";
import { LPR, type LprTable, type LprQuote, lprOnDay } from "../tables/lpr.ts";

/** The first day of the rules of 2020 (规定 31). */
export const RULES_OF_2020: CalendarDate = "2020-08-20" as CalendarDate;
export const RULES_OF_2020_DAY: DayNumber = toDayNumber(RULES_OF_2020);

/** The first day of the rules of 2015; what was lent before it is outside the calculator. */
export const RULES_OF_2015: CalendarDate = "2015-09-01" as CalendarDate;
export const RULES_OF_2015_DAY: DayNumber = toDayNumber(RULES_OF_2015);

/** 2015 规定 26 paragraph 1. */
export const CAP_OF_2015: Rate = percent("24");
/** 2015 规定 26 paragraph 2, 31: void above; between the cap and this, what was paid stays paid. */
export const VOID_ABOVE_OF_2015: Rate = percent("36");

/** The rules for the days from `fromDay` on. */
export interface CapSpan {
  readonly fromDay: DayNumber;
  readonly rules: "2015" | "2020";
  readonly cap: Rate;
  /** Up to this rate what was paid over the cap stays paid; null where the part over the cap was never owed. */
  readonly voidAbove: Rate | null;
  /** The LPR that the cap is four times of; null under the rules of 2015. */
  readonly lpr: LprQuote | null;
}

/**
 * The caps of a loan over its life, oldest first: one span, or two that meet on 2020-08-20.
 * @param filed the filing date, or the date that stands in for it
 */
export function capSpans(formed: DayNumber, filed: DayNumber, table: LprTable): readonly CapSpan[] {
  if (formed >= RULES_OF_2020_DAY) return [spanOf2020(formed, formed, table)];
  const old: CapSpan = { fromDay: formed, rules: "2015", cap: CAP_OF_2015, voidAbove: VOID_ABOVE_OF_2015, lpr: null };
  const after =
    filed < RULES_OF_2020_DAY ? { ...old, fromDay: RULES_OF_2020_DAY } : spanOf2020(RULES_OF_2020_DAY, filed, table);
  return [old, after];
}

function spanOf2020(fromDay: DayNumber, quoted: DayNumber, table: LprTable): CapSpan {
  const lpr = lprOnDay(table, quoted);
  if (lpr === null) throw new RangeError("the LPR table does not reach back to 2020-08-20");
  return { fromDay, rules: "2020", cap: lpr.fourfold, voidAbove: null, lpr };
}

/** `4×3.65%=14.6%`, or `24%`. */
export function capText(span: CapSpan): string {
  if (span.lpr === null) return formatPercent(span.cap);
  const { by, publishedOn, rate } = span.lpr;
  const added = by === "user" ? `（一年期LPR ${publishedOn} 公布，用户添加）` : "";
  return `4×${formatPercent(rate)}${added}=${formatPercent(span.cap)}`;
}

/**
 * The cap that holds on a day for a loan (规定 25, 31; 2015 规定 26).
 *
 * @example capFor({ formed: "2023-01-10", filed: "2024-05-01", on: "2024-02-01" }) // 4 × 3.65% = 14.6%
 * @param dates formation and filing of the loan, and the day asked about (on or after formation)
 * @throws RangeError for a loan formed before 2015-09-01
 */
export function capFor(
  dates: { readonly formed: CalendarDate; readonly filed: CalendarDate; readonly on: CalendarDate },
  table: LprTable = LPR,
): CapSpan {
  const formed = toDayNumber(dates.formed);
  if (formed < RULES_OF_2015_DAY) throw new RangeError("no cap is known for loans formed before 2015-09-01");
  const [first, second] = capSpans(formed, toDayNumber(dates.filed), table);
  return second !== undefined && toDayNumber(dates.on) >= second.fromDay ? second : first!;
}
