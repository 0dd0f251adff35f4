import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { billText, LOAN_ROW, OWN_MONEY_ROW, REPAYMENT_ROW, SHOP_ROW, utf8WithBom } from "../../testing/bill.ts";
import { toGb18030 } from "../../testing/gb18030.ts";
import { ORIGINAL, readAll } from "../../testing/read-all.ts";
import { runs } from "../../testing/runs.ts";

const ROWS = [LOAN_ROW, REPAYMENT_ROW, SHOP_ROW, OWN_MONEY_ROW];

describe("a bill as WeChat writes it", () => {
  test("a loan: every column in our words, and its line", async () => {
    const { transfers, reading, problems } = await readAll(utf8WithBom(billText({ rows: ROWS })), { name: "账单.csv" });
    expect(problems).toEqual([]);
    expect(transfers[0]).toEqual({
      kind: "transfer",
      id: `${ORIGINAL.slice(0, 16)}-L11`,
      source: { original: ORIGINAL, at: { line: 11 } },
      at: "2024-03-01T18:10:00+08:00",
      type: "transfer",
      typeText: "转账",
      amount: 2_000_000n,
      direction: "out",
      state: "received",
      remark: "借款",
      transactionId: "100005000124030100011234567890",
      counterparty: "张伟",
      stateText: "对方已收钱",
      method: "零钱",
    });
    expect(reading).toMatchObject({
      kind: "wechat-bill-csv",
      confidence: 1,
      records: 4,
      owner: { names: ["李明"] },
      chats: [],
      period: { from: "2024-03-01T18:10:00+08:00", to: "2024-10-08T09:05:07+08:00" },
    });
  });

  test("a repayment, a purchase and a withdrawal", async () => {
    const { transfers } = await readAll(billText({ rows: ROWS }));
    expect(transfers.slice(1)).toMatchObject([
      { type: "transfer", direction: "in", state: "received", remark: "还款", amount: 500_000n },
      { type: "merchant", direction: "out", state: "received", goods: "总共消费:28.16", counterparty: "云岭米线(南门店)", transactionId: "420000698522" },
      { type: "own-money", state: "received", note: "服务费¥0.10", amount: 10_010n },
    ]);
    expect(transfers[3]).not.toHaveProperty("direction");
    expect(transfers[2]).not.toHaveProperty("remark");
  });
});

describe("the same bill after what happens to files", () => {
  const plain = billText({ rows: ROWS });
  const read = async (content: Parameters<typeof readAll>[0]) => {
    const { records, problems } = await readAll(content);
    return { records, problems };
  };

  test.each([
    ["UTF-8 with BOM", () => utf8WithBom(plain)],
    ["GB18030", () => new Blob([toGb18030(plain)])],
    ["line feeds only", () => new Blob([plain.replaceAll("\r\n", "\n")])],
    ["no line break at the end", () => new Blob([plain.trimEnd()])],
    ["tabs after the time", () => new Blob([plain.replaceAll(/^(2024[^,]*),/gmu, "$1\t,")])],
    ["full-width yuan sign", () => new Blob([plain.replaceAll(",¥", ",￥")])],
    ["bare amounts", () => new Blob([plain.replaceAll(/,¥/gu, ",")])],
    ["full-width brackets in the header", () => new Blob([plain.replace("金额(元)", "金额（元）")])],
    ["tabs between the cells", () => new Blob([plain.replaceAll("\t", "").replaceAll(",", "\t")])],
    ["quotes around every cell", () => new Blob([plain.replaceAll(/^(2024.*)$/gmu, (row) => row.replaceAll('"', "").split(",").map((cell) => `"${cell.trim()}"`).join(","))])],
  ])("%s: the same records", async (_, changed) => {
    expect(await read(changed())).toEqual(await read(plain));
  });

  test("a preamble of another length moves the lines and nothing else", async () => {
    const longer = billText({ rows: ROWS, notes: ["注：", "1.", "2.", "3.", "4. 本账单中所有时间均为UTC+08:00时间", ""] });
    const [short, long] = [await readAll(plain), await readAll(longer)];
    expect(long.transfers.map(({ source }) => source.at)).toEqual(short.transfers.map((_, index) => ({ line: 14 + index })));
    expect(long.transfers.map((one) => ({ ...one, id: "", source: {} }))).toEqual(short.transfers.map((one) => ({ ...one, id: "", source: {} })));
  });

  test("columns in another order, one of them new, one gone", async () => {
    const header = "交易单号,交易时间,余额,金额（元）,收/支,交易类型,交易对方,商品,当前状态";
    const row = "100005000124030100011234567890,2024-03-01 18:10:00,9.99,20000.00,支出,转账,张伟,转账备注:借款,对方已收钱";
    const { transfers, problems } = await readAll(billText({ header, rows: [row] }));
    expect(problems).toEqual([]);
    expect(transfers).toMatchObject([{ amount: 2_000_000n, direction: "out", remark: "借款", counterparty: "张伟", state: "received" }]);
  });

  test("saved by a spreadsheet: dates in its form are read and said once; mangled ids are dropped, never guessed", async () => {
    const rows = [
      "2025/4/22 9:05,转账,张伟,转账备注:借款,支出,20000,零钱,对方已收钱,1.00005E+27,/,/",
      "2025/4/23 19:05,转账,张伟,转账备注:借款,支出,300.5,零钱,对方已收钱,100005000124030000000000000000,/,/",
    ];
    const { transfers, problems } = await readAll(billText({ rows }));
    expect(transfers).toMatchObject([
      { at: "2025-04-22T09:05:00+08:00", amount: 2_000_000n },
      { at: "2025-04-23T19:05:00+08:00", amount: 30_050n },
    ]);
    expect(transfers.some((transfer) => "transactionId" in transfer)).toBe(false);
    expect(problems).toEqual(["bill-time-no-seconds @ 文件 第 11 行", "bill-id-mangled @ 文件 第 11 行", "bill-id-mangled @ 文件 第 12 行"]);
  });
});

describe("cells that other readers stumble over", () => {
  const one = async (row: string) => {
    const { transfers, problems } = await readAll(billText({ rows: [row, REPAYMENT_ROW] }));
    expect(problems).toEqual([]);
    expect(transfers).toHaveLength(2);
    return transfers[0]!;
  };

  test("goods that are digits in quotes stay text", async () => {
    const { goods } = await one('2024-03-02 12:45:27,商户消费,小店,"20240302124527",支出,¥1.00,零钱,支付成功,"4200006985"\t,/\t,/');
    expect(goods).toBe("20240302124527");
  });

  test("quotes and commas in names", async () => {
    expect((await one('2024-03-02 12:45:27,商户消费,打开拼拼，点击"多多视频","/",收入,¥0.07,/,充值成功,16057 ,101  ,"/"')).counterparty).toBe('打开拼拼，点击"多多视频"');
    expect((await one('2024-03-02 12:45:27,转账,"张伟, ""大伟""",/,收入,¥0.07,/,已存入零钱,16057,101,/')).counterparty).toBe('张伟, "大伟"');
  });

  test("a quoted cell over three lines: the row keeps its first line, the next rows theirs", async () => {
    const rows = ['2024-03-02 12:45:27,转账,张伟,"转账备注:第一行\n第二行\n第三行",支出,¥1.00,零钱,对方已收钱,16057,/,/', LOAN_ROW];
    const { transfers } = await readAll(billText({ rows, newline: "\n" }));
    expect(transfers.map(({ source }) => source.at)).toEqual([{ line: 11 }, { line: 14 }]);
    expect(transfers[0]?.remark).toBe("转账备注:第一行\n第二行\n第三行".slice(5));
  });
});

describe("what is damaged is named with its line, and the good rows stay", () => {
  const BAD_ROWS: readonly (readonly [string, string, string])[] = [
    ["a day that does not exist", LOAN_ROW.replace("2024-03-01", "2024-02-30"), "bill-time-impossible"],
    ["no time at all", LOAN_ROW.replace("2024-03-01 18:10:00", "3月1日下午"), "bill-time-no-year"],
    ["three decimals", LOAN_ROW.replace("¥20000.00", "¥20000.005"), "bill-amount-decimals"],
    ["no amount", LOAN_ROW.replace("¥20000.00", "¥????"), "bill-amount-unreadable"],
    ["a negative amount", LOAN_ROW.replace("支出,¥20000.00", "收入,-20000.00"), "bill-amount-negative"],
    ["cells missing", "2024-03-01 18:10:00,转账,张伟", "bill-row-short"],
    ["a quote that is never closed", REPAYMENT_ROW.replace("转账备注", '"转账备注'), "bill-row-quote"],
    ["a quote that swallows the row", LOAN_ROW.replace('借款"', "借款"), "bill-row-short"],
  ];

  test.each(BAD_ROWS)("%s", async (_, row, code) => {
    const { transfers, problems } = await readAll(billText({ rows: [SHOP_ROW, row, REPAYMENT_ROW] }));
    expect(problems).toEqual([`${code} @ 文件 第 12 行`]);
    expect(transfers.map(({ source }) => source.at)).toEqual([{ line: 11 }, { line: 13 }]);
  });

  test("cut in the middle of the last row, at every place", async () => {
    const text = billText({ rows: [SHOP_ROW, REPAYMENT_ROW, LOAN_ROW] }).trimEnd();
    const start = text.lastIndexOf("\n") + 1;
    const lastComma = text.lastIndexOf(",");
    for (let end = start + 4; end <= lastComma; end += 1) {
      const { transfers, reading } = await readAll(text.slice(0, end));
      expect(transfers).toHaveLength(2);
      expect(reading.problems).toHaveLength(1);
      expect(reading.problems[0]?.where).toBe("文件 第 13 行");
    }
  });

  test("cut in the middle of a character: still one problem", async () => {
    const bytes = new TextEncoder().encode(billText({ rows: [SHOP_ROW, LOAN_ROW.replace(",零钱,", ",零")] }).trimEnd());
    const half = bytes.lastIndexOf(new TextEncoder().encode("零")[0]!) + 2;
    expect((await readAll(bytes.slice(0, half))).problems).toEqual(["bill-row-short @ 文件 第 12 行"]);
  });

  test("check totals that differ name both figures", async () => {
    const totals = ["共3笔记录", "收入：1笔 5000.00元", "支出：2笔 28028.16元", "中性交易：0笔 0.00元"];
    const { reading } = await readAll(billText({ rows: [LOAN_ROW, REPAYMENT_ROW], totals }));
    expect(reading.totals).toEqual({ rows: 3, income: { rows: 1, amount: 500_000n }, expense: { rows: 2, amount: 2_802_816n }, neutral: { rows: 0, amount: 0n } });
    expect(reading.problems.map(({ code, text }) => [code, text])).toEqual([
      [
        "bill-totals-differ",
        "账单自己写的合计与逐行相加不符：总笔数写的是 3 笔，逐行是 2 笔；支出写的是 2 笔 28,028.16 元，逐行是 1 笔 20,000.00 元。可能有行被删、被改或没有读出。",
      ],
    ]);
  });

  test("check totals that agree say nothing", async () => {
    const totals = ["共4笔记录", "收入：1笔 5000.00元", "支出：2笔 20028.16元", "中性交易：1笔 100.10元"];
    expect((await readAll(billText({ rows: ROWS, totals }))).problems).toEqual([]);
  });

  test("a ruined file gives a page of problems, not all of them", async () => {
    const rows = Array.from({ length: 1000 }, () => LOAN_ROW.replace("¥20000.00", "¥"));
    const { reading, problems } = await readAll(billText({ rows: [...rows, REPAYMENT_ROW] }));
    expect(reading.records).toBe(1);
    expect(problems).toHaveLength(51);
    expect(reading.problems.at(-1)).toMatchObject({ code: "problems-more", text: "同样的问题还有 950 处，没有逐条列出（第一处：文件 第 11 行）。" });
  });

  test("a cell without amount is said to be empty; words in 收/支 that WeChat never writes are to be checked", async () => {
    const { transfers, reading } = await readAll(billText({ rows: [LOAN_ROW.replace("¥20000.00", "/"), LOAN_ROW.replace("支出", "往来"), OWN_MONEY_ROW] }));
    expect(reading.problems.map(({ text }) => text)).toEqual(["这一行没有金额；这一行没有读取。"]);
    expect(transfers.map(({ direction, check }) => [direction, check])).toEqual([[undefined, true], [undefined, undefined]]);
  });

  test("a line of sixteen million characters is looked through once", async () => {
    const begun = performance.now();
    const { reading } = await readAll(`${billText()}${"x".repeat(2 ** 24)}`, { chunkBytes: 4096 });
    expect(reading.records).toBe(1);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test("a header and nothing under it, and a title and no header", async () => {
    expect((await readAll(billText({ rows: [] }))).problems).toEqual(["bill-no-rows @ 文件"]);
    expect((await readAll(billText({ header: "时间,金额" }))).problems).toEqual(["bill-no-header @ 文件"]);
  });
});

describe("properties", () => {
  const cell = fc.stringMatching(/^[\u4e00-\u9fa5a-z0-9 ,"\n]{0,12}$/u);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const row = fc.record({ name: cell, goods: cell, fen: fc.integer({ min: 0, max: 1e9 }), second: fc.integer({ min: 0, max: 59 }) });
  const rowText = (one: { name: string; goods: string; fen: number; second: number }) =>
    `2024-03-01 18:10:${String(one.second).padStart(2, "0")},转账,${quoted(one.name)},${quoted(one.goods)},支出,¥${Math.floor(one.fen / 100)}.${String(one.fen % 100).padStart(2, "0")},零钱,对方已收钱,1000,/,/`;

  test("any rows, read in pieces of any size, give the same records in the same order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 200 }), async (rows, chunkBytes) => {
        const text = billText({ rows: rows.map(rowText), newline: "\n" });
        const [whole, pieces] = [await readAll(text), await readAll(text, { chunkBytes })];
        expect(pieces.records).toEqual(whole.records);
        expect(whole.transfers.map(({ amount }) => amount)).toEqual(rows.map(({ fen }) => BigInt(fen)));
      }),
      runs(30),
    );
  });

  test("GB18030 and UTF-8 are the same bill", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
        const text = billText({ rows: rows.map(rowText) });
        expect((await readAll(new Blob([toGb18030(text)]))).records).toEqual((await readAll(text)).records);
      }),
      runs(20),
    );
  });
});

