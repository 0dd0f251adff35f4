import type { Road } from "@youju/model";
import { block, nothingOwed, road, type RoadCase } from "./road.ts";

export const arbitration = ({ claim }: RoadCase): Road =>
  road({
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
    text: "要有写明仲裁机构的书面协议；费用各机构自己定。",
    rules: ["CN-ARB-4", "CN-ARB-27", "CN-ARB-FEE"],
  });
