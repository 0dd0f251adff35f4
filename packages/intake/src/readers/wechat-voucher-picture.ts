/**
 * 微信支付转账电子凭证 as a picture: a screenshot of the PDF, or a photograph of it on paper. It says what
 * `wechat-voucher-pdf.ts` shows, without the seal that a program could check.
 *
 * Not to be trusted: beside what holds for the PDF, each letter of it. What was not read with certainty is left out.
 */
import { fault, type Transfer } from "@youju/model";
import type { PageLine } from "../page-text/page-text.ts";
import { type Voucher, voucherOn } from "../pdf/voucher.ts";
import { voucherRecord } from "../pdf/voucher-record.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import { SURE_OF_SUM } from "../screenshot/card-words.ts";
import type { PictureSample } from "../screenshot/sample-picture.ts";
import { VOUCHER_TITLE } from "./wechat-voucher-pdf.ts";

export const wechatVoucherPicture: Reader = {
  kind: "wechat-voucher-picture",
  name: "微信转账电子凭证（图片）",
  match({ picture }) {
    const lines = linesOf(picture);
    const title = lines.map(({ text }) => text.replaceAll(/\s/gu, "")).find((line) => VOUCHER_TITLE.test(line));
    if (title === undefined || voucherIn(lines) === undefined) return undefined;
    return { confidence: 0.9, reason: `图里的标题是“${title}”，写着金额和单号` };
  },
  read,
};

const linesOf = (picture: PictureSample | undefined): readonly PageLine[] =>
  picture !== undefined && "lines" in picture ? picture.lines : [];
const voucherIn = (lines: readonly PageLine[]): Voucher | undefined => voucherOn(lines.map(({ piece }) => piece));

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Transfer[], Findings> {
  const lines = linesOf(context.sample.picture);
  const voucher = voucherIn(lines);
  context.onBytes(file.size);
  if (voucher === undefined) {
    context.problems.add(fault("voucher-unreadable", undefined, inFile(context)));
    return { chats: [] };
  }
  const place = inFile(context, { page: 1 });
  const source = { original: context.original, at: { page: 1 } };
  const { record, missing } = voucherRecord(certain(voucher, lines), source, place);
  if (missing !== undefined) context.problems.add(missing);
  context.problems.add(fault("photo-read", undefined, place));
  yield [record];
  return { chats: [] };
}

/** Without the figures of which a digit may be wrong. */
function certain(voucher: Voucher, lines: readonly PageLine[]): Voucher {
  const isSure = (value: string | undefined): boolean => {
    const words = value?.replaceAll(/\s/gu, "") ?? "";
    const of = lines.filter(({ text }) => {
      const line = text.replaceAll(/\s/gu, "");
      return line.length > 3 && (line.includes(words) || words.includes(line));
    });
    const counted = of.every(({ text, marks }) => !/^[\d.,¥￥]+$/u.test(text) || marks.includes(text.length));
    return words !== "" && counted && of.length > 0 && of.every(({ confidence }) => confidence >= SURE_OF_SUM);
  };
  const { amount: amountText, id, ...texts } = voucher.texts;
  return {
    ...voucher,
    amount: isSure(amountText) ? voucher.amount : undefined,
    time: isSure(texts.time) ? voucher.time : undefined,
    texts: isSure(id) ? { ...texts, ...(id === undefined ? {} : { id }) } : texts,
  };
}
