/** The first rows of a file as they stand, for a person who says how it is to be read. */
import { expect, test } from "vitest";
import { pdfOf } from "../testing/pdf.ts";
import { tableColumns, tablePages } from "../testing/pdf-table.ts";
import { readAll } from "../testing/read-all.ts";
import { workbookOf } from "../testing/workbook.ts";
import { preview, type PreviewOptions } from "./preview.ts";

const shown = async (content: string | Blob, options: Partial<PreviewOptions> = {}) =>
  preview(content instanceof Blob ? content : new Blob([content]), { name: "文件", ...options });

test("text: its lines, the delimiter that cuts them, and the columns that are known or said", async () => {
  const lines = Array.from({ length: 40 }, (_, n) => `2024-03-${String((n % 28) + 1).padStart(2, "0")}\t"1,0${n % 10}0.00"\t张伟\t${n}`);
  const bank = await shown(["户名：李明", "交易日期\t交易金额\t对方户名\t余额", ...lines].join("\n"));
  expect(bank.looks.kind).toBe("bank-bill-csv");
  const [table] = bank.tables;
  expect(table).toMatchObject({ delimiter: "\t", rows: [{ at: 1, cells: ["户名：李明"] }, { at: 2 }, { at: 3, cells: ["2024-03-01", "1,000.00", "张伟", "0"] }, ...Array.from({ length: 17 }, () => ({}))] });
  expect(table?.columns.toSorted((a, b) => a.column - b.column)).toEqual([
    { role: "date", column: 1 },
    { role: "amount", column: 2 },
    { role: "counterparty", column: 3 },
    { role: "balance", column: 4 },
  ]);
  expect(bank.readers.map(({ kind }) => kind)).toContain("wechatmsg-txt");
  expect(bank.readers.map(({ kind }) => kind)).not.toContain("bank-bill-xlsx");
  const said = await shown("a;2024-03-01;5.00\nb;2024-03-02;6.00", { columns: { date: 2, amount: 3, remark: 1 } });
  expect(said.looks.kind).toBe("unknown");
  expect(said.tables[0]).toMatchObject({ delimiter: ";", columns: expect.arrayContaining([{ role: "date", column: 2 }, { role: "amount", column: 3 }, { role: "remark", column: 1 }]) as unknown });
});

test("a cell and a row without end are cut", async () => {
  const { tables } = await shown(`${"长".repeat(1000)},x\n${"a,".repeat(500)}`);
  expect(tables[0]?.rows[0]?.cells[0]).toBe(`${"长".repeat(80)}…`);
  expect(tables[0]?.rows[1]?.cells).toHaveLength(40);
});

test("a workbook: each sheet by its name", async () => {
  const file = await workbookOf({ 封面: [["说明"]], 流水: [[null], ["哪天", "多少"], [new Date(Date.UTC(2024, 2, 1)), -5.5]] });
  expect(await shown(file)).toMatchObject({
    tables: [{ name: "封面", rows: [{ at: 1, cells: ["说明"] }] }, { name: "流水", rows: [{ at: 2, cells: ["哪天", "多少"] }, { at: 3, cells: ["2024-03-01 00:00:00", "-5.5"] }] }],
  });
});

const ODD_PDF = {
  above: ["某平台资金明细", "户名：李明"],
  columns: tableColumns(["发生于@90", ">数目@90", "跟谁@90", "说了什么@120"]),
  footer: (page: number, of: number) => `${page}/${of}`,
};
const ODD_ROWS = [
  ["2024-03-01", "-20,000.00", "张伟", "借给他"],
  ["2024-03-09", "500.00", "张伟", "还一点"],
];
const oddPdf = () => new Blob([pdfOf(tablePages(ODD_ROWS, ODD_PDF), { width: 842, height: 595 })]);

test("a PDF: its table from the header on; and it is read by the columns that are named, or numbered", async () => {
  const { tables, looks } = await shown(oddPdf());
  expect(looks.kind).toBe("unknown");
  expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([["发生于", "数目", "跟谁", "说了什么"], ...ODD_ROWS]);
  for (const columns of [{ date: "发生于", amount: "数目", counterparty: "跟谁", remark: "说了什么" }, { date: 1, amount: 2, counterparty: 3, remark: 4 }]) {
    const { transfers, reading, problems } = await readAll(oddPdf(), { columns });
    expect(problems).toEqual([]);
    expect(reading.kind).toBe("bank-statement-pdf");
    expect(transfers).toMatchObject([
      { at: "2024-03-01T00:00:00+08:00", amount: 2_000_000n, direction: "out", counterparty: "张伟", remark: "借给他", source: { at: { page: 1 } } },
      { amount: 50_000n, direction: "in", remark: "还一点" },
    ]);
    expect((await shown(oddPdf(), { columns })).tables[0]?.columns).toHaveLength(4);
  }
  expect((await readAll(oddPdf(), { columns: { date: "发生于", amount: "金额" } })).problems).toEqual(["columns-unknown @ 文件"]);
});

test("nothing that is a table", async () => {
  expect(await shown(new Blob([new Uint8Array(500)]))).toMatchObject({ looks: { kind: "unknown" }, tables: [] });
  expect((await shown("")).tables).toMatchObject([{ rows: [] }]);
});
