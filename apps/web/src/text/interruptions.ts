import type { Interruption } from "@youju/model";

export const interruptionNames: Readonly<Record<Interruption["kind"], string>> = {
  demand: "你催过他",
  promise: "他答应还",
  "part-payment": "他还了一部分",
  "extension-request": "他请求宽限",
  acknowledgement: "他承认欠款",
  filing: "起诉",
  "renewed-agreement": "重新约定",
};
