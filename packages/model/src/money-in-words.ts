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
const GROUPS = ["", "万", "亿", "万亿"];

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

function wholeInWords(yuan: bigint): string {
  const groups: number[] = [];
  for (let rest = yuan; rest > 0n; rest /= 10_000n) groups.push(Number(rest % 10_000n));
  let words = "";
  let gap = false;
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i]!;
    if (group === 0) {
      gap = words !== "";
      continue;
    }
    if (words !== "" && (gap || group < 1000)) words += "零";
    words += groupInWords(group) + GROUPS[i];
    gap = false;
  }
  return words;
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

const DIGIT_OF: ReadonlyMap<string, bigint> = new Map([
  ...[..."零壹贰叁肆伍陆柒捌玖"].map((c, i): [string, bigint] => [c, BigInt(i)]),
  ...[..."〇一二三四五六七八九"].map((c, i): [string, bigint] => [c, BigInt(i)]),
  ["两", 2n],
]);
const PLACE_OF: ReadonlyMap<string, bigint> = new Map([
  ["拾", 10n],
  ["十", 10n],
  ["佰", 100n],
  ["百", 100n],
  ["仟", 1000n],
  ["千", 1000n],
]);

function wholeFromWords(words: string): bigint | undefined {
  let [total, group, digit] = [0n, 0n, 0n];
  let digitSeen = false;
  for (const char of words) {
    const value = DIGIT_OF.get(char);
    if (value !== undefined) {
      if (digitSeen && digit !== 0n) return undefined;
      [digit, digitSeen] = [value, true];
      continue;
    }
    const place = PLACE_OF.get(char);
    if (place !== undefined) {
      group += (digitSeen ? digit : place === 10n ? 1n : 0n) * place;
    } else if (char === "万" || char === "亿") {
      const unit = char === "万" ? 10_000n : 100_000_000n;
      const pending = group + digit;
      total = char === "亿" ? (total + pending) * unit : total + pending * unit;
      group = 0n;
    } else {
      return undefined;
    }
    [digit, digitSeen] = [0n, false];
  }
  return total + group + digit;
}

const WORDS = /^(?:人民币)?(?:(?<whole>[^元圆角分整正]+)[元圆])?零?(?:(?<jiao>.)角)?零?(?:(?<fen>.)分)?[整正]?$/u;

/**
 * Reads an amount in capital or everyday Chinese numerals: `人民币贰万元整`, `两万元`, `壹佰元零伍分`.
 * @returns fen, or the fault `money-unreadable`
 */
export function parseMoneyInWords(text: string): Result<Fen> {
  const unreadable: Result<Fen> = { ok: false, fault: fault("money-unreadable", { text: text.trim() }) };
  const groups = WORDS.exec(text.trim())?.groups;
  if (groups === undefined || (groups.whole ?? groups.jiao ?? groups.fen) === undefined) return unreadable;
  const whole = groups.whole === undefined ? 0n : wholeFromWords(groups.whole);
  const jiao = groups.jiao === undefined ? 0n : DIGIT_OF.get(groups.jiao);
  const fen = groups.fen === undefined ? 0n : DIGIT_OF.get(groups.fen);
  if (whole === undefined || jiao === undefined || fen === undefined) return unreadable;
  return { ok: true, value: whole * 100n + jiao * 10n + fen };
}
