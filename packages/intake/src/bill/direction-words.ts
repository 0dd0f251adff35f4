/** The words for which way money went, in a column of their own, before a sum or behind it. */
import type { Direction } from "@youju/model";

const IN = /^(?:贷(?:方|记)?(?:CR)?|CR?|CREDIT|收入?|存入?|转入|进账?|入账?|\+)$/u;
const OUT = /^(?:借(?:方|记)?(?:DR)?|DR?|DEBIT|支出?|支取|取出?|转出|出账?|付款?)$/u;

/** `贷 Cr`, `借`, `收入`; undefined for any other word. */
export function directionWord(text: string): Direction | undefined {
  const word = text.normalize("NFKC").replaceAll(/[\s.]/gu, "").toUpperCase();
  if (IN.test(word)) return "in";
  return OUT.test(word) ? "out" : undefined;
}

const AROUND = /^([\p{L}]{1,6})?[:：]?([^\p{L}]*元?)([\p{L}]{1,6})?$/u;

/** `支出 500.00`, `500.00借`, `500.00CR`: the word, and the sum without it. */
export function withoutDirection(text: string): { readonly sum: string; readonly word?: Direction } {
  const [, before = "", sum = "", behind = ""] = AROUND.exec(text) ?? [];
  const [first, last] = [directionWord(before), directionWord(behind)];
  if (first !== undefined && behind === "") return { sum, word: first };
  return last !== undefined && before === "" ? { sum, word: last } : { sum: text };
}
