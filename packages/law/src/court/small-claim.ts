/**
 * 小额诉讼: about where a province draws its lines, and on which side a sum is likely to fall (民诉法 165, 166, 168; 民诉法解释
 * 272). It never decides: the court's own figure does.
 */
import { type CalendarDate, type Fen, groupMoney, partsOf, type RuleId } from "@youju/model";
import { type Computed, says, type Step } from "../computed.ts";
import { AVERAGE_WAGES, type AverageWage } from "../tables/average-wages.ts";
import type { Province } from "../tables/provinces.ts";
import { SMALL_CLAIM_NOTICES, type SmallClaimNotice } from "../tables/small-claim-notices.ts";
import { ofTwoKinds, wagesFor } from "./latest-wage.ts";

/** What 166 keeps out; each is a fact that somebody has to know. */
export type SmallClaimBar = "foreign" | "missing" | "identity-or-title" | "appraisal" | "counterclaim" | "not-plain";

export interface SmallClaimInput {
  /** Of the court; null where the place tells none. */
  readonly province: Province | null;
  readonly filingDate: CalendarDate;
  /** What is claimed, in fen, without the court's own fee. */
  readonly amount: Fen;
  readonly bars?: readonly SmallClaimBar[];
  readonly wages?: readonly AverageWage[];
  readonly notices?: readonly SmallClaimNotice[];
}

/** One pair of lines, from a notice or from a wage. */
export interface SmallClaimLines {
  /** Up to this sum. */
  readonly mandatory: Fen;
  /** Above that, and up to this sum. */
  readonly byAgreement: Fen;
  /** `notice`: what the High Court announced, for this day. `estimate`: about, from a wage. */
  readonly from: "notice" | "estimate";
  readonly certainty: "H" | "M" | "L";
  readonly source: string;
}

export type SmallClaimVerdict = "likely-mandatory" | "by-agreement" | "above" | "barred" | "unknown";

export interface SmallClaimThreshold {
  readonly verdict: SmallClaimVerdict;
  /** One where a notice is in force; two where it is not known which statistic the court takes; none where nothing is known. */
  readonly lines: readonly SmallClaimLines[];
  /** A notice that was found but is too old to settle anything. */
  readonly agedNotice: SmallClaimNotice | null;
}

const ASK = says("够不够小额以当地法院的数为准，起诉前问一下立案窗口（或者打 12368）。", "SC-ASK", "CN-CPL-165");

/** About where the lines are, and what that means for a sum. */
export function smallClaimThreshold(input: SmallClaimInput): Computed<SmallClaimThreshold> {
  const { province, bars = [], amount } = input;
  const barred = [...new Set(bars)].map((bar) => BARRED[bar]);
  if (province === null)
    return {
      value: { verdict: bars.length > 0 ? "barred" : "unknown", lines: [], agedNotice: null },
      steps: [...barred, says("还不知道在哪个省起诉，每个省的小额标准不一样。", "CN-CPL-165")],
      notes: [ASK],
    };
  const found = linesFor(province, input);
  const halfKnown = ofTwoKinds(province) && found.lines.length === 1 && found.lines[0]!.from === "estimate";
  const verdict = bars.length > 0 ? "barred" : verdictOf(amount, found.lines, halfKnown);
  return {
    value: { verdict, lines: found.lines, agedNotice: found.agedNotice },
    steps: [...barred, ...found.steps, ...(bars.length > 0 ? [] : [conclusion(verdict, amount)])],
    notes: [
      ...found.notes,
      ...sourcesOf(found.lines),
      ...(verdict === "likely-mandatory" || verdict === "by-agreement" ? PROCEDURE : []),
      ASK,
    ],
  };
}

const sourcesOf = (lines: readonly SmallClaimLines[]): Step[] =>
  [...new Set(lines.map(({ source }) => source))].map((source) => says(`来源：${source}。`));

const BARRED: Readonly<Record<SmallClaimBar, Step>> = {
  foreign: says("涉外案件不用小额诉讼。", "CN-CPL-166"),
  missing: says("一方下落不明的，不用小额诉讼，也不用简易程序。", "CN-CPL-166", "CN-CPL-J257"),
  "identity-or-title": says("人身关系、财产确权的案件不用小额诉讼。", "CN-CPL-166"),
  appraisal: says("需要评估、鉴定（例如鉴定笔迹、录音）的，不用小额诉讼。", "CN-CPL-166"),
  counterclaim: says("对方提出反诉的，不用小额诉讼。", "CN-CPL-166"),
  "not-plain": says("事实不清、争议大的，不是简单案件，不用小额诉讼。", "CN-CPL-165"),
};

const PROCEDURE: readonly Step[] = [
  says("小额诉讼一审终审，不能上诉；两个月内审结，可以延长一个月。", "CN-CPL-165", "CN-CPL-168"),
  says("举证期限一般不超过七天，证据要在起诉前备齐。", "CN-CPL-J275"),
  says("觉得不该用小额的，在开庭前提出异议。", "CN-CPL-169", "CN-CPL-J279"),
];

interface Found {
  readonly lines: readonly SmallClaimLines[];
  readonly agedNotice: SmallClaimNotice | null;
  readonly steps: readonly Step[];
  readonly notes: readonly Step[];
}

/** Half and double the wage hold from here on (民诉法 165 as amended in 2021); before, the share was another. */
const HALF_FROM = "2022-01-01";

const BEFORE_HALF = says("2022-01-01 以前起诉的，小额诉讼的比例和现在不同，这里没有收录，算不出来。", "CN-CPL-165");

function linesFor(province: Province, input: SmallClaimInput): Found {
  const { filingDate, notices = SMALL_CLAIM_NOTICES, wages = AVERAGE_WAGES } = input;
  if (filingDate < HALF_FROM) return { lines: [], agedNotice: null, steps: [BEFORE_HALF], notes: [] };
  const notice = notices.findLast(
    (each) => each.province === province && each.from <= filingDate && (each.to === null || filingDate <= each.to),
  );
  const aged = notice !== undefined && notice.agedFrom !== null && filingDate >= notice.agedFrom;
  if (notice !== undefined && !aged)
    return { lines: [ofNotice(notice)], agedNotice: null, steps: [noticeStep(notice)], notes: CHANGES[province] ?? [] };
  const latest = wagesFor(province, filingDate, wages);
  const lines = latest.map((wage) => ofWage(province, wage));
  return {
    lines,
    agedNotice: notice ?? null,
    steps: lines.length === 0 ? [NOTHING] : latest.map((wage, i) => wageStep(wage, lines[i]!)),
    notes: [
      ...(notice === undefined ? [] : [agedStep(notice)]),
      ...(lines.length === 0 ? [] : [estimateNote(latest[0]!, filingDate), ...WHICH_STATISTIC(province)]),
      ...(CHANGES[province] ?? []),
    ],
  };
}

const NOTHING = says("这个省那时的平均工资没有收录，算不出大约的标准。", "CN-CPL-165", "CN-CPL-J272");

const ofNotice = ({ mandatory, byAgreement, certainty, source }: SmallClaimNotice): SmallClaimLines => ({
  mandatory,
  byAgreement,
  from: "notice",
  certainty,
  source,
});

/** Jiangsu, Zhejiang and Hunan round half a yuan up; Shanghai keeps it; of the others nobody knows. */
const ROUNDS_UP: ReadonlySet<AverageWage["province"]> = new Set(["江苏", "浙江", "湖南"]);

/** Made from a wage it is at best M, and L where two statistics lead to two figures. */
function ofWage(province: Province, { yuan, certainty, source }: AverageWage): SmallClaimLines {
  const known = certainty === "H" ? "M" : certainty;
  const half = yuan * 50n;
  const mandatory = ROUNDS_UP.has(province) ? ((half + 50n) / 100n) * 100n : half;
  return {
    mandatory,
    byAgreement: yuan * 200n,
    from: "estimate",
    certainty: ofTwoKinds(province) ? "L" : known,
    source,
  };
}

const ADDED = "（用户添加，没有核对过）";

const noticeStep = ({ court, from, wage, mandatory, byAgreement, byUser }: SmallClaimNotice): Step =>
  says(
    `${court}从 ${from} 起的标准${byUser === true ? ADDED : ""}（${wage.year} 年${wage.kind}平均工资 ${wage.yuan} 元）：${groupMoney(mandatory)} 元以下适用小额，${groupMoney(mandatory)} 元以上、${groupMoney(byAgreement)} 元以下双方同意才用。`,
    "CN-CPL-165",
    "CN-CPL-J272",
  );

const wageStep = (
  { year, kind, yuan, province, byUser }: AverageWage,
  { mandatory, byAgreement }: SmallClaimLines,
): Step =>
  says(
    `${province} ${year} 年${kind}平均工资 ${yuan} 元${byUser === true ? ADDED : ""}：一半大约 ${groupMoney(mandatory)} 元，二倍大约 ${groupMoney(byAgreement)} 元。`,
    "CN-CPL-165",
    "CN-CPL-J272",
    ...(ROUNDS_UP.has(province) || province === "上海" ? ["SC-2-8"] : []),
  );

const agedStep = ({ court, from, mandatory, byAgreement }: SmallClaimNotice): Step =>
  says(
    `${court} ${from} 的标准（${groupMoney(mandatory)} 元、${groupMoney(byAgreement)} 元）已经旧了，后来有没有改没有查到。`,
    "SC-2-7",
    "CN-CPL-J272",
  );

function estimateNote({ year }: AverageWage, filingDate: CalendarDate): Step {
  const newer = year < partsOf(filingDate)[0] - 1 ? `${year + 1} 年的数这里没有，法院可能已经用新的。` : "";
  return says(`这是按平均工资估的，不是法院公布的标准。${newer}`, "CN-CPL-J272", "SC-2-7");
}

const WHICH_STATISTIC = (province: Province): readonly Step[] => {
  if (province === "上海")
    return [says("上海 2022 年用的是全口径的平均工资，按它算的那一组更可能；两组都列出来。", "SC-2-3")];
  if (province === "北京") return [says("北京的法院用哪一种平均工资没有查到，两组都列出来。", "SC-2-4")];
  return [says("各省用哪一种平均工资不一样；这里按城镇非私营单位的算。", "SC-2-2")];
};

const CHANGES: Readonly<Partial<Record<Province, readonly Step[]>>> = {
  江苏: [says("江苏只在一月换数。", "SC-2-7")],
  湖南: [says("湖南的数在统计局公布平均工资后的下个月一日自动换。", "SC-2-7")],
};

/**
 * The verdict on which all lines agree; where they differ, nobody can say.
 * @param halfKnown the lines of the other statistic, which are lower, are missing
 */
function verdictOf(amount: Fen, lines: readonly SmallClaimLines[], halfKnown: boolean): SmallClaimVerdict {
  const verdicts = lines.map(({ mandatory, byAgreement }): SmallClaimVerdict =>
    amount <= mandatory ? "likely-mandatory" : amount <= byAgreement ? "by-agreement" : "above",
  );
  const [only, ...others] = new Set(verdicts);
  if (only === undefined || others.length > 0) return "unknown";
  return halfKnown && only !== "above" ? "unknown" : only;
}

const CONCLUSION: Readonly<Record<Exclude<SmallClaimVerdict, "barred">, readonly [text: string, ...rules: RuleId[]]>> =
  {
    "likely-mandatory": ["在一半以下，法院多半会按小额诉讼审。", "CN-CPL-165"],
    "by-agreement": ["在一半以上、二倍以下，双方都同意才按小额诉讼审。", "CN-CPL-165"],
    above: ["超过二倍，不用小额诉讼，按简易程序或者普通程序审。", "CN-CPL-165", "CN-CPL-160"],
    unknown: ["落在哪一边说不准，要问当地法院。", "CN-CPL-165"],
  };

function conclusion(verdict: SmallClaimVerdict, amount: Fen): Step {
  const [text, ...rules] = CONCLUSION[verdict === "barred" ? "unknown" : verdict];
  return says(`请求 ${groupMoney(amount)} 元，${text}`, ...rules);
}
