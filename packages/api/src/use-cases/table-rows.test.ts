import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lawTablesWith, soundRows, TABLE_NAMES, tableKinds, updatedRows } from "@youju/law";
import { type CalendarDate, describeFault } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tableRows } from "./table-rows.ts";
import { updateTable } from "./update-table.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** `日期,利率` as Windows in China saves it. */
const GBK_HEAD = [0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xc0, 0xfb, 0xc2, 0xca];

const update = (bytes: Uint8Array) =>
  updateTable({ table: "lpr", bytes, source: "lpr.csv", today: "2026-11-23" as CalendarDate, replace: false }, []);

const ROW = { cells: { date: "2026-10-20", rate: "2.90" }, source: "lpr.csv", addedOn: "2026-11-23", replaces: false };

describe("a file of rows is read", () => {
  test.each<[string, Uint8Array]>([
    ["as plain CSV", utf8("date,rate\n2026-10-20,2.90\n")],
    ["with a BOM", utf8("\uFEFFdate,rate\n2026-10-20,2.90\n")],
    ["with the line ends of Windows", utf8("date,rate\r\n2026-10-20,2.90\r\n")],
    ["with the line ends of old Macs", utf8("date,rate\r2026-10-20,2.90")],
    ["with empty lines", utf8("\n\ndate,rate\n,\n2026-10-20,2.90\n\n,,,\n")],
    ["with quotes", utf8('"date","rate"\n"2026-10-20","2.90%"\n')],
    ["with tabs", utf8("日期\t利率\n2026-10-20\t2.90\n")],
    ["with semicolons", utf8("日期;利率\n2026-10-20;2.90\n")],
    ["with Chinese commas", utf8("日期，利率\n2026年10月20日，2.90\n")],
    ["with more columns than are wanted", utf8("日期,一年期LPR(%),五年期以上LPR(%)\n2026-10-20,2.90,3.40\n")],
    ["with empty cells behind", utf8("date,rate,,\n2026-10-20,2.90,,\n")],
    ["in GBK", new Uint8Array([...GBK_HEAD, ...utf8("\n2026-10-20,2.90\n")])],
    ["in UTF-16", new Uint8Array([0xff, 0xfe, ...[..."date,rate\n2026-10-20,2.90"].flatMap((c) => [c.charCodeAt(0), 0])])],
    ["as JSON", utf8('[{"date":"2026-10-20","rate":"2.90"}]')],
    ["as JSON with numbers", utf8('\uFEFF[{"日期":"2026-10-20","利率":2.9}]')],
    ["as JSON with its rows below", utf8('{"source":"人民银行","rows":[{"date":"2026-10-20","rate":"2.90%"}]}')],
  ])("%s", (_what, bytes) => {
    expect(update(bytes)).toMatchObject({ ok: true, rows: [ROW] });
  });

  test.each<[string, Uint8Array, string, object]>([
    ["empty", utf8(""), "table-empty", {}],
    ["only a BOM", utf8("\uFEFF"), "table-empty", {}],
    ["only a head", utf8("date,rate\n"), "table-empty", {}],
    ["a sheet of Excel", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]), "table-not-text", {}],
    ["too large", new Uint8Array(1_000_001).fill(0x20), "table-too-large", {}],
    ["a decimal comma", utf8("date,rate\n2026-10-20,2,90\n"), "table-line-broken", { line: 2 }],
    ["an open quote", utf8('date,rate\n2026-10-20,"2.90\n'), "table-line-broken", { line: 2 }],
    ["JSON cut off", utf8('[{"date":"2026-10-20",'), "table-json-broken", {}],
    ["JSON of something else", utf8('{"date":"2026-10-20"}'), "table-json-broken", {}],
    ["a list of no rows", utf8("[]"), "table-empty", {}],
    ["a JSON row without its rate", utf8('[{"date":"2026-10-20","rate":2.9},{"date":"2026-11-20","rate":null}]'), "table-cell-empty", { field: "[1]" }],
    ["a bad line after an empty one", utf8("date,rate\n\n2026-10-20,two\n"), "table-percent-unreadable", { line: 3 }],
  ])("not where it is %s", (_what, bytes, code, at) => {
    const outcome = update(bytes);
    expect(outcome.ok ? [] : outcome.faults).toMatchObject([{ code, at: { file: "lpr.csv", ...at } }]);
  });
});

test("what the user guide shows to write by is read as it stands", () => {
  const guide = readFileSync(join(import.meta.dirname, "../../../../docs/user-guide.zh-CN.md"), "utf8");
  const blocks = (guide.match(/(?:^ {4}.*\n)+/gmu) ?? []).map((block) => block.replaceAll(/^ {4}/gmu, ""));
  for (const kind of Object.values(tableKinds)) {
    const head = kind.template.split("\n", 1)[0]!;
    const read = tableRows(utf8(blocks.find((block) => block.startsWith(`${head}\n`))!), "guide.csv");
    const file = { source: "guide.csv", rows: read.ok ? read.rows : [], today: "2027-12-31" as CalendarDate, replace: true };
    // A whole year of holidays would fill the page: only that it is incomplete may be said of it.
    const outcome = updatedRows(kind, [], file);
    expect(outcome.ok ? [] : outcome.faults.map(({ code }) => code)).toEqual(kind === tableKinds.holidays ? ["holidays-year-incomplete"] : []);
  }
});

describe("whatever is handed in", () => {
  const runs = { numRuns: Number(process.env["YOUJU_RUNS"] ?? 100), ...(process.env["YOUJU_RUNS"] === undefined ? { seed: 20261123 } : {}) };
  const names = fc.constantFrom(...TABLE_NAMES);
  const cells = fc.constantFrom("2026-10-20", "2026-11-20", "2027-01-01", "2026-02-30", "3.00", "3%", "-1", "1e9", "999999999999999999999", "江苏", "全国", "2025", "非私营", "放假", "上班", "受理费", "保全费", "以上", "最高", "50", "2.5", "", '"', "=1+1");
  const tables = fc.tuple(names, fc.array(fc.array(cells, { maxLength: 8 }), { maxLength: 12 }), fc.constantFrom(",", "\t", ";")).map(([name, rows, delimiter]) => ({
    name,
    bytes: utf8([tableKinds[name].template.split("\n", 1)[0]!.replaceAll(",", delimiter), ...rows.map((row) => row.join(delimiter))].join("\n")),
  }));
  const anything = fc.record({ name: names, bytes: fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.json().map(utf8), fc.string().map(utf8)) });

  test("it is refused with a reason, or gives rows that can be computed by", () => {
    fc.assert(
      fc.property(fc.oneof(tables, anything), fc.boolean(), ({ name, bytes }, replace) => {
        const outcome = updateTable({ table: name, bytes, source: "x", today: "2026-11-23" as CalendarDate, replace }, []);
        const rows = outcome.ok ? outcome.rows : [];
        expect(outcome.ok || outcome.faults.map((one) => describeFault(one).mend).join("")).not.toBe("");
        expect(soundRows(tableKinds[name], rows)).toBe(true);
        expect(lawTablesWith({ [name]: rows })).toBeDefined();
      }),
      runs,
    );
  });
});
