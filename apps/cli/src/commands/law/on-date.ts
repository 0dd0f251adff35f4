import { type CalendarDate, faultAt, parseCalendarDate, type Result } from "@youju/model";

/** The day of `--on`; null where none was asked for. */
export function onDate({ on }: Readonly<Record<string, string>>): Result<CalendarDate | null> {
  if (on === undefined) return { ok: true, value: null };
  const parsed = parseCalendarDate(on);
  return parsed.ok ? parsed : { ok: false, fault: faultAt(parsed.fault, { field: "--on" }) };
}
