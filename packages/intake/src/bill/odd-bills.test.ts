/** Bills as people have them after Excel, WPS and other hands: odd, but none of them may lose a line or turn a sum round. */
import { describe, expect, test } from "vitest";
import { LOAN_ROW, billText, REPAYMENT_ROW } from "../../testing/bill.ts";
import { oldWorkbookOf } from "../../testing/old-workbook.ts";
import { readAll } from "../../testing/read-all.ts";
import { workbookOf } from "../../testing/workbook.ts";

const text = (...lines: readonly string[]): string => [...lines, ""].join("\n");

/** `2024-03-01 18:10 out 20000.00 张伟`; `~` where only the day is known, `!` where a person should look. */
async function lines(content: string | Blob): Promise<{ readonly rows: readonly string[]; readonly problems: readonly string[] }> {
  const { transfers, problems } = await readAll(content);
  return {
    rows: transfers.map(({ at, atCertain, direction = "?", amount = 0n, counterparty, check }) => {
      const time = atCertain === false ? `${at?.slice(0, 10)}~` : at?.slice(0, 16).replace("T", " ");
      return `${time} ${direction} ${amount / 100n}.${String(amount % 100n).padStart(2, "0")} ${counterparty ?? "-"}${check === true ? " !" : ""}`;
    }),
    problems: problems.map((problem) => problem.split(" @ ")[0]!),
  };
}

const LOAN = "2024-03-01 18:10 out 20000.00 张伟";
const BACK = "2024-10-08 09:05 in 5000.00 张伟";
const DAYS = ["2024-03-01~ out 20000.00 张伟", "2024-10-08~ in 5000.00 张伟"];

/** What it is, the file, its rows, and the problems that are said of it. */
type Case = [string, () => string | Blob | Promise<Blob>, string[], string[]?];

const BANK: readonly Case[] = [
  ["accountants' brackets for what goes out", () => text("交易日期,交易金额,余额,对方户名", "2024-03-01,(20000.00),1000.00,张伟", "2024-10-08,5000.00,6000.00,张伟"), DAYS],
  ["wide brackets, digits and commas", () => text("交易日期,交易金额,余额,对方户名", '２０２４-03-01,"（２０，０００．００）",1000.00,张伟', "2024-10-08,５０００．００,6000.00,张伟"), DAYS],
  ["a typographer's minus, and a dash", () => text("交易日期,交易金额,余额,对方户名", "2024-03-01,−20000.00,1000.00,张伟", "2024-03-02,–5.00,995.00,某店", "2024-10-08,5000.00,5995.00,张伟"), [DAYS[0]!, "2024-03-02~ out 5.00 某店", DAYS[1]!]],
  ["midnight at the end of a day", () => text("交易日期,交易时间,交易金额,余额,对方户名", "2024-03-01,24:00:00,-20000.00,1000.00,张伟", "20241008,240000,5000.00,6000.00,张伟"), DAYS],
  ["hours of an afternoon", () => text("交易时间,交易金额,余额,对方户名", "2024-3-1 6:10 PM,-20000.00,1000.00,张伟", "2024年10月8日 9时05分,5000.00,6000.00,张伟", "2024/10/9 下午3:00:00,1.00,6001.00,张伟"), [LOAN, BACK, "2024-10-09 15:00 in 1.00 张伟"]],
  ["days without a year, in a list that says which it covers", () => text("起止日期：2024-01-01 至 2024-12-31", "交易日期,交易金额,余额,对方户名", "03/01,-20000.00,1000.00,张伟", "10月8日,5000.00,6000.00,张伟"), DAYS],
  ["days without a year, and nobody knows which", () => text("交易日期,交易金额,余额,对方户名", "03/01,-20000.00,1000.00,张伟", "2024-10-08,5000.00,6000.00,张伟"), [DAYS[1]!], ["bill-time-no-year"]],
  ["the year behind, as English spreadsheets write it", () => text("交易日期,交易金额,余额,对方户名", "3/1/2024,-20000.00,1000.00,张伟", "2024-10-08,5000.00,6000.00,张伟"), [DAYS[1]!], ["bill-time-order"]],
  ["columns for debit and credit, the empty one with 0.00", () => text("记账日期,借方金额,贷方金额,余额,对方户名", '2024-03-01,"20,000.00",0.00,1000.00,张伟', '2024-10-08,0.00,"5,000.00",6000.00,张伟'), DAYS],
  ["a word before the sum", () => text("交易日期,交易金额,余额,对方户名", "2024-03-01,支出20000.00元,1000.00,张伟", "2024-10-08,收入5000.00元,6000.00,张伟"), DAYS],
  ["a mark behind the sum", () => text("交易日期,交易金额,余额,对方户名", "2024-03-01,20000.00DR,1000.00CR,张伟", "2024-10-08,5000.00CR,6000.00CR,张伟"), DAYS],
  ["no sign at all, the newest first: only the balance says it", () => text("交易日期,交易金额,余额,对方户名", "2024-10-08,5000.00,6000.00,张伟", "2024-03-02,30.00,1000.00,某店", "2024-03-01,20000.00,1030.00,张伟", "2024-02-01,100.00,21030.00,某人"), [DAYS[1]!, "2024-03-02~ out 30.00 某店", DAYS[0]!, "2024-02-01~ ? 100.00 某人 !"]],
  ["no sign at all, the oldest first", () => text("交易日期,交易金额,余额,对方户名", "2024-02-01,100.00,21030.00,某人", "2024-03-01,20000.00,1030.00,张伟", "2024-03-02,30.00,1000.00,某店", "2024-10-08,5000.00,6000.00,张伟"), ["2024-02-01~ ? 100.00 某人 !", DAYS[0]!, "2024-03-02~ out 30.00 某店", DAYS[1]!]],
  ["split over day and time, as numbers", () => workbookOf({ 流水: [["交易日期", "交易时间", "交易金额", "余额", "对方户名"], [20240301, 181000, -20000, 1000, "张伟"], [20241008, 90507, 5000, 6000, "张伟"]] }), [LOAN, BACK]],
  ["serial days and a fraction of a day", () => workbookOf({ 流水: [["交易日期", "交易时间", "交易金额", "余额", "对方户名"], [45352, 0.756944444444444, -20000, 1000, "张伟"], [45573, 0.37855324074074, 5000, 6000, "张伟"]] }), [LOAN, BACK]],
  ["serial days saved as text", () => text("交易日期,交易金额,余额,对方户名", "45352,-20000.00,1000.00,张伟", "45573,5000.00,6000.00,张伟"), DAYS],
  ["a title over merged cells, and a header of two rows", () => workbookOf({ 流水: [["某某银行交易流水", null, null, null, null], ["户名：李明", null, null, null, null], ["交易日期", "发生额", null, "余额", "对方户名"], [null, "收入", "支出", null, null], ["2024-03-01", null, 20000, 1000, "张伟"], ["2024-10-08", 5000, null, 6000, "张伟"]] }), DAYS],
  ["sums and notes below the list, and a page number between", () => text("交易日期,交易金额,余额,对方户名", "2024-03-01,-20000.00,1000.00,张伟", "第 1 页 共 2 页,,,", "交易日期,交易金额,余额,对方户名", "2024-10-08,5000.00,6000.00,张伟", "合计,-15000.00,,", "支出合计：20000.00，收入合计：5000.00", "打印时间：2024-12-31 10:00:00"), DAYS],
  ["a cell of several lines", () => text("交易日期,交易金额,余额,对方户名,附言", '2024-03-01,-20000.00,1000.00,张伟,"借款\n年底还"', "2024-10-08,5000.00,6000.00,张伟,"), DAYS],
  ["cut by semicolons, a comma before the cents, with a mark of order", () => new Blob(["\uFEFF", text("交易日期;交易金额;余额;对方户名", "2024-03-01;-20000,00;1000,00;张伟", "2024-10-08;5000.00;6000.00;张伟")]), ["2024-10-08~ ? 5000.00 张伟 !"], ["bank-direction-unknown", "bill-amount-unreadable"]],
  ["the old binary form, days as text with two blanks", () => oldWorkbookOf({ Sheet1: [["交易日期", "交易金额", "余额", "对方户名"], ["2024/03/01  18:10:00", "-20,000.00", "1,000.00", "张伟"], ["2024/10/08  09:05:07", "5,000.00", "6,000.00", "张伟"]] }), [LOAN, BACK]],
  ["numbers written out to the last digit by a program", () => text("交易日期,交易金额,余额,对方户名", "2024-03-01,-20000,1000,张伟", "2024-10-08,5000.0,6000.0,张伟", "2024-10-09,0.10,6000.10,某人"), [...DAYS, "2024-10-09~ in 0.10 某人"]],
];

describe("lists of banks", () => {
  test.each(BANK)("%s", async (_, content, rows, problems = []) => {
    expect(await lines(await content())).toEqual({ rows, problems });
  });
});

const APP = "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,";
const WEB = "交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,成功退款（元）,备注,资金状态,";
const saved = (row: string, ...changes: readonly (readonly [string, string])[]): string => changes.reduce((all, [from, to]) => all.replace(from, to), row);

const PURSE: readonly Case[] = [
  ["WeChat saved by Excel: slashes, no seconds", () => billText({ rows: [saved(LOAN_ROW, ["2024-03-01 18:10:00", "2024/3/1 18:10"]), saved(REPAYMENT_ROW, ["2024-10-08 09:05:07", "2024/10/8 9:05"])] }), [LOAN, BACK], ["bill-time-no-seconds"]],
  ["WeChat cut by tabs, thousands in quotes", () => billText({ rows: [saved(LOAN_ROW, ["¥20000.00", '"¥20,000.00"'])] }).replaceAll(/,(?=(?:[^"\n]*"[^"\n]*")*[^"\n]*$)/gmu, "\t"), [LOAN]],
  ["WeChat with a minus before an expense", () => billText({ rows: [saved(LOAN_ROW, ["¥20000.00", "-20000.00"]), saved(REPAYMENT_ROW, ["¥5000.00", "−5000.00"])] }), [`${LOAN} !`], ["bill-amount-minus", "bill-amount-negative"]],
  ["WeChat with wide digits and a wide yen", () => billText({ rows: [saved(LOAN_ROW, ["¥20000.00", "￥２００００．００"])] }), [LOAN]],
  ["WeChat at midnight of the end of a day", () => billText({ rows: [saved(LOAN_ROW, ["18:10:00", "24:00:00"])] }), ["2024-03-01~ out 20000.00 张伟"]],
  ["WeChat, totals that count the rows of both sheets", async () => workbookOf({ 上: [["微信支付账单明细"], ["共2笔记录"], ["收入：1笔 5000.00元"], ["支出：1笔 20000.00元"], HEAD, cellsOf(LOAN_ROW)], 下: [HEAD, cellsOf(REPAYMENT_ROW)] }), [LOAN, BACK]],
  ["WeChat twice in one workbook, with a row less than its totals say: said once", async () => workbookOf({ 一: [["微信支付账单明细"], ["共2笔记录"], HEAD, cellsOf(LOAN_ROW)], 二: [["微信支付账单明细"], ["共2笔记录"], HEAD, cellsOf(LOAN_ROW)] }), [LOAN], ["bill-sheet-repeats", "bill-totals-differ"]],
  ["Alipay of the web: 即时到账 with words for a loan", () => text("支付宝交易记录明细查询", WEB, "2024030122001412345678901234\t,\t,2024-03-01 18:09:00,2024-03-01 18:10:00,2024-03-01 18:10:01,支付宝网站,即时到账交易,张伟,借款,20000.00,支出,交易成功,0.00,0.00,,已支出,"), [LOAN]],
  ["Alipay of the app saved by WPS: dates with slashes, a sum with brackets", () => text("支付宝账户：lim***@example.com", APP, "2024/3/1 18:10:00,转账红包,张伟,zha***@example.com,借款,支出,(20000.00),余额,交易成功,2024030122001412345678901234,,,"), [`${LOAN} !`], ["bill-amount-minus"]],
];
const HEAD = ["交易时间", "交易类型", "交易对方", "商品", "收/支", "金额(元)", "支付方式", "当前状态", "交易单号", "商户单号", "备注"];
const cellsOf = (row: string): readonly string[] => row.split(",").map((cell) => cell.replaceAll(/["\t¥]/gu, ""));

describe("bills of purses", () => {
  test.each(PURSE)("%s", async (_, content, rows, problems = []) => {
    expect(await lines(await content())).toEqual({ rows, problems });
  });

  test("words for a loan make a payment between people of 即时到账, words for a shop do not", async () => {
    const row = (goods: string): string => `20240301220014123456789012${goods.length}4\t,\t,2024-03-01 18:09:00,2024-03-01 18:10:00,2024-03-01 18:10:01,其他,即时到账交易,张伟,${goods},20000.00,支出,交易成功,0.00,0.00,,已支出,`;
    const { transfers } = await readAll(text("支付宝交易记录明细查询", WEB, row("借款"), row("还你的钱"), row("二维码付款"), row("毛巾一条装")));
    expect(transfers.map(({ type }) => type)).toEqual(["transfer", "transfer", "qr", "other"]);
    expect(transfers[0]?.remark).toBe("借款");
  });
});
