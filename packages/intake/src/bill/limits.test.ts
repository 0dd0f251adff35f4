/** Lists that no program of a bank makes: they end in a problem with a code, and the good rows stay. */
import { expect, test } from "vitest";
import { billText, LOAN_ROW, REPAYMENT_ROW } from "../../testing/bill.ts";
import { readAll } from "../../testing/read-all.ts";
import { workbookOf } from "../../testing/workbook.ts";

const NAMES = ["交易日期", "交易金额", "余额", "对方户名"];

test("a line of twelve million letters is one row that is not read", async () => {
  for (const [open, close] of [["", ""], ['"', '"']] as const) {
    const endless = LOAN_ROW.replace("张伟", `${open}${"长".repeat(12_000_000)}${close}`);
    const { transfers, problems } = await readAll(billText({ rows: [LOAN_ROW, endless, REPAYMENT_ROW] }));
    expect(transfers).toHaveLength(2);
    expect(problems).toEqual(["bill-row-endless @ 文件 第 12 行"]);
  }
});

test("a sheet of a hundred thousand columns, as text", async () => {
  const wide = Array.from({ length: 100_000 }, (_, n) => `栏${n}`).join(",");
  const { transfers, problems } = await readAll(`${NAMES.join(",")},${wide}\n2024-03-01,-20000.00,1.00,张伟,${wide}\n`);
  expect(transfers).toMatchObject([{ amount: 2_000_000n, direction: "out", check: true }]);
  expect(problems).toEqual(["bill-too-wide @ 文件 第 1 行"]);
  expect((await readAll(`${wide}\n${wide}\n`, { kind: "bank-bill-csv" })).problems).toContain("bill-no-header @ 文件");
});

test("a sheet of two thousand columns, as a workbook", async () => {
  const wide = Array.from({ length: 2000 }, (_, n) => `栏${n}`);
  const file = await workbookOf({ 流水: [[...NAMES, ...wide], ["2024-03-01", -20_000, 1, "张伟"]] });
  const { transfers, problems } = await readAll(file);
  expect(transfers).toMatchObject([{ amount: 2_000_000n, direction: "out" }]);
  expect(problems).toEqual(["bill-too-wide @ 文件 工作表“流水” 第 1 行"]);
});
