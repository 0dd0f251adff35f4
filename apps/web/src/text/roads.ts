import type { RoadId } from "@youju/model";

export const roadNames: Readonly<Record<RoadId, string>> = {
  negotiation: "自己谈",
  mediation: "调解",
  "payment-order": "支付令",
  "small-claim": "小额诉讼",
  suit: "起诉",
  arbitration: "仲裁",
  preservation: "财产保全",
  "criminal-report": "报案",
  enforcement: "强制执行",
};
