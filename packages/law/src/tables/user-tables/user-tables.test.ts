import { addDays, addMonths, type CalendarDate, describeFault, formatPercent, percent } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claims } from "../../../testing/claims.ts";
import { computeClaim } from "../../claim/compute-claim.ts";
import { smallClaimThreshold } from "../../court/small-claim.ts";
import { FEE_BANDS } from "../fee-bands.ts";
import { LAW_TABLES } from "../law-tables.ts";
import { lprOn, LPR } from "../lpr.ts";
import { LPR_ROWS } from "../lpr-table.ts";
import { holidaysKnown, isWorkday, orNextWorkday, WORK_CALENDAR } from "../workday.ts";
import { lawTablesWith, tableKinds, type TableName, updatedRows, type UserRow } from "./index.ts";

const day = (text: string): CalendarDate => text as CalendarDate;
const TODAY = day("2026-11-23");

/** A file as the edge hands it over: the first line names the columns, line numbers are those of the text. */
function fileOf(text: string, more: { today?: CalendarDate; replace?: boolean } = {}) {
  const [head, ...lines] = text.split("\n").map((line) => line.split(","));
  const rows = lines.map((cells, i) => ({
    at: { line: i + 2 },
    cells: Object.fromEntries(cells.map((cell, at) => [head![at]!, cell])),
  }));
  return { source: "新.csv", rows, today: TODAY, replace: false, ...more };
}

const update = (name: TableName, text: string, stored: readonly UserRow[] = [], more = {}) =>
  updatedRows(tableKinds[name], stored, fileOf(text, more));

function rowsOf(name: TableName, text: string, stored: readonly UserRow[] = [], more = {}): readonly UserRow[] {
  const outcome = update(name, text, stored, more);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome.rows;
}

/** The codes of a refused file, each with its line; of a taken one the codes of its warnings. */
function codes(name: TableName, text: string, more = {}): readonly string[] {
  const outcome = update(name, text, [], more);
  const all = outcome.ok ? outcome.warnings : outcome.faults;
  return all.map(({ code, at }) => (at?.line === undefined ? code : `${at.line} ${code}`));
}

describe("rows of the one-year LPR", () => {
  test.each([
    ["date,rate\n2026-10-20,3.00", []],
    ["日期,利率\n2026年10月20日,３.００％", []],
    ["公布日期,一年期LPR(%),五年期以上LPR(%)\n2026-10-20,3.00,3.50", []],
    ["Date , RATE\n2026/10/20,3", []],
    ["date,rate\n2026-08-20,3.00\n2026-09-20,3.0%\n2026-10-20,3.00", []],
    ["date,rate\n2026-10-22,3.00", ["2 lpr-day-unusual"]],
    ["date,rate\n2026-11-20,3.00", ["2 lpr-month-missing"]],
    ["date,rate", ["table-empty"]],
    ["day,rate\n2026-10-20,3.00", ["table-column-missing"]],
    ["date,rate\n2026-10-20,", ["2 table-cell-empty"]],
    ["date,rate\n2026-10-20,三", ["2 table-percent-unreadable"]],
    ["date,rate\n2026-10-20,-3.00", ["2 table-percent-unreadable"]],
    ["date,rate\n2026-02-30,3.00", ["2 date-impossible"]],
    ["date,rate\n昨天,3.00", ["2 date-unreadable"]],
    ["date,rate\n2026-11-20,3.00\n2026-10-20,3.00", ["3 table-out-of-order"]],
    ["date,rate\n2026-10-20,3.00\n2026-10-20,3.00", ["3 table-row-twice"]],
    ["date,rate\n2026-12-21,3.00", ["2 table-date-future"]],
    ["date,rate\n2026-10-20,0.49", ["2 lpr-implausible"]],
    ["date,rate\n2026-10-20,300", ["2 lpr-implausible"]],
    ["date,rate\n2026-10-20,4.01", ["2 lpr-jump"]],
    ["date,rate\n2026-10-20,4.00", []],
    ["date,rate\n2026-10-20,2.00\n2026-11-20,0.99", ["3 lpr-jump"]],
    ["date,rate\n2026-09-20,2.90", ["2 table-row-contradicts"]],
    // Known slips of public tables: a Sunday that was never a day of publication.
    ["date,rate\n2025-04-20,3.00", ["2 table-row-contradicts"]],
    ["date,rate\n2026-09-21,2.90", ["2 table-row-contradicts"]],
    ["date,rate\n2026-09-21,3.00", ["2 lpr-day-unusual"]],
    ["date,rate\n2019-08-19,4.25", ["2 table-row-contradicts"]],
  ])("%j: %j", (text, expected) => {
    expect(codes("lpr", text)).toEqual(expected);
  });

  test("one bad line among 200 is named, and nothing is taken", () => {
    const first = day("2030-01-20");
    const lines = Array.from({ length: 200 }, (_, i) => `${addMonths(first, i)},${i === 122 ? "3,00" : "3.00"}`);
    lines[122] = `${addMonths(first, 122)},x`;
    const outcome = update("lpr", ["date,rate", ...lines].join("\n"), [], { today: day("2099-01-01") });
    expect(outcome.ok ? [] : outcome.faults.map(({ code, at }) => [code, at?.line])).toEqual([["table-percent-unreadable", 124]]);
  });

  test("what contradicts ours says both values, and is taken only where asked", () => {
    const text = "date,rate\n2026-09-20,2.90";
    const refused = update("lpr", text);
    expect(refused.ok ? "" : describeFault(refused.faults[0]!)).toMatchObject({
      where: "新.csv 第 2 行",
      text: "文件里是“2026-09-20 公布的 2.90%”，现有的是“2026-09-20 公布的 3.00%”，两者不一样，没有改动。",
    });
    const rows = rowsOf("lpr", text, [], { replace: true });
    expect(rows).toEqual([{ cells: { date: "2026-09-20", rate: "2.90" }, source: "新.csv", addedOn: TODAY, replaces: true }]);
    expect(lprOn(day("2026-09-30"), lawTablesWith({ lpr: rows }).lpr)).toMatchObject({ percent: "2.90", by: "user" });
  });

  test("what repeats ours is not stored again; a later file joins the earlier one", () => {
    const first = update("lpr", "date,rate\n2026-09-20,3.00\n2026-10-20,2.95");
    expect(first).toMatchObject({ ok: true, repeated: 1, added: [{ date: "2026-10-20", rate: "2.95" }] });
    const rows = rowsOf("lpr", "date,rate\n2026-10-20,2.95\n2026-11-20,2.90", first.ok ? first.rows : []);
    expect(rows.map(({ cells }) => cells["date"])).toEqual(["2026-10-20", "2026-11-20"]);
    const against = update("lpr", "date,rate\n2026-10-20,2.90", rows);
    expect(against.ok ? [] : against.faults.map((fault) => fault.code)).toEqual(["table-row-contradicts"]);
    expect(rowsOf("lpr", "date,rate\n2026-10-20,2.90", rows, { replace: true })[0]!.cells["rate"]).toBe("2.90");
  });

  test("a row that the law book has learnt since gives way to it, unless it was to stand in for ours", () => {
    const old: UserRow = { cells: { date: "2026-09-20", rate: "2.90" }, source: "旧.csv", addedOn: TODAY, replaces: false };
    expect(lawTablesWith({ lpr: [old] })).toBe(LAW_TABLES);
    expect(lawTablesWith({ lpr: [{ ...old, replaces: true }] }).lpr).not.toBe(LPR);
  });

  test("plausible is what was published: no row of ours would be refused or warned of, but 2021-02-22", () => {
    const text = ["date,rate", ...LPR_ROWS.map((row) => row.join(","))].join("\n");
    const bare = { ...tableKinds.lpr, ours: [], contradicts: () => undefined };
    const outcome = updatedRows(bare, [], fileOf(text));
    expect(outcome.ok ? outcome.warnings.map(({ details }) => details) : outcome.faults).toEqual([
      { date: "2021-02-22", usual: "2021-02-20" },
    ]);
  });
});

/** Days off of a year that a notice might name, for tests. */
function year2027(more: readonly string[] = []): string {
  const spring = Array.from({ length: 12 }, (_, i) => addDays(day("2027-02-05"), i));
  const october = Array.from({ length: 7 }, (_, i) => addDays(day("2027-10-01"), i));
  const off = ["2027-01-01", ...spring, "2027-05-01", ...october].map((date) => `${date},放假`);
  return ["date,type", ...[...off, ...more].toSorted()].join("\n");
}

describe("years of the calendar", () => {
  test("a whole year ends the doubt about it", () => {
    const { calendar } = lawTablesWith({ holidays: rowsOf("holidays", year2027(["2027-09-26,上班"])) });
    expect(holidaysKnown(day("2027-03-01"))).toBe(false);
    expect(holidaysKnown(day("2027-03-01"), calendar)).toBe(true);
    expect(orNextWorkday(day("2027-10-01"), calendar)).toBe("2027-10-08");
    expect(isWorkday(day("2027-09-26"), calendar)).toBe(true);
    expect(calendar.source).toContain("用户添加（新.csv）");
    expect(orNextWorkday(day("2026-10-01"), calendar)).toBe(orNextWorkday(day("2026-10-01")));
  });

  test.each([
    ["date,type\n2027-01-01,放假\n2027-10-01,放假", ["holidays-year-incomplete"]],
    ["date,type\n2027-01-01,可能", ["2 table-word-unknown"]],
    [year2027(["2027-09-27,上班"]), ["16 holidays-worked-weekday"]],
    [year2027().replaceAll("2027", "2028"), 21],
    [year2027().replaceAll("2027", "2026"), "contradicts"],
  ])("%j: %j", (text, expected) => {
    const found = codes("holidays", text);
    if (expected === 21) expect(found.every((code) => code.endsWith("holidays-not-announced")) && found.length).toBe(21);
    else if (expected === "contradicts") expect(new Set(found.map((code) => code.replace(/^\d+ /u, "")))).toEqual(new Set(["table-row-contradicts", "table-row-gone"]));
    else expect(found).toEqual(expected);
  });

  test("our own years repeat themselves", () => {
    const rows = [...WORK_CALENDAR.holidays].map((date) => `${date},休`);
    const worked = [...WORK_CALENDAR.makeUpDays].map((date) => `${date},补班`);
    expect(update("holidays", ["date,type", ...[...rows, ...worked].toSorted()].join("\n"))).toMatchObject({ ok: true, rows: [] });
  });
});

describe("average wages and notices", () => {
  test.each<[TableName, string, readonly string[]]>([
    ["wages", "province,year,wage,kind\n江苏省,2025,132000,非私营", []],
    ["wages", "省份,年份,年平均工资,统计口径\n广西壮族自治区,2025年,99000.00,全口径", []],
    ["wages", "province,year,wage,kind\n江苏,2024,129221,非私营", ["2 table-row-contradicts"]],
    ["wages", "province,year,wage,kind\n江苏,2025,11000,非私营", ["2 wage-implausible"]],
    ["wages", "province,year,wage,kind\n江苏,2026,132000,非私营", ["2 wage-year-future"]],
    ["wages", "province,year,wage,kind\n台北,2025,132000,非私营", ["2 table-word-unknown"]],
    ["wages", "province,year,wage,kind\n江苏,去年,132000,非私营", ["2 table-year-unreadable"]],
    ["notices", "province,date,year,kind,mandatory,agreement\n广东,2026-08-01,2025,非私营,70000,280000", []],
    ["notices", "province,date,year,kind,mandatory,agreement\n江苏,2026-01-04,2024,非私营,64610,258440", []],
    ["notices", "province,date,year,kind,mandatory,agreement\n江苏,2026-01-04,2024,非私营,64610,258441", ["2 table-row-contradicts"]],
    ["notices", "province,date,year,kind,mandatory,agreement\n广东,2026-08-01,2025,非私营,70000,140000", ["2 notice-implausible"]],
    ["notices", "province,date,year,kind,mandatory,agreement\n广东,2027-08-01,2025,非私营,70000,280000", ["2 table-date-future"]],
  ])("%s %j: %j", (name, text, expected) => {
    expect(codes(name, text)).toEqual(expected);
  });

  test("a wage of the user's stands beside ours, named as his", () => {
    const { wages } = lawTablesWith({ wages: rowsOf("wages", "province,year,wage,kind\n江苏,2025,132000,非私营") });
    expect(wages).toHaveLength(LAW_TABLES.wages.length + 1);
    expect(wages.at(-1)).toMatchObject({ province: "江苏", year: 2025, yuan: 132_000n, source: "用户添加（新.csv）" });
  });

  test("a later notice ends the one before it", () => {
    const text = "province,date,year,kind,mandatory,agreement\n浙江,2026-08-01,2025,非私营,70000,280000";
    const { notices } = lawTablesWith({ notices: rowsOf("notices", text) });
    expect(notices.filter(({ province }) => province === "浙江")).toMatchObject([
      { id: "SC-N4", to: "2026-07-31" },
      { from: "2026-08-01", to: null, agedFrom: "2027-06-01", mandatory: 7_000_000n, wage: { yuan: 140_000n } },
    ]);
    expect(notices.filter(({ province }) => province === "江苏")).toEqual(LAW_TABLES.notices.filter(({ province }) => province === "江苏"));
  });
});

test("the lines of small claims name a row that is the user's", () => {
  const wage = lawTablesWith({ wages: rowsOf("wages", "province,year,wage,kind\n四川,2025,113000,非私营") });
  const notice = lawTablesWith({ notices: rowsOf("notices", "province,date,year,kind,mandatory,agreement\n四川,2026-08-01,2025,非私营,56500,226000") });
  const steps = ({ wages, notices }: typeof wage) =>
    smallClaimThreshold({ province: "四川", filingDate: TODAY, amount: 5_000_000n, wages, notices }).steps[0]!.text;
  expect(steps(wage)).toContain("四川 2025 年城镇非私营单位就业人员平均工资 113000 元（用户添加，没有核对过）：一半大约 56,500.00 元");
  expect(steps(notice)).toContain("从 2026-08-01 起的标准（用户添加，没有核对过）");
  expect(steps(LAW_TABLES)).not.toContain("用户添加");
});

describe("court fees", () => {
  const ENFORCEMENT = "fee,upTo,amount,percent\n执行费,10000,60,\n执行费,500000,,1.5\n执行费,以上,,0.8";

  test("a scale is replaced as a whole, where asked", () => {
    expect(new Set(codes("fees", ENFORCEMENT).map((code) => code.replace(/^\d+ /u, "")))).toEqual(new Set(["table-row-contradicts", "table-row-gone"]));
    const { fees } = lawTablesWith({ fees: rowsOf("fees", ENFORCEMENT, [], { replace: true }) });
    expect(fees.enforcement).toEqual({ flat: 60n, flatUpTo: 10_000n, bands: [{ upTo: 500_000n, perMille: 15n }, { upTo: null, perMille: 8n }] });
    expect(fees).toMatchObject({ acceptance: FEE_BANDS.acceptance, preservation: FEE_BANDS.preservation, preservationAtMost: 5000n });
  });

  test("our own scales repeat themselves", () => {
    const lines = tableKinds.fees.ours.map(({ fee, upTo, amount, percent: part }) => [fee, upTo, amount, part].join(","));
    expect(update("fees", ["fee,upTo,amount,percent", ...lines].join("\n"))).toMatchObject({ ok: true, rows: [], repeated: 19 });
  });

  test.each([
    ["no flat fee", "执行费,10000,,1\n执行费,以上,,0.5"],
    ["no last band", "执行费,10000,50,\n执行费,500000,,1.5"],
    ["a part of a thousandth", "执行费,10000,50,\n执行费,以上,,0.55"],
    ["part of a yuan", "执行费,10000,50.50,\n执行费,以上,,0.5"],
    ["both a sum and a part", "执行费,10000,50,\n执行费,以上,5,0.5"],
    ["no most for preservation", "保全费,1000,30,\n保全费,以上,,0.5"],
    ["a most for enforcement", "执行费,10000,50,\n执行费,以上,,0.5\n执行费,最高,5000,"],
  ])("%s is refused", (_what, rows) => {
    expect(codes("fees", `fee,upTo,amount,percent\n${rows}`, { replace: true })).toEqual(["fees-incomplete"]);
  });
});

test("without rows of the user's the tables are the law book's own", () => {
  expect(lawTablesWith({})).toBe(LAW_TABLES);
  expect(lawTablesWith({ lpr: [], wages: [] })).toBe(LAW_TABLES);
});

test("every table says where it is from and how far it goes, and its template is one that it would read", () => {
  for (const kind of Object.values(tableKinds)) {
    expect(kind.provenance.source).not.toBe("");
    expect(kind.provenance.verifiedUntil).not.toBe("");
    expect(kind.provenance.asOf <= TODAY).toBe(true);
    expect(kind.ours.length).toBeGreaterThan(0);
    const outcome = updatedRows({ ...kind, check: () => ({ faults: [], warnings: [] }) }, [], fileOf(kind.template, { replace: true }));
    expect(outcome.ok ? [] : outcome.faults).toEqual([]);
  }
  expect(tableKinds.lpr.provenance).toMatchObject({ verifiedUntil: "2026-09-20 公布的一行", doubts: [expect.stringContaining("到 2026-07-20 为止的有两个来源")] });
});

test("rows that repeat the known value change no figure of any claim", () => {
  const months = Array.from({ length: 24 }, (_, i) => addMonths(day("2026-10-20"), i));
  const text = ["date,rate", ...months.map((date) => `${date},3.00`)].join("\n");
  const { lpr } = lawTablesWith({ lpr: rowsOf("lpr", text, [], { today: day("2029-01-01") }) });
  const figures = (input: Parameters<typeof computeClaim>[0], table: typeof lpr) => {
    const outcome = computeClaim(input, { lpr: table });
    if (!outcome.ok) return outcome;
    const { principal, interest, overdueInterest, penalty, total, payable, overpaid, byLoan, alternatives, schedule } = outcome.claim;
    const others = alternatives.map((each) => [each.id, each.total]);
    const loans = byLoan.map((each) => [each.loan, each.total, each.due]);
    return { principal, interest, overdueInterest, penalty, total, payable, overpaid, loans, others, rows: schedule.length };
  };
  fc.assert(
    fc.property(claims, fc.integer({ min: 0, max: 700 }), (input, later) => {
      const asOf = addDays(day("2026-09-19"), later);
      expect(figures({ ...input, asOf }, lpr)).toEqual(figures({ ...input, asOf }, LPR));
    }),
    { numRuns: Number(process.env["YOUJU_RUNS"] ?? 100), ...(process.env["YOUJU_RUNS"] === undefined ? { seed: 20261123 } : {}) },
  );
});

test("the newest row decides the rate of a claim that begins after it", () => {
  const { lpr } = lawTablesWith({ lpr: rowsOf("lpr", "date,rate\n2026-10-20,2.90") });
  expect(formatPercent(lprOn(day("2026-10-25"), lpr)!.rate)).toBe("2.9%");
  expect(lprOn(day("2026-10-25"), lpr)!.fourfold).toEqual(percent("11.6"));
});
