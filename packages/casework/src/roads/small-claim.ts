import type { Fen, Road } from "@youju/model";
import { halvedAcceptanceFee } from "@youju/law";
import { type Block, block, filingBlocks, road, type RoadCase } from "./road.ts";

/** Under half of the lowest average wage that any province published for 2024 (Henan, 86,199): small everywhere. */
const SMALL_EVERYWHERE_FEN: Fen = 4_000_000n;
/** Over twice the highest one (Shanghai, 239,557): small nowhere, not even by agreement. */
const SMALL_NOWHERE_FEN: Fen = 50_000_000n;

/** 小额诉讼: two months, one more where approved (民诉法 168). The threshold is each province's own. */
export function smallClaim({ claim, chain, derived }: RoadCase): Road {
  const place = derived.creditor.domicile ?? derived.debtor.domicile;
  return road({
    id: "small-claim",
    blockedBy: [...filingBlocks(chain), ...thresholdBlocks(claim.total, place)],
    fee: claim.total > 0n ? halvedAcceptanceFee(claim.total, derived.tables.fees) : null,
    days: { min: 60, max: 90 },
    text: "数额在本省上年度平均工资一半以下的，法院按小额诉讼审；一半以上到两倍的，双方同意才行。一审完就生效，不能上诉。受理费减半。找不到他的，不能用。",
    rules: ["CN-CPL-165", "CN-CPL-166", "CN-CPL-168", "CN-FEE-13", "CN-FEE-16"],
  });
}

function thresholdBlocks(total: Fen, place: string | undefined): Block[] {
  if (total > SMALL_NOWHERE_FEN) return [block("too-large", "数额比各省的小额标准都高，走普通的起诉。", "CN-CPL-165")];
  if (place === undefined)
    return [block("province-unknown", "还不知道在哪个省起诉，每个省的小额标准不一样。", "CN-CPL-165")];
  if (total <= SMALL_EVERYWHERE_FEN) return [];
  return [
    block("threshold-unknown", "这个数额够不够当地的小额标准，要问当地法院；够不上的，按普通的起诉走。", "CN-CPL-165"),
  ];
}
