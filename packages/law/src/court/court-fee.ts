/** 诉讼费用: each fee with its arithmetic, whether it is paid in advance and by when (诉讼费用交纳办法 13–18, 20, 22). */
import { type Fen, groupMoney, type RuleId } from "@youju/model";
import type { Computed, Step } from "../computed.ts";
import { bases } from "../rules/index.ts";
import { FEE_BANDS, type FeeBands, type FeeScale } from "../tables/fee-bands.ts";
import {
  acceptanceFee,
  chargedParts,
  enforcementFee,
  halvedAcceptanceFee,
  paymentOrderFee,
  preservationFee,
} from "./fees.ts";

export type FeeKind =
  | "acceptance"
  | "appeal"
  | "counterclaim"
  | "payment-order"
  | "preservation"
  | "enforcement"
  | "jurisdiction-objection"
  | "judicial-confirmation";

/** Why the acceptance fee is halved; several grounds halve it once. */
export type Halving = "summary" | "small-claim" | "mediated" | "withdrawn";

export interface CourtFeeInput {
  readonly kind: FeeKind;
  /** What is claimed, disputed on appeal, preserved or enforced. Null where there is no sum. */
  readonly amount: Fen | null;
  readonly halvings?: readonly Halving[];
  readonly bands?: FeeBands;
}

export interface CourtFee {
  /** The fee; where the law leaves a span, its lower end. */
  readonly from: Fen;
  /** The same as `from`, or the upper end of the span. */
  readonly to: Fen;
  /** Whether whoever asks pays first. */
  readonly inAdvance: boolean;
}

const step = (text: string, rules: readonly RuleId[]): Step => ({ text, basis: bases(rules) });

const NAME: Readonly<Record<FeeKind, string>> = {
  acceptance: "案件受理费",
  appeal: "上诉受理费",
  counterclaim: "反诉受理费",
  "payment-order": "支付令申请费",
  preservation: "保全申请费",
  enforcement: "执行申请费",
  "jurisdiction-objection": "管辖权异议费",
  "judicial-confirmation": "司法确认费",
};

const FRACTIONS = step("不足一元的部分怎么取整没有规定，以法院的缴费通知为准。", ["CN-FEE-13"]);

/**
 * One fee with its working.
 * @param input a sum of null costs what the law says of cases without one (enforcement ¥50–500, preservation ¥30)
 */
export function courtFee({ kind, amount, halvings = [], bands = FEE_BANDS }: CourtFeeInput): Computed<CourtFee> {
  switch (kind) {
    case "acceptance":
    case "appeal":
    case "counterclaim":
      return acceptance(kind, amount ?? 0n, halvings, bands);
    case "payment-order":
      return paymentOrder(amount ?? 0n, bands);
    case "preservation":
      return preservation(amount ?? 0n, bands);
    case "enforcement":
      return amount === null ? enforcementWithoutSum() : enforcement(amount, bands);
    case "jurisdiction-objection":
      return objection();
    case "judicial-confirmation":
      return confirmation();
  }
}

/** `50 + 26,800.00 × 2.5%` */
function working(amount: Fen, scale: FeeScale): string {
  const parts = chargedParts(amount, scale).map(({ part, perMille }) => `${groupMoney(part)} × ${percentOf(perMille)}`);
  return [`${scale.flat}`, ...parts].join(" + ");
}

/** Thousandths as people write them: 25 → `2.5%`. */
const percentOf = (perMille: bigint): string =>
  perMille % 10n === 0n ? `${perMille / 10n}%` : `${perMille / 10n}.${perMille % 10n}%`;

const exactly = (fee: Fen, inAdvance: boolean): CourtFee => ({ from: fee, to: fee, inAdvance });

/** Only fees that are not whole yuan need the word on rounding. */
const notesFor = (fee: Fen): Step[] => (fee % 100n === 0n ? [] : [FRACTIONS]);

type Acceptance = "acceptance" | "appeal" | "counterclaim";

const WHAT: Readonly<Record<Acceptance, { readonly sum: string; readonly rules: readonly RuleId[] }>> = {
  acceptance: { sum: "请求的数额", rules: ["CN-FEE-13"] },
  appeal: { sum: "上诉里不服的数额", rules: ["CN-FEE-13", "CN-FEE-17"] },
  counterclaim: { sum: "反诉的数额", rules: ["CN-FEE-13"] },
};

function acceptance(kind: Acceptance, amount: Fen, halvings: readonly Halving[], bands: FeeBands): Computed<CourtFee> {
  const full = acceptanceFee(amount, bands);
  const { sum, rules } = WHAT[kind];
  const steps = [
    step(
      `${NAME[kind]}按${sum} ${groupMoney(amount)} 元分段累计：${working(amount, bands.acceptance)} = ${groupMoney(full)} 元。`,
      rules,
    ),
  ];
  const grounds = groundsFor(kind, halvings);
  const halved = grounds.length > 0;
  const fee = halved ? halvedAcceptanceFee(amount, bands) : full;
  if (halved) {
    const why = grounds.map(({ text }) => text).join("、");
    steps.push(
      step(`${why}，减半交纳：${sharedOf(amount, full, bands.acceptance)} ÷ 2 = ${groupMoney(fee)} 元。`, [
        ...new Set(grounds.flatMap((ground) => ground.rules)),
      ]),
    );
  }
  if (grounds.length > 1) steps.push(step("有几个减半的理由，也只减半一次。", ["CN-FEE-206"]));
  return { value: exactly(fee, true), steps: [...steps, PAY_WITHIN[kind]], notes: notesFor(fee) };
}

/** An appeal is never heard in summary procedure; a counterclaim is halved for being heard together. */
function groundsFor(kind: Acceptance, halvings: readonly Halving[]): Ground[] {
  const named = kind === "appeal" ? halvings.filter((each) => each === "mediated" || each === "withdrawn") : halvings;
  const grounds = [...new Set(named)].map((each) => HALVED_BY[each]);
  return kind === "counterclaim" ? [COUNTERCLAIM, ...grounds] : grounds;
}

/** What a share is taken of: the fee where it comes out to the fen, else its working, so that it can be worked again. */
function sharedOf(amount: Fen, full: Fen, scale: FeeScale): string {
  const milliFen = chargedParts(amount, scale).reduce((sum, { part, perMille }) => sum + part * perMille, 0n);
  return milliFen % 1000n === 0n ? groupMoney(full) : `（${working(amount, scale)}）`;
}

interface Ground {
  readonly text: string;
  readonly rules: readonly RuleId[];
}

const COUNTERCLAIM: Ground = { text: "反诉合并审理", rules: ["CN-FEE-18"] };

const HALVED_BY: Readonly<Record<Halving, Ground>> = {
  summary: { text: "适用简易程序", rules: ["CN-FEE-16"] },
  "small-claim": { text: "适用小额诉讼程序", rules: ["CN-FEE-16", "CN-FEE-281"] },
  mediated: { text: "调解结案", rules: ["CN-FEE-15"] },
  withdrawn: { text: "撤诉", rules: ["CN-FEE-15"] },
};

const PAY_WITHIN: Readonly<Record<Acceptance, Step>> = {
  acceptance: step("起诉的人预交：接到法院的交费通知，次日起7日内交。", ["CN-FEE-20", "CN-FEE-22"]),
  appeal: step("上诉的人在递交上诉状时预交；上诉期内没交的，法院通知后7日内交。", ["CN-FEE-20", "CN-FEE-22"]),
  counterclaim: step("提反诉的人预交：提起反诉次日起7日内交。", ["CN-FEE-20", "CN-FEE-22"]),
};

function paymentOrder(amount: Fen, bands: FeeBands): Computed<CourtFee> {
  const fee = paymentOrderFee(amount, bands);
  const full = acceptanceFee(amount, bands);
  return {
    value: exactly(fee, true),
    steps: [
      step(
        `支付令申请费是案件受理费的三分之一：受理费 ${working(amount, bands.acceptance)} = ${groupMoney(full)} 元，${sharedOf(amount, full, bands.acceptance)} ÷ 3 = ${groupMoney(fee)} 元。`,
        ["CN-FEE-13", "CN-FEE-14-3"],
      ),
      step("申请的人在申请时或者法院指定的期限内预交。", ["CN-FEE-20", "CN-FEE-22"]),
    ],
    notes: notesFor(fee),
  };
}

function preservation(amount: Fen, bands: FeeBands): Computed<CourtFee> {
  const fee = preservationFee(amount, bands);
  const sum = working(amount, bands.preservation);
  const atMost = bands.preservationAtMost * 100n;
  const capped = fee === atMost ? `，最多不超过 ${groupMoney(atMost)} 元` : "";
  return {
    value: exactly(fee, true),
    steps: [
      step(
        `保全申请费按保全的数额 ${groupMoney(amount)} 元计算：${sum}${capped === "" ? ` = ${groupMoney(fee)} 元` : `${capped}，交 ${groupMoney(fee)} 元`}。`,
        ["CN-FEE-14-2"],
      ),
      step("申请的人在申请时或者法院指定的期限内预交。", ["CN-FEE-20", "CN-FEE-22"]),
    ],
    notes: notesFor(fee),
  };
}

const AFTER = step("执行申请费不用预交，执行到了再交，由被执行人负担。", ["CN-FEE-20", "CN-FEE-38"]);

function enforcement(amount: Fen, bands: FeeBands): Computed<CourtFee> {
  const fee = enforcementFee(amount, bands);
  return {
    value: exactly(fee, false),
    steps: [
      step(
        `执行申请费按执行的数额 ${groupMoney(amount)} 元计算：${working(amount, bands.enforcement)} = ${groupMoney(fee)} 元。`,
        ["CN-FEE-14-1"],
      ),
      AFTER,
    ],
    notes: notesFor(fee),
  };
}

const enforcementWithoutSum = (): Computed<CourtFee> => ({
  value: { from: 5000n, to: 50_000n, inAdvance: false },
  steps: [step("没有执行金额的，每件交 50 元到 500 元。", ["CN-FEE-14-1"]), AFTER],
  notes: [],
});

const objection = (): Computed<CourtFee> => ({
  value: { from: 5000n, to: 10_000n, inAdvance: false },
  steps: [step("提管辖权异议、异议不成立的，每件交 50 元到 100 元，由提异议的人交。", ["CN-FEE-13-6"])],
  notes: [step("具体多少由各省在这个幅度里定。", ["CN-FEE-13-6"])],
});

const confirmation = (): Computed<CourtFee> => ({
  value: exactly(0n, false),
  steps: [step("司法确认走特别程序，不交费。", ["CN-FEE-8", "CN-JC-11"])],
  notes: [],
});
