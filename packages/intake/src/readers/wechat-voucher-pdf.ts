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
import { fault, type Transfer } from "@youju/model";
import { linesOf, lineText } from "../pdf/lines.ts";
import { type PdfPage, pdfPages } from "../pdf/pages.ts";
import { pageFault, refusalFault } from "../pdf/refusal.ts";
import { voucherOn } from "../pdf/voucher.ts";
import { voucherRecord } from "../pdf/voucher-record.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";

/** 标题, without blanks. */
export const VOUCHER_TITLE = /^(?:微信(?:支付)?)?转账电子(?:凭证|回单)$/u;

export const wechatVoucherPdf: Reader = {
  kind: "wechat-voucher-pdf",
  name: "微信转账电子凭证（PDF）",
  match({ pdf }) {
    if (pdf === undefined || "refused" in pdf) return undefined;
    const lines = pdf.pages.flatMap(({ pieces }) => linesOf(pieces).map(lineText));
    const title = lines.map((line) => line.replaceAll(/\s/gu, "")).find((line) => VOUCHER_TITLE.test(line));
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
  const { record, missing } = voucherRecord(voucher, { original: context.original, at: { page: page.page } }, place);
  if (missing !== undefined) context.problems.add(missing);
  return record;
}
