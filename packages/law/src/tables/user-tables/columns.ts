/** Columns that several tables have: how their values are read, and the one form in which they are kept. */
import { fault, formatMoney, parseCalendarDate, parseMoney, type Result } from "@youju/model";
import type { Column } from "./kind.ts";

export const dateColumn: Column = {
  key: "date",
  label: "日期",
  heads: ["公布日", "公布日期"],
  read: (text) => parseCalendarDate(text.normalize("NFKC")),
};

/** `3`, `3.0`, `3.00%` → `3.00`; more decimals stay. */
export function readPercent(text: string): Result<string> {
  const match = /^(\d{1,4})(?:\.(\d{1,6}))?\s*%?$/u.exec(text.normalize("NFKC").trim());
  if (match === null) return { ok: false, fault: fault("table-percent-unreadable", { text: text.trim() }) };
  const decimals = (match[2] ?? "").replace(/0+$/u, "").padEnd(2, "0");
  return { ok: true, value: `${match[1]!.replace(/^0+(?=\d)/u, "")}.${decimals}` };
}

/** A sum in yuan, `129220.00`. */
export function readYuan(text: string): Result<string> {
  const parsed = parseMoney(text);
  return parsed.ok ? { ok: true, value: formatMoney(parsed.value) } : parsed;
}

/** A year, `2025`. */
export function readYear(text: string): Result<string> {
  const match = /^(20\d\d)年?度?$/u.exec(text.normalize("NFKC").trim());
  if (match === null) return { ok: false, fault: fault("table-year-unreadable", { text: text.trim() }) };
  return { ok: true, value: match[1]! };
}

/** One of a few words, each with what else people write for it. */
export function readWord(words: Readonly<Record<string, readonly string[]>>): Column["read"] {
  return (text) => {
    const written = text.normalize("NFKC").trim().toLowerCase();
    const found = Object.keys(words).find((word) => word === written || words[word]!.includes(written));
    return found === undefined
      ? { ok: false, fault: fault("table-word-unknown", { text: text.trim(), known: Object.keys(words) }) }
      : { ok: true, value: found };
  };
}

export function readText(text: string): Result<string> {
  return { ok: true, value: text.trim() };
}
