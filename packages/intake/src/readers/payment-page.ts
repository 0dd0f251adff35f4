/**
 * The page of one payment in WeChat, Alipay or the app of a bank, as a picture: 账单详情, 转账详情, 转账成功.
 *
 *     账单详情                      张伟已收款            转账成功
 *     转账-给张伟                   ¥20000.00             ¥12,345.67
 *     -20000.00                     转账时间 2024年…      收款人            张伟
 *     当前状态  对方已收钱          收款时间 2024年…      收款账号  6222 **** 1234
 *     转账时间  2024年3月1日 …                            交易时间  2024-06-03 …
 *     转账单号  1000050001…                               交易流水号 20240603…
 *
 * Not to be trusted: what it leaves out. Some pages have no number, those of banks no sign; a success page says that the
 * money left and not that it arrived; names are nicknames or half covered. A picture can be drawn by anybody. Where the
 * sum, the time or the side was not read with certainty the row has no direction, so that it counts in no sum.
 */
import { fault, recordId, type Transfer } from "@youju/model";
import { billStateOf } from "../bill/wechat-words.ts";
import type { Draft } from "../draft.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import { SURE, SURE_OF_SUM } from "../screenshot/card-words.ts";
import type { PageLine } from "../page-text/page-text.ts";
import { type PaymentPage, paymentOn } from "../page-text/payment-fields.ts";
import { pictureFault } from "../screenshot/sample-picture.ts";

export const paymentPage: Reader = {
  kind: "payment-page",
  name: "转账详情或成功页的截图",
  match({ picture }) {
    const page = picture !== undefined && "lines" in picture ? paymentOn(picture.lines) : undefined;
    return page === undefined ? undefined : { confidence: 0.85, reason: `图里写着“${page.seen}”，有金额和时间或单号` };
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Transfer[], Findings> {
  const { picture } = context.sample;
  const lines = picture !== undefined && "lines" in picture ? picture.lines : [];
  const page = paymentOn(lines);
  if (page === undefined) {
    context.problems.add(pictureFault(picture ?? { refused: "no-chat" }, inFile(context)));
    return { chats: [] };
  }
  context.onBytes(file.size);
  yield [recordOf(page, lines, context)];
  return { chats: [] };
}

function recordOf(page: PaymentPage, lines: readonly PageLine[], context: ReadContext): Transfer {
  const { texts, amount, at, direction } = page;
  const missing = [
    ...(isSureSum(page) ? [] : ["金额"]),
    ...(at === undefined || !isSure(texts.time, lines) ? ["时间"] : []),
    ...(direction === undefined ? ["是收还是付"] : []),
    ...(texts.counterparty === undefined ? ["对方是谁"] : []),
  ];
  if (missing.length > 0) context.problems.add(fault("payment-page-unsure", { missing }, inFile(context)));
  const box = page.amountLine?.box ?? lines[0]?.box;
  const source = { original: context.original, at: { page: 1, ...(box === undefined ? {} : { box }) } };
  const type = page.isRedPacket ? "red-packet" : "transfer";
  const record: Draft<Transfer> = { kind: "transfer", id: recordId(source), source, type, typeText: "转账" };
  if (page.isRedPacket) record.typeText = "微信红包";
  if (amount !== undefined) record.amount = amount;
  if (at !== undefined) record.at = at;
  if (missing.length > 0) record.check = true;
  else if (direction !== undefined) record.direction = direction;
  addTexts(record, page, lines);
  return record;
}

function addTexts(record: Draft<Transfer>, { texts, direction }: PaymentPage, lines: readonly PageLine[]): void {
  const { state } = billStateOf(texts.state ?? "", record.type, direction);
  if (state !== undefined) record.state = state;
  if (texts.state !== undefined) record.stateText = texts.state;
  // 张伟 138******01
  const [name, account] = (texts.counterparty ?? "").split(/\s+|(?<=\p{Script=Han})(?=[\d*])/u);
  if (name !== undefined && name !== "") record.counterparty = name;
  if ((texts.account ?? account) !== undefined) record.counterpartyAccount = (texts.account ?? account)!;
  if (texts.remark !== undefined) record.remark = texts.remark;
  if (texts.method !== undefined) record.method = texts.method;
  const id = texts.id?.replaceAll(/\s/gu, "");
  if (id === undefined) return;
  // A number with one digit wrong is that of another payment.
  if (isSure(texts.id, lines) && hasAllDigits(lines, id)) record.transactionId = id;
  else record.check = true;
}

/** Read with certainty, and with as many letters as can be counted in the picture. */
function isSureSum({ amount, amountLine }: PaymentPage): boolean {
  return (
    amount !== undefined &&
    amountLine !== undefined &&
    amountLine.confidence >= SURE_OF_SUM &&
    amountLine.marks.includes([...amountLine.text.replaceAll(/\s/gu, "")].length)
  );
}

/** Whether the lines on which a value stands were read with certainty. */
function isSure(value: string | undefined, lines: readonly PageLine[]): boolean {
  const of = linesWith(value ?? "", lines);
  return of.length > 0 && of.every(({ confidence }) => confidence >= SURE);
}

const linesWith = (value: string, lines: readonly PageLine[]): readonly PageLine[] => {
  const wanted = value.replaceAll(/\s/gu, "");
  return lines.filter(({ text }) => {
    const words = text.replaceAll(/\s/gu, "");
    return words.length > 1 && (wanted.includes(words) || (wanted !== "" && words.includes(wanted)));
  });
};

/** Numbers of payments are long, and of long ones a digit is lost easily. */
const SHORTEST_ID = 12;

function hasAllDigits(lines: readonly PageLine[], id: string): boolean {
  const of = linesWith(id, lines).filter(({ text }) => /^\d+$/u.test(text.replaceAll(/\s/gu, "")));
  return id.length >= SHORTEST_ID && of.length > 0 && of.every(({ text, marks }) => marks.includes(text.length));
}
