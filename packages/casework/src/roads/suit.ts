import type { Road } from "@youju/model";
import { groupMoney } from "@youju/model";
import { acceptanceFee, courtFee, feeBurden, halvedAcceptanceFee } from "@youju/law";
import { AS_THE_IOU_SAYS, courtOf } from "../chain/jurisdiction.ts";
import { filingBlocks, road, type RoadCase } from "./road.ts";

export function suit({ claim, chain, derived }: RoadCase): Road {
  const owed = claim.total > 0n;
  const bands = derived.tables.fees;
  const half = owed ? `，用简易程序的减半交 ${groupMoney(halvedAcceptanceFee(claim.total, bands))} 元` : "";
  const court = courtOf(derived);
  const { fileHere, notPossible } = court.value;
  const where = fileHere?.because.text ?? "可以选你住所地或他住所地的基层法院。";
  const fee = courtFee({ kind: "acceptance", amount: claim.total, bands });
  return road({
    id: "suit",
    blockedBy: filingBlocks(chain),
    fee: owed ? acceptanceFee(claim.total, bands) : null,
    days: { min: 90, max: 180 },
    text: `${where}${AS_THE_IOU_SAYS}受理费先由你交${half}，判下来一般由输的一方承担。适合调解的，法院会先调解；他收到传票不来，可以缺席判决。天数是法定的审理期限，送达、上诉另算。`,
    rules: [
      "CN-CPL-24",
      "CN-CPL-35",
      "CN-PL-3",
      "CN-ARB-5",
      "CN-CPL-122",
      "CN-CPL-125",
      "CN-CPL-147",
      "CN-CPL-152",
      "CN-CPL-160",
      "CN-FEE-13",
      "CN-FEE-16",
      "CN-FEE-20",
      "CN-FEE-29",
    ],
    steps: [
      ...court.steps,
      ...court.notes,
      ...notPossible,
      ...(owed ? [...fee.steps, ...fee.notes, ...feeBurden("won").steps] : []),
    ],
  });
}
