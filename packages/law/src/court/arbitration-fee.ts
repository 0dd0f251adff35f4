/** 仲裁费: about what arbitration costs by the table of 1995; each institution has its own by now (仲裁法 92). */
import { type Fen, groupMoney, roundHalfUp } from "@youju/model";
import { type Computed, says } from "../computed.ts";

/** Up to `upTo` yuan: between `low` and `high` per 100,000 of the part in the band. */
interface Band {
  readonly upTo: bigint | null;
  readonly low: bigint;
  readonly high: bigint;
}

/** 仲裁案件受理费表; the first ¥1,000 cost between ¥40 and ¥100. */
const BANDS: readonly Band[] = [
  { upTo: 50_000n, low: 4000n, high: 5000n },
  { upTo: 100_000n, low: 3000n, high: 4000n },
  { upTo: 200_000n, low: 2000n, high: 3000n },
  { upTo: 500_000n, low: 1000n, high: 2000n },
  { upTo: 1_000_000n, low: 500n, high: 1000n },
  { upTo: null, low: 250n, high: 500n },
];
const FIRST_UP_TO = 1000n;
const FIRST = { low: 4000n, high: 10_000n };

export interface FeeSpan {
  readonly from: Fen;
  readonly to: Fen;
}

function feeBy(amount: Fen, end: "low" | "high"): Fen {
  let sum = FIRST[end] * 100_000n;
  let from = FIRST_UP_TO * 100n;
  for (const band of BANDS) {
    if (amount <= from) break;
    const to = band.upTo === null || amount < band.upTo * 100n ? amount : band.upTo * 100n;
    sum += (to - from) * band[end];
    from = to;
  }
  return roundHalfUp(sum, 100_000n);
}

/** 案件受理费 of an arbitration as a span; 案件处理费 comes on top. */
export function arbitrationFee(amount: Fen): Computed<FeeSpan> {
  const value = { from: feeBy(amount, "low"), to: feeBy(amount, "high") };
  return {
    value,
    steps: [
      says(
        `争议 ${groupMoney(amount)} 元，按 1995 年的受理费表大约 ${groupMoney(value.from)} 到 ${groupMoney(value.to)} 元。`,
        "CN-ARB-FEE-1995",
      ),
    ],
    notes: [says("另有案件处理费；各机构现在自己定收费表，以选定机构的为准。", "CN-ARB-FEE", "CN-ARB-FEE-1995")],
  };
}
