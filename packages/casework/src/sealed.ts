/** 盖章的材料: what a platform or a bank issues with its seal, of full weight as it comes (chain-rubric M1). */
import type { CaseFile, OriginalKind, Transfer } from "@youju/model";

const SEALED: ReadonlySet<OriginalKind> = new Set([
  "wechat-statement-pdf",
  "wechat-voucher-pdf",
  "alipay-statement-pdf",
  "bank-statement-pdf",
]);

/** The rows that stand in a sealed statement or voucher, and not only in a file that can be edited. */
export function sealedAmong(rows: readonly Transfer[], { readings }: CaseFile): Transfer[] {
  const sealed = new Set(readings.filter(({ kind }) => SEALED.has(kind)).map(({ original }) => original));
  return rows.filter((row) => sealed.has(row.source.original));
}
