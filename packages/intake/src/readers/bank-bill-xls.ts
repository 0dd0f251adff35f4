/**
 * Statements of banks in the old binary form of Excel (BIFF), which CITIC, SPDB, CCB and others still send.
 *
 * The same columns as in `bank-bill-csv.ts`, the same traps as in `bank-bill-xlsx.ts`; days are mostly text such as
 * `2025/12/03  14:06:51`, and account numbers mostly numbers.
 */
import { bankBill } from "../bill/bank.ts";
import { sheetBill } from "../bill/sheet-bill.ts";
import type { Reader } from "../reader.ts";

export const bankBillXls: Reader = {
  kind: "bank-bill-xls",
  name: "银行流水（旧式 Excel）",
  ...sheetBill(bankBill, "xls"),
};
