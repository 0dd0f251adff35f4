/** 存证证书、时间戳认证证书 as PDF, of one page or two; what is in them stands in `receipt/receipt-of.ts`. */
import { pdfPages } from "../pdf/pages.ts";
import { pageFault, refusalFault } from "../pdf/refusal.ts";
import { type Findings, inFile, type Match, type ReadContext, type Reader } from "../reader.ts";
import { linesOfPage, type PaperLine } from "../receipt/paper.ts";
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
  const opened = await context.openPdf(file);
  yield [];
  if ("refused" in opened) {
    context.problems.add(refusalFault(opened.refused, inFile(context)));
    return { chats: [] };
  }
  const lines: PaperLine[] = [];
  try {
    for await (const page of pdfPages(opened, { signal: context.signal })) {
      const broken = pageFault(page, inFile(context, { page: page.page }));
      if (broken !== undefined) context.problems.add(broken);
      lines.push(...linesOfPage(page));
    }
  } finally {
    await opened.close();
  }
  context.onBytes(file.size);
  return receiptFindings(lines, context);
}
