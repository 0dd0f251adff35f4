/** Rows that a person adds to the average wages of the provinces. */
import { type CalendarDate, fault, type Fault, moneyFromContract } from "@youju/model";
import { AVERAGE_WAGES, type AverageWage, WAGES_AS_OF, type WageKind } from "../average-wages.ts";
import { PROVINCES } from "../provinces.ts";
import { readWord, readYear, readYuan } from "./columns.ts";
import type { Column, PlacedRow, TableKind, UserRow } from "./kind.ts";

export const provinceColumn = (more: readonly string[]): Column => ({
  key: "province",
  label: "省份",
  heads: ["省", "地区"],
  read: readWord(Object.fromEntries([...PROVINCES, ...more].map((name) => [name, longNames(name)]))),
});

const longNames = (name: string): readonly string[] =>
  ["省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区"].map((end) => `${name}${end}`);

export const WAGE_KINDS: Readonly<Record<WageKind, readonly string[]>> = {
  城镇非私营单位就业人员: ["非私营", "城镇非私营", "城镇非私营单位"],
  全口径城镇单位就业人员: ["全口径", "全口径城镇单位"],
};

export const wageYearColumn: Column = { key: "year", label: "年份", heads: ["工资年份"], read: readYear };

/** What a yearly average can plausibly be, so that monthly figures and slips of a digit are caught. */
const LEAST = "30000.00";
const MOST = "500000.00";

export const wagesKind: TableKind = {
  title: "就业人员年平均工资",
  provenance: {
    source: "各省公布的平均工资，取自律师整理的表，逐行写明来源",
    asOf: WAGES_AS_OF as CalendarDate,
    verifiedUntil: "各省 2024 年、全国 2025 年的工资",
    doubts: ["每个省的法院用哪一种统计，以当地高级法院的通知为准。"],
  },
  columns: [
    provinceColumn(["全国"]),
    wageYearColumn,
    { key: "wage", label: "年平均工资", heads: ["工资", "annualwage", "yuan"], read: readYuan },
    { key: "kind", label: "统计口径", heads: ["口径"], read: readWord(WAGE_KINDS) },
  ],
  template: "province,year,wage,kind\n江苏,2025,132000,非私营",
  ours: AVERAGE_WAGES.map(({ province, year, yuan, kind }) => ({
    province,
    year: String(year),
    wage: `${yuan}.00`,
    kind,
  })),
  remark: (cells) => AVERAGE_WAGES[wagesKind.ours.indexOf(cells)]?.source ?? "",
  values: ["wage"],
  key: ({ province, year, kind }) => `${province} ${year} ${kind}`,
  text: ({ province, year, wage, kind }) => `${province} ${year} 年${kind} ${wage} 元`,
  inOrder: false,
  check: ({ rows, today }) => ({ faults: rows.flatMap((row) => faultsOf(row, today)), warnings: [] }),
};

function faultsOf({ cells, at }: PlacedRow, today: CalendarDate): readonly Fault[] {
  if (cells["year"]! >= today.slice(0, 4)) return [fault("wage-year-future", { year: cells["year"]!, today }, at)];
  const wage = moneyFromContract(cells["wage"]!);
  const whole = wage % 100n === 0n;
  const plausible = wage >= moneyFromContract(LEAST) && wage <= moneyFromContract(MOST);
  if (plausible && whole) return [];
  return [fault("wage-implausible", { wage: cells["wage"]!, least: LEAST, most: MOST }, at)];
}

/** Ours and the user's; where both speak of one province, year and statistic, the user's. */
export function wagesWith(rows: readonly UserRow[]): readonly AverageWage[] {
  const theirs = new Set(rows.map(({ cells }) => wagesKind.key(cells)));
  const ours = AVERAGE_WAGES.filter((_, i) => !theirs.has(wagesKind.key(wagesKind.ours[i]!)));
  return [...ours, ...rows.map(wageOf)];
}

function wageOf({ cells, source }: UserRow): AverageWage {
  return {
    province: cells["province"] as AverageWage["province"],
    year: Number(cells["year"]),
    yuan: moneyFromContract(cells["wage"]!) / 100n,
    kind: cells["kind"] as WageKind,
    certainty: "M",
    source: `用户添加（${source}）`,
    byUser: true,
  };
}
