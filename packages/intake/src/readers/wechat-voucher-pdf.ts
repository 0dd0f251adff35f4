/**
 * 微信支付转账电子凭证, the sealed voucher of one transfer (账单 → 这笔转账 → 申请转账电子凭证), one a page.
 *
 *     微信支付转账电子凭证
 *     申请时间：2024-12-01 10:00:00          凭证编号：…
 *     付款方姓名：李明      付款方微信号：liming_01      付款方证件号：110101********0012
 *     收款方姓名：张伟      收款方微信号：zhangwei88     收款方证件号：330102********0034
 *     转账金额：¥20000.00    转账时间：2024-03-01 18:10:00
 *     转账单号：1000050001…  转账说明：借款
 *
 * The only paper of WeChat that names the other side with his full name. Not to be trusted: the layout (fields beside each
 * other, in boxes, or under a heading for each side), which of them there are, what they are called. It does not say which
 * side asked for it: then it has no direction, and a person says whose it is.
 */
import { type Fault, fault, type Place, recordId, type Transfer } from "@youju/model";
import { billStateOf } from "../bill/wechat-words.ts";
import type { Draft } from "../draft.ts";
import { linesOf, lineText } from "../pdf/lines.ts";
import { type PdfPage, pdfPages } from "../pdf/pages.ts";
import { pageFault, refusalFault } from "../pdf/refusal.ts";
import { type Voucher, voucherOn, type VoucherSide } from "../pdf/voucher.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";

const TITLE = /^(?:微信(?:支付)?)?转账电子(?:凭证|回单)$/u;

export const wechatVoucherPdf: Reader = {
  kind: "wechat-voucher-pdf",
  name: "微信转账电子凭证（PDF）",
  match({ pdf }) {
    if (pdf === undefined || "refused" in pdf) return undefined;
    const lines = pdf.pages.flatMap(({ pieces }) => linesOf(pieces).map(lineText));
    const title = lines.map((line) => line.replaceAll(/\s/gu, "")).find((line) => TITLE.test(line));
    const ofWechat = lines.some((line) => /微信|财付通/u.test(line));
    if (title === undefined || (!ofWechat && !title.includes("凭证"))) return undefined;
    const read = pdf.pages.some(({ pieces }) => voucherOn(pieces) !== undefined);
    return read
      ? { confidence: ofWechat ? 1 : 0.9, reason: `标题“${title}”，写着金额和单号` }
      : { confidence: 0.6, reason: `标题“${title}”，但没有找到金额和单号` };
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Transfer[], Findings> {
  const opened = await context.openPdf(file);
  if ("refused" in opened) {
    context.problems.add(refusalFault(opened.refused, inFile(context)));
    return { chats: [] };
  }
  let found = 0;
  try {
    for await (const page of pdfPages(opened, { signal: context.signal })) {
      const record = recordOn(page, context);
      if (record === undefined) continue;
      found += 1;
      yield [record];
    }
  } finally {
    await opened.close();
  }
  if (found === 0) context.problems.add(fault("voucher-unreadable", undefined, inFile(context)));
  context.onBytes(file.size);
  return { chats: [] };
}

function recordOn(page: PdfPage, context: ReadContext): Transfer | undefined {
  const place = inFile(context, { page: page.page });
  const broken = pageFault(page, place);
  if (broken !== undefined) context.problems.add(broken);
  const voucher = voucherOn(page.pieces);
  if (voucher === undefined) return undefined;
  const missing = missingFault(voucher, place);
  if (missing !== undefined) context.problems.add(missing);
  const source = { original: context.original, at: { page: page.page } };
  const { texts, amount, time } = voucher;
  const record: Draft<Transfer> = {
    kind: "transfer",
    id: recordId(source),
    source,
    type: "transfer",
    typeText: texts.type ?? "转账",
  };
  if (time !== undefined) record.at = time;
  if (amount !== undefined) record.amount = amount;
  addSides(record, voucher);
  addTexts(record, voucher);
  if (missing !== undefined || record.direction === undefined) record.check = true;
  return record;
}

function missingFault({ payer, payee, amount, time, texts }: Voucher, at: Place): Fault | undefined {
  const missing = [
    ...(payer.name === undefined ? ["付款方姓名"] : []),
    ...(payee.name === undefined ? ["收款方姓名"] : []),
    ...(amount === undefined ? ["转账金额"] : []),
    ...(time === undefined ? ["转账时间"] : []),
    ...(texts.id === undefined || texts.id === "" ? ["转账单号"] : []),
  ];
  return missing.length === 0 ? undefined : fault("voucher-fields-missing", { missing }, at);
}

/** Where it says who asked for it, that side is the owner's. */
function addSides(record: Draft<Transfer>, { payer, payee, texts }: Voucher): void {
  if (payer.name !== undefined) record.payer = named(payer, payer.name);
  if (payee.name !== undefined) record.payee = named(payee, payee.name);
  const { applicant } = texts;
  if (applicant === undefined || applicant === "" || payer.name === payee.name) return;
  if (applicant === payer.name) record.direction = "out";
  if (applicant === payee.name) record.direction = "in";
  const other = record.direction === "out" ? payee : record.direction === "in" ? payer : undefined;
  if (other?.name !== undefined) record.counterparty = other.name;
}

const named = ({ account, idNumber }: VoucherSide, name: string): NonNullable<Transfer["payer"]> => ({
  name,
  ...(account === undefined ? {} : { account }),
  ...(idNumber === undefined ? {} : { idNumber }),
});

function addTexts(record: Draft<Transfer>, { texts }: Voucher): void {
  const id = texts.id?.replaceAll(/\s/gu, "") ?? "";
  if (id !== "") record.transactionId = id;
  if (texts.remark !== undefined && !/^(?:|\/|微信转账)$/u.test(texts.remark)) record.remark = texts.remark;
  if (texts.method !== undefined && texts.method !== "") record.method = texts.method;
  if (texts.number !== undefined && texts.number !== "") record.note = `凭证编号 ${texts.number}`;
  const stateText = texts.state ?? "";
  const { state } = billStateOf(stateText, "transfer", record.direction);
  if (state !== undefined) record.state = state;
  else if (texts.received !== undefined && texts.received !== "") record.state = "received";
  if (stateText !== "") record.stateText = stateText;
}
