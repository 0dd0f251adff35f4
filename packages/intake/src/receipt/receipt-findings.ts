import { fault } from "@youju/model";
import { type Findings, inFile, type ReadContext } from "../reader.ts";
import type { PaperLine } from "./paper.ts";
import { receiptOf } from "./receipt-of.ts";

/** The receipt on these lines, with what it does not say and should; none where it has neither a hash nor a number. */
export function receiptFindings(lines: readonly PaperLine[], context: ReadContext): Findings {
  const receipt = receiptOf(lines);
  const { hashes, number, at } = receipt;
  if (hashes.length === 0 && number === undefined) return { chats: [] };
  const place = inFile(context);
  if (hashes.length === 0) context.problems.add(fault("receipt-without-hash", undefined, place));
  const missing = [...(number === undefined ? ["编号"] : []), ...(at === undefined ? ["时间"] : [])];
  if (missing.length > 0) context.problems.add(fault("receipt-fields-missing", { missing }, place));
  return { chats: [], receipt };
}
