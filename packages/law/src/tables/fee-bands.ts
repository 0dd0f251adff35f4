/** 诉讼费用交纳标准: the bands of court fees (诉讼费用交纳办法 13, 14), as data that a calculator is handed. */

/** The part of the amount up to `upTo` yuan and above the band before it costs `perMille` thousandths; null: no end. */
export interface FeeBand {
  readonly upTo: bigint | null;
  readonly perMille: bigint;
}

export interface FeeScale {
  /** The flat fee, in yuan, for anything up to `flatUpTo` yuan; the bands go on from there. */
  readonly flat: bigint;
  readonly flatUpTo: bigint;
  readonly bands: readonly FeeBand[];
}

export interface FeeBands {
  readonly source: string;
  /** The day on which the text was last seen in force. */
  readonly asOf: string;
  /** 案件受理费, 13(一) */
  readonly acceptance: FeeScale;
  /** 保全申请费, 14(二), and what it comes to at most, in yuan */
  readonly preservation: FeeScale;
  readonly preservationAtMost: bigint;
  /** 执行申请费, 14(一) */
  readonly enforcement: FeeScale;
}

export const FEE_BANDS: FeeBands = {
  source: "诉讼费用交纳办法（国务院令第481号，2007-04-01 起施行）第十三条、第十四条",
  asOf: "2026-05-16",
  acceptance: {
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
  },
  preservation: {
    flat: 30n,
    flatUpTo: 1000n,
    bands: [
      { upTo: 100_000n, perMille: 10n },
      { upTo: null, perMille: 5n },
    ],
  },
  preservationAtMost: 5000n,
  enforcement: {
    flat: 50n,
    flatUpTo: 10_000n,
    bands: [
      { upTo: 500_000n, perMille: 15n },
      { upTo: 5_000_000n, perMille: 10n },
      { upTo: 10_000_000n, perMille: 5n },
      { upTo: null, perMille: 1n },
    ],
  },
};
