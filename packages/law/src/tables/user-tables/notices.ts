/** Court notices on small claims that a person adds. */
import { addDays, type CalendarDate, fault, type Fault, type Fen, moneyFromContract } from "@youju/model";
import type { WageKind } from "../average-wages.ts";
import type { Province } from "../provinces.ts";
import { SMALL_CLAIM_NOTICES, SMALL_CLAIM_NOTICES_AS_OF, type SmallClaimNotice } from "../small-claim-notices.ts";
import { dateColumn, readText, readWord, readYuan } from "./columns.ts";
import type { Cells, PlacedRow, TableKind, UserRow } from "./kind.ts";
import { provinceColumn, WAGE_KINDS, wageYearColumn } from "./wages.ts";

const cellsOf = ({ province, from, wage, mandatory, byAgreement, court }: SmallClaimNotice): Cells => ({
  province,
  date: from,
  year: String(wage.year),
  kind: wage.kind,
  mandatory: yuan(mandatory),
  agreement: yuan(byAgreement),
  court,
});

const yuan = (fen: Fen): string => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;
const fen = (text: string | undefined): Fen => moneyFromContract(text!);

export const noticesKind: TableKind = {
  title: "小额诉讼标的额的通知",
  provenance: {
    source: "各高级人民法院关于小额诉讼标的额的通知，逐行写明来源",
    asOf: SMALL_CLAIM_NOTICES_AS_OF as CalendarDate,
    verifiedUntil: "江苏 2026-01-04、湖南 2025-08-01、上海 2022-08-23、浙江 2022-01-11 的数额",
    doubts: ["只找到这四个省市的通知，其中浙江、上海的已经旧了；湖南现在的数额是按它自己的规则推算的。"],
  },
  columns: [
    provinceColumn([]),
    { ...dateColumn, label: "起用日期", heads: ["日期", "from", "生效日期"] },
    { ...wageYearColumn, label: "所用工资的年份", heads: ["年份", "工资年份"] },
    { key: "mandatory", label: "一半以下的数额", heads: ["一半", "小额标准", "50%"], read: readYuan },
    { key: "agreement", label: "两倍以下的数额", heads: ["两倍", "约定标准", "2倍"], read: readYuan },
    { key: "kind", label: "统计口径", heads: ["口径"], read: readWord(WAGE_KINDS) },
    { key: "court", label: "法院", heads: [], optional: true, read: readText },
  ],
  template: "province,date,year,kind,mandatory,agreement\n江苏,2027-01-04,2025,非私营,66000,264000",
  ours: SMALL_CLAIM_NOTICES.map(cellsOf),
  key: ({ province, date }) => `${province} ${date}`,
  text: ({ province, date, mandatory, agreement }) => `${province} ${date} 起 ${mandatory} 元和 ${agreement} 元`,
  inOrder: false,
  remark: (cells) => SMALL_CLAIM_NOTICES[noticesKind.ours.indexOf(cells)]?.source ?? "",
  values: ["mandatory", "agreement"],
  check: ({ rows, today }) => ({ faults: rows.flatMap((row) => faultsOf(row, today)), warnings: [] }),
};

/** Twice the wage is four times its half, but for the half yuan that some courts round up. */
const MOST_ROUNDING: Fen = 400n;
const LEAST_WAGE: Fen = 3_000_000n;
const MOST_WAGE: Fen = 50_000_000n;

function faultsOf({ cells, at }: PlacedRow, today: CalendarDate): readonly Fault[] {
  const [mandatory, agreement] = [fen(cells["mandatory"]), fen(cells["agreement"])];
  const date = cells["date"] as CalendarDate;
  if (date > today) return [fault("table-date-future", { date, today }, at)];
  if (cells["year"]! >= date.slice(0, 4)) return [fault("wage-year-future", { year: cells["year"]!, today: date }, at)];
  const off = 4n * mandatory - agreement;
  const wage = agreement / 2n;
  if (off >= -MOST_ROUNDING && off <= MOST_ROUNDING && wage >= LEAST_WAGE && wage <= MOST_WAGE) return [];
  return [fault("notice-implausible", { mandatory: cells["mandatory"]!, agreement: cells["agreement"]! }, at)];
}

/** Ours and the user's as one list; a later notice of a province ends the one before it. */
export function noticesWith(rows: readonly UserRow[]): readonly SmallClaimNotice[] {
  const theirs = new Set(rows.map(({ cells }) => noticesKind.key(cells)));
  const all = [
    ...SMALL_CLAIM_NOTICES.filter((notice) => !theirs.has(noticesKind.key(cellsOf(notice)))),
    ...rows.map(noticeOf),
  ];
  const ordered = all.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return ordered.map((notice, i) => {
    const next = ordered.slice(i + 1).find(({ province }) => province === notice.province);
    const end = next === undefined ? null : addDays(next.from, -1);
    return end === null || (notice.to !== null && notice.to < end) ? notice : { ...notice, to: end };
  });
}

function noticeOf({ cells, source }: UserRow): SmallClaimNotice {
  const year = Number(cells["year"]);
  return {
    id: `USER-${cells["province"]}-${cells["date"]}`,
    province: cells["province"] as Province,
    court: cells["court"] === "" ? "当地高级人民法院" : cells["court"]!,
    from: cells["date"] as CalendarDate,
    to: null,
    // The wage of the next year is published by the summer after it.
    agedFrom: `${year + 2}-06-01` as CalendarDate,
    mandatory: fen(cells["mandatory"]),
    byAgreement: fen(cells["agreement"]),
    wage: {
      year,
      yuan: fen(cells["agreement"]) / 200n,
      kind: cells["kind"] as WageKind,
    },
    certainty: "M",
    source: `用户添加（${source}）`,
    byUser: true,
  };
}
