import type { Road } from "@youju/model";
import { nothingOwed, road, type RoadCase } from "./road.ts";

export const mediation = ({ claim }: RoadCase): Road =>
  road({
    id: "mediation",
    blockedBy: nothingOwed(claim),
    fee: 0n,
    days: { min: 0, max: 30 },
    text: "人民调解不收费，双方都愿意才行。谈成后 30 天内两人一起去法院申请司法确认，法院确认了，他不还就可以申请强制执行。天数是法院平台上诉前调解的期限。",
    rules: ["CN-MED-4", "CN-MED-17", "CN-MED-33", "CN-CPL-205", "CN-MED-ONLINE"],
  });
