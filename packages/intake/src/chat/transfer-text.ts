/**
 * Transfers as exporters put them into words, from most to least informative:
 *
 *     [转账|发送 ￥2000.00](备注)      also 接收, 退还
 *     【发起转账】:￥2000.00            also 【已收款】, 【已退还】; then a line 备注: …
 *     转账：￥2000.00                   also 已收款：…; then lines 转账说明：…, 转账时间：…
 *     [转账] ￥20000.00 借款            also … 已收款, 已被接收, 已退还, 已过期
 *     微信转账 ￥2000.00 - 已收款        the remark on the next line
 *     微信转账 ￥2000.00
 *     [转账：2000.00元]
 *     转账 2000.00
 *     [转账]
 */
import { parseInstant } from "@youju/model";
import type { Stage, TransferCard } from "./transfer-xml.ts";

const LABEL = /^\s*[[【(（]?\s*(?:微信)?转账/u;
/** The state stands where the label stands elsewhere. */
const STAGE_LABEL =
  /^\s*[[【]?((?:发起)?(?:非实时)?转账(?:收款)?|已收款|已接收|已退还|未知)[\]】]?\s*[：:]\s*(?=[¥￥])/u;
const AMOUNT =
  /[¥￥]\s*[\d,，]{1,20}(?![\d,，])(?:\.\d+)?(?:万(?!一))?|(?<![\d,])\d[\d,]{0,20}(?![\d,])(?:(?:\.\d+)?\s*元|\.\d+)/u;
/** No exporter writes more than that on a line; a damaged file may. */
const LONGEST_CARD = 500;
const BARE_AMOUNT = /^\d[\d,]*$/u;
const MEMO = /^\s*(?:转账说明|转账备注|备注)\s*[：:]\s*(.*)$/u;
const BEGUN = /^\s*转账时间\s*[：:]\s*(.*)$/u;
/** In groups the card names the other side: `向张伟转账`, `来自张伟的转账 - 已收款`. */
const BETWEEN = /^(?:来自.{1,64}?的转账(?:\s*-\s*|$)|(向.{1,64}转账)$)/u;

const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:发送|发起|已发起|发起转账|发起非实时转账|待收款|待对方收款|请收款|请确认收款|收款中)$/u, "sent"],
  [/^(?:接收|收到|收款|已接收|已收款|已收钱|已确认收款|你已收款|非实时转账收款)$/u, "received"],
  [/^(?:已被接收|已被领取|对方已收款|对方已收钱|朋友已收钱)$/u, "accepted"],
  [/^(?:退还|退回|已退还|已退回|已被退还|对方已退还)$/u, "returned"],
  [/^(?:过期|已过期|过期退还|已过期退还|超时退还)$/u, "expired"],
];

function stageOf(word: string): Stage | undefined {
  return STAGES.find(([words]) => words.test(word))?.[1];
}

/**
 * The card in these words, or undefined where they are not the words of a transfer.
 * @param declared the exporter says that it is a transfer, so that words without a label are one too
 */
export function transferInText(text: string, declared = false): TransferCard | undefined {
  const [whole = "", ...more] = text.split(/\r?\n/u);
  const first = whole.slice(0, LONGEST_CARD).replaceAll(/[０-９．]/gu, (wide) => wide.normalize("NFKC"));
  const label = STAGE_LABEL.exec(first) ?? LABEL.exec(first);
  if (label === null && !declared) return undefined;
  const word = label?.[1];
  const rest = first.slice(label?.[0].length ?? 0);
  const amount = AMOUNT.exec(rest) ?? bareAmount(rest);
  const before = amount === null ? "" : rest.slice(0, amount.index);
  const after = amount === null ? rest : rest.slice(amount.index + amount[0].length);
  const said = [...tokens(before), ...tokens(betweenPeople(after.replace(/^\s*-\s+/u, "")))];
  const stage = (word === undefined ? undefined : stageOf(word)) ?? said.map(stageOf).find((one) => one !== undefined);
  const below = linesBelow(more);
  const remark = [...said.filter((token) => stageOf(token) === undefined && token !== "转账"), ...below.memo].join(" ");
  return {
    ...(amount === null ? {} : { amountText: amount[0].replaceAll(/\s/gu, "") }),
    ...(stage === undefined ? {} : { stage }),
    ...(remark === "" ? {} : { remark }),
    ...(below.begun?.ok === true ? { begun: below.begun.value } : {}),
    ...(word === "未知" ? { unclear: true } : {}),
  };
}

/** What stands under the card: labelled lines, or the remark alone. */
function linesBelow(lines: readonly string[]) {
  const memo: string[] = [];
  let begun: ReturnType<typeof parseInstant> | undefined;
  for (const line of lines) {
    const time = BEGUN.exec(line);
    if (time !== null) begun = parseInstant(time[1] ?? "");
    else memo.push((MEMO.exec(line)?.[1] ?? line).trim());
  }
  return { memo: memo.filter((line) => line !== ""), begun };
}

function betweenPeople(after: string): string {
  return after.replace(BETWEEN, (_, paid: string | undefined) => (paid === undefined ? "" : "发送"));
}

/** `转账 2000`, `转账 2000 已退还`: a number without any sign of money counts only where it stands alone or with a state. */
function bareAmount(rest: string): { readonly index: number; readonly 0: string } | null {
  const words = rest.split(/[\]】)）:：|\s]+/u).filter((word) => word !== "");
  const [number, ...more] = words.filter((word) => stageOf(word) === undefined);
  if (number === undefined || more.length > 0 || !BARE_AMOUNT.test(number)) return null;
  return { index: rest.indexOf(number), 0: number };
}

/** Words between the marks that exporters set; a remark keeps its own blanks. */
function tokens(part: string): readonly string[] {
  const bare = part.replace(/^[\s\]】|｜:：]+/u, "").replace(/[\s[【|｜:：]+$/u, "");
  const unwrapped = bare
    .replace(/^\]?\s*[(（](.*)[)）]$/su, "$1")
    .replace(/[\]】]+$/u, "")
    .trim();
  if (unwrapped === "") return [];
  const words = unwrapped.split(/\s+/u);
  if (stageOf(words[0]!) !== undefined) return [words[0]!, words.slice(1).join(" ")].filter((word) => word !== "");
  if (stageOf(words.at(-1)!) !== undefined) return [words.slice(0, -1).join(" "), words.at(-1)!];
  return [unwrapped];
}
