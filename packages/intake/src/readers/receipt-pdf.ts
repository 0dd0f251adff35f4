/** 存证证书、时间戳认证证书 as PDF, of one page or two; what is in them stands in `receipt/receipt-of.ts`. */
import { fault } from "@youju/model";
import { refusalFault } from "../pdf/refusal.ts";
import { type Findings, inFile, type Match, type ReadContext, type Reader } from "../reader.ts";
import { linesOfPage } from "../receipt/paper.ts";
import { receiptFindings } from "../receipt/receipt-findings.ts";
import { receiptSeen } from "../receipt/receipt-of.ts";
import type { Sample } from "../sample.ts";

export const receiptPdf: Reader = { kind: "receipt-pdf", name: "存证证书、时间戳证书（PDF）", match, read };

function match({ pdf }: Sample): Match | undefined {
  if (pdf === undefined || "refused" in pdf) return undefined;
  const seen = receiptSeen(pdf.pages.flatMap(linesOfPage));
  if (seen === undefined || !seen.filled) return undefined;
  if (seen.title === undefined) return { confidence: 0.7, reason: "写着存证服务的名字，有哈希或编号" };
  return { confidence: seen.provider === "other" ? 0.8 : 1, reason: `标题“${seen.title}”，有哈希或编号` };
}

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly never[], Findings> {
  const { pdf } = context.sample;
  context.onBytes(file.size);
  yield [];
  if (pdf === undefined) return { chats: [] };
  if ("refused" in pdf) {
    context.problems.add(refusalFault(pdf.refused, inFile(context)));
    return { chats: [] };
  }
  const read = pdf.pages.length;
  if (pdf.count > read) context.problems.add(fault("receipt-long", { read, pages: pdf.count }, inFile(context)));
  return receiptFindings(pdf.pages.flatMap(linesOfPage), context);
}
