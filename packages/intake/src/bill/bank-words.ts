/** What the words of a bank statement say of a payment, and names and numbers that banks write into one cell. */
import type { TransferType } from "@youju/model";

/** Words that only a bank writes, wherever they stand: money that came back. */
const TAKEN_BACK = /退汇|冲正|冲账|抹账/u;

/** A transfer between accounts at a machine, and the words of one bank for what came in from another account. */
const BETWEEN_ACCOUNTS = /^转存$|ATM.{0,4}转[账帐]|转[账帐].{0,4}ATM|转[账帐]取现/iu;

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

/** The name of one person, as a bank writes it: `张伟`, `*伟`. */
const PERSON = /^[\p{Script=Han}*＊·]{2,4}$/u;
const NO_PERSON = /银行|公司|基金|理财|证券|支付|财付通|余额|零钱|现金|本人|本行|贷款|存款|中心/u;

/**
 * 摘要 decides; where it says nothing, the further words do. What looks like a move of one's own money but names a person is
 * left open: a payment to somebody must not be passed over for a word.
 */
export function bankTypeOf(summary: string, more: string, otherName: string): TransferType {
  const find = (text: string): TransferType | undefined => TYPES.find(([words]) => words.test(text))?.[1];
  if (TAKEN_BACK.test(more)) return "refund";
  if (BETWEEN_ACCOUNTS.test(summary)) return "transfer";
  const type = find(summary) ?? find(more) ?? "other";
  return type === "own-money" && PERSON.test(otherName) && !NO_PERSON.test(otherName) ? "other" : type;
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
