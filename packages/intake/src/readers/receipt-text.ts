/**
 * 存证证书、时间戳认证证书 as text: copied out of the app, or out of the service's page. What is in them stands in
 * `receipt/receipt-of.ts`. Without a title of its own on a line it is none: people write of such services in chats.
 */
import type { Findings, Match, ReadContext, Reader } from "../reader.ts";
import { paperLine, type PaperLine } from "../receipt/paper.ts";
import { receiptFindings } from "../receipt/receipt-findings.ts";
import { receiptSeen } from "../receipt/receipt-of.ts";
import type { Sample } from "../sample.ts";
import { fileText } from "../text/file-text.ts";
import { textLines } from "../text/lines.ts";

export const receiptText: Reader = { kind: "receipt-text", name: "存证证书、时间戳证书（文字）", match, read };

/** A receipt with the hashes of a thousand files is smaller. */
const LARGEST = 512 * 1024;
const MOST_LINES = 10_000;

function match({ text, size, json }: Sample): Match | undefined {
  if (text === undefined || json !== undefined || size > LARGEST) return undefined;
  const seen = receiptSeen(text.head.split("\n").map((line, at) => paperLine(line, { line: at + 1 })));
  if (seen?.title === undefined || !seen.filled) return undefined;
  return { confidence: seen.provider === "other" ? 0.7 : 0.9, reason: `标题“${seen.title}”，有哈希或编号` };
}

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly never[], Findings> {
  const lines: PaperLine[] = [];
  for await (const batch of textLines(fileText(file, context))) {
    for (const { text, line } of batch) if (lines.length < MOST_LINES) lines.push(paperLine(text, { line }));
  }
  yield [];
  return receiptFindings(lines, context);
}
