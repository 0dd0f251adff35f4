/** What a person must know of the LPR rows that a claim rests on: not known, seen in one source only, or the user's own. */
import { addMonths, type Basis, type CalendarDate, chineseDate, type DayNumber, toDayNumber } from "@youju/model";
import { bases } from "../rules/index.ts";
import { type LprQuote, type LprTable, lprOfUser, lprOnDay } from "./lpr.ts";

export interface LprNote {
  readonly code: "lpr-past-table" | "lpr-one-source" | "lpr-by-user";
  readonly text: string;
  readonly basis: readonly Basis[];
}

const LPR_RULE = ["CN-PL-25"];
const CHECK = "请到人民银行（pbc.gov.cn）或中国货币网（chinamoney.com.cn）核对";

/** @param days the days whose LPR a claim uses; none before the first publication */
export function lprNotes(table: LprTable, days: readonly DayNumber[]): readonly LprNote[] {
  const used = new Set<LprQuote>();
  const past = new Set<LprQuote>();
  for (const day of days) {
    const quote = lprOnDay(table, day);
    if (quote !== null) (isPast(table, quote, day) ? past : used).add(quote);
  }
  return [
    ...[...past].slice(0, 1).map(pastTable),
    ...listed(used, "one-source", oneSource),
    ...listed(used, "user", byUser),
  ];
}

/**
 * Whether a day is past what the table knows: after the last quote, and where no quote of the month after follows. Ours
 * are known through their own day, as they were verified; one of the user's until the next is due, on the 20th.
 */
function isPast(table: LprTable, quote: LprQuote, day: DayNumber): boolean {
  const next = table.quotes[table.quotes.indexOf(quote) + 1];
  if (next !== undefined && monthOf(next.publishedOn) === monthOf(quote.publishedOn) + 1) return false;
  return quote.by === "user" ? day >= nextDue(quote) : day > quote.publishedDay;
}

const nextDue = ({ publishedOn }: LprQuote): DayNumber =>
  toDayNumber(addMonths(`${publishedOn.slice(0, 8)}20` as CalendarDate, 1));

/** Months since the year 0. */
export const monthOf = (date: CalendarDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

function listed(
  quotes: ReadonlySet<LprQuote>,
  by: LprQuote["by"],
  text: (those: readonly LprQuote[]) => string,
): readonly LprNote[] {
  const those = [...quotes].filter((quote) => quote.by === by);
  if (those.length === 0) return [];
  return [{ code: by === "user" ? "lpr-by-user" : "lpr-one-source", text: text(those), basis: bases(LPR_RULE) }];
}

const published = ({ publishedOn, percent }: LprQuote): string => `${chineseDate(publishedOn)}公布的${percent}%`;

function pastTable(quote: LprQuote): LprNote {
  const added = quote.by === "user" ? "（用户添加）" : "";
  const text = `一年期LPR只核对到${published(quote)}${added}，之后的日期暂用这一数值，${CHECK}最新公布。`;
  return { code: "lpr-past-table", text, basis: bases(LPR_RULE) };
}

const oneSource = (quotes: readonly LprQuote[]): string =>
  `一年期LPR ${quotes.map(published).join("、")}只见于一个来源，没有第二个来源印证，${CHECK}。`;

const byUser = (quotes: readonly LprQuote[]): string =>
  `用到了${quotes.map(lprOfUser).join("、")}：这是你添加的数值，有据没有核对过，${CHECK}。`;
