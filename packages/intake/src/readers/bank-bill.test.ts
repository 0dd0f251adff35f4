import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toGb18030 } from "../../testing/gb18030.ts";
import { mutated } from "../../testing/mutations.ts";
import { ancientWorkbookOf, oldWorkbookOf } from "../../testing/old-workbook.ts";
import { ORIGINAL, readAll } from "../../testing/read-all.ts";
import { runs } from "../../testing/runs.ts";
import { type Cells, workbookOf } from "../../testing/workbook.ts";

const text = (...lines: readonly string[]): string => [...lines, ""].join("\n");

const BOC = text(
  "中国银行交易流水明细单",
  "记账日期,记账时间,币别,金额,余额,交易名称,渠道,网点名称,附言,对方账户名,对方卡号/账号,对方开户行,借记卡号",
  '2024-03-03,17:57:17,人民币,500.00,"80,500.00",跨行转账,手机银行,-------------------,------------------- 还款,张伟,6222******1234,某某银行,3167',
  '2024-03-02,12:22:50,人民币,-71.89,"80,000.00",网上快捷支付,银企对接,-------------------,----------,支付宝-云岭小店,Z200******010N,-------------------,3167',
  '2024-03-01,18:10:00,人民币,"-20,000.00","80,071.89",跨行转账,手机银行,-------------------,借款,张伟,6222******1234,某某银行,3167',
);

describe("a statement as a bank writes it", () => {
  test("a loan: every column in our words, and no balance that breaks", async () => {
    const { transfers, reading, problems } = await readAll(BOC);
    expect(problems).toEqual([]);
    expect(transfers[2]).toEqual({
      kind: "transfer",
      id: `${ORIGINAL.slice(0, 16)}-L5`,
      source: { original: ORIGINAL, at: { line: 5 } },
      at: "2024-03-01T18:10:00+08:00",
      type: "transfer",
      typeText: "跨行转账",
      amount: 2_000_000n,
      direction: "out",
      state: "received",
      remark: "借款",
      counterparty: "张伟",
      counterpartyAccount: "6222******1234",
      method: "手机银行",
    });
    expect(reading).toMatchObject({ kind: "bank-bill-csv", confidence: 0.85, records: 3 });
    expect(transfers.slice(0, 2)).toMatchObject([
      { direction: "in", amount: 50_000n, remark: "还款" },
      { direction: "out", type: "merchant", counterparty: "支付宝-云岭小店" },
    ]);
    expect(transfers[1]).not.toHaveProperty("remark");
  });

  test("CMB: the day only, signs, name and number in one cell", async () => {
    const { transfers, problems } = await readAll(
      text("记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要", '2024-01-01,CNY,"1,234.00","1,271.66",代发,某某中心1111111111,约定', '2024-01-02,CNY,"-1,000.00",271.66,转账汇款,张伟 66666666666666,借给他'),
    );
    expect(problems).toEqual([]);
    expect(transfers).toMatchObject([
      { at: "2024-01-01T00:00:00+08:00", atCertain: false, direction: "in", counterparty: "某某中心", counterpartyAccount: "1111111111" },
      { direction: "out", amount: 100_000n, counterparty: "张伟", counterpartyAccount: "66666666666666", remark: "借给他" },
    ]);
  });

  test("CMB of older years: tabs in quotes, a head and a foot of notes, the time that nobody knew", async () => {
    const { transfers, reading, problems } = await readAll(
      text("# 招商银行交易记录", "# 账    号: [6214********1234]", "# 币    种: [人民币]", "交易日期,交易时间,收入,支出,余额,交易类型,交易备注", '"\t20240301","\t16:25:34","","20,000.00","100.00","转账汇款","张伟"', '"\t20240228","\t00:00:00","20,000.00","","20,100.00","工资","某公司"', "# 收入合计: 1笔  20,000.00元"),
    );
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ records: 2, owner: { accounts: ["6214********1234"] } });
    expect(transfers).toMatchObject([
      { at: "2024-03-01T16:25:34+08:00", direction: "out", amount: 2_000_000n, remark: "张伟" },
      { at: "2024-02-28T00:00:00+08:00", atCertain: false, direction: "in" },
    ]);
    expect(transfers[0]).not.toHaveProperty("atCertain");
  });

  test("ICBC: padded cells, - for nothing, what was booked and not what was traded, a foot of sums", async () => {
    const { transfers, problems } = await readAll(
      text(
        '"卡号: 6222**********1234","币种: 人民币"',
        '"交易日期\t","摘要\t","交易详情\t","交易金额(收入)\t","交易金额(支出)\t","交易币种\t","记账金额(收入)\t","记账金额(支出)\t","记账币种\t","余额\t","对方户名\t","对方账户\t"',
        '"2024-03-01\t","他行汇入  ","借款 ","1,000.00 "," ","人民币","1,000.00"," ","人民币","3,000.00\t","张伟\t","6222****5678\t"',
        '"2024-03-03\t","消费\t","-"," ","12.00\t","美元","-","87.00","人民币","2,913.00\t","-","-"',
        '"人民币合计","","","","","","1,000.00","87.00","","","",""',
      ),
    );
    expect(problems).toEqual([]);
    expect(transfers).toMatchObject([
      { direction: "in", amount: 100_000n, remark: "借款", counterparty: "张伟", counterpartyAccount: "6222****5678" },
      { direction: "out", amount: 8_700n },
    ]);
    expect(transfers[1]).not.toHaveProperty("counterparty");
  });

  test("ABC: signs, days and times without marks, rows of unequal length, the last without a line break", async () => {
    const { transfers, problems } = await readAll(
      text("交易日期,交易时间,交易金额,本次余额,对方户名,对方账号,交易渠道,交易类型,交易用途,交易摘要", "20240101,93010,+10000.00,15000.00,张伟,6228480000000001234,掌银,转账,还款", "20240102,,-200.00,14800.00,,,,消费", "20240103,101112,-300.00,14500.00,李四,6228480000000001235,掌银,转账,,借款").trimEnd(),
    );
    expect(problems).toEqual([]);
    expect(transfers).toMatchObject([
      { at: "2024-01-01T09:30:10+08:00", direction: "in", amount: 1_000_000n, remark: "还款", counterpartyAccount: "6228480000000001234" },
      { at: "2024-01-02T00:00:00+08:00", atCertain: false, direction: "out", type: "merchant" },
      { at: "2024-01-03T10:11:12+08:00", direction: "out", remark: "借款" },
    ]);
  });

  test("BOCOM: English in the header, a word for the direction", async () => {
    const { transfers, problems } = await readAll(
      text("交易日期Trans Date,交易时间Trans Time,交易类型Trans Type,借贷Dc Flg,交易金额Trans Amt,余额Balance,对方账号Payment Receipt Account,对方户名Payment Receipt Account Name,摘要Abstract", "2024-03-03,10:11:12,网上转账,借 Dr,500.00,1500.00,6222****1,张伟,借给张伟", "2024-03-02,10:11:12,网上转账,贷 Cr,1000.00,2000.00,6222****1,张伟,还款"),
    );
    expect(problems).toEqual([]);
    expect(transfers).toMatchObject([
      { direction: "out", amount: 50_000n, type: "transfer", remark: "借给张伟", counterparty: "张伟" },
      { direction: "in", amount: 100_000n },
    ]);
  });

  test("a credit card: what is owed has no sign, the currency stands in the cell", async () => {
    const { transfers, problems } = await readAll(
      text("交通银行信用卡账单", "交易日期,记账日期,卡号末四位,交易描述,交易币种/金额,入账币种/金额", "2024/3/1,2024/3/2,1234,支付宝-小店,CNY 123.18,CNY 123.18", "2024/3/2,2024/3/2,1234,信用卡还款,CNY -500.00,CNY -500.00", "2024/3/3,2024/3/4,1234,SHOP,USD 10.00,USD 10.00"),
    );
    expect(transfers).toMatchObject([
      { direction: "out", amount: 12_318n, atCertain: false },
      { direction: "in", amount: 50_000n },
      { direction: "out", check: true, note: "USD 10.00" },
    ]);
    expect(transfers[2]).not.toHaveProperty("amount");
    expect(problems).toEqual(["bank-foreign-money @ 文件 第 5 行"]);
  });

  test.each([
    ["交易日期,摘要,借方发生额,贷方发生额,余额", "2024-03-01,转账,20000.00,,1.00", "out"],
    ["交易日期,摘要,支出金额(元),存入金额(元),账户余额", "2024-03-01,转账,,20000.00,1.00", "in"],
    ["交易时间,摘要,收入金额,支出金额,账户余额,对方户名", "2024-03-01 18:10:00,转账,0.00,20000.00,1.00,张伟", "out"],
    ["交易时间,摘要,收入,支出,余额", "2024/3/1  18:10:00,转账,,-20000.00,1.00", "out"],
    ["日期,收/支,金额,对方户名,备注", "2024年3月1日,支出,20000元,张伟,借款", "out"],
    ["交易日,交易类型,发生额,对方名称", "2024.3.1,转出,20000,张伟", "out"],
    ["记账日,交易时间,收入/支出金额,余额,对方户名", "20240301,2024-03-01 18:10:00,-20000.00,1.00,张伟", "out"],
    ["交易日期,交易金额,账户余额,对方账号与户名", "20240301,-20000.00,1.00,6222021234/张伟", "out"],
  ])("%s", async (header, row, direction) => {
    const { transfers, problems } = await readAll(text(header, row));
    expect(problems).toEqual([]);
    expect(transfers).toMatchObject([{ amount: 2_000_000n, direction }]);
    expect(transfers[0]?.at?.slice(0, 10)).toBe("2024-03-01");
  });

  test("a header of the bank's that has no amount, and a list of something else", async () => {
    for (const other of ["姓名,电话,日期\n张伟,1,2024-03-01\n", "日期,体重,备注\n2024-03-01,60,早\n"]) expect((await readAll(other)).reading.kind).toBe("unknown");
  });
});

describe("which way the money went is not guessed", () => {
  const HEADER = "交易日期,摘要,交易金额,余额,对方户名";
  test("no sign, no word, no balance that shows it: amounts without direction, said once", async () => {
    const { transfers, problems } = await readAll(text("日期,金额,对方户名", "2024-03-01,20000.00,张伟", "2024-03-02,5.00,张伟"));
    expect(transfers.map(({ direction, check }) => [direction, check])).toEqual([[undefined, true], [undefined, true]]);
    expect(problems).toEqual(["bank-direction-unknown @ 文件"]);
  });

  test("without any sign, a balance that grows by each amount shows that all came in", async () => {
    const { transfers, problems } = await readAll(text(HEADER, "2024-03-01,转账,100.00,100.00,张伟", "2024-03-02,转账,50.00,150.00,张伟"));
    expect([transfers.map(({ direction }) => direction), problems]).toEqual([["in", "in"], []]);
  });

  test("a minus where the column already says out: taken back, and to be checked", async () => {
    const { transfers } = await readAll(text("交易日期,摘要,收入,支出,余额", "2024-03-01,消费,,100.00,900.00", "2024-03-02,冲正,,-100.00,1000.00"));
    expect(transfers).toMatchObject([{ direction: "out" }, { direction: "in", amount: 10_000n, check: true, type: "refund" }]);
  });

  test("a minus only where something was taken back: the words say which way, and the minus is looked at", async () => {
    const { transfers } = await readAll(
      text("交易日期,交易时间,交易类型,交易金额,账户余额,对方户名,附言", "2024-03-01,18:10:00,转出,20000.00,80000.00,张伟,借款", "2024-03-02,18:10:00,转入,5000.00,85000.00,张伟,还款", "2024-03-03,18:10:00,转出,-1000.00,86000.00,张伟,冲正"),
    );
    expect(transfers).toMatchObject([{ direction: "out" }, { direction: "in" }, { direction: "in", check: true, type: "refund" }]);
    expect(transfers.slice(0, 2).some(({ check }) => check)).toBe(false);
  });

  test("a minus only where something was taken back, and no words: the balance says which way", async () => {
    const { transfers } = await readAll(
      text("交易日期,交易时间,摘要,交易金额,账户余额,对方户名", "2024-03-01,18:10:00,跨行转账,20000.00,80000.00,张伟", "2024-03-02,18:10:00,跨行转账,5000.00,75000.00,张伟", "2024-03-03,18:10:00,跨行转账,-1000.00,76000.00,张伟"),
    );
    expect(transfers.map(({ direction }) => direction)).toEqual(["out", "out", "in"]);
  });

  test("one payment without the minus that the others have in front of what goes out", async () => {
    const { transfers } = await readAll(
      text("交易时间,收/支,交易金额,余额,对方户名", "2024-03-01 18:10:00,支出,-20000.00,10000.00,张伟", "2024-03-02 18:10:00,支出,-1000.00,9000.00,张伟", "2024-03-03 18:10:00,支出,500.00,8500.00,张伟"),
    );
    expect(transfers.map(({ direction, check }) => [direction, check])).toEqual([["out", undefined], ["out", undefined], ["out", true]]);
  });

  test("what names a person is no move of one's own money; what a bank took back is a refund, wherever it says so", async () => {
    const { transfers } = await readAll(
      text("交易日期,交易时间,交易摘要,交易金额,本次余额,对手信息,交易附言", "20240101,101010,转存,+10000.00,20000.00,张伟,还款", "20240102,101010,ATM转账,-1000.00,19000.00,张伟,", "20240103,101010,现金,+500.00,19500.00,张伟,", "20240104,101010,现金,+500.00,20000.00,,", "20240105,101010,理财赎回,+500.00,20500.00,某某基金,", "20240106,101010,转账,+1000.00,21500.00,张伟,退汇"),
    );
    expect(transfers.map(({ type }) => type)).toEqual(["transfer", "transfer", "other", "own-money", "own-money", "refund"]);
  });

  test("a card without balance that writes a minus before what was spent", async () => {
    const { transfers } = await readAll(text("交易日期,卡号末四位,摘要,交易金额", "2024-03-01,1234,消费,-20.00", "2024-03-02,1234,转入,5000.00"));
    expect(transfers.map(({ direction }) => direction)).toEqual(["out", "in"]);
  });

  test("both sides filled", async () => {
    const { transfers, problems } = await readAll(text("交易日期,摘要,收入,支出,余额", "2024-03-01,消费,1.00,100.00,900.00", "2024-03-02,消费,,100.00,800.00"));
    expect([transfers.length, problems]).toEqual([1, ["bank-both-sides @ 文件 第 2 行"]]);
  });

  test("a comma in a cell moves the others: to be checked", async () => {
    const { transfers } = await readAll(text(HEADER, "2024-03-01,转账,-100.00,900.00,张伟,某某", "2024-03-02,转账,-100.00,800.00,张伟"));
    expect(transfers.map(({ check }) => check)).toEqual([true, undefined]);
  });

  test.each(["美元", "USD", "港币"])("%s is never counted as yuan, in its column or above the list", async (currency) => {
    const column = await readAll(text("交易日期,币种,交易金额,余额,对方户名", `2024-03-01,${currency},-100.00,900.00,张伟`, "2024-03-01,人民币,-7.00,9.00,张伟"));
    const above = await readAll(text(`币种：${currency}`, HEADER, "2024-03-01,转账,-100.00,900.00,张伟", "2024-03-02,转账,-7.00,893.00,张伟"));
    expect(column.transfers.map(({ amount }) => amount)).toEqual([undefined, 700n]);
    expect(above.transfers.map(({ amount }) => amount)).toEqual([undefined, undefined]);
  });
});

describe("the balance is a check of the rows", () => {
  const HEADER = "交易日期,摘要,交易金额,余额";
  const rows = (amounts: readonly number[]): string[] => {
    let balance = 1000;
    return amounts.map((amount, n) => {
      balance += amount;
      return `2024-03-${String(n + 1).padStart(2, "0")},转账,${amount}.00,${balance}.00`;
    });
  };
  const AMOUNTS = [-100, 50, -20, 300, -7, -9, 11, -400];

  test("up or down in time, no break", async () => {
    for (const list of [rows(AMOUNTS), rows(AMOUNTS).toReversed()]) expect((await readAll(text(HEADER, ...list))).problems).toEqual([]);
  });

  test.each([
    ["up", (list: string[]) => list, "文件 第 5 行", "第 4 行"],
    ["down", (list: string[]) => list.toReversed(), "文件 第 6 行", "第 5 行"],
  ])("a row that is gone, %s: the two beside it are named", async (_, order, where, other) => {
    const { reading } = await readAll(text(HEADER, ...order(rows(AMOUNTS).toSpliced(3, 1))));
    const sentence = `这一行与${other}之间余额接不上：前一笔之后余额是 930.00 元，后一笔之前应有 1,230.00 元。中间可能少了行，或者有行被改过。`;
    expect(reading.problems).toMatchObject([{ code: "bank-balance-gap", where, text: sentence }]);
  });

  test("payments of one day in another order break nothing", async () => {
    const list = rows(AMOUNTS);
    [list[2], list[3], list[4]] = [list[4]!, list[3]!, list[2]!];
    expect((await readAll(text(HEADER, ...list))).problems).toEqual([]);
  });

  test("two accounts in one list", async () => {
    const [a, b] = [rows(AMOUNTS), rows([5, 6, 7])].map((list, n) => list.map((row) => `${row},000${n}`));
    const mixed = [a![0], b![0], b![1], a![1], a![2], b![2], ...a!.slice(3)].map(String);
    expect((await readAll(text(`${HEADER},本方账号`, ...mixed))).problems).toEqual([]);
  });

  test("an unreadable row is one problem, not two", async () => {
    const list = rows(AMOUNTS).with(3, "2024-03-04,转账,很多,1230.00");
    expect((await readAll(text(HEADER, ...list))).problems).toEqual(["bill-amount-unreadable @ 文件 第 5 行"]);
  });

  test("a column that is no running balance is said to be none, once", async () => {
    const list = rows(AMOUNTS).map((row, n) => row.replace(/[^,]+$/u, `${n * n * 1000}.00`));
    expect((await readAll(text(HEADER, ...list))).problems).toEqual(["bank-balance-unsteady @ 文件"]);
  });
});

describe("as a workbook", () => {
  const HEADER: Cells = ["交易日期", "交易时间", "收入金额", "支出金额", "账户余额", "对方户名", "对方账号", "摘要"];
  const ROWS: readonly Cells[] = [
    [new Date(Date.UTC(2024, 2, 1)), 93_010, null, 20_000, 100.1, "张伟", 621_700_012_345_678, "借款"],
    [20_240_302, "101112", 0.3, null, 100.4, "张伟", "6217000123456789012", "利息"],
    ["2025/12/03  14:06:51", null, null, 0.1 + 0.2, 100.1, "王芳", 6.217e18, "转账"],
  ];
  const expected = [
    { at: "2024-03-01T09:30:10+08:00", direction: "out", amount: 2_000_000n, counterpartyAccount: "621700012345678" },
    { at: "2024-03-02T10:11:12+08:00", direction: "in", amount: 30n, counterpartyAccount: "6217000123456789012" },
    { at: "2025-12-03T14:06:51+08:00", direction: "out", amount: 30n },
  ];
  const sheet = [["某某银行账户交易明细"], ["户名：李明"], HEADER, ...ROWS];

  test.each([
    ["bank-bill-xlsx", () => workbookOf({ 明细: sheet })],
    ["bank-bill-xls", () => Promise.resolve(oldWorkbookOf({ 明细: sheet }))],
    ["bank-bill-xls", () => Promise.resolve(oldWorkbookOf({ 明细: sheet }, true))],
    ["bank-bill-xls", () => Promise.resolve(ancientWorkbookOf({ 明细: sheet }))],
  ])("%s: the same rows", async (kind, file) => {
    const { transfers, reading, problems } = await readAll(await file());
    expect(reading).toMatchObject({ kind, confidence: 0.85, owner: { names: ["李明"] } });
    expect(transfers).toMatchObject(expected);
    expect(transfers[0]?.source.at).toEqual({ row: 4, sheet: "明细" });
    expect(problems).toEqual(["bank-account-mangled @ 文件 工作表“明细” 第 6 行"]);
  });

  test("the same list on two sheets counts once, months on sheets are all read", async () => {
    const twice = await readAll(oldWorkbookOf({ 一: sheet, 二: sheet }));
    expect([twice.transfers.length, twice.problems.at(-1)]).toEqual([3, "bill-sheet-repeats @ 文件 工作表“二”"]);
    const months = await readAll(await workbookOf(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n + 1}月`, [HEADER, [`2024-${n + 1}-1`, null, null, n + 1, 50, "张伟", null, "转账"]]]))));
    expect(months.transfers.map(({ amount }) => amount)).toEqual(Array.from({ length: 12 }, (_, n) => BigInt(n + 1) * 100n));
  });

  test("a WeChat bill that was saved as an old workbook is a WeChat bill", async () => {
    const rows: readonly Cells[] = [["微信支付账单明细"], "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号".split(","), ["2024-03-01 18:10:00", "转账", "张伟", "/", "支出", "¥20000.00", "零钱", "对方已收钱", "1000"]];
    expect((await readAll(oldWorkbookOf({ 明细: rows }))).reading).toMatchObject({ kind: "wechat-bill-xlsx", records: 1 });
  });

  test("an old workbook of something else is said to be one", async () => {
    expect((await readAll(oldWorkbookOf({ 表: [["姓名", "电话"]] }))).problems).toEqual(["format-not-read @ 文件"]);
  });
});

describe("after what happens to files", () => {
  test("GB18030 and pieces of any size give the same records", async () => {
    const whole = await readAll(BOC);
    for (const chunkBytes of [1, 7, 64]) expect((await readAll(new Blob([toGb18030(BOC)]), { chunkBytes })).records).toEqual(whole.records);
  });

  test("any list of payments in pieces of any size gives the same records and problems", async () => {
    const row = fc.record({ fen: fc.integer({ min: -1e8, max: 1e8 }), balance: fc.integer({ min: 0, max: 1e8 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.integer({ min: 1, max: 300 }), async (list, chunkBytes) => {
        const yuan = (fen: number): string => (fen / 100).toFixed(2);
        const file = text("交易日期,摘要,交易金额,余额", ...list.map(({ fen, balance }) => `20240301,转账,${yuan(fen)},${yuan(balance)}`));
        const [whole, pieces] = [await readAll(file), await readAll(file, { chunkBytes })];
        expect([pieces.records, pieces.problems]).toEqual([whole.records, whole.problems]);
        expect(whole.transfers.map(({ amount }) => amount)).toEqual(list.map(({ fen }) => BigInt(Math.abs(fen))));
      }),
      runs(40),
    );
  });

  test("text damaged in any way: no throw, and no row that was not there", async () => {
    const lines = BOC.split("\n");
    const long = text(...lines.slice(0, 2), ...Array.from({ length: 20 }, () => lines.slice(2, 5)).flat());
    for (const bytes of mutated(toGb18030(long))) expect((await readAll(bytes)).transfers.length).toBeLessThanOrEqual(124);
  });

  test("an old workbook damaged in any way: no throw, no hang", async () => {
    const rows: readonly Cells[] = Array.from({ length: 60 }, (_, n) => ["2024-03-01", "10:00:00", null, n, 100, "张伟", "6217", "借款"]);
    const bytes = new Uint8Array(await oldWorkbookOf({ 明细: [["交易日期", "交易时间", "收入金额", "支出金额", "账户余额", "对方户名", "对方账号", "摘要"], ...rows] }).arrayBuffer());
    for (const changed of mutated(bytes)) expect((await readAll(changed)).transfers.length).toBeLessThanOrEqual(130);
  });
});
