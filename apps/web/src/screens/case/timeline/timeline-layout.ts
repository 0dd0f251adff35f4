/** Where the events of 钱与话 stand on a strip of a given width. Pure: days in, pixels out. */
import { addDays, type CalendarDate, daysBetween, moneyFromContract, type MoneyText, toDayNumber } from "@youju/model";

export type TimelineEvent =
  | { readonly kind: "lent" | "repaid"; readonly on: CalendarDate; readonly amount: MoneyText; readonly text: string }
  | { readonly kind: "said"; readonly on: CalendarDate; readonly text: string; readonly demand: boolean }
  | { readonly kind: "due"; readonly on: CalendarDate; readonly text: string };

export interface Placed {
  readonly event: TimelineEvent;
  readonly x: number;
  /** Height of a payment's bar; 0 for words and due dates. */
  readonly height: number;
  /** The label's left edge and row (0 nearest to the line), or null where there is no room for it. */
  readonly label: { readonly x: number; readonly row: number; readonly text: string } | null;
}

export interface TimelineLayout {
  readonly placed: readonly Placed[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
}

const EDGE = 24;
const BAR = 34;
const MIN_BAR = 6;
const ROWS = { money: 3, said: 2, due: 2 } as const;
const CHAR = 12;
const MAX_CHARS = 12;

/** @param width of the strip in pixels */
export function layTimeline(events: readonly TimelineEvent[], asOf: CalendarDate, width: number): TimelineLayout {
  const sorted = events.toSorted((a, b) => toDayNumber(a.on) - toDayNumber(b.on));
  const days = [...sorted.map((event) => event.on), asOf].toSorted();
  const [from, to] = [days[0]!, days.at(-1)!];
  const span = Math.max(1, daysBetween(from, to));
  const xOf = (on: CalendarDate): number => Math.round(EDGE + (daysBetween(from, on) / span) * (width - 2 * EDGE));
  const most = sorted.reduce(
    (max, event) => ("amount" in event ? maxOf(max, moneyFromContract(event.amount)) : max),
    1n,
  );
  const room = { money: newRows(ROWS.money), said: newRows(ROWS.said), due: newRows(ROWS.due) };
  const placed = sorted.map((event): Placed => {
    const x = xOf(event.on);
    const height =
      "amount" in event ? Math.max(MIN_BAR, Number((moneyFromContract(event.amount) * BigInt(BAR)) / most)) : 0;
    const lane = event.kind === "said" ? room.said : event.kind === "due" ? room.due : room.money;
    return { event, x, height, label: placeLabel(lane, x, event.text, width) };
  });
  return { placed, ticks: ticksOf(from, span, width, xOf) };
}

const maxOf = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const newRows = (count: number): number[] => Array.from({ length: count }, () => 0);

/** The first row in which the label does not run into the one before it. */
function placeLabel(rows: number[], x: number, text: string, width: number): Placed["label"] {
  const shown = text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS - 1)}…` : text;
  const length = labelLength(shown);
  const left = Math.max(4, Math.min(x - 5, width - length - 4));
  const row = rows.findIndex((end) => left >= end);
  if (row < 0) return null;
  rows[row] = left + length + 8;
  return { x: left, row, text: shown };
}

/** Chinese characters are a full width, digits and punctuation about half. */
function labelLength(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[ -~]/.test(char) ? CHAR * 0.58 : CHAR), 0);
}

function ticksOf(
  from: CalendarDate,
  span: number,
  width: number,
  xOf: (on: CalendarDate) => number,
): TimelineLayout["ticks"] {
  const count = Math.max(2, Math.min(6, Math.floor(width / 120)));
  return Array.from({ length: count }, (_, index) => {
    const on = addDays(from, Math.round((span * index) / (count - 1)));
    return { x: xOf(on), text: on.slice(0, 7) };
  });
}
