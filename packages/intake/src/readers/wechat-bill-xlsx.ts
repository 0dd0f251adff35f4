/**
 * 微信支付账单明细 as XLSX, which WeChat sends since July 2025, inside a ZIP with a numeric password.
 *
 * The same layout as the CSV: notes of any length (one more since March 2026), header, rows; one sheet. Not to be
 * trusted: times are date cells, serial numbers or text; amounts are floats or text with ¥; an id that is a number has
 * lost its end; a spreadsheet program may have added sheets before or after.
 */
import { sheetBill } from "../bill/sheet-bill.ts";
import { wechatBill } from "../bill/wechat.ts";
import type { Reader } from "../reader.ts";

export const wechatBillXlsx: Reader = { kind: "wechat-bill-xlsx", name: "微信账单（Excel）", ...sheetBill(wechatBill) };
