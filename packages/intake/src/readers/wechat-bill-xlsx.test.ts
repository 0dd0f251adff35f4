import { describe, expect, test } from "vitest";
import { HEADER } from "../../testing/bill.ts";
import { readAll } from "../../testing/read-all.ts";
import { type Cells, workbookOf } from "../../testing/workbook.ts";

const PREAMBLE: readonly Cells[] = [["微信支付账单明细"], ["微信昵称：[李明]"], [], ["共2笔记录"], ["注："], ["4. 本账单中所有时间均为UTC+08:00时间"], [], ["----微信支付账单明细列表----"]];
const ID = "100005000124030100011234567890";
const loan = (time: string | number | Date, amount: string | number, id: string | number = ID): Cells => [time, "转账", "张伟", "转账备注:借款", "支出", amount, "零钱", "对方已收钱", id, "/", "/"];
const bill = (...rows: readonly Cells[]) => workbookOf({ 明细: [...PREAMBLE, HEADER.split(","), ...rows] });

/** 2024-03-01 18:10:00 as a spreadsheet counts: days since 1899-12-30. */
const SERIAL = 45_352 + (18 * 3600 + 600) / 86_400;
const WALL = new Date(Date.UTC(2024, 2, 1, 18, 10, 0));

describe("a bill as a workbook", () => {
  test.each([
    ["text and ¥", "2024-03-01 18:10:00", "¥20000.00"],
    ["a date cell and a number", WALL, 20_000],
    ["a serial number without a date format", SERIAL, "20000"],
  ])("%s", async (_, time, amount) => {
    const { transfers, reading, problems } = await readAll(await bill(loan(time, amount), loan(time, amount)));
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ kind: "wechat-bill-xlsx", confidence: 1, records: 2, owner: { names: ["李明"] }, totals: { rows: 2 } });
    expect(transfers[0]).toMatchObject({
      source: { at: { row: 10, sheet: "明细" } },
      at: "2024-03-01T18:10:00+08:00",
      amount: 2_000_000n,
      direction: "out",
      state: "received",
      remark: "借款",
      transactionId: ID,
    });
  });

  test("sums of money that floats cannot hold", async () => {
    const { transfers } = await readAll(await bill(loan(WALL, 28.16), loan(WALL, 0.1 + 0.2), loan(WALL, 1_234_567.89), loan(WALL, 4.35)));
    expect(transfers.map(({ amount }) => amount)).toEqual([2816n, 30n, 123_456_789n, 435n]);
  });

  test("every second of a day keeps its second as a serial number", async () => {
    const seconds = Array.from({ length: 240 }, (_, n) => n * 360 + (n % 60));
    const { transfers } = await readAll(await bill(...seconds.map((second) => loan(45_352 + second / 86_400, 1))));
    const clock = (second: number) => [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map((n) => String(n).padStart(2, "0")).join(":");
    expect(transfers.map(({ at }) => at)).toEqual(seconds.map((second) => `2024-03-01T${clock(second)}+08:00`));
  });

  test("an id that became a number is dropped and named; three decimals and nonsense are named", async () => {
    const { transfers, problems } = await readAll(await bill(loan(WALL, 1, 1.0000500012403e29), loan(WALL, 0.305), loan(7, 1), loan(WALL, "?")));
    expect(transfers).toHaveLength(1);
    expect(transfers[0]).not.toHaveProperty("transactionId");
    expect(problems).toEqual([
      "bill-id-mangled @ 文件 工作表“明细” 第 10 行",
      "bill-amount-decimals @ 文件 工作表“明细” 第 11 行",
      "bill-time-unreadable @ 文件 工作表“明细” 第 12 行",
      "bill-amount-unreadable @ 文件 工作表“明细” 第 13 行",
      "bill-totals-differ @ 文件",
    ]);
  });

  test("the bill may stand on another sheet, among blank rows and notes", async () => {
    const rows = [...PREAMBLE, HEADER.split(","), [], loan(WALL, 1), ["以上为全部记录"], loan(WALL, 2)];
    const { transfers, problems } = await readAll(await workbookOf({ 说明: [["我的笔记"]], 账单: rows }));
    expect(problems).toEqual([]);
    expect(transfers.map(({ source }) => source.at)).toEqual([
      { row: 11, sheet: "账单" },
      { row: 13, sheet: "账单" },
    ]);
  });

  test("the same list on a second sheet counts once and is told of, another list there is read too", async () => {
    const list = (...rows: readonly Cells[]) => [...PREAMBLE.filter(([first]) => first !== "共2笔记录"), HEADER.split(","), ...rows];
    const twice = await readAll(await workbookOf({ 一: list(loan(WALL, 1)), 二: list(loan(WALL, 1)) }));
    expect([twice.transfers.length, twice.problems]).toEqual([1, ["bill-sheet-repeats @ 文件 工作表“二”"]]);
    const two = await readAll(await workbookOf({ 一: list(loan(WALL, 1), loan(WALL, 1)), 二: list(loan(WALL, 2), loan(WALL, 1)) }));
    expect(two.transfers.map(({ amount, source }) => [amount, source.at])).toEqual([
      [100n, { row: 9, sheet: "一" }],
      [100n, { row: 10, sheet: "一" }],
      [200n, { row: 9, sheet: "二" }],
    ]);
    expect(two.problems).toEqual(["bill-sheet-repeats @ 文件 工作表“二”"]);
  });

  test("the name of the file does not matter", async () => {
    expect((await readAll(await bill(loan(WALL, 1)), { name: "账单.csv" })).reading.kind).toBe("wechat-bill-xlsx");
  });
});

describe("damaged and foreign workbooks", () => {
  test("cut in the middle: one clear problem", async () => {
    const whole = await bill(loan(WALL, 1));
    const { reading, problems } = await readAll(whole.slice(0, Math.floor(whole.size / 2)));
    expect(reading).toMatchObject({ kind: "unknown", records: 0 });
    expect(problems).toEqual(["xlsx-damaged @ 文件"]);
  });

  test("bytes changed within the sheet: what was read before stays, or nothing, and never a throw", async () => {
    const bytes = new Uint8Array(await (await bill(...Array.from({ length: 400 }, (_, n) => loan(WALL, n)))).arrayBuffer());
    for (let at = 40; at < bytes.length; at += 997) {
      const changed = bytes.slice();
      changed[at] = changed[at]! ^ 0xff;
      const { reading } = await readAll(new Blob([changed]));
      const damage = reading.problems.filter(({ code }) => ["archive-damaged", "xlsx-damaged", "xlsx-cut"].includes(code));
      expect([reading.records, damage.length]).toEqual(damage.length === 0 ? [400, 0] : [expect.any(Number), 1]);
    }
  });

  test("a table that is no bill is said to be one", async () => {
    const { reading } = await readAll(await workbookOf({ 表: [["姓名", "电话"]] }));
    expect(reading.problems).toMatchObject([{ code: "format-not-read", text: "看内容这是一份不像账单的 Excel 表格，不能直接读取，文件没有动。" }]);
  });
});
