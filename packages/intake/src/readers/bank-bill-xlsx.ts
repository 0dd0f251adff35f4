/**
 * Statements of banks as XLSX, and any sheet that lists days, amounts and counterparties.
 *
 * The same columns as in `bank-bill-csv.ts`. Not to be trusted: days and times are date cells, serial numbers, text or
 * numbers like 20240301 and 93010; account numbers that are numbers keep fifteen digits; one list may stand on several
 * sheets, whole or in part.
 */
import { bankBill } from "../bill/bank.ts";
import { sheetBill } from "../bill/sheet-bill.ts";
import type { Reader } from "../reader.ts";

export const bankBillXlsx: Reader = {
  kind: "bank-bill-xlsx",
  name: "银行流水（Excel）",
  ...sheetBill(bankBill, "xlsx"),
};
