/** Every format that Youju reads. A new format is one file beside this one and one line here. */
import type { Reader } from "../reader.ts";
import { alipayBillCsv } from "./alipay-bill-csv.ts";
import { alipayBillXlsx } from "./alipay-bill-xlsx.ts";
import { alipayStatementPdf } from "./alipay-statement-pdf.ts";
import { bankBillCsv } from "./bank-bill-csv.ts";
import { bankBillXls } from "./bank-bill-xls.ts";
import { bankBillXlsx } from "./bank-bill-xlsx.ts";
import { bankStatementPdf } from "./bank-statement-pdf.ts";
import { chatlabJson } from "./chatlab-json.ts";
import { chatlabJsonl } from "./chatlab-jsonl.ts";
import { otherBill } from "./other-bill.ts";
import { paymentPage } from "./payment-page.ts";
import { photoText } from "./photo-text.ts";
import { recording } from "./recording.ts";
import { receiptPdf } from "./receipt-pdf.ts";
import { receiptText } from "./receipt-text.ts";
import { timeStamp } from "./time-stamp.ts";
import { transcriptCues } from "./transcript-cues.ts";
import { transcriptJson } from "./transcript-json.ts";
import { transcriptText } from "./transcript-text.ts";
import { voiceSilk } from "./voice-silk.ts";
import { wechatBillCsv } from "./wechat-bill-csv.ts";
import { wechatBillXlsx } from "./wechat-bill-xlsx.ts";
import { screenRecording } from "./screen-recording.ts";
import { wechatScreenshot } from "./wechat-screenshot.ts";
import { wechatStatementPdf } from "./wechat-statement-pdf.ts";
import { wechatVoucherPicture } from "./wechat-voucher-picture.ts";
import { wechatVoucherPdf } from "./wechat-voucher-pdf.ts";
import { weflowJson } from "./weflow-json.ts";
import { wechatmsgCsv } from "./wechatmsg-csv.ts";
import { wechatmsgJson } from "./wechatmsg-json.ts";
import { pywxdumpCsv } from "./pywxdump-csv.ts";
import { pywxdumpJson } from "./pywxdump-json.ts";
import { chatlogCsv } from "./chatlog-csv.ts";
import { chatlogJson } from "./chatlog-json.ts";
import { wechatmsgTxt } from "./wechatmsg-txt.ts";
import { wechatexporterTxt } from "./wechatexporter-txt.ts";
import { wechatCopiedTxt } from "./wechat-copied-txt.ts";
import { wechatMail } from "./wechat-mail.ts";
import { wechatMailTxt } from "./wechat-mail-txt.ts";
import { wechatMailHtml } from "./wechat-mail-html.ts";
import { wechatexporterHtml } from "./wechatexporter-html.ts";
import { wechatmsgDocx } from "./wechatmsg-docx.ts";
import { wechatmsgHtml } from "./wechatmsg-html.ts";
import { wechatmsgXlsx } from "./wechatmsg-xlsx.ts";

export const readers: readonly Reader[] = [
  wechatBillCsv,
  wechatBillXlsx,
  wechatStatementPdf,
  wechatVoucherPdf,
  alipayBillCsv,
  alipayBillXlsx,
  alipayStatementPdf,
  bankBillCsv,
  bankBillXlsx,
  bankBillXls,
  bankStatementPdf,
  otherBill,
  chatlabJson,
  chatlabJsonl,
  weflowJson,
  voiceSilk,
  recording,
  transcriptCues,
  transcriptText,
  transcriptJson,
  wechatmsgCsv,
  wechatmsgJson,
  pywxdumpCsv,
  pywxdumpJson,
  chatlogCsv,
  chatlogJson,
  wechatmsgTxt,
  wechatexporterTxt,
  wechatCopiedTxt,
  wechatMail,
  wechatMailTxt,
  wechatMailHtml,
  wechatexporterHtml,
  wechatmsgHtml,
  wechatmsgXlsx,
  wechatmsgDocx,
  wechatScreenshot,
  screenRecording,
  wechatVoucherPicture,
  paymentPage,
  photoText,
  receiptPdf,
  receiptText,
  timeStamp,
];
