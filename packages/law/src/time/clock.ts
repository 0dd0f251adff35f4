/** A period that runs, is interrupted and is suspended, as 诉讼时效 and the period for enforcement both do (民法典 194, 195). */
import { addMonths, type CalendarDate, earlier, later } from "@youju/model";
import type { WorkCalendar } from "../tables/workday.ts";
import { type LastDay, lastDayAt } from "./period.ts";

/** What starts the period anew. */
export interface Restart {
  /** The day that must not lie after the end. */
  readonly on: CalendarDate;
  /** The day from which the period runs anew: `on`, or the end of the proceedings that began then. */
  readonly from: CalendarDate;
  /** Counts after the end too: the debtor agreed anew. */
  readonly afterEnd: boolean;
}

/** What kept the creditor from claiming; `until` is the day on which that ended. */
export interface Obstacle {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

export interface ClockInput {
  readonly start: CalendarDate;
  /** The last day of a period that starts on a day, as no obstacle knows it. */
  readonly endFrom: (start: CalendarDate) => CalendarDate;
  /** No end lies after it; null: no such limit. */
  readonly longest: CalendarDate | null;
  readonly restarts: readonly Restart[];
  readonly obstacles: readonly Obstacle[];
  readonly calendar: WorkCalendar;
}

export interface Turn {
  /** Index in `restarts`; null for the first period. */
  readonly restart: number | null;
  readonly start: CalendarDate;
  readonly end: LastDay;
  /** Obstacles that moved the end, in the order in which they did. */
  readonly suspendedBy: readonly { readonly obstacle: number; readonly end: CalendarDate }[];
  /** The end is the longest that there is. */
  readonly cut: boolean;
}

const LAST_MONTHS = 6;

/** The periods one after the other; the last one is that which runs. The order in which restarts are given does not matter. */
export function turnsOf(input: ClockInput): readonly [Turn, ...Turn[]] {
  const turns: [Turn, ...Turn[]] = [turnFrom(input.start, null, input)];
  let running = turns[0];
  for (const index of inOrder(input.restarts)) {
    const { on, from, afterEnd } = input.restarts[index]!;
    if (on < input.start || from <= running.start) continue;
    if (on > running.end.expiresOn && !afterEnd) continue;
    running = turnFrom(from, index, input);
    turns.push(running);
  }
  return turns;
}

function inOrder(restarts: readonly Restart[]): readonly number[] {
  const key = (index: number): string => `${restarts[index]!.on} ${restarts[index]!.from}`;
  return [...restarts.keys()].toSorted((a, b) => (key(a) === key(b) ? a - b : key(a) < key(b) ? -1 : 1));
}

function turnFrom(start: CalendarDate, restart: number | null, input: ClockInput): Turn {
  const { end, suspendedBy } = suspended(input.endFrom(start), start, input.obstacles);
  const safeUntil = input.longest === null ? end : earlier(end, input.longest);
  return { restart, start, end: lastDayAt(safeUntil, input.calendar), suspendedBy, cut: safeUntil < end };
}

/** An obstacle in the last six months moves the end to six months after it ended; the next is measured by the new end. */
function suspended(
  end: CalendarDate,
  start: CalendarDate,
  obstacles: readonly Obstacle[],
): { readonly end: CalendarDate; readonly suspendedBy: Turn["suspendedBy"] } {
  const inLastMonths = ({ from, until }: Obstacle): boolean =>
    from <= end && until > later(start, addMonths(end, -LAST_MONTHS)) && addMonths(until, LAST_MONTHS) > end;
  const found = obstacles.findIndex(inLastMonths);
  if (found === -1) return { end, suspendedBy: [] };
  const moved = addMonths(obstacles[found]!.until, LAST_MONTHS);
  const further = suspended(moved, start, obstacles);
  return { end: further.end, suspendedBy: [{ obstacle: found, end: moved }, ...further.suspendedBy] };
}
