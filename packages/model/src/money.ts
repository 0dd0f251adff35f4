/**
 * Money: whole fen, as a bigint. There is no other representation of money in Youju, and no floating point.
 */
import { fault, type Result } from "./fault.ts";

export type Fen = bigint;

const FEN_PER_YUAN = 100n;

const WRITTEN =
  /^(?<sign>[+-])?(?:CNY|RMB|人民币)?\s*[¥￥]?\s*(?<minus>-)?(?<whole>\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．](?<decimals>\d+))?\s*(?<unit>万|千|百)?\s*(?:元|块|圆)?(?:整|钱)?$/u;

const UNITS: Readonly<Record<string, bigint>> = { 万: 10_000n, 千: 1_000n, 百: 100n };

/**
 * Reads an amount as people and bills write it: `￥2,000.00`, `2000`, `2000.5元`, `2万`, `1.5万`, `CNY 123.18`.
 * A sign is kept. Full-width digits are read as digits.
 * @returns fen, or the fault `money-unreadable` / `money-decimals` (an amount finer than a fen)
 */
export function parseMoney(text: string): Result<Fen> {
  const normal = text.normalize("NFKC").trim();
  const match = WRITTEN.exec(normal);
  if (match?.groups === undefined) return { ok: false, fault: fault("money-unreadable", { text: text.trim() }) };
  const { sign, minus, whole, decimals = "", unit } = match.groups;
  if (sign !== undefined && minus !== undefined)
    return { ok: false, fault: fault("money-unreadable", { text: text.trim() }) };
  const scale = 10n ** BigInt(decimals.length);
  const digits = BigInt(`${whole!.replaceAll(/[,，]/g, "")}${decimals}`);
  const scaled = digits * FEN_PER_YUAN * (unit === undefined ? 1n : UNITS[unit]!);
  const finerThanFen = unit === undefined ? decimals.length > 2 : scaled % scale !== 0n;
  if (finerThanFen) return { ok: false, fault: fault("money-decimals", { text: text.trim() }) };
  const fen = scaled / scale;
  return { ok: true, value: sign === "-" || minus === "-" ? -fen : fen };
}

/** `20000.00`: the form of the JSON contract. */
export function formatMoney(fen: Fen): string {
  const absolute = fen < 0n ? -fen : fen;
  const cents = String(absolute % FEN_PER_YUAN).padStart(2, "0");
  return `${fen < 0n ? "-" : ""}${absolute / FEN_PER_YUAN}.${cents}`;
}

/** `20,000.00`: the form for people. */
export function groupMoney(fen: Fen): string {
  return formatMoney(fen).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** The reverse of {@link formatMoney}, for text that the program itself wrote; throws on anything else. */
export function moneyFromContract(text: string): Fen {
  if (!/^-?\d+\.\d{2}$/.test(text)) throw new RangeError(`not a contract amount: ${text}`);
  return BigInt(text.replace(".", ""));
}

/** `numerator / denominator` rounded half-up to a whole number; both must not be negative, the denominator positive. */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}
