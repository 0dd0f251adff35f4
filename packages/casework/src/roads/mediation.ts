import type { Road } from "@youju/model";
import { courtFee } from "@youju/law";
import { nothingOwed, road, type RoadCase } from "./road.ts";

export const mediation = ({ claim }: RoadCase): Road =>
  road({
    id: "mediation",
    blockedBy: nothingOwed(claim),
    fee: 0n,
    days: { min: 0, max: 30 },
    text: "人民调解不收费，双方都愿意才行；公开还是不公开，可以自己要求。协议写清数额、日期、账户，双方和调解员签名、盖章就生效；他反悔的，可以凭协议起诉。谈成后 30 天内两人一起去法院申请司法确认（不收费，一般十五天内有结果），法院确认了，他不还就可以申请强制执行。天数是法院平台上诉前调解的期限。",
    rules: [
      "CN-MED-4",
      "CN-MED-17",
      "CN-MED-23",
      "CN-MED-29",
      "CN-MED-31",
      "CN-MED-32",
      "CN-MED-33",
      "CN-CPL-205",
      "CN-CPL-206",
      "CN-JC-5",
      "CN-JC-11",
      "CN-JC-358",
      "CN-MED-ONLINE",
    ],
    steps: courtFee({ kind: "judicial-confirmation", amount: null }).steps,
  });
