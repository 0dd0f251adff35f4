/** 诉讼费用: what going to court costs, in bands that add up (诉讼费用交纳办法 13, 14, 15, 16), to the fen and nothing else. */
import { type Fen, roundHalfUp } from "@youju/model";
import { FEE_BANDS, type FeeBands, type FeeScale } from "../tables/fee-bands.ts";

/** A stretch of the amount that costs `perMille` thousandths. */
export interface ChargedPart {
  readonly part: Fen;
  readonly perMille: bigint;
}

/** The parts of the amount above the flat fee, from the lowest band up. */
export function chargedParts(amount: Fen, { flatUpTo, bands }: FeeScale): ChargedPart[] {
  const parts: ChargedPart[] = [];
  let from = flatUpTo * 100n;
  for (const { upTo, perMille } of bands) {
    if (amount <= from) break;
    const to = upTo === null || amount < upTo * 100n ? amount : upTo * 100n;
    parts.push({ part: to - from, perMille });
    from = to;
  }
  return parts;
}

/** Exact, in thousandths of a fen. */
const milliFen = (amount: Fen, scale: FeeScale): bigint =>
  chargedParts(amount, scale).reduce((sum, { part, perMille }) => sum + part * perMille, scale.flat * 100_000n);

/** 案件受理费 for the amount claimed, in full (13). @example acceptanceFee(3_680_000n) // 72_000n: ¥36,800 costs ¥720 */
export const acceptanceFee = (amount: Fen, bands: FeeBands = FEE_BANDS): Fen =>
  roundHalfUp(milliFen(amount, bands.acceptance), 1000n);

/** The same halved, once: summary and small-claims procedure, mediation, withdrawal (15, 16; 民诉法解释 206). */
export const halvedAcceptanceFee = (amount: Fen, bands: FeeBands = FEE_BANDS): Fen =>
  roundHalfUp(milliFen(amount, bands.acceptance), 2000n);

/** 支付令申请费: a third of the acceptance fee (14(三)). */
export const paymentOrderFee = (amount: Fen, bands: FeeBands = FEE_BANDS): Fen =>
  roundHalfUp(milliFen(amount, bands.acceptance), 3000n);

/** 保全申请费 for the amount preserved, at most ¥5,000 (14(二)). */
export function preservationFee(amount: Fen, bands: FeeBands = FEE_BANDS): Fen {
  const fee = roundHalfUp(milliFen(amount, bands.preservation), 1000n);
  const atMost = bands.preservationAtMost * 100n;
  return fee < atMost ? fee : atMost;
}

/** 执行申请费, taken out of what is enforced and not paid in advance (14(一), 20). */
export const enforcementFee = (amount: Fen, bands: FeeBands = FEE_BANDS): Fen =>
  roundHalfUp(milliFen(amount, bands.enforcement), 1000n);
