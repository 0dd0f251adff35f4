/** The day that a command computes to: `--as-of`, or today in Beijing. */
import { type CalendarDate, dateOf, faultAt, parseCalendarDate, type Result } from "@youju/model";
import type { Terminal } from "./terminal.ts";

export async function asOfDate(text: string | undefined, terminal: Terminal): Promise<Result<CalendarDate>> {
  if (text === undefined) return { ok: true, value: dateOf(await terminal.now()) };
  const parsed = parseCalendarDate(text);
  return parsed.ok ? parsed : { ok: false, fault: faultAt(parsed.fault, { field: "--as-of" }) };
}
