/**
 * Statements of banks as PDF, with their electronic seal; the columns of `bank-bill-csv.ts`, found by the words of the
 * header and by their places.
 *
 *     招商银行交易流水:                      记账日期 | 货币 | 交易金额 | 联机余额 | 交易摘要 | 对手信息      (English below)
 *     中国工商银行借记账户历史明细（电子版）:  交易日期 | 账号 | 储种 | 序号 | 币种 | 钞汇 | 摘要 | 地区 | 收入/支出金额 | 余额 | …
 *     中国农业银行账户活期交易明细清单:        交易日期 | 交易时间 | 交易摘要 | 交易金额 | 本次余额 | 对手信息 | 日 志 号 | …
 *     中国建设银行个人活期账户全部交易明细:    序号 | 摘要 | 交易日期 | 交易金额 | 账户余额 | 交易地点/附言 | 对方账号与户名
 *     中国银行交易流水明细清单:               记账日期 | 记账时间 | 币别 | 金额 | 余额 | 交易名称 | 渠道 | 网点名称 | 附言 | …
 *     交通银行个人客户交易清单:               序号 | 交易日期 | 交易时间 | 交易类型 | 借贷 | 交易金额 | 余额 | 对方账号 | 对方户名 | …
 *
 * Not to be trusted: how a header is written (letters spread, over two lines, with English in the same cell), on which
 * pages it stands, whether cells stand at the top of their row or in its middle, where the title stands (ABC prints it at
 * the foot), old fonts that are named and not embedded. The balance is a check that no row was lost.
 */
import { bankBill } from "../bill/bank.ts";
import { pdfBill } from "../pdf/pdf-bill.ts";
import type { Reader } from "../reader.ts";

export const bankStatementPdf: Reader = {
  kind: "bank-statement-pdf",
  name: "银行流水（PDF）",
  ...pdfBill(bankBill),
};
