/**
 * 支付宝账单 as CSV, from the app (mailed in a ZIP with a password) and from the web.
 *
 *     导出信息：                                                    (app)
 *     姓名：李明
 *     支付宝账户：li***@example.com
 *     共66笔记录
 *     收入：1笔 28.50元                                             (and 支出, 不计收支)
 *     …                                                             (notes; of any length)
 *     ------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------
 *     交易时间            ,交易分类                ,交易对方                ,对方账号  ,商品说明 ,收/支 ,金额 ,…,
 *     2024-03-01 18:10:00 ,转账红包                ,张伟                    ,zha***@example.com ,借款 ,支出 ,20000.00 ,…
 *
 *     支付宝交易记录明细查询                                          (web: the name and the sums stand below the rows)
 *     账号:[liming@example.com]
 *     交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,…
 *
 * GB18030, cells padded with blanks, ids with tabs behind them, a comma at the end of each row. Not to be trusted: the
 * order of the columns (it changed), the sums above the list (the bill itself says that they may differ from the rows,
 * so only the number of rows is compared), 收/支 of a refund (不计收支), 支出 of a trade that is closed (nothing was
 * paid, or all went back). 交易对方 is a nickname; 对方账号 is masked.
 */
import { alipayBill } from "../bill/alipay.ts";
import { csvBill } from "../bill/csv-bill.ts";
import type { Reader } from "../reader.ts";

export const alipayBillCsv: Reader = { kind: "alipay-bill-csv", name: "支付宝账单（CSV）", ...csvBill(alipayBill) };
