import { describe, expect, test } from "vitest";
import { mutated, randomFrom } from "../../testing/mutations.ts";
import { pdfOf, textWidth } from "../../testing/pdf.ts";
import { tableColumns, type TableLayout, tablePages } from "../../testing/pdf-table.ts";
import { readAll } from "../../testing/read-all.ts";

type Row = readonly [id: string, time: string, type: string, direction: string, method: string, amount: string, other: string, merchant: string];

const LOAN: Row = ["100005000124030100011234567890", "2024-03-01 18:10:00", "转账", "支出", "工商银行储蓄卡(1338)", "20000.00", "张伟", "/"];
const OWN: Row = ["10001073012026051201337011622559", "2024-03-02 01:22:34", "零钱通转出-到零钱", "其他", "零钱通", "5.00", "/", "18000073072605120562108684792687"];
const REPAYMENT: Row = ["100005000124100800019876543210", "2024-10-08 09:05:07", "转账", "收入", "/", "5000.00", "A 阿明", "/"];

const NAMES = ["交易单号", "交易时间", "交易类型", "收/支/其他", "交易方式", "金额(元)", "交易对方", "商户单号"];
const WIDTHS = [110, 52, 50, 44, 54, 56, 60, 90];
const ABOVE = [
  "编号：20241201180000123450001",
  "微信⽀付交易明细证明",
  "兹证明：李明（居民身份证：110101********0012），在其微信号：liming_01中的交易明细",
  "信息如下：",
  "币种：人民币 / 单位：元",
  "交易明细对应时间段 2024-01-01 00:00:00 至 2024-12-31 23:59:59",
  "具体交易明细",
];

function layout(more: Partial<TableLayout> = {}, widths: readonly number[] = WIDTHS, gap = 5): TableLayout {
  const columns = tableColumns(
    NAMES.map((name, at) => `${name}@${widths[at]}`),
    gap,
  );
  return { above: ABOVE, columns, headerOn: "first", footer: (page) => `第${page}页`, ...more };
}

describe("微信支付交易明细证明", () => {
  test.each([["top"], ["middle"]] as const)("cells at the %s of their rows, wrapped, over pages", async (stand) => {
    const { transfers, reading, problems } = await readAll(pdfOf(tablePages([LOAN, OWN, REPAYMENT], layout({ stand, rowsOnPage: 2 }))));
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ kind: "wechat-statement-pdf", confidence: 1, records: 3, pages: 2, owner: { id: "liming_01", names: ["李明"] } });
    expect(transfers).toMatchObject([
      { at: "2024-03-01T18:10:00+08:00", type: "transfer", typeText: "转账", amount: 2_000_000n, direction: "out", counterparty: "张伟", method: "工商银行储蓄卡(1338)", transactionId: LOAN[0] },
      { at: "2024-03-02T01:22:34+08:00", type: "own-money", typeText: OWN[2], amount: 500n, method: "零钱通", transactionId: OWN[0] },
      { at: "2024-10-08T09:05:07+08:00", amount: 500_000n, direction: "in", counterparty: "A 阿明", transactionId: REPAYMENT[0] },
    ]);
    expect(transfers.map(({ source }) => source.at)).toMatchObject([{ page: 1, box: { x: 30 } }, { page: 1 }, { page: 2 }]);
    expect(new Set(transfers.map(({ id }) => id)).size).toBe(3);
    // A state is nowhere, and none is made up.
    expect(transfers.every((one) => !("state" in one) && !("check" in one))).toBe(true);
  });

  test("pages that are missing, by their numbers", async () => {
    const pages = tablePages(Array.from({ length: 12 }, () => LOAN), layout({ rowsOnPage: 2, footer: (page, of) => `第 ${page} 页 / 共 ${of} 页` }));
    const { reading, problems } = await readAll(pdfOf(pages.filter((_, at) => at !== 1 && at !== 5)));
    expect(problems).toEqual(["pdf-pages-missing @ 文件"]);
    expect(reading.problems[0]!.text).toContain("缺第 2、6 页");
  });

  test("without a header it is still known, and said so", async () => {
    const [page] = tablePages([LOAN], layout());
    const { reading, problems } = await readAll(pdfOf([page!.filter(({ text }) => text !== "收/支/其他")]));
    expect(reading).toMatchObject({ kind: "wechat-statement-pdf", confidence: 0.9, records: 0 });
    expect(problems).toEqual(["bill-no-header @ 文件"]);
  });

  test("however wide the columns, close the rows and long the pages: the same rows", async () => {
    const random = randomFrom(20_261_123);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    for (let n = 0; n < Number(process.env["YOUJU_RUNS"] ?? 100) / 2; n += 1) {
      const size = pick([6.5, 7, 8, 9]);
      const widths = WIDTHS.map((width, at) => Math.max(width * pick([0.8, 1, 1.3]), textWidth(NAMES[at]!, size) + 1));
      const rows = Array.from({ length: pick([1, 2, 5, 30]) }, () => pick([LOAN, OWN, REPAYMENT]));
      const stand = pick(["top", "middle"] as const);
      const made = layout({ stand, size, padding: pick([1, 2, 4, 6]), headerOn: pick(["first", "every"] as const), rowsOnPage: pick([3, 10, 20]) }, widths, pick([1, 2, 4, 6]));
      const { transfers, problems } = await readAll(pdfOf(tablePages(rows, made), { width: 900, height: 1200 }));
      expect(problems).toEqual([]);
      expect(transfers.map((one) => [one.transactionId, one.counterparty ?? "/", one.typeText, one.method ?? "/", one.amount])).toEqual(
        rows.map(([id, , type, , method, amount, other]) => [id, other, type, method, BigInt(amount.replace(".", ""))]),
      );
    }
  });

  test("damaged in any way: no throw, no hang, and no row that was not there", async () => {
    const bytes = pdfOf(tablePages(Array.from({ length: 20 }, () => LOAN), layout({ rowsOnPage: 8 })));
    for (const damaged of mutated(bytes, 15)) expect((await readAll(damaged)).transfers.length).toBeLessThanOrEqual(40);
  });
});

describe("支付宝交易流水证明", () => {
  const columns = tableColumns(["收/支@30", "交易对方@50", "商品说明@64", "收/付款方式@50", "金额@44", "交易订单号@92", "商家订单号@80", "交易时间@56"]);
  const above = ["编号:2026052000085004132820654681680069189554", "支付宝支付科技有限公司", "交易流水证明", "兹证明:李明(证件号码:110101********0012)在其支付宝账号lim***@example.com中明细信息如下:", "币种：人民币 单位：元", "交易时间段：2024-01-01 00:00:00 至 2024-12-31 23:59:59", "交易类型：全部"];

  test("everything wrapped, the direction too", async () => {
    const rows = [
      ["支出", "张伟", "转账-借款", "余额", "20000.00", "2024030122001412345678901234", "", "2024-03-01 18:10:00"],
      ["不计收支", "余额宝", "余额宝-自动转入", "账户余额", "5.00", "2024030222001412345678901234", "T200P12345", "2024-03-02 01:22:34"],
      ["收入", "张伟", "转账-还款", "余额", "5000.00", "2024100822001412345678901234", "", "2024-10-08 09:05:07"],
    ];
    const { transfers, reading, problems } = await readAll(pdfOf(tablePages(rows, { above, columns, stand: "middle", headerOn: "every", rowsOnPage: 2, footer: (page, of) => `第${page}页/共${of}页` })));
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ kind: "alipay-statement-pdf", confidence: 1, owner: { names: ["李明"], accounts: ["lim***@example.com"] } });
    expect(transfers).toMatchObject([
      { at: "2024-03-01T18:10:00+08:00", type: "transfer", amount: 2_000_000n, direction: "out", remark: "借款", counterparty: "张伟", transactionId: "2024030122001412345678901234" },
      { type: "own-money", amount: 500n, goods: "余额宝-自动转入" },
      { at: "2024-10-08T09:05:07+08:00", amount: 500_000n, direction: "in", remark: "还款" },
    ]);
    expect(transfers[1]).not.toHaveProperty("direction");
  });
});
