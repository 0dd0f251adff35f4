import { describe, expect, test } from "vitest";
import { toGb18030 } from "../../testing/gb18030.ts";
import { mutated } from "../../testing/mutations.ts";
import { pdfOf, type PdfOptions } from "../../testing/pdf.ts";
import { tableColumns, type TableLayout, tablePages } from "../../testing/pdf-table.ts";
import { readAll, type ReadResult } from "../../testing/read-all.ts";

const statement = (rows: readonly (readonly string[])[], layout: TableLayout, options: PdfOptions = { width: 842, height: 595 }): Promise<ReadResult> =>
  readAll(pdfOf(tablePages(rows, layout), options));

const CMB: TableLayout = {
  above: ["招商银行交易流水", "Transaction Statement of China Merchants Bank", "2024-01-01 -- 2024-12-31", "户    名：李明 账号：6214********3949", "账户类型：ALL/全币种 开 户 行：杭州分行"],
  columns: tableColumns(["记账日期@70", "货币@40", ">交易金额@70", ">联机余额@70", "交易摘要@90", "对手信息@120"]),
  under: ["Date", "Currency", "Transaction Amount", "Balance", "Transaction Type", "Counter Party"],
  footer: (page, of) => `${page}/${of}`,
};
const CMB_ROWS = [
  ["2024-03-01", "CNY", "-20,000.00", "3,240.28", "转账汇款", "张伟 6222********1234"],
  ["2024-06-21", "CNY", "11.41", "3,251.69", "账户结息", "应付利息-应付个人活期存款利息(自动计提)(新)"],
  ["2024-10-08", "CNY", "5,000.00", "8,251.69", "汇入汇款", "张伟 6222********1234"],
];

describe("statements of banks as PDF", () => {
  test("CMB: signed amounts, English under the names, a wrapped counterparty", async () => {
    const { transfers, reading, problems } = await statement(CMB_ROWS, CMB);
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ kind: "bank-statement-pdf", owner: { names: ["李明"], accounts: ["6214********3949"] } });
    expect(transfers).toMatchObject([
      { at: "2024-03-01T00:00:00+08:00", atCertain: false, amount: 2_000_000n, direction: "out", type: "transfer", counterparty: "张伟", counterpartyAccount: "6222********1234", source: { at: { page: 1 } } },
      { amount: 1141n, direction: "in", counterparty: "应付利息-应付个人活期存款利息(自动计提)(新)" },
      { amount: 500_000n, direction: "in", state: "received" },
    ]);
  });

  test("ICBC: the hour under the day, the number of the card without a colon", async () => {
    const { transfers, reading, problems } = await statement(
      [
        ["2024-03-01 18:10:05", "1001295101239559906", "活期", "00000", "人民币", "钞", "转账", "1202", "-20,000.00", "3,240.28", "张伟", "6222021234567890123", "手机银行"],
        ["2024-10-08 09:00:00", "1001295101239559906", "活期", "00000", "人民币", "钞", "他行汇入", "1202", "+5,000.00", "8,240.28", "张伟", "6222021234567890123", "其他"],
      ],
      {
        above: ["中国工商银行借记账户历史明细（电子版）", "卡号 621226********8795 户名：李明 起止日期：2024-01-01 — 2024-12-31"],
        columns: tableColumns(["交易日期@48", "账号@60", "储种@24", "序号@26", "币种@26", "钞汇@22", "摘要@40", "地区@24", ">收入/支出金额@62", ">余额@50", "对方户名@50", "对方帐号@60", "渠道@40"]),
        stand: "middle",
        footer: (page, of) => `第 ${page} 页 / 共 ${of} 页`,
      },
    );
    expect(problems).toEqual([]);
    expect(reading.owner).toMatchObject({ names: ["李明"], accounts: ["621226********8795"] });
    expect(transfers).toMatchObject([
      { at: "2024-03-01T18:10:05+08:00", amount: 2_000_000n, direction: "out", counterparty: "张伟", counterpartyAccount: "6222021234567890123" },
      { at: "2024-10-08T09:00:00+08:00", amount: 500_000n, direction: "in" },
    ]);
    expect(transfers.every((one) => one.atCertain === undefined)).toBe(true);
  });

  test("ABC: no blank between rows, spread letters in the header, the title at the foot, an old font", async () => {
    const row = (day: string, hour: string, amount: string, balance: string, other: string): readonly string[] => [day, hour, "转支", amount, balance, other, "Y091902039", "掌上银行", ""];
    const layout: TableLayout = {
      above: ["户名：李明 账户：6228481450433776818", "币种：人民币 汇钞标识：本币", "起止日期：20240101-20241231 电子流水号：26072012070207206305"],
      columns: tableColumns(["交易日期@60", "交易时间@50", "交易摘要@60", ">交易金额@70", ">本次余额@70", "对手信息@90", "日 志 号@60", "交易渠道@60", "交易附言@80"]),
      padding: 1,
      rowsOnPage: 2,
      footer: (page, of) => `中国农业银行账户活期交易明细清单 第${page}页，共${of}页`,
    };
    const rows = [row("20240301", "181005", "-20000.00", "3240.28", "海南宜信普惠小额贷款有限公司"), row("20240302", "", "-1.89", "3238.39", "--"), row("20241008", "090000", "+5000.00", "8238.39", "张伟")];
    for (const options of [{}, { gbk: toGb18030 }]) {
      const { transfers, reading, problems } = await statement(rows, layout, { ...options, width: 842, height: 595 });
      expect(problems).toEqual([]);
      expect(reading.owner).toMatchObject({ names: ["李明"], accounts: ["6228481450433776818"] });
      expect(transfers).toMatchObject([
        { at: "2024-03-01T18:10:05+08:00", amount: 2_000_000n, direction: "out", counterparty: "海南宜信普惠小额贷款有限公司", transactionId: "Y091902039", method: "掌上银行" },
        { at: "2024-03-02T00:00:00+08:00", atCertain: false, amount: 189n },
        { at: "2024-10-08T09:00:00+08:00", direction: "in", counterparty: "张伟", source: { at: { page: 2 } } },
      ]);
    }
  });

  test("CCB: a serial number before the day, number and name of the other side in one cell", async () => {
    const { transfers, problems } = await statement(
      [
        ["1", "人民币卡消费", "20240301", "-20,000.00", "3,240.28", "借款", "6222021234567890123/张伟"],
        ["297", "保险费（跨行）", "20240302", "-100.00", "3,140.28", "***", "1202021719800464074/中国人民人寿保险股份有限公司"],
      ],
      {
        above: ["中国建设银行个人活期账户全部交易明细", "卡号/账号:6215340300413250169 客户名称:李明 币别:人民币元 钞汇:钞 起止日期:20240101-20241231", "当前时间段收支金额合计：人民币元； 总支出：20,100.00 总收入：0.00"],
        columns: tableColumns(["序号@26", "摘要@50", "交易日期@50", ">交易金额@70", ">账户余额@70", "交易地点/附言@80", "对方账号与户名@110"]),
        stand: "middle",
        footer: (page, of) => `- 第${page}页/共${of}页 -`,
      },
    );
    expect(problems).toEqual([]);
    expect(transfers).toMatchObject([
      { amount: 2_000_000n, direction: "out", remark: "借款", counterparty: "张伟", counterpartyAccount: "6222021234567890123" },
      { typeText: "保险费（跨行）", counterparty: "中国人民人寿保险股份有限公司", counterpartyAccount: "1202021719800464074" },
    ]);
  });

  test("BOC: dashes for nothing, the page number above the table", async () => {
    const { transfers, reading, problems } = await statement(
      [
        ["2024-03-01", "18:10:05", "人民币", "-20,000.00", "3,240.28", "跨行转账", "手机银行", "-------------------", "借款", "张伟", "6222021234567890123", "工商银行"],
        ["2024-03-02", "09:00:00", "人民币", "-3.00", "3,237.28", "网上快捷支付", "银企对接", "-------------------", "财付通-测试商户", "-------------", "-------------", "-------------"],
      ],
      {
        above: ["中国银行交易流水明细清单", "交易区间： 2024-01-01 至2024-12-31 客户姓名： 李明 页数: 1 /1", "借记卡号： 6217******1234 借方发生数： 20003.00 贷方发生数： 0.00 行数: 2"],
        columns: tableColumns(["记账日期@48", "记账时间@40", "币别@30", ">金额@50", ">余额@50", "交易名称@56", "渠道@40", "网点名称@80", "附言@60", "对方账户名@50", "对方卡号/账号@84", "对方开户行@56"]),
        footer: () => "温馨提示: 1.记账日期/时间为系统进行记账处理的日期/时间,可能与实际交易提交时间存在差异。",
      },
    );
    expect(problems).toEqual([]);
    expect(reading.owner).toMatchObject({ names: ["李明"], accounts: ["6217******1234"] });
    expect(transfers).toMatchObject([
      { at: "2024-03-01T18:10:05+08:00", amount: 2_000_000n, direction: "out", remark: "借款", counterparty: "张伟", counterpartyAccount: "6222021234567890123" },
      { amount: 300n, remark: "财付通-测试商户" },
    ]);
    expect(transfers[1]).not.toHaveProperty("counterparty");
  });

  test("BOCOM: English over and under the names, words for the direction", async () => {
    const { transfers, problems } = await statement(
      [
        ["1", "2024-03-01", "18:10:05", "转账", "借 Dr", "20,000.00", "3,240.28", "6222021234567890123", "张伟", "借款"],
        ["2", "2024-10-08", "09:00:00", "汇款", "贷 Cr", "5,000.00", "8,240.28", "6222021234567890123", "张伟", "还款"],
      ],
      {
        above: ["交通银行个人客户交易清单", "账号/卡号Account/Card No: 6222612345678901234 户名Account Name: 李明", "第 1 / 1 页"],
        columns: tableColumns(["序号\nSerial@34", "交易日期\nTrans Date@60", "交易时间\nTrans Time@60", "交易类型\nTrading Type@70", "借贷\nDc Flg@40", ">交易金额\nTrans Amt@70", ">余额\nBalance@70", "对方账号\nPayment Account@100", "对方户名\nName@60", "摘要\nAbstract@60"]),
        stand: "middle",
      },
    );
    expect(problems).toEqual([]);
    expect(transfers).toMatchObject([
      { at: "2024-03-01T18:10:05+08:00", amount: 2_000_000n, direction: "out", counterparty: "张伟" },
      { at: "2024-10-08T09:00:00+08:00", amount: 500_000n, direction: "in" },
    ]);
  });
});

describe("a statement after what happens to files", () => {
  const many = Array.from({ length: 40 }, (_, at) => ["2024-03-01", "CNY", "-1.00", `${1000 - at}.00`, "转账汇款", "张伟"]);
  const pages = tablePages(many, { ...CMB, rowsOnPage: 10 });

  test("a page that was taken out is named, and the balance shows the gap", async () => {
    const { transfers, problems, reading } = await readAll(pdfOf(pages.filter((_, at) => at !== 1), { width: 842 }));
    expect(transfers).toHaveLength(30);
    expect(problems).toEqual(["pdf-pages-missing @ 文件", "bank-balance-gap @ 文件 第 2 页"]);
    expect(reading.problems[0]).toMatchObject({ text: expect.stringContaining("缺第 2 页") });
  });

  test("a page that is a picture is named, the others are read", async () => {
    const { transfers, problems } = await readAll(pdfOf(pages.map((page, at) => (at === 2 ? [] : page)), { width: 842 }));
    expect(transfers).toHaveLength(30);
    expect(problems).toContain("pdf-page-blank @ 文件 第 3 页");
  });

  test("a row that goes over a page is one", async () => {
    const [first, second] = tablePages(CMB_ROWS, { ...CMB, rowsOnPage: 2 });
    const wrapped = first!.filter(({ text }) => text.endsWith("(新)"));
    expect(wrapped).toHaveLength(1);
    const top = Math.min(...second!.filter(({ text }) => text === "2024-10-08").map(({ y }) => y));
    const moved = [...second!.map((one) => (one.y >= top ? { ...one, y: one.y + 20 } : one)), ...wrapped.map((one) => ({ ...one, y: top }))];
    const { transfers } = await readAll(pdfOf([first!.filter((one) => !wrapped.includes(one)), moved], { width: 842 }));
    expect(transfers.map(({ counterparty }) => counterparty)).toEqual(["张伟", "应付利息-应付个人活期存款利息(自动计提)(新)", "张伟"]);
  });

  test("a day or a sum that cannot be read is named, the good rows stay", async () => {
    const rows = [CMB_ROWS[0]!, ["2024-02-30", "CNY", "-1.00", "1.00", "转账", "张伟"], ["2024-03-02", "CNY", "1.0.0", "1.00", "转账", "张伟"], CMB_ROWS[2]!];
    const { transfers, problems } = await statement(rows, CMB);
    expect(transfers).toHaveLength(2);
    expect(problems).toEqual(["bill-time-impossible @ 文件 第 1 页", "bill-amount-unreadable @ 文件 第 1 页"]);
  });

  test("damaged in any way: no throw, no hang, and no row that was not there", async () => {
    const bytes = pdfOf(pages, { width: 842 });
    for (const damaged of mutated(bytes, 15)) expect((await readAll(damaged)).transfers.length).toBeLessThanOrEqual(80);
  });
});
