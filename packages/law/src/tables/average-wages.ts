/**
 * 就业人员年平均工资: what half and double of it make the bounds of small claims (民诉法 165). Collected from published
 * statistics; which statistic a province's courts take is for its High Court to say.
 */
import type { Province } from "./provinces.ts";

export type WageKind = "城镇非私营单位就业人员" | "全口径城镇单位就业人员";

export interface AverageWage {
  readonly province: Province | "全国";
  /** The year that the statistic is about, not the year in which it was published. */
  readonly year: number;
  /** Whole yuan a year. */
  readonly yuan: bigint;
  readonly kind: WageKind;
  /** H: two sources agree. M: one source, or two that differ in rounding only. L: made from a monthly figure. */
  readonly certainty: "H" | "M" | "L";
  readonly source: string;
  /** A row of the user's own, which nobody here checked. */
  readonly byUser?: true;
}

/** The day on which the rows were last looked at; provincial figures for 2025 had not been found then. */
export const WAGES_AS_OF = "2026-11-23";

const NON_PRIVATE = "城镇非私营单位就业人员";
const ALL = "全口径城镇单位就业人员";

const COLLECTED = "律师整理的各省平均工资表（2026-08-12）";
const TWO = `${COLLECTED}，另一份资料相同`;
const MONTHLY = `${COLLECTED}，由月平均工资乘以12得出`;
const NATIONAL = "国家统计局公布数，两份资料相同";

type Row = readonly [
  province: AverageWage["province"],
  year: number,
  yuan: bigint,
  kind: WageKind,
  certainty: AverageWage["certainty"],
  source: string,
];

const ROWS: readonly Row[] = [
  ["北京", 2024, 224_608n, NON_PRIVATE, "H", TWO],
  ["北京", 2023, 218_312n, NON_PRIVATE, "M", `${COLLECTED}，另一份资料四舍五入到百元后相同`],
  ["北京", 2022, 208_977n, NON_PRIVATE, "M", COLLECTED],
  ["天津", 2024, 142_437n, NON_PRIVATE, "H", TWO],
  ["天津", 2023, 138_007n, NON_PRIVATE, "H", TWO],
  ["天津", 2022, 129_522n, NON_PRIVATE, "M", COLLECTED],
  ["河北", 2024, 97_046n, NON_PRIVATE, "M", COLLECTED],
  ["河北", 2023, 94_818n, NON_PRIVATE, "H", TWO],
  ["河北", 2022, 90_745n, NON_PRIVATE, "M", COLLECTED],
  ["山西", 2024, 97_781n, NON_PRIVATE, "H", TWO],
  ["山西", 2023, 95_025n, NON_PRIVATE, "M", COLLECTED],
  ["山西", 2022, 90_495n, NON_PRIVATE, "M", COLLECTED],
  ["内蒙古", 2024, 113_172n, NON_PRIVATE, "M", COLLECTED],
  ["内蒙古", 2023, 108_856n, NON_PRIVATE, "M", COLLECTED],
  ["内蒙古", 2022, 100_990n, NON_PRIVATE, "M", COLLECTED],
  ["辽宁", 2024, 99_069n, NON_PRIVATE, "H", `${TWO}，还有一份写 102,239 元`],
  ["辽宁", 2023, 97_330n, NON_PRIVATE, "M", COLLECTED],
  ["辽宁", 2022, 92_573n, NON_PRIVATE, "M", COLLECTED],
  ["吉林", 2024, 98_418n, NON_PRIVATE, "M", COLLECTED],
  ["吉林", 2023, 94_937n, NON_PRIVATE, "M", COLLECTED],
  ["吉林", 2022, 87_222n, NON_PRIVATE, "M", COLLECTED],
  ["黑龙江", 2024, 99_007n, NON_PRIVATE, "M", COLLECTED],
  ["黑龙江", 2023, 95_750n, NON_PRIVATE, "M", COLLECTED],
  ["黑龙江", 2022, 88_235n, NON_PRIVATE, "M", COLLECTED],
  ["上海", 2024, 239_557n, NON_PRIVATE, "M", COLLECTED],
  ["上海", 2023, 229_337n, NON_PRIVATE, "M", `${COLLECTED}，另一份资料四舍五入到百元后相同`],
  ["上海", 2022, 212_476n, NON_PRIVATE, "M", COLLECTED],
  ["江苏", 2024, 129_220n, NON_PRIVATE, "H", `${COLLECTED}，与江苏高院 2026-01-04 通知相符`],
  ["江苏", 2023, 125_102n, NON_PRIVATE, "H", TWO],
  ["江苏", 2022, 121_724n, NON_PRIVATE, "H", `${COLLECTED}，与江苏高院通知相符`],
  ["浙江", 2024, 137_239n, NON_PRIVATE, "H", TWO],
  ["浙江", 2023, 133_045n, NON_PRIVATE, "H", TWO],
  ["浙江", 2022, 128_825n, NON_PRIVATE, "M", COLLECTED],
  ["安徽", 2024, 105_416n, NON_PRIVATE, "H", TWO],
  ["安徽", 2023, 103_688n, NON_PRIVATE, "H", TWO],
  ["安徽", 2022, 98_649n, NON_PRIVATE, "M", COLLECTED],
  ["福建", 2024, 112_377n, NON_PRIVATE, "H", TWO],
  ["福建", 2023, 108_520n, NON_PRIVATE, "M", COLLECTED],
  ["福建", 2022, 103_803n, NON_PRIVATE, "M", COLLECTED],
  ["江西", 2024, 95_750n, NON_PRIVATE, "M", COLLECTED],
  ["江西", 2023, 92_794n, NON_PRIVATE, "M", COLLECTED],
  ["江西", 2022, 87_972n, NON_PRIVATE, "M", COLLECTED],
  ["山东", 2024, 108_131n, NON_PRIVATE, "H", TWO],
  ["山东", 2023, 107_131n, NON_PRIVATE, "M", COLLECTED],
  ["山东", 2022, 102_247n, NON_PRIVATE, "M", COLLECTED],
  ["河南", 2024, 86_199n, NON_PRIVATE, "H", TWO],
  ["河南", 2023, 84_156n, NON_PRIVATE, "M", COLLECTED],
  ["河南", 2022, 77_627n, NON_PRIVATE, "M", COLLECTED],
  ["湖北", 2024, 108_795n, NON_PRIVATE, "M", COLLECTED],
  ["湖北", 2023, 109_227n, NON_PRIVATE, "M", COLLECTED],
  ["湖北", 2022, 101_388n, NON_PRIVATE, "M", COLLECTED],
  ["湖南", 2024, 97_170n, NON_PRIVATE, "H", TWO],
  ["湖南", 2023, 97_015n, NON_PRIVATE, "H", TWO],
  ["湖南", 2022, 91_413n, NON_PRIVATE, "H", `${COLLECTED}，与湖南高院通知相符`],
  ["广东", 2024, 135_395n, NON_PRIVATE, "M", COLLECTED],
  ["广东", 2023, 131_418n, NON_PRIVATE, "H", TWO],
  ["广东", 2022, 124_916n, NON_PRIVATE, "M", COLLECTED],
  ["广西", 2024, 96_547n, NON_PRIVATE, "H", TWO],
  ["广西", 2023, 96_184n, NON_PRIVATE, "M", COLLECTED],
  ["广西", 2022, 92_066n, NON_PRIVATE, "M", COLLECTED],
  ["海南", 2024, 117_433n, NON_PRIVATE, "H", TWO],
  ["海南", 2023, 114_572n, NON_PRIVATE, "M", COLLECTED],
  ["海南", 2022, 104_802n, NON_PRIVATE, "M", COLLECTED],
  ["重庆", 2024, 117_546n, NON_PRIVATE, "H", TWO],
  ["重庆", 2023, 113_653n, NON_PRIVATE, "H", TWO],
  ["重庆", 2022, 107_008n, NON_PRIVATE, "M", COLLECTED],
  ["四川", 2024, 110_177n, NON_PRIVATE, "H", TWO],
  ["四川", 2023, 110_160n, NON_PRIVATE, "H", TWO],
  ["四川", 2022, 101_800n, NON_PRIVATE, "M", COLLECTED],
  ["贵州", 2024, 103_867n, NON_PRIVATE, "M", COLLECTED],
  ["贵州", 2023, 102_010n, NON_PRIVATE, "M", COLLECTED],
  ["贵州", 2022, 95_410n, NON_PRIVATE, "M", COLLECTED],
  ["云南", 2024, 110_206n, NON_PRIVATE, "M", COLLECTED],
  ["云南", 2023, 106_769n, NON_PRIVATE, "M", COLLECTED],
  ["云南", 2022, 103_128n, NON_PRIVATE, "M", COLLECTED],
  ["西藏", 2024, 161_694n, NON_PRIVATE, "M", COLLECTED],
  ["西藏", 2023, 165_004n, NON_PRIVATE, "M", COLLECTED],
  ["西藏", 2022, 154_929n, NON_PRIVATE, "M", COLLECTED],
  ["陕西", 2024, 111_921n, NON_PRIVATE, "M", COLLECTED],
  ["陕西", 2023, 106_969n, NON_PRIVATE, "M", COLLECTED],
  ["陕西", 2022, 98_843n, NON_PRIVATE, "M", COLLECTED],
  ["甘肃", 2024, 101_173n, NON_PRIVATE, "M", COLLECTED],
  ["甘肃", 2023, 99_124n, NON_PRIVATE, "M", COLLECTED],
  ["甘肃", 2022, 90_870n, NON_PRIVATE, "M", COLLECTED],
  ["青海", 2024, 122_787n, NON_PRIVATE, "M", COLLECTED],
  ["青海", 2023, 121_457n, NON_PRIVATE, "M", COLLECTED],
  ["青海", 2022, 115_949n, NON_PRIVATE, "M", COLLECTED],
  ["宁夏", 2024, 120_355n, NON_PRIVATE, "M", COLLECTED],
  ["宁夏", 2023, 117_681n, NON_PRIVATE, "M", COLLECTED],
  ["宁夏", 2022, 114_631n, NON_PRIVATE, "M", COLLECTED],
  ["新疆", 2024, 116_329n, NON_PRIVATE, "M", COLLECTED],
  ["新疆", 2023, 112_305n, NON_PRIVATE, "M", COLLECTED],
  ["新疆", 2022, 101_764n, NON_PRIVATE, "M", COLLECTED],
  ["浙江", 2020, 108_645n, NON_PRIVATE, "H", `${COLLECTED}，与浙江高院 2022 年通知相符`],
  ["江苏", 2020, 103_621n, NON_PRIVATE, "H", `${COLLECTED}，与江苏高院 2022-01-07 通知相符`],
  ["上海", 2021, 136_757n, ALL, "H", "上海市高级人民法院 2022-08-23 通知（沪人社综〔2022〕133号）"],
  ["北京", 2024, 143_244n, ALL, "M", "两份资料相同（月平均 11,937 元），汇编写 12,049 元"],
  ["天津", 2024, 102_480n, ALL, "L", MONTHLY],
  ["山西", 2024, 82_260n, ALL, "L", MONTHLY],
  ["内蒙古", 2024, 98_148n, ALL, "L", MONTHLY],
  ["辽宁", 2024, 87_168n, ALL, "L", MONTHLY],
  ["黑龙江", 2024, 90_840n, ALL, "L", MONTHLY],
  ["上海", 2024, 149_208n, ALL, "L", MONTHLY],
  ["江苏", 2024, 99_036n, ALL, "L", MONTHLY],
  ["浙江", 2024, 101_196n, ALL, "L", MONTHLY],
  ["安徽", 2024, 86_220n, ALL, "L", MONTHLY],
  ["福建", 2024, 90_432n, ALL, "L", MONTHLY],
  ["江西", 2024, 78_300n, ALL, "L", MONTHLY],
  ["山东", 2024, 90_072n, ALL, "L", MONTHLY],
  ["河南", 2024, 76_620n, ALL, "L", MONTHLY],
  ["湖北", 2024, 89_952n, ALL, "L", MONTHLY],
  ["湖南", 2024, 81_444n, ALL, "L", MONTHLY],
  ["广东", 2024, 110_196n, ALL, "L", MONTHLY],
  ["广西", 2024, 82_860n, ALL, "L", MONTHLY],
  ["海南", 2024, 98_256n, ALL, "L", MONTHLY],
  ["重庆", 2024, 88_068n, ALL, "L", MONTHLY],
  ["四川", 2024, 91_752n, ALL, "L", MONTHLY],
  ["云南", 2024, 87_156n, ALL, "L", MONTHLY],
  ["西藏", 2024, 141_324n, ALL, "L", MONTHLY],
  ["陕西", 2024, 93_000n, ALL, "L", MONTHLY],
  ["甘肃", 2024, 88_056n, ALL, "L", MONTHLY],
  ["青海", 2024, 105_792n, ALL, "L", MONTHLY],
  ["宁夏", 2024, 99_096n, ALL, "L", MONTHLY],
  ["新疆", 2024, 101_376n, ALL, "L", MONTHLY],
  ["全国", 2025, 129_441n, NON_PRIVATE, "H", "国家统计局 2026-05-15 公布"],
  ["全国", 2024, 124_110n, NON_PRIVATE, "H", NATIONAL],
  ["全国", 2023, 120_698n, NON_PRIVATE, "H", NATIONAL],
];

export const AVERAGE_WAGES: readonly AverageWage[] = ROWS.map(([province, year, yuan, kind, certainty, source]) => ({
  province,
  year,
  yuan,
  kind,
  certainty,
  source,
}));
