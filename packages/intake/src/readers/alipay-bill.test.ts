import { describe, expect, test } from "vitest";
import { toGb18030 } from "../../testing/gb18030.ts";
import { mutated } from "../../testing/mutations.ts";
import { ORIGINAL, readAll } from "../../testing/read-all.ts";
import { type Cells, workbookOf } from "../../testing/workbook.ts";

const APP_HEADER = "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,";
const LOAN = "2024-03-01 18:10:00,转账红包,张伟,zha***@example.com,借款给你周转,支出,20000.00,余额,交易成功,2024030122001412345678901234\t,\t,,";
const SHOP = "2024-03-02 12:45:27,日用百货,云岭小店,/,毛巾,支出,20.00,余额,等待确认收货,2024030222001412345678905555\t,T200P123\t,,";
const REFUND = "2024-03-03 09:00:00,退款,云岭小店,/,退款-毛巾,不计收支,20.00,余额,退款成功,2024030322001412345678906666\t,T200P123\t,,";

interface Parts {
  readonly rows?: readonly string[];
  readonly header?: string;
  readonly count?: number;
}

/** A bill of the app, its cells padded as Alipay pads them. */
function appBill({ rows = [LOAN, SHOP, REFUND], header = APP_HEADER, count = rows.length }: Parts = {}): string {
  const padded = (row: string): string => row.split(",").map((cell) => cell.padEnd(14)).join(",").trimEnd();
  return [
    "------------------------------------------------------------------------------------",
    "导出信息：",
    "姓名：李明",
    "支付宝账户：lim***@example.com",
    "起始时间：[2024-01-01 00:00:00]    终止时间：[2024-12-31 23:59:59]",
    `共${count}笔记录`,
    "收入：0笔 0.00元",
    "支出：2笔 1.00元",
    "不计收支：1笔 20.00元",
    "",
    "特别提示：",
    "6.因统计逻辑不同，明细金额直接累加后，可能会和下方统计金额不一致，请以实际交易金额为准；",
    "",
    "------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------",
    ...[header, ...rows].map(padded),
    "",
  ].join("\r\n");
}

const WEB_HEADER = "交易号,商家订单号,交易创建时间,付款时间,最近修改时间,交易来源地,类型,交易对方,商品名称,金额（元）,收/支,交易状态,服务费（元）,成功退款（元）,备注,资金状态,";
const WEB_ROWS = [
  "2024030122001412345678901234\t,\t,2024-03-01 18:09:00,2024-03-01 18:10:00,2024-03-01 18:10:01,支付宝网站,即时到账交易,张伟,转账-借款,20000.00,支出,交易成功,0.00,0.00,,已支出,",
  "2024030222001412345678905555\t,T200P1\t,2024-03-02 12:00:00,2024-03-02 12:01:00,2024-03-05 12:00:00,淘宝,支付宝担保交易,云岭小店,毛巾,20.00,支出,交易成功,0.00,5.00,,已支出,",
  "2024030322001412345678906666\t,T200P2\t,2024-03-03 12:00:00,,2024-03-04 12:00:00,淘宝,支付宝担保交易,云岭小店,杯子,9.00,,交易关闭,0.00,0.00,,,",
];
const webBill = (rows: readonly string[] = WEB_ROWS): string =>
  [
    "支付宝交易记录明细查询",
    "账号:[lim***@example.com]",
    "起始日期:[2024-01-01 00:00:00]    终止日期:[2024-12-31 00:00:00]",
    "---------------------------------交易记录明细列表------------------------------------",
    WEB_HEADER,
    ...rows,
    "------------------------------------------------------------------------",
    "共3笔记录",
    "已收入:0笔,0.00元",
    "待收入:0笔,0.00元",
    "已支出:2笔,20020.00元",
    "待支出:0笔,0.00元",
    "导出时间:[2024-12-31 10:00:00]    用户:李明",
    "",
  ].join("\n");

const gb = (text: string): Blob => new Blob([toGb18030(text)]);

describe("the bill of the app", () => {
  test("a loan: every column in our words, the owner, and sums that are not compared", async () => {
    const { transfers, reading, problems } = await readAll(gb(appBill()));
    expect(problems).toEqual([]);
    expect(transfers[0]).toEqual({
      kind: "transfer",
      id: `${ORIGINAL.slice(0, 16)}-L16`,
      source: { original: ORIGINAL, at: { line: 16 } },
      at: "2024-03-01T18:10:00+08:00",
      type: "transfer",
      typeText: "转账红包",
      amount: 2_000_000n,
      direction: "out",
      state: "received",
      remark: "借款给你周转",
      transactionId: "2024030122001412345678901234",
      counterparty: "张伟",
      counterpartyAccount: "zha***@example.com",
      stateText: "交易成功",
      method: "余额",
    });
    expect(reading).toMatchObject({
      kind: "alipay-bill-csv",
      confidence: 1,
      records: 3,
      owner: { names: ["李明"], accounts: ["lim***@example.com"] },
      totals: { rows: 3, neutral: { rows: 1, amount: 2000n } },
    });
    expect(transfers.slice(1)).toMatchObject([
      { type: "merchant", state: "sent", goods: "毛巾" },
      { type: "refund", state: "refunded", goods: "退款-毛巾" },
    ]);
    expect(transfers[2]).not.toHaveProperty("direction");
  });

  test("columns in the order of 2021", async () => {
    const header = "收/支,交易对方,对方账号,商品说明,收/付款方式,金额,交易状态,交易分类,交易订单号,商家订单号,交易时间,";
    const row = "支出,张伟,zha***@example.com,转账,余额,20000.00,交易成功,转账红包,2024030122001412345678901234\t,\t,2024-03-01 18:10:00,";
    const { transfers, problems } = await readAll(gb(appBill({ header, rows: [row] })));
    expect(problems).toEqual([]);
    expect(transfers).toMatchObject([{ at: "2024-03-01T18:10:00+08:00", amount: 2_000_000n, type: "transfer", direction: "out" }]);
    expect(transfers[0]).not.toHaveProperty("remark");
  });

  test("a row that is missing is told of", async () => {
    const { reading } = await readAll(gb(appBill({ count: 4 })));
    expect(reading.problems).toMatchObject([{ code: "bill-rows-differ", text: "账单自己写着共 4 笔，文件里是 3 行。可能有行被删，或者文件不完整。" }]);
  });

  test.each([
    ["转账红包", "转账", "交易成功", "transfer", "received"],
    ["转账红包", "红包", "交易成功", "red-packet", "received"],
    ["亲友代付", "代付-球鞋", "交易成功", "transfer", "received"],
    ["亲友代付", "亲情卡", "交易成功", "merchant", "received"],
    ["其他", "转账到银行卡-转账", "交易成功", "transfer", "received"],
    ["转账红包", "转账", "等待对方收款", "transfer", "sent"],
    ["日用百货", "毛巾", "交易关闭", "merchant", "expired"],
    ["日用百货", "毛巾", "等待付款", "merchant", "expired"],
    ["信用借还", "花呗主动还款-2024年03月账单", "还款成功", "own-money", "received"],
    ["投资理财", "余额宝-收益发放", "交易成功", "own-money", "received"],
    ["商业服务", "收钱码收款", "交易成功", "merchant", "received"],
    ["其他", "收钱码收款", "交易成功", "qr", "received"],
    ["新的分类", "新的东西", "新的状态", "other", undefined],
  ])("%s, %s, %s: %s, %s", async (category, goods, state, type, read) => {
    const row = LOAN.replace("转账红包", category).replace("借款给你周转", goods).replace("交易成功", state);
    const { transfers } = await readAll(appBill({ rows: [row] }));
    expect(transfers).toMatchObject([{ type, typeText: category, stateText: state }]);
    expect(transfers[0]?.state).toBe(read);
    expect(transfers[0]?.check === true).toBe(read === undefined || state === "等待付款");
  });

  test.each([
    ["支出", "transfer"],
    ["不计收支", "refund"],
  ])("%s and came back: %s", async (direction, type) => {
    const { transfers } = await readAll(appBill({ rows: [LOAN.replace("支出", direction).replace("交易成功", "退款成功")] }));
    expect(transfers).toMatchObject([{ type, state: "refunded" }]);
    expect(transfers[0]?.check).toBeUndefined();
  });

  test("a payment between people that says neither in nor out is to be looked at", async () => {
    const { transfers } = await readAll(appBill({ rows: [LOAN.replace("支出", "不计收支")] }));
    expect(transfers).toMatchObject([{ type: "transfer", check: true }]);
    expect(transfers[0]?.direction).toBeUndefined();
  });

  test.each([
    ["转账-借款", "借款"],
    ["余额宝-转账到银行卡-借给张伟", "借给张伟"],
    ["转账给你买车", "转账给你买车"],
    ["转账到银行卡-转账", undefined],
  ])("the payer's words in %s", async (goods, remark) => {
    const { transfers } = await readAll(appBill({ rows: [LOAN.replace("借款给你周转", goods)] }));
    expect(transfers[0]?.remark).toBe(remark);
  });
});

describe("the bill of the web", () => {
  test("paid at its own time, what came back, the name below the list", async () => {
    const { transfers, reading, problems } = await readAll(gb(webBill()));
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ kind: "alipay-bill-csv", confidence: 1, owner: { names: ["李明"], accounts: ["lim***@example.com"] }, totals: { rows: 3 } });
    expect(transfers).toMatchObject([
      { at: "2024-03-01T18:10:00+08:00", type: "transfer", typeText: "即时到账交易", remark: "借款", direction: "out", state: "received", transactionId: "2024030122001412345678901234" },
      { type: "merchant", state: "refunded", refunded: 500n, amount: 2000n },
      { at: "2024-03-03T12:00:00+08:00", state: "expired", amount: 900n },
    ]);
  });
});

describe("the same bill after what happens to files", () => {
  test.each([
    ["UTF-8", (text: string) => new Blob([text])],
    ["UTF-8 with BOM", (text: string) => new Blob(["\uFEFF", text])],
    ["line feeds only", (text: string) => gb(text.replaceAll("\r\n", "\n"))],
    ["tabs between the cells", (text: string) => gb(text.replaceAll("\t", "").replaceAll(",", "\t"))],
    ["without padding", (text: string) => gb(text.replaceAll(/ +,/gu, ","))],
    ["full-width brackets", (text: string) => gb(text.replace("金额", "金额（元）"))],
  ])("%s: the same records", async (_, changed) => {
    expect((await readAll(changed(appBill()))).records).toEqual((await readAll(gb(appBill()))).records);
  });

  test("as a workbook: dates and numbers in cells, ids mangled and named", async () => {
    const loan = (time: string | Date, id: string | number): Cells => [time, "转账红包", "张伟", "/", "借款", "支出", 20_000, "余额", "交易成功", id, null, null];
    const head: readonly Cells[] = [["导出信息："], ["姓名：李明"], ["支付宝账户：lim***@example.com"], APP_HEADER.split(",").slice(0, 12)];
    const { transfers, reading, problems } = await readAll(
      await workbookOf({ 明细: [...head, loan(new Date(Date.UTC(2024, 2, 1, 18, 10, 0)), 2.0240301220014e27), loan("2024/3/1 18:10", "2024030122001412345678901234")] }),
    );
    expect(reading).toMatchObject({ kind: "alipay-bill-xlsx", confidence: 1, owner: { names: ["李明"] } });
    expect(transfers).toMatchObject([{ at: "2024-03-01T18:10:00+08:00", amount: 2_000_000n }, { transactionId: "2024030122001412345678901234" }]);
    expect(problems).toEqual(["bill-id-mangled @ 文件 工作表“明细” 第 5 行", "bill-time-no-seconds @ 文件 工作表“明细” 第 6 行"]);
  });

  test("pieces of any size give the same records", async () => {
    const whole = await readAll(gb(appBill()));
    for (const chunkBytes of [1, 7, 64, 1000]) expect((await readAll(gb(appBill()), { chunkBytes })).records).toEqual(whole.records);
  });

  test("a bad row is named, the good ones stay", async () => {
    const rows = [LOAN, SHOP.replace("20.00", "二十"), LOAN.replace("2024-03-01", "2024-02-30"), SHOP.replace("毛巾", '"毛巾'), REFUND];
    const { transfers, problems } = await readAll(gb(appBill({ rows })));
    expect(transfers).toHaveLength(2);
    expect(problems).toEqual(["bill-amount-unreadable @ 文件 第 17 行", "bill-time-impossible @ 文件 第 18 行", "bill-row-quote @ 文件 第 19 行"]);
  });

  test("damaged in any way: no throw, and no row that was not there", async () => {
    const rows = Array.from({ length: 30 }, () => LOAN);
    for (const bytes of mutated(toGb18030(appBill({ rows })))) expect((await readAll(bytes)).transfers.length).toBeLessThanOrEqual(62);
  });
});

describe("the bill of a shop", () => {
  const JD = [
    "导出信息：",
    "京东账号名：jd_liming",
    "共：3笔记录",
    "",
    "交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注",
    "2024-03-01 18:10:00\t,京东平台商户,手机,3999.00,微信支付,交易成功,支出,数码电器,123456789012\t,1\t,",
    "2024-03-02 18:10:00\t,京东平台商户,米,31.52(已退款10.00),微信支付,交易成功,支出,食品酒饮,123456789013\t,2\t,",
    "2024-03-03 18:10:00\t,京东平台商户,面,8.80(已全额退款),微信支付,退款成功,不计收支,食品酒饮,123456789014\t,3\t,",
    "",
  ].join("\n");
  const MEITUAN = [
    "交易创建时间,交易成功时间,交易类型,订单标题,收/支,支付方式,订单金额,实付金额,交易单号,商家单号,备注",
    "2024-03-01 12:00:00,2024-03-01 12:01:00,支付,云岭米线,支出,微信,¥30.00,¥24.50,24030112000001\t,1\t,",
    "2024-03-01 13:00:00,2024-03-01 13:01:00,退款,云岭米线,收入,微信,¥30.00,¥24.50,24030112000002\t,1\t,",
    "",
  ].join("\n");

  test("JD: what came back stands in the amount", async () => {
    const { transfers, reading, problems } = await readAll(JD);
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ kind: "other-bill", confidence: 1, owner: { accounts: ["jd_liming"] } });
    expect(transfers).toMatchObject([
      { type: "merchant", amount: 399_900n, direction: "out", state: "received", goods: "手机" },
      { amount: 3152n, state: "refunded", refunded: 1000n },
      { type: "refund", amount: 880n, state: "refunded", refunded: 880n },
    ]);
  });

  test("Meituan: what was paid, not what the order cost", async () => {
    const { transfers, reading, problems } = await readAll(MEITUAN);
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ kind: "other-bill", confidence: 0.9 });
    expect(transfers).toMatchObject([
      { type: "merchant", amount: 2450n, direction: "out", at: "2024-03-01T12:01:00+08:00" },
      { type: "refund", amount: 2450n, direction: "in" },
    ]);
  });
});
