/** Times of messages: Unix seconds (or milliseconds, as some converters write), or written Beijing time. */
import { type Instant, instantFromUnixSeconds, parseInstant } from "@youju/model";
import { textOf } from "../json/value.ts";

/** WeChat began in 2011; what lies before, or far ahead, is no time of a message. */
const EARLIEST = 1_293_840_000;
const LATEST = 4_102_444_800;
const MILLISECONDS_FROM = 1e11;

export interface MessageTime {
  readonly time: Instant | undefined;
  readonly badTime?: string;
}

/** The first of these values that is a time; where none is, the first that is anything. */
export function messageTime(...values: readonly unknown[]): MessageTime {
  for (const value of values) {
    const time = timeOf(value);
    if (time !== undefined) return { time };
  }
  return { time: undefined, badTime: values.map(textOf).find((text) => text !== undefined) ?? "" };
}

function timeOf(value: unknown): Instant | undefined {
  const number = typeof value === "string" && /^\d+$/u.test(value) ? Number(value) : value;
  if (typeof number === "number") {
    const seconds = number > MILLISECONDS_FROM ? number / 1000 : number;
    return seconds >= EARLIEST && seconds < LATEST ? instantFromUnixSeconds(seconds) : undefined;
  }
  if (typeof value !== "string") return undefined;
  const parsed = parseInstant(value);
  return parsed.ok ? parsed.value : undefined;
}
