/** 诉讼费用: what going to court costs, in bands that add up (诉讼费用交纳办法 13, 14, 15, 16). */
import { type Fen, roundHalfUp } from "@youju/model";

/** Up to `upTo` yuan the part of the amount above the band before costs `perMille` thousandths; null: no upper end. */
interface Band {
  readonly upTo: bigint | null;
  readonly perMille: bigint;
}

interface Scale {
  /** The first band's flat fee, in yuan, for anything up to `flatUpTo` yuan. */
  readonly flat: bigint;
  readonly flatUpTo: bigint;
  readonly bands: readonly Band[];
}

/** 13(一) */
const ACCEPTANCE: Scale = {
  flat: 50n,
  flatUpTo: 10_000n,
  bands: [
    { upTo: 100_000n, perMille: 25n },
    { upTo: 200_000n, perMille: 20n },
    { upTo: 500_000n, perMille: 15n },
    { upTo: 1_000_000n, perMille: 10n },
    { upTo: 2_000_000n, perMille: 9n },
    { upTo: 5_000_000n, perMille: 8n },
    { upTo: 10_000_000n, perMille: 7n },
    { upTo: 20_000_000n, perMille: 6n },
    { upTo: null, perMille: 5n },
  ],
};

/** 14(二) */
const PRESERVATION: Scale = {
  flat: 30n,
  flatUpTo: 1000n,
  bands: [
    { upTo: 100_000n, perMille: 10n },
    { upTo: null, perMille: 5n },
  ],
};
const PRESERVATION_AT_MOST: Fen = 500_000n;

/** 14(一) */
const ENFORCEMENT: Scale = {
  flat: 50n,
  flatUpTo: 10_000n,
  bands: [
    { upTo: 500_000n, perMille: 15n },
    { upTo: 5_000_000n, perMille: 10n },
    { upTo: 10_000_000n, perMille: 5n },
    { upTo: null, perMille: 1n },
  ],
};

/** Exact, in thousandths of a fen. */
function milliFen(amount: Fen, { flat, flatUpTo, bands }: Scale): bigint {
  let fee = flat * 100_000n;
  let from = flatUpTo * 100n;
  for (const { upTo, perMille } of bands) {
    if (amount <= from) break;
    const to = upTo === null || amount < upTo * 100n ? amount : upTo * 100n;
    fee += (to - from) * perMille;
    from = to;
  }
  return fee;
}

/** 案件受理费 for the amount claimed, in full (13). @example acceptanceFee(3_680_000n) // 72_000n: ¥36,800 costs ¥720 */
export const acceptanceFee = (amount: Fen): Fen => roundHalfUp(milliFen(amount, ACCEPTANCE), 1000n);

/** The same halved, once: summary and small-claims procedure, mediation, withdrawal (15, 16; 民诉法解释 206). */
export const halvedAcceptanceFee = (amount: Fen): Fen => roundHalfUp(milliFen(amount, ACCEPTANCE), 2000n);

/** 支付令申请费: a third of the acceptance fee (14(三)). */
export const paymentOrderFee = (amount: Fen): Fen => roundHalfUp(milliFen(amount, ACCEPTANCE), 3000n);

/** 保全申请费 for the amount preserved, at most ¥5,000 (14(二)). */
export function preservationFee(amount: Fen): Fen {
  const fee = roundHalfUp(milliFen(amount, PRESERVATION), 1000n);
  return fee < PRESERVATION_AT_MOST ? fee : PRESERVATION_AT_MOST;
}

/** 执行申请费, taken out of what is enforced and not paid in advance (14(一), 20). */
export const enforcementFee = (amount: Fen): Fen => roundHalfUp(milliFen(amount, ENFORCEMENT), 1000n);
