import { describe, expect, test } from "vitest";
import { bench } from "./testing/cli.ts";
import { columnsOption } from "./columns-option.ts";

test.each<[string, object]>([
  ["日期=交易时间,金额=发生额,对方=3", { date: "交易时间", amount: "发生额", counterparty: 3 }],
  ["日期＝1，收入=第 3 栏、支出=４", { date: 1, in: 3, out: 4 }],
  ["date=1,amount=2,remark=备注,工作表=流水,表头=0,分隔=制表符", { date: 1, amount: 2, remark: "备注", sheet: "流水", header: 0, delimiter: "\t" }],
  [" 日期 = 时 间 , 金额=2 ,", { date: "时 间", amount: 2 }],
])("%s", (text, value) => {
  expect(columnsOption(text)).toEqual({ ok: true, value });
});

test.each<[string, string]>([
  ["金额=2", "columns-no-date"],
  ["日期=1", "columns-no-money"],
  ["日期=1,金额=2,支出=3", "columns-money-twice"],
  ["日期=1,金额", "columns-option"],
  ["日期=1,金额=2,表头=上面", "columns-option"],
  ["日期=1,金额=2000", "columns-option"],
  ["日期=1,金额=2,颜色=3", "columns-role"],
])("%s: %s", (text, code) => {
  const read = columnsOption(text);
  expect(read.ok ? "read" : read.fault.code).toBe(code);
});

describe("on the command line", () => {
  const ODD = "发生于,数目,跟谁\n2024-03-01 18:10:00,-20000.00,张伟\n2024-03-09 09:00:00,500.00,张伟\n";

  test("youju read: a list of which nobody knows the header", async () => {
    await using place = await bench();
    await place.write("记录.csv", ODD);
    const argv = ["read", "记录.csv", "--columns", "日期=发生于,金额=数目,对方=3"];
    const { out, exit } = await place.youju(...argv, "--json");
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ files: [{ kind: "bank-bill-csv", records: 2, problems: [] }] });
    expect((await place.youju(...argv, "--as", "bank-bill-csv", "--json")).out).toBe(out);
    expect((await place.youju(...argv, "--as", "wechat-bill-csv")).err).toContain("[columns-not-used]");
    expect((await place.youju("read", "记录.csv", "--columns", "日期=发生于,金额=金额")).out).toContain("1 发生于、2 数目、3 跟谁");
    expect(await place.youju("read", "记录.csv", "--columns", "日期=发生于")).toMatchObject({ exit: 2, out: "" });
  });

  test("youju import keeps it as a decision, which goes with the case", async () => {
    await using place = await bench();
    await place.write("下载/记录.csv", ODD);
    const ran = await place.youju("import", "下载", "--columns", "日期=1,金额=2,对方=3", "--json");
    const { case: id, originals } = JSON.parse(ran.out) as { case: string; originals: { records: number }[] };
    expect(originals).toMatchObject([{ records: 2, problems: [] }]);
    await place.youju("export", id, "出");
    expect((await place.youju("import", "出")).out).toContain("按你指定的读法");
    expect((await place.youju("import", "出", "--columns", "日期=1,金额=2")).err).toContain("[option-out-of-place]");
  });
});
