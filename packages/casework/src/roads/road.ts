/** What a road is judged by, and how its answer is put together. */
import type { Chain, Fen, Road, RoadId } from "@youju/model";
import { formatMoney } from "@youju/model";
import type { ClaimInput, ClaimResult, Step } from "@youju/law";
import { cite } from "../cite.ts";
import type { Derived } from "../derived.ts";

export interface RoadCase {
  readonly derived: Derived;
  readonly input: ClaimInput;
  readonly claim: ClaimResult;
  readonly chain: Chain;
}

export type Block = Road["blockedBy"][number];

export const block = (id: string, text: string, ...rules: string[]): Block => ({ id, text, basis: cite(...rules) });

export interface RoadText {
  readonly id: RoadId;
  readonly blockedBy: readonly Block[];
  readonly fee: Fen | null;
  readonly days: Road["days"];
  readonly text: string;
  readonly rules: readonly string[];
  /** The sentences behind it, as the law book's calculators give them. */
  readonly steps?: readonly Step[];
}

export function road({ fee, rules, ...rest }: RoadText): Road {
  return {
    ...rest,
    open: rest.blockedBy.length === 0,
    fee: fee === null ? null : formatMoney(fee),
    basis: cite(...rules),
  };
}

/** Nothing is owed, so no road leads anywhere. */
export const nothingOwed = (claim: ClaimResult): Block[] =>
  claim.total > 0n ? [] : [block("nothing-owed", "现在没有算出还欠着的钱。", "CN-CPL-122")];

/** What only has to be copied from one's own papers keeps nobody from going to court. */
const OWN_PAPERS: ReadonlySet<string> = new Set(["creditor-id", "creditor-domicile"]);

/** The gaps of filing that close the way to court (民诉法 122). */
export const filingBlocks = (chain: Chain): Block[] =>
  chain.filing.missing.filter((gap) => !OWN_PAPERS.has(gap.id)).map(({ id, text, basis }) => ({ id, text, basis }));
