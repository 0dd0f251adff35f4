/** Lists whose columns a person names: what no header says, or says in words that nobody knows. */
import type { ColumnMapping } from "@youju/model";
import { describe, expect, test } from "vitest";
import { oldWorkbookOf } from "../../testing/old-workbook.ts";
import { readAll } from "../../testing/read-all.ts";
import { workbookOf } from "../../testing/workbook.ts";

const text = (...lines: readonly string[]): string => [...lines, ""].join("\n");
const rows = (transfers: Awaited<ReturnType<typeof readAll>>["transfers"]) =>
  transfers.map(({ at, amount, direction, counterparty, remark }) =>
    [at!.slice(0, 10), direction ?? "?", String(amount), counterparty ?? "-", remark ?? "-"].join(" "),
  );

const ODD = text("某平台资金记录", "发生于,编号,数目,跟谁,说了什么", "2024-03-01 18:10:00,A1,-20000.00,张伟,借给他", "2024-03-09 09:00:00,A2,500.00,张伟,还一点");
const ODD_ROWS = ["2024-03-01 out 2000000 张伟 借给他", "2024-03-09 in 50000 张伟 还一点"];

describe("columns by name and by number", () => {
  test.each<[string, ColumnMapping]>([
    ["names", { date: "发生于", amount: "数目", counterparty: "跟谁", remark: "说了什么", id: "编号" }],
    ["numbers", { date: 1, amount: 3, counterparty: 4, remark: 5, id: 2 }],
    ["both, with blanks and wide forms", { date: " 发生于", amount: 3, counterparty: "跟 谁", remark: "说了什么" }],
    ["numbers, and the row of the header", { date: 1, amount: 3, counterparty: 4, remark: 5, header: 2 }],
  ])("%s", async (_, columns) => {
    const { transfers, reading, problems } = await readAll(ODD, { columns });
    expect(problems).toEqual([]);
    expect(rows(transfers)).toEqual(ODD_ROWS);
    expect(reading).toMatchObject({ kind: "bank-bill-csv", confidence: 0, records: 2 });
  });

  test("without a header the first payment is read", async () => {
    const bare = text("2024-03-01,-20000.00,张伟,借给他", "2024-03-09,500.00,张伟,还一点,这一行多一格");
    for (const header of [undefined, 0]) {
      const columns = { date: 1, amount: 2, counterparty: 3, remark: 4, ...(header === undefined ? {} : { header }) };
      expect(rows((await readAll(bare, { columns })).transfers)).toEqual(ODD_ROWS);
    }
  });

  test.each([";", "\t", "|"])("the delimiter %j is found by the columns alone", async (delimiter) => {
    const content = text(["日子", "数目", "跟谁"].join(delimiter), ["2024-03-01", '"1,000.00"', "张伟"].join(delimiter), ["2024-03-02", "-2,000.00", "张伟, 王芳"].join(delimiter));
    const byNumber = await readAll(content, { columns: { date: 1, amount: 2, counterparty: 3 } });
    expect(rows(byNumber.transfers)).toEqual(["2024-03-01 in 100000 张伟 -", "2024-03-02 out 200000 张伟, 王芳 -"]);
    expect((await readAll(content, { columns: { date: "日子", amount: "数目", counterparty: "跟谁" } })).records).toEqual(byNumber.records);
    expect((await readAll(content, { columns: { date: 1, amount: 2, counterparty: 3, delimiter } as ColumnMapping })).records).toEqual(byNumber.records);
  });

  test("a header that comes again on every page, and notes between the rows, are no payments", async () => {
    const head = "发生于,数目,跟谁";
    const content = text("户名：李明", "", head, "2024-03-01,-100.00,张伟", head, "2024-03-02,100.00,张伟", "本页合计,0.00,", head, "2024-03-03,-5.00,张伟");
    for (const columns of [{ date: "发生于", amount: "数目", counterparty: "跟谁" }, { date: 1, amount: 2, counterparty: 3 }]) {
      const { transfers, reading, problems } = await readAll(content, { columns });
      expect(problems).toEqual([]);
      expect(transfers).toHaveLength(3);
      expect(reading.owner).toEqual({ names: ["李明"] });
    }
  });

  test("two columns for what came and what went", async () => {
    const content = text("日,进,出,谁", "2024-03-01,,20000.00,张伟", "2024-03-09,500.00,,张伟");
    expect(rows((await readAll(content, { columns: { date: "日", in: "进", out: "出", counterparty: "谁" } })).transfers)).toEqual(["2024-03-01 out 2000000 张伟 -", "2024-03-09 in 50000 张伟 -"]);
    const only = await readAll(text("2024-03-01,20000.00,张伟"), { columns: { date: 1, out: 2, counterparty: 3 } });
    expect(rows(only.transfers)).toEqual(["2024-03-01 out 2000000 张伟 -"]);
  });

  test("one cell holds two things: day and time, name and number, sum and word", async () => {
    const content = text("2024-03-01 18:10:00,支出20000.00,张伟 6222021234567890", "2024-03-09 09:00:00,收入500.00元,张伟 6222021234567890");
    const { transfers, problems } = await readAll(content, { columns: { date: 1, time: 1, amount: 2, direction: 2, counterparty: 3, account: 3 } });
    expect(problems).toEqual([]);
    expect(transfers).toMatchObject([
      { at: "2024-03-01T18:10:00+08:00", direction: "out", amount: 2_000_000n, counterparty: "张伟", counterpartyAccount: "6222021234567890" },
      { at: "2024-03-09T09:00:00+08:00", direction: "in", amount: 50_000n },
    ]);
    const signed = await readAll(text("2024-03-01,-5.00", "2024-03-02,6.00"), { columns: { date: 1, in: 2, out: 2 } });
    expect(rows(signed.transfers)).toEqual(["2024-03-01 out 500 - -", "2024-03-02 in 600 - -"]);
  });

  test("the day and the time in two columns, a word for the direction, a state", async () => {
    const content = text("a,b,c,d,e", "20240301,181000,20000.00,借,退回", "20240309,90000,500.00,贷,成功");
    const { transfers } = await readAll(content, { columns: { date: "a", time: "b", amount: "c", direction: "d", state: "e" } });
    expect(transfers).toMatchObject([
      { at: "2024-03-01T18:10:00+08:00", direction: "out", state: "refunded" },
      { at: "2024-03-09T09:00:00+08:00", direction: "in", state: "received" },
    ]);
  });
});

describe("what is said and is not there", () => {
  test.each<[string, ColumnMapping, string, RegExp]>([
    ["a name", { date: "发生于", amount: "金额" }, "columns-unknown", /“金额”.*1 发生于、2 编号、3 数目/u],
    ["a number", { date: 1, amount: 9 }, "columns-unknown", /“第 9 栏”/u],
    ["the row of the header", { date: 1, amount: 3, header: 77 }, "columns-no-header", /第 77 行/u],
    ["columns in which nothing is", { date: 2, amount: 3 }, "columns-nothing", /第 2 栏.*1 发生于/u],
    ["names without a header", { date: "发生于", amount: 3, header: 0 }, "columns-unknown", /“发生于”/u],
  ])("%s", async (_, columns, code, said) => {
    const { reading } = await readAll(ODD, { columns });
    expect(reading.records).toBe(0);
    expect(reading.problems.map((problem) => problem.code)).toEqual([code]);
    expect(reading.problems[0]?.text).toMatch(said);
  });

  test("a name that two columns have", async () => {
    const content = text("日期,金额,金额", "2024-03-01,1.00,2.00");
    expect((await readAll(content, { columns: { date: "日期", amount: "金额" } })).problems).toEqual(["columns-name-twice @ 文件"]);
  });

  test("what is no list, and a reader whose columns are fixed", async () => {
    expect((await readAll(new Uint8Array(5000), { columns: { date: 1, amount: 2 } })).problems).toContain("columns-no-list @ 文件");
    expect((await readAll(ODD, { columns: { date: 1, amount: 3 }, kind: "wechat-bill-csv" })).problems).toContain("columns-not-used @ 文件");
  });
});

describe("workbooks", () => {
  const SHEETS = {
    说明: [["这是说明"]],
    流水: [["标题"], [null], ["哪天", "多少", "谁"], [new Date(Date.UTC(2024, 2, 1, 18, 10)), -20_000, "张伟"], [45360.375, 500, "张伟"]],
    旧的: [["哪天", "多少", "谁"], [45300, -7, "王芳"]],
  } as const;
  const byName = { date: "哪天", amount: "多少", counterparty: "谁" } as const;

  test("XLSX and XLS: all sheets with the columns, or the one that is named", async () => {
    const old = oldWorkbookOf({ 流水: [["哪天", "多少", "谁"], ["20240301", -20_000, "张伟"]] });
    expect((await readAll(old, { columns: byName })).reading).toMatchObject({ kind: "bank-bill-xls", records: 1 });
    const file = await workbookOf(SHEETS);
    const all = await readAll(file, { columns: byName });
    expect(rows(all.transfers)).toEqual(["2024-03-01 out 2000000 张伟 -", "2024-03-09 in 50000 张伟 -", "2024-01-09 out 700 王芳 -"]);
    expect((await readAll(file, { columns: { ...byName, sheet: "旧的" } })).records).toHaveLength(1);
    expect((await readAll(file, { columns: { date: 1, amount: 2, counterparty: 3, sheet: "流水", header: 3 } })).records).toHaveLength(2);
    expect((await readAll(file, { columns: { ...byName, sheet: "没有" } })).problems).toEqual(["columns-no-sheet @ 文件"]);
  });
});

test("a shop's list keeps what came back of a sum", async () => {
  const content = text("何时,哪家,多少,进出,单", "2024-03-01 10:00:00,云岭小店,31.52(已退款10.00),支出,J1");
  const { transfers, reading } = await readAll(content, { kind: "other-bill", columns: { date: "何时", counterparty: "哪家", amount: "多少", direction: "进出", id: "单" } });
  expect(reading.kind).toBe("other-bill");
  expect(transfers).toMatchObject([{ amount: 3152n, refunded: 1000n, direction: "out", transactionId: "J1" }]);
});
