/** Court fees that a person puts in place of ours: each fee's scale as a whole, since bands add up to one another. */
import { type CalendarDate, fault, type Fault, moneyFromContract } from "@youju/model";
import { FEE_BANDS, type FeeBands, type FeeScale } from "../fee-bands.ts";
import { readPercent, readWord, readYuan } from "./columns.ts";
import type { Cells, PlacedRow, TableKind, UserRow } from "./kind.ts";
import { standingCells } from "./standing.ts";

const ACCEPTANCE = "受理费";
const PRESERVATION = "保全费";
const ENFORCEMENT = "执行费";
/** In place of a sum: the band has no end; what the fee comes to at most. */
const NO_END = "以上";
const AT_MOST = "最高";

const yuan = (whole: bigint): string => `${whole}.00`;
/** 25 thousandths are `2.50` percent. */
const percentOf = (perMille: bigint): string => `${perMille / 10n}.${perMille % 10n}0`;

function scaleCells(fee: string, { flat, flatUpTo, bands }: FeeScale, atMost?: bigint): readonly Cells[] {
  return [
    { fee, upTo: yuan(flatUpTo), amount: yuan(flat), percent: "" },
    ...bands.map((band) => ({
      fee,
      upTo: band.upTo === null ? NO_END : yuan(band.upTo),
      amount: "",
      percent: percentOf(band.perMille),
    })),
    ...(atMost === undefined ? [] : [{ fee, upTo: AT_MOST, amount: yuan(atMost), percent: "" }]),
  ];
}

const readUpTo = (text: string): ReturnType<typeof readYuan> =>
  [NO_END, AT_MOST].includes(text.trim()) ? { ok: true, value: text.trim() } : readYuan(text);

/** Sums in order, then the band without end, then the most. */
const orderOf = ({ upTo }: Cells): string =>
  upTo === NO_END ? "~" : upTo === AT_MOST ? "~~" : upTo!.padStart(20, "0");

export const feesKind: TableKind = {
  title: "诉讼费用标准",
  provenance: {
    source: FEE_BANDS.source,
    asOf: FEE_BANDS.asOf as CalendarDate,
    verifiedUntil: `${FEE_BANDS.asOf}，仍然有效`,
    doubts: [],
  },
  columns: [
    {
      key: "fee",
      label: "费用",
      heads: ["种类"],
      read: readWord({
        [ACCEPTANCE]: ["案件受理费"],
        [PRESERVATION]: ["保全申请费", "财产保全费"],
        [ENFORCEMENT]: ["执行申请费"],
      }),
    },
    { key: "upTo", label: "不超过（元）", heads: ["不超过", "upto"], read: readUpTo },
    { key: "amount", label: "定额（元）", heads: ["定额"], optional: true, read: readYuan },
    { key: "percent", label: "比例（%）", heads: ["比例", "百分比"], optional: true, read: readPercent },
  ],
  template: "fee,upTo,amount,percent\n执行费,10000,50,\n执行费,500000,,1.5\n执行费,以上,,1",
  ours: [
    ...scaleCells(ACCEPTANCE, FEE_BANDS.acceptance),
    ...scaleCells(PRESERVATION, FEE_BANDS.preservation, FEE_BANDS.preservationAtMost),
    ...scaleCells(ENFORCEMENT, FEE_BANDS.enforcement),
  ],
  key: (cells) => `${cells["fee"]} ${orderOf(cells)}`,
  unit: ({ fee }) => fee!,
  values: ["amount", "percent"],
  text: ({ fee, upTo, amount, percent }) => `${fee} ${upTo} ${amount === "" ? `${percent}%` : `${amount} 元`}`,
  inOrder: false,
  check: ({ rows }) => ({
    faults: [...Map.groupBy(rows, ({ cells }) => cells["fee"]!)].flatMap(([fee, those]) => scaleFaults(fee, those)),
    warnings: [],
  }),
};

const isSum = (cells: Cells): boolean => ![NO_END, AT_MOST].includes(cells["upTo"]!);

/** A flat fee, then bands in order, the last without end; for preservation also the most. */
function scaleFaults(fee: string, rows: readonly PlacedRow[]): readonly Fault[] {
  const shape = rows.map(({ cells }) => ({ cells, flat: cells["amount"] !== "", banded: cells["percent"] !== "" }));
  const ordered = shape.toSorted((a, b) => (feesKind.key(a.cells) < feesKind.key(b.cells) ? -1 : 1));
  const atMost = ordered.filter(({ cells }) => cells["upTo"] === AT_MOST);
  const scale = ordered.filter(({ cells }) => cells["upTo"] !== AT_MOST);
  const whole =
    scale.length >= 2 &&
    scale.every(({ cells, flat, banded }, i) => (i === 0 ? flat && !banded && isSum(cells) : banded && !flat)) &&
    !isSum(scale.at(-1)!.cells) &&
    atMost.length === (fee === PRESERVATION ? 1 : 0) &&
    atMost.every(({ flat, banded }) => flat && !banded) &&
    scale.every(({ cells }) => plausible(cells));
  return whole ? [] : [fault("fees-incomplete", { fee }, { file: rows[0]!.at.file! })];
}

/** Whole yuan, and whole thousandths of at most 10%. */
function plausible({ upTo, amount, percent }: Cells): boolean {
  const sums = [isSum({ upTo: upTo! }) ? upTo! : "", amount!].filter((text) => text !== "");
  if (sums.some((text) => moneyFromContract(text) % 100n !== 0n)) return false;
  return percent === "" || /^(?:\d\.\d0|10\.00)$/u.test(percent!);
}

/** Ours, with the scales that the user put in their place. */
export function feesWith(rows: readonly UserRow[]): FeeBands {
  const cells = standingCells(feesKind, rows);
  const of = (fee: string): readonly Cells[] => cells.filter((each) => each["fee"] === fee && each["upTo"] !== AT_MOST);
  const most = cells.find((each) => each["upTo"] === AT_MOST)!;
  const files = [...new Set(rows.map(({ source }) => source))];
  return {
    ...FEE_BANDS,
    source: `${FEE_BANDS.source}；用户添加（${files.join("、")}）`,
    acceptance: scaleOf(of(ACCEPTANCE)),
    preservation: scaleOf(of(PRESERVATION)),
    preservationAtMost: wholeYuan(most["amount"]!),
    enforcement: scaleOf(of(ENFORCEMENT)),
  };
}

const wholeYuan = (text: string): bigint => moneyFromContract(text) / 100n;

function scaleOf([first, ...bands]: readonly Cells[]): FeeScale {
  return {
    flat: wholeYuan(first!["amount"]!),
    flatUpTo: wholeYuan(first!["upTo"]!),
    bands: bands.map((band) => ({
      upTo: isSum(band) ? wholeYuan(band["upTo"]!) : null,
      // Percent with two decimals are hundredths of a percent.
      perMille: BigInt(band["percent"]!.replace(".", "")) / 10n,
    })),
  };
}
