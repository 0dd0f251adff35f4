import type { Road } from "@youju/model";
import { groupMoney } from "@youju/model";
import { acceptanceFee, halvedAcceptanceFee } from "@youju/law";
import { filingBlocks, road, type RoadCase } from "./road.ts";

export function suit({ claim, chain, derived }: RoadCase): Road {
  const owed = claim.total > 0n;
  const half = owed
    ? `，用简易程序的减半交 ${groupMoney(halvedAcceptanceFee(claim.total, derived.tables.fees))} 元`
    : "";
  return road({
    id: "suit",
    blockedBy: filingBlocks(chain),
    fee: owed ? acceptanceFee(claim.total, derived.tables.fees) : null,
    days: { min: 90, max: 180 },
    text: `可以选你住所地或他住所地的基层法院。受理费先由你交${half}，判下来一般由输的一方承担。天数是法定的审理期限，送达、上诉另算。`,
    rules: [
      "CN-CPL-24",
      "CN-PL-3",
      "CN-CPL-122",
      "CN-CPL-152",
      "CN-CPL-160",
      "CN-FEE-13",
      "CN-FEE-16",
      "CN-FEE-20",
      "CN-FEE-29",
    ],
  });
}
