/** Days and moments in words. Days are the text of the contract (`2024-03-01`); no `Date` but for today's. */
import {
  calendarDate,
  type CalendarDate,
  chineseDate,
  dateOf,
  daysBetween,
  instantFromUnixSeconds,
  type Instant,
} from "@youju/model";

/** `2024 年 3 月 1 日`, with the spaces that screens want. */
export function spacedDate(date: CalendarDate): string {
  return chineseDate(date).replaceAll(/(\d+)/g, " $1 ").trim();
}

/** Today in Beijing, whatever the device's own zone. */
export function today(): CalendarDate {
  return dateOf(instantFromUnixSeconds(Date.now() / 1000));
}

/** `2024-03-01 18:10` */
export function minuteText(instant: Instant): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}

/** `2024-03-01 至 2024-09-30`, or the one day. */
export function periodText(period: { readonly from: Instant; readonly to: Instant }): string {
  const [from, to] = [dateOf(period.from), dateOf(period.to)];
  return from === to ? from : `${from} 至 ${to}`;
}

/** `还有 12 天`, `今天`, `已过 3 天`. */
export function daysLeftText(from: CalendarDate, to: CalendarDate): string {
  const days = daysBetween(from, to);
  if (days === 0) return "就是今天";
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`;
}

/** The value of a date field, where it is a day. */
export function dateOfField(value: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match === null ? undefined : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}
