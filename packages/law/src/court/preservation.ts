/**
 * 财产保全: what applying costs and needs, how fast the court decides, and what a wrong application leads to (民诉法 103–108;
 * 财产保全规定 1, 4, 5, 7, 9, 10). For how long a seizure holds, see the renewal of seizures.
 */
import { type Fen, groupMoney } from "@youju/model";
import { type Computed, says, type Step } from "../computed.ts";
import { FEE_BANDS, type FeeBands } from "../tables/fee-bands.ts";
import { courtFee } from "./court-fee.ts";

export interface PreservationInput {
  /** With or after the suit, or before it (诉前, only where it is urgent). */
  readonly when: "in-suit" | "pre-suit";
  /** What is to be preserved, in fen. */
  readonly amount: Fen;
  /** What is claimed; preservation keeps within it. */
  readonly claimed: Fen;
  readonly urgent: boolean;
  /** What is known of his property: which and where, a clue, or nothing. */
  readonly property: "exact" | "clue" | "none";
  /** The facts are clear and a mistake is unlikely, as the papers show. */
  readonly clear: boolean;
  readonly bands?: FeeBands;
}

export interface Preservation {
  /** What the facts close; empty where an application can be made. */
  readonly blockedBy: readonly Step[];
  /** What may be preserved: no more than is claimed. */
  readonly amount: Fen;
  readonly fee: Fen;
  /** What the court can ask for as security, at most. */
  readonly securityAtMost: Fen;
  /** In a clear case the court may ask for none. */
  readonly securityMayBeWaived: boolean;
  /** How long the court has for its decision, in hours. */
  readonly decisionWithinHours: number;
  /** Before the suit: the days to sue in, or else it is lifted. */
  readonly sueWithinDays: number | null;
}

const HOURS_URGENT = 48;
const HOURS_USUAL = 120;
const DAYS_TO_SUE = 30;

/** What an application for preservation takes, and what it risks. */
export function preservation(input: PreservationInput): Computed<Preservation> {
  const { when, claimed, urgent, clear, bands = FEE_BANDS } = input;
  const amount = input.amount < claimed ? input.amount : claimed;
  const before = when === "pre-suit";
  const fee = courtFee({ kind: "preservation", amount, bands });
  const quick = before || urgent;
  return {
    value: {
      blockedBy: blocksOf(input),
      amount,
      fee: fee.value.from,
      securityAtMost: before ? amount : (amount * 3n) / 10n,
      securityMayBeWaived: !before && clear,
      decisionWithinHours: quick ? HOURS_URGENT : HOURS_USUAL,
      sueWithinDays: before ? DAYS_TO_SUE : null,
    },
    steps: [
      ...(amount < input.amount
        ? [
            says(
              `保全限于请求的范围，按请求的 ${groupMoney(claimed)} 元，不是 ${groupMoney(input.amount)} 元。`,
              "CN-CPL-105",
            ),
          ]
        : []),
      ...fee.steps,
      before ? fullSecurity(amount) : partSecurity(amount),
      says(
        quick ? "法院四十八小时内裁定，裁定保全的立即执行。" : "法院五日内裁定；要担保的，提供担保后五日内。",
        ...(before ? ["CN-CPL-104"] : ["CN-CPL-103", "CN-PRES-4"]),
      ),
      ...(before
        ? [
            says(
              "保全后三十日内要起诉或者申请仲裁，不然解除；申请过诉前保全的，不能再用支付令。",
              "CN-CPL-104",
              "CN-CPL-J427",
            ),
          ]
        : []),
    ],
    notes: [
      ...(!before && clear
        ? [says("案件事实清楚、保全错误可能性小的，法院可以不要求担保，由法院定。", "CN-PRES-9")]
        : []),
      ...RISKS,
    ],
  };
}

function blocksOf({ when, urgent, property }: PreservationInput): Step[] {
  const blocks: Step[] = [];
  if (property === "none")
    blocks.push(says("没有他的财产信息，也没有线索：要写明哪里有什么财产。", "CN-PRES-1", "CN-PRES-10"));
  if (when === "pre-suit" && property === "clue")
    blocks.push(says("诉前保全要有明确的财产信息，只有线索的等起诉时再申请。", "CN-PRES-10"));
  if (when === "pre-suit" && !urgent) blocks.push(says("不紧急的，不能诉前保全，起诉时一起申请。", "CN-CPL-104"));
  return blocks;
}

const partSecurity = (amount: Fen): Step =>
  says(
    `担保不超过保全数额的百分之三十：${groupMoney(amount)} × 30% = ${groupMoney((amount * 3n) / 10n)} 元；可以用保险公司的担保书。`,
    "CN-CPL-103",
    "CN-PRES-5",
    "CN-PRES-7",
  );

const fullSecurity = (amount: Fen): Step =>
  says(
    `诉前保全要提供相当于保全数额的担保：${groupMoney(amount)} 元；情况特殊的法院酌情处理。`,
    "CN-CPL-104",
    "CN-PRES-5",
    "CN-PRES-152",
  );

const RISKS: readonly Step[] = [
  says("申请错了（例如他不欠这么多），要赔他因保全受的损失。", "CN-CPL-105"),
  says("他提供担保的，法院会解除保全。", "CN-CPL-107"),
  says("已经被别的案件查封、冻结的，不重复查封、冻结。", "CN-CPL-106"),
];
