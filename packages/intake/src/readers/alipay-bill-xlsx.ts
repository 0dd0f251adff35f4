/**
 * 支付宝账单 as a workbook: what Excel and WPS make of the CSV, in the same layouts.
 *
 * Not to be trusted: times are date cells, serial numbers or text; a number of 28 digits that was not kept as text has
 * lost its end; sheets may have been added.
 */
import { alipayBill } from "../bill/alipay.ts";
import { sheetBill } from "../bill/sheet-bill.ts";
import type { Reader } from "../reader.ts";

export const alipayBillXlsx: Reader = {
  kind: "alipay-bill-xlsx",
  name: "支付宝账单（Excel）",
  ...sheetBill(alipayBill),
};
