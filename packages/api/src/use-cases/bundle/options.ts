/** What a person may say of a bundle, as they write it: `1,3`, `200MB`, `2024-03-01..2024-03-05`, `王五,赵六`. */
import { type CalendarDate, fault, type Instant, parseCalendarDate, parseInstant, type Result } from "@youju/model";
import type { ExcerptChoice } from "@youju/vault";

export interface BundleOptions {
  /** Of the assessment and of the bundle. */
  readonly asOf: CalendarDate;
  /** Covers numbers, and the names given. */
  readonly redact?: {
    readonly names: readonly string[];
    /** Paths of originals that nobody can cover, to be put in as they are. */
    readonly keep: readonly string[] | "all";
  };
  /** These exhibits by their numbers, and no other original. */
  readonly exhibits?: readonly number[];
  readonly excerpts?: readonly SaidExcerpt[];
  /** Bytes that a part may have. */
  readonly split?: number;
  readonly withoutAssessment?: boolean;
}

export interface SaidExcerpt {
  /** As the person wrote it. */
  readonly text: string;
  readonly choice: ExcerptChoice;
}

/** The options as they were written, each as text; `""` is a flag. */
export type WrittenOptions = Readonly<
  Partial<Record<"redact" | "redact-names" | "keep" | "exhibits" | "excerpt" | "split" | "without-assessment", string>>
>;

const listOf = (text: string): string[] =>
  text
    .split(/[,，、;；\n]/u)
    .map((each) => each.trim())
    .filter((each) => each !== "");

/** Faults: `excerpt-malformed`, `split-malformed`, `exhibit-unknown`. */
export function bundleOptions(written: WrittenOptions, asOf: CalendarDate): Result<BundleOptions> {
  const { keep = "", exhibits, excerpt, split } = written;
  const names = listOf(written["redact-names"] ?? "");
  const redacts = written.redact !== undefined || written["redact-names"] !== undefined;
  const numbers = exhibits === undefined ? undefined : exhibitNumbers(exhibits);
  if (numbers?.ok === false) return numbers;
  const excerpts = excerpt === undefined ? undefined : saidExcerpts(excerpt);
  if (excerpts?.ok === false) return excerpts;
  const bytes = split === undefined ? undefined : byteCount(split);
  if (bytes?.ok === false) return bytes;
  return {
    ok: true,
    value: {
      asOf,
      ...(redacts ? { redact: { names, keep: keep.trim() === "全部" ? "all" : listOf(keep) } } : {}),
      ...(numbers === undefined ? {} : { exhibits: numbers.value }),
      ...(excerpts === undefined ? {} : { excerpts: excerpts.value }),
      ...(bytes === undefined ? {} : { split: bytes.value }),
      ...(written["without-assessment"] === undefined ? {} : { withoutAssessment: true }),
    },
  };
}

function exhibitNumbers(text: string): Result<number[]> {
  const numbers: number[] = [];
  for (const each of listOf(text)) {
    const number = /^(?:证据)?([1-9]\d{0,4})$/u.exec(each)?.[1];
    if (number === undefined) return { ok: false, fault: fault("exhibit-malformed", { text: each }) };
    numbers.push(Number(number));
  }
  if (numbers.length === 0) return { ok: false, fault: fault("exhibit-malformed", { text }) };
  return { ok: true, value: [...new Set(numbers)] };
}

const UNITS: Readonly<Record<string, number>> = { K: 1 << 10, M: 1 << 20, G: 1 << 30 };
const LEAST_PART = 2 << 20;

function byteCount(text: string): Result<number> {
  const [, number, unit] = /^(\d{1,6}(?:\.\d{1,3})?)\s*([KMG])i?B?$/iu.exec(text.trim()) ?? [];
  const bytes = Math.floor(Number(number) * (UNITS[unit?.toUpperCase() ?? ""] ?? Number.NaN));
  if (!(bytes >= LEAST_PART)) return { ok: false, fault: fault("split-malformed", { text }) };
  return { ok: true, value: bytes };
}

function saidExcerpts(text: string): Result<SaidExcerpt[]> {
  const said: SaidExcerpt[] = [];
  for (const each of listOf(text)) {
    const choice = excerptChoice(each);
    if (choice === undefined) return { ok: false, fault: fault("excerpt-malformed", { text: each }) };
    said.push({ text: each, choice });
  }
  if (said.length === 0) return { ok: false, fault: fault("excerpt-malformed", { text }) };
  return { ok: true, value: said };
}

function excerptChoice(text: string): ExcerptChoice | undefined {
  if (/^[0-9a-f]{16}-[LRMPT]/u.test(text)) return { records: [text] };
  const [first, last, ...more] = text.split(/\.\.|～|~/u);
  if (first === undefined || more.length > 0) return undefined;
  const from = moment(first, "00:00:00");
  const to = moment(last ?? first, "23:59:59");
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

/** A day is meant whole, and so is a minute. */
function moment(text: string, time: string): Instant | undefined {
  const day = parseCalendarDate(text.trim());
  const exact = /:\d\d:\d\d/u.test(text);
  const written = day.ok ? `${day.value} ${time}` : exact ? text : text.trim() + time.slice(5);
  const read = parseInstant(written);
  return read.ok ? read.value : undefined;
}
