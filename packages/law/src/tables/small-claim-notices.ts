/** 小额诉讼标的额: what High Courts have announced as the bounds of small claims in their provinces (民诉法 165). */
import type { CalendarDate, Fen } from "@youju/model";
import type { WageKind } from "./average-wages.ts";
import type { Province } from "./provinces.ts";

export interface SmallClaimNotice {
  readonly id: string;
  readonly province: Province;
  readonly court: string;
  /** First day in force; where only the month is known, its first day. */
  readonly from: CalendarDate;
  /** Last day in force; null where no later notice is known. */
  readonly to: CalendarDate | null;
  /** From this day on a newer figure has to be expected, so that the notice no longer settles anything; null: not yet. */
  readonly agedFrom: CalendarDate | null;
  /** Up to this sum a simple money case is a small claim. */
  readonly mandatory: Fen;
  /** Above that and up to this sum it is one where both sides agree. */
  readonly byAgreement: Fen;
  /** What the sums were taken from. */
  readonly wage: { readonly year: number; readonly yuan: bigint; readonly kind: WageKind };
  readonly certainty: "H" | "M";
  readonly source: string;
  /** A row of the user's own, which nobody here checked. */
  readonly byUser?: true;
}

/** The day on which the rows were last looked at. */
export const SMALL_CLAIM_NOTICES_AS_OF = "2026-11-23";

const day = (text: string): CalendarDate => text as CalendarDate;

const nonPrivate = (year: number, yuan: bigint): SmallClaimNotice["wage"] => ({
  year,
  yuan,
  kind: "城镇非私营单位就业人员",
});

/** By province, oldest first. */
export const SMALL_CLAIM_NOTICES: readonly SmallClaimNotice[] = [
  {
    id: "SC-N1",
    province: "江苏",
    court: "江苏省高级人民法院",
    from: day("2022-01-07"),
    to: day("2024-01-05"),
    agedFrom: null,
    mandatory: 5_181_100n,
    byAgreement: 20_724_200n,
    wage: nonPrivate(2020, 103_621n),
    certainty: "M",
    source: "法制网报道",
  },
  {
    id: "SC-N2",
    province: "江苏",
    court: "江苏省高级人民法院",
    from: day("2024-01-06"),
    to: day("2026-01-03"),
    agedFrom: null,
    mandatory: 6_086_200n,
    byAgreement: 24_344_800n,
    wage: nonPrivate(2022, 121_724n),
    certainty: "H",
    source: "通知全文（苏高法电〔2024〕9号）",
  },
  {
    id: "SC-N3",
    province: "江苏",
    court: "江苏省高级人民法院",
    from: day("2026-01-04"),
    to: null,
    agedFrom: day("2027-01-01"),
    mandatory: 6_461_000n,
    byAgreement: 25_844_000n,
    wage: nonPrivate(2024, 129_220n),
    certainty: "H",
    source: "扬子晚报 2026-01-05",
  },
  {
    id: "SC-N4",
    province: "浙江",
    court: "浙江省高级人民法院",
    from: day("2022-01-11"),
    to: null,
    agedFrom: day("2022-06-01"),
    mandatory: 5_432_300n,
    byAgreement: 21_729_000n,
    wage: nonPrivate(2020, 108_645n),
    certainty: "H",
    source: "通知全文",
  },
  {
    id: "SC-N5",
    province: "上海",
    court: "上海市高级人民法院",
    from: day("2022-08-23"),
    to: null,
    agedFrom: day("2023-06-01"),
    mandatory: 6_837_850n,
    byAgreement: 27_351_400n,
    wage: { year: 2021, yuan: 136_757n, kind: "全口径城镇单位就业人员" },
    certainty: "M",
    source: "通知全文（沪人社综〔2022〕133号的平均工资）",
  },
  {
    id: "SC-N6",
    province: "湖南",
    court: "湖南省高级人民法院",
    from: day("2023-11-01"),
    to: day("2025-07-31"),
    agedFrom: day("2024-06-01"),
    mandatory: 4_570_700n,
    byAgreement: 18_282_600n,
    wage: nonPrivate(2022, 91_413n),
    certainty: "H",
    source: "华声在线（2023 年 11 月，哪一天没有查到）",
  },
  {
    id: "SC-N7",
    province: "湖南",
    court: "湖南省高级人民法院（按它自己的规则推算）",
    from: day("2025-08-01"),
    to: null,
    agedFrom: day("2026-06-01"),
    mandatory: 4_858_500n,
    byAgreement: 19_434_000n,
    wage: nonPrivate(2024, 97_170n),
    certainty: "M",
    source: "2023 年 11 月的通知说数额随统计局公布的工资自动变；2024 年的工资 2025-07-22 公布",
  },
];
