import type { Road } from "@youju/model";
import { arbitrationFee } from "@youju/law";
import { block, nothingOwed, road, type RoadCase } from "./road.ts";

export function arbitration({ claim }: RoadCase): Road {
  const about = arbitrationFee(claim.total);
  return road({
    id: "arbitration",
    blockedBy: [
      ...nothingOwed(claim),
      block(
        "no-clause",
        "没有书面的仲裁协议，仲裁机构不会受理；以后补签写明机构的仲裁协议才可以。",
        "CN-ARB-4",
        "CN-ARB-27",
      ),
    ],
    fee: null,
    days: null,
    text: "要有写明仲裁机构的书面协议；费用各机构自己定。没写清机构、又补不成的，协议无效。裁决一次终局，可以在网上审；申请时说有协议、他到首次开庭都不否认的，也算有。情况紧急的，申请仲裁前也可以向法院申请保全。纠纷发生前就做好的裁决，法院不执行。",
    rules: [
      "CN-ARB-4",
      "CN-ARB-10",
      "CN-ARB-11",
      "CN-ARB-27",
      "CN-ARB-27-3",
      "CN-ARB-29",
      "CN-ARB-39",
      "CN-ARB-FEE",
      "CN-ARB-XY",
    ],
    ...(claim.total > 0n ? { steps: [...about.steps, ...about.notes] } : {}),
  });
}
