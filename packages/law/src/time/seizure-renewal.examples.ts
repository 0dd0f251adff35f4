/** 续行查封冻结 by example. */
import type { Example } from "../../testing/example.ts";
import type { SeizureInput, SeizureRenewal } from "./seizure-renewal.ts";

export type Seizure = readonly [property: SeizureInput["property"], takenOn: string, asOf: string, orderedUntil?: string];
export type Renewal = readonly [until: string, applyBy: string, state: SeizureRenewal["state"]];

export const SEIZURE_EXAMPLES: readonly Example<Seizure, Renewal>[] = [
  { id: "sz-deposit", situation: "冻结存款：最长一年，到期七天前申请续行", input: ["deposit", "2025-06-10", "2026-01-05"], expected: ["2026-06-10", "2026-06-03", "in-time"], rules: ["CN-CPL-FREEZE", "CN-PRES-18", "CN-SEIZE-27"] },
  { id: "sz-movable", situation: "扣押车辆：最长二年；七天前在国庆假期里，提前到节前", input: ["movable", "2024-10-12", "2026-01-05"], expected: ["2026-10-12", "2026-09-30", "in-time"], rules: ["CN-CPL-FREEZE", "CN-PRES-18"] },
  { id: "sz-house", situation: "查封房屋：最长三年；今天正是最后一天", input: ["real-estate", "2023-11-30", "2026-11-23"], expected: ["2026-11-30", "2026-11-23", "in-time"], rules: ["CN-CPL-FREEZE"] },
  { id: "sz-late", situation: "同一处，晚了一天", input: ["real-estate", "2023-11-30", "2026-11-24"], expected: ["2026-11-30", "2026-11-23", "late"], rules: ["CN-PRES-18"] },
  { id: "sz-lapsed", situation: "冻结股权，三年已过没有续行", input: ["other-right", "2023-11-30", "2026-12-01"], expected: ["2026-11-30", "2026-11-23", "lapsed"], rules: ["CN-SEIZE-27"] },
  { id: "sz-ordered", situation: "裁定书写到前一天：按裁定书", input: ["deposit", "2025-06-10", "2026-01-05", "2026-06-09"], expected: ["2026-06-09", "2026-06-02", "in-time"], rules: ["CN-CPL-FREEZE"] },
  { id: "sz-ordered-longer", situation: "文书上的日子超过最长时间：按最长时间，请核对", input: ["deposit", "2025-06-10", "2026-01-05", "2027-06-10"], expected: ["2026-06-10", "2026-06-03", "in-time"], rules: ["CN-CPL-FREEZE"] },
  { id: "sz-leap-day", situation: "2 月 29 日冻结：一年后到月末", input: ["deposit", "2024-02-29", "2025-01-02"], expected: ["2025-02-28", "2025-02-21", "in-time"], rules: ["CN-CPL-FREEZE"] },
];
