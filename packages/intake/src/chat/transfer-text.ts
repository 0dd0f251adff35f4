/**
 * Transfers as exporters put them into words, from most to least informative:
 *
 *     [转账|发送 ￥2000.00](备注)      also 接收, 退还
 *     [转账] ￥20000.00 借款            also … 已收款, 已被接收, 已退还, 已过期
 *     微信转账 ￥2000.00
 *     [转账：2000.00元]
 *     转账 2000.00
 *     [转账]
 */
import type { Stage, TransferCard } from "./transfer-xml.ts";

const LABEL = /^\s*[[【(（]?\s*(?:微信)?转账/u;
const AMOUNT = /[¥￥]\s*[\d,，]+(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s*元|\d[\d,]*\.\d+/u;
const BARE_AMOUNT = /^\d[\d,]*$/u;

const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/^(?:发送|发起|已发起|待收款|待对方收款|请收款|请确认收款|收款中)$/u, "sent"],
  [/^(?:接收|收款|已接收|已收款|已收钱|已确认收款|你已收款)$/u, "received"],
  [/^(?:已被接收|已被领取|对方已收款|对方已收钱|朋友已收钱)$/u, "accepted"],
  [/^(?:退还|退回|已退还|已退回|已被退还|对方已退还)$/u, "returned"],
  [/^(?:过期|已过期|过期退还|已过期退还|超时退还)$/u, "expired"],
];

function stageOf(word: string): Stage | undefined {
  return STAGES.find(([words]) => words.test(word))?.[1];
}

/** The card in these words, or undefined where they are not the words of a transfer. */
export function transferInText(text: string): TransferCard | undefined {
  const label = LABEL.exec(text);
  if (label === null) return undefined;
  const rest = text.slice(label[0].length);
  const amount = AMOUNT.exec(rest) ?? bareAmount(rest);
  const before = amount === null ? "" : rest.slice(0, amount.index);
  const after = amount === null ? rest : rest.slice(amount.index + amount[0].length);
  const said = [...tokens(before), ...tokens(after)];
  const stage = said.map(stageOf).find((found) => found !== undefined);
  const remark = said.filter((token) => stageOf(token) === undefined).join(" ");
  return {
    ...(amount === null ? {} : { amountText: amount[0].replaceAll(/\s/gu, "") }),
    ...(stage === undefined ? {} : { stage }),
    ...(remark === "" ? {} : { remark }),
  };
}

/** `转账 2000`: a number without any sign of money counts only where it stands alone. */
function bareAmount(rest: string): { readonly index: number; readonly 0: string } | null {
  const inner = rest.replaceAll(/[\]】)）:：|\s]/gu, " ").trim();
  return BARE_AMOUNT.test(inner) ? { index: rest.indexOf(inner), 0: inner } : null;
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
