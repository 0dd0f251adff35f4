/**
 * Receipts of evidence services (存证证书、时间戳认证证书): who fixed which hash when.
 *
 * Known, from certificates whose fields people have published: 联合信任 prints 证书编号 (`TSA-01-` and seventeen or more
 * figures, which begin with the day), 申请人, 申请时间 or 时间戳签发时间 `2026-10-01 17:18:39 (UTC+8)`, 时间戳认证码 (64
 * hexadecimal letters in capitals), 文件名称 and a declaration, once in Chinese and once in English; 权利卫士 is an app of the
 * same house. The service under 至信链 takes SM3, SHA-256 or SHA-384 and gives 存证编码, 上链时间, 交易哈希 (`0x…`) and 区块高度.
 * 易保全 takes SHA-512 (also SHA-256) and gives 保全备案号 and the hash of a transaction. A 存证函 of the kind that notaries'
 * platforms print has 存证编号, 文件名, 申请人, 存证时间 and 数字指纹.
 *
 * Assumed: how these stand on the page, and what else is called by which name; of what 时间戳认证码 is the hash. So nothing is
 * read by its place: a hash is known by its letters, the rest by its name. Not to be trusted: all of it. Programs are about
 * that print such certificates without asking any service; only the service's own page can say that it gave this one.
 */
import type { Receipt, ReceiptProvider } from "@youju/model";
import type { PaperLine } from "./paper.ts";
import { printedFileName, printedNumber, printedTime } from "./printed-fields.ts";
import { printedHashes } from "./printed-hashes.ts";

const PROVIDERS: readonly (readonly [ReceiptProvider, RegExp])[] = [
  ["rights-guard", /权利卫士/u],
  ["unitrust", /联合信任|tsa\.cn|TSA-\d\d-\d{8}/iu],
  ["zhixin-chain", /至信链|zxchain|btoe/iu],
  ["notary-cloud", /公证云|egongzheng/iu],
  ["ebaoquan", /易保全|ebaoquan/iu],
];

const TITLE =
  /^[\p{Script=Han}A-Za-z()《》“”]{0,16}(?:时间戳(?:认证)?证书|(?:存证|保全|取证|固证|保管)(?:电子)?(?:证明|证书|凭证单?|凭单|函|单))[》”]?$/u;

/** How many lines from the top a title may stand; a letterhead comes before it. */
const TITLE_WITHIN = 25;

export interface ReceiptSeen {
  readonly provider: ReceiptProvider;
  readonly title: string | undefined;
  /** A hash or a number stands in it. */
  readonly filled: boolean;
}

/** Undefined where nothing about the paper speaks for a receipt. */
export function receiptSeen(lines: readonly PaperLine[]): ReceiptSeen | undefined {
  const title = lines.slice(0, TITLE_WITHIN).find(({ compact }) => TITLE.test(compact))?.compact;
  const provider = providerOf(lines);
  if (title === undefined && provider === "other") return undefined;
  return { provider, title, filled: printedHashes(lines).length > 0 || printedNumber(lines) !== undefined };
}

export function receiptOf(lines: readonly PaperLine[]): Receipt {
  const [number, at, fileName] = [printedNumber(lines), printedTime(lines), printedFileName(lines)];
  return {
    provider: providerOf(lines),
    hashes: printedHashes(lines),
    ...(number === undefined ? {} : { number }),
    ...(at === undefined ? {} : { at }),
    ...(fileName === undefined ? {} : { fileName }),
  };
}

const providerOf = (lines: readonly PaperLine[]): ReceiptProvider =>
  PROVIDERS.find(([, words]) => lines.some(({ compact }) => words.test(compact)))?.[0] ?? "other";
