/** What the words of a bank statement say of a payment, and names and numbers that banks write into one cell. */
import type { TransferType } from "@youju/model";

/** The first row that fits. */
const TYPES: readonly (readonly [RegExp, TransferType])[] = [
  [/退款|退货|退汇|退回|冲正|冲账|抹账|撤销/u, "refund"],
  [/利息|结息|手续费|工资|代发|年费|短信费|管理费/u, "other"],
  [
    /取款|取现|提现|存现|现金|ATM|信用卡还款|贷款|还贷|转存|定期|理财|基金|申购|赎回|银证|证券|零钱通|余额宝/iu,
    "own-money",
  ],
  [/转账|转帐|汇款|汇入|汇出|电汇|网转|跨行|他行|行内|转入|转出|转支|转存|借款|还款|收款|来账|往账/u, "transfer"],
  [/消费|支付|POS|缴费|代扣|扣款|扫码|财付通|支付宝|商户|购物/iu, "merchant"],
];

/** 摘要 decides; where it says nothing, the further words do. */
export function bankTypeOf(summary: string, more: string): TransferType {
  const find = (text: string): TransferType | undefined => TYPES.find(([words]) => words.test(text))?.[1];
  return find(summary) ?? find(more) ?? "other";
}

const NAME_THEN_NUMBER = /^(\D.*?)[\s/,，:：(（]*([\d*]{8,})[)）]?$/u;
const NUMBER_THEN_NAME = /^([\d*]{8,})[\s/,，:：-]*(\D.*)$/u;

/** `张三 6222021234567890`, `6222021234567890/张三`. */
export function nameAndNumber(text: string): { readonly name: string; readonly number?: string } {
  const first = NAME_THEN_NUMBER.exec(text);
  if (first !== null) return { name: first[1]!.trim(), number: first[2]! };
  const second = NUMBER_THEN_NAME.exec(text);
  return second === null ? { name: text } : { name: second[2]!.trim(), number: second[1]! };
}
