/**
 * 人民币大写: amounts in the capital numerals that Chinese payment papers require, both ways.
 *
 * Source: 支付结算办法 附一《正确填写票据和结算凭证的基本规定》: 整 (or 正) after 元, may follow 角, never after 分;
 * a run of zeros is written as one 零; no 零 before 元 or 万 of its own unit; where 角 is zero and 分 is not, 零 stands
 * between 元 and 分.
 */
import { fault, type Result } from "./fault.ts";
import type { Fen } from "./money.ts";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];

function groupInWords(group: number): string {
  let words = "";
  let zeroPending = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      zeroPending = words !== "";
      continue;
    }
    words += `${zeroPending ? "零" : ""}${DIGITS[digit]}${PLACES[place]}`;
    zeroPending = false;
  }
  return words;
}

/** Two parts of a number with the unit between them; 零 stands where the lower one does not reach the next place. */
function joined(high: string, unit: string, low: string, lowReaches: boolean): string {
  return low === "" ? `${high}${unit}` : `${high}${unit}${lowReaches ? "" : "零"}${low}`;
}

/** A number below one 亿. */
function sectionInWords(section: number): string {
  const [high, low] = [Math.floor(section / 10_000), section % 10_000];
  return high === 0 ? groupInWords(low) : joined(groupInWords(high), "万", groupInWords(low), low >= 1000);
}

function wholeInWords(yuan: bigint): string {
  const [high, low] = [Number(yuan / 100_000_000n), Number(yuan % 100_000_000n)];
  return high === 0 ? sectionInWords(low) : joined(sectionInWords(high), "亿", sectionInWords(low), low >= 10_000_000);
}

/** `20000.00` → `贰万元整`; `1409.50` → `壹仟肆佰零玖元伍角`; `0.05` → `伍分`. Up to 9,999 万亿 yuan, not negative. */
export function moneyInWords(fen: Fen): string {
  if (fen < 0n || fen >= 10n ** 18n) throw new RangeError("amount in words must be from 0 to 9999 万亿 yuan");
  const [yuan, jiao, fenDigit] = [fen / 100n, Number((fen / 10n) % 10n), Number(fen % 10n)];
  if (fen === 0n) return "零元整";
  const whole = yuan === 0n ? "" : `${wholeInWords(yuan)}元`;
  if (jiao === 0 && fenDigit === 0) return `${whole}整`;
  const zero = yuan !== 0n && jiao === 0 ? "零" : "";
  const jiaoWords = jiao === 0 ? "" : `${DIGITS[jiao]}角`;
  const fenWords = fenDigit === 0 ? "" : `${DIGITS[fenDigit]}分`;
  return `${whole}${zero}${jiaoWords}${fenWords}`;
}

const DIGIT_OF: ReadonlyMap<string, string> = new Map([
  ...Array.from("零壹贰叁肆伍陆柒捌玖", (c, i): [string, string] => [c, String(i)]),
  ...Array.from("〇一二三四五六七八九", (c, i): [string, string] => [c, String(i)]),
  ["两", "2"],
  ...Array.from("十百千", (c, i): [string, string] => [c, "拾佰仟"[i]!]),
]);

/** Thousands, hundreds, tens, and a last digit with the zeros before it. */
const GROUP = /^(0*)(?:([1-9])仟)?(?:0*([1-9])佰)?(?:0*([1-9]?)(拾))?(0*)([1-9]?)$/u;

/**
 * A number below one 万. Without 零 before it, a last digit right after a larger unit is spoken for the next place:
 * 三万五 is 35000, 两千五 is 2500; written rules would need 零 (叁万零伍), so nothing else can be meant.
 * @param above the unit before this group, 1 where there is none
 * @param spoken whether that short form is possible here, which is only at the end of the number
 */
function groupFromWords(words: string, above: bigint, spoken: boolean): bigint | undefined {
  const match = GROUP.exec(words);
  if (match === null || words === "") return undefined;
  const [, lead = "", thousands, hundreds, tens, ten, zeros = "", digit = ""] = match;
  if (zeros !== "" && digit === "" && (thousands ?? hundreds ?? ten) !== undefined) return undefined;
  const tenth = ten === undefined ? 0n : BigInt(tens === "" ? 1 : (tens ?? 1)) * 10n;
  const sum = BigInt(thousands ?? 0) * 1000n + BigInt(hundreds ?? 0) * 100n + tenth;
  if (digit === "") return sum;
  const units: readonly [present: boolean, unit: bigint][] = [
    [ten !== undefined || zeros !== "", 10n],
    [hundreds !== undefined, 100n],
    [thousands !== undefined, 1000n],
    [lead === "" && above > 1n, above],
  ];
  const unit = units.find(([present]) => present)?.[1] ?? 10n;
  return unit > 10n && !spoken ? undefined : sum + (BigInt(digit) * unit) / 10n;
}

/** Reads `high unit low` by reading the two sides; a side after the unit may be empty. */
function sidesFromWords(words: string, unit: "万" | "亿", above: bigint, spoken: boolean): bigint | undefined {
  const [size, side] = unit === "亿" ? [100_000_000n, sectionFromWords] : [10_000n, groupFromWords];
  const [high, low, ...more] = words.split(unit);
  if (low === undefined) return side(words, above, spoken);
  const highValue = side(high!, above, false);
  const lowValue = low === "" ? 0n : side(low, size, spoken);
  if (more.length > 0 || highValue === undefined || highValue === 0n || lowValue === undefined) return undefined;
  return highValue * size + lowValue;
}

function sectionFromWords(words: string, above: bigint, spoken: boolean): bigint | undefined {
  return sidesFromWords(words, "万", above, spoken);
}

function wholeFromWords(words: string): bigint | undefined {
  return sidesFromWords(Array.from(words, (char) => DIGIT_OF.get(char) ?? char).join(""), "亿", 1n, true);
}

function digitFromWord(word: string | undefined): bigint | undefined {
  const digit = word === undefined ? "0" : DIGIT_OF.get(word);
  return digit === undefined || !/\d/.test(digit) ? undefined : BigInt(digit);
}

const WORDS =
  /^(?:人民币[:：]?)?(?:(?<whole>[^元圆块角分整正]+)(?:[元圆]|块钱?))?零?(?:(?<jiao>.)角)?零?(?:(?<fen>.)分)?[整正]?$/u;
const BARE = /^(?:人民币[:：]?)?(?<whole>[^元圆块角分整正]*[拾十佰百仟千万亿][^元圆块角分整正]*)$/u;

/**
 * Reads an amount in capital or everyday Chinese numerals: `人民币贰万元整`, `两万元`, `两万`, `三万五`, `壹佰元零伍分`.
 * @returns fen, or the fault `money-unreadable`
 */
export function parseMoneyInWords(text: string): Result<Fen> {
  const unreadable: Result<Fen> = { ok: false, fault: fault("money-unreadable", { text: text.trim() }) };
  const groups = (BARE.exec(text.trim()) ?? WORDS.exec(text.trim()))?.groups;
  if (groups === undefined || (groups.whole ?? groups.jiao ?? groups.fen) === undefined) return unreadable;
  const whole = groups.whole === undefined ? 0n : wholeFromWords(groups.whole);
  const [jiao, fen] = [digitFromWord(groups.jiao), digitFromWord(groups.fen)];
  if (whole === undefined || jiao === undefined || fen === undefined) return unreadable;
  return { ok: true, value: whole * 100n + jiao * 10n + fen };
}
