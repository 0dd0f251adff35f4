import type { Road } from "@youju/model";
import { enforcementFee } from "@youju/law";
import { block, road, type RoadCase } from "./road.ts";

export const enforcement = ({ claim, derived }: RoadCase): Road =>
  road({
    id: "enforcement",
    blockedBy: [block("no-title", "还没有生效的判决、调解书、支付令或司法确认裁定。", "CN-CPL-235", "CN-CPL-250")],
    fee: claim.total > 0n ? enforcementFee(claim.total, derived.tables.fees) : null,
    days: null,
    text: "判决等生效了而他不履行的，从履行期限的最后一天起两年内向法院申请。费用不用先交，由他承担；能执行到多少，要看他有什么财产。",
    rules: ["CN-CPL-235", "CN-CPL-250", "CN-FEE-14-1", "CN-FEE-20", "CN-FEE-38"],
  });
