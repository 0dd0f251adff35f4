import type { Road } from "@youju/model";
import { halvedAcceptanceFee } from "@youju/law";
import { block, filingBlocks, road, type RoadCase } from "./road.ts";

/** 小额诉讼: two months, one more where approved (民诉法 168). The threshold is each province's own. */
export function smallClaim({ claim, chain, derived }: RoadCase): Road {
  const place = derived.creditor.domicile ?? derived.debtor.domicile;
  const province =
    place === undefined
      ? [block("province-unknown", "还不知道在哪个省起诉，每个省的小额标准不一样。", "CN-CPL-165")]
      : [];
  return road({
    id: "small-claim",
    blockedBy: [...filingBlocks(chain), ...province],
    fee: claim.total > 0n ? halvedAcceptanceFee(claim.total) : null,
    days: { min: 60, max: 90 },
    text: "数额在本省上年度平均工资一半以下的，法院按小额诉讼审，一次审完不能上诉；标准请问当地法院。受理费减半。",
    rules: ["CN-CPL-165", "CN-CPL-166", "CN-CPL-168", "CN-FEE-13", "CN-FEE-16"],
  });
}
