/** 保证期间 by example: what was agreed and done → until when the guarantor is held, and whether it was kept. */
import type { Example } from "../../testing/example.ts";
import type { GuaranteeAct, GuaranteeInput, GuaranteePeriod } from "./guarantee-types.ts";

export interface Guarantee {
  readonly kind: GuaranteeInput["kind"];
  /** Left out: 2023-09-01. */
  readonly signedOn?: string;
  readonly due?: string;
  readonly graceEnd?: string;
  readonly agreedUntil?: string;
  readonly putOff?: readonly [due: string, consented: boolean];
  readonly acts?: readonly (readonly [on: string, kind: GuaranteeAct["kind"], withdrawn?: "served" | "not-served"])[];
  readonly refusalEndedOn?: string;
  readonly asOf: string;
}

export interface Held {
  readonly kind: GuaranteePeriod["kind"];
  readonly state: GuaranteePeriod["state"];
  readonly safeUntil: string | null;
  /** Left out: the same day. */
  readonly expiresOn?: string;
  readonly keptOn?: string;
  /** The last day of the guarantee's own limitation period, unmoved; left out: it does not run. */
  readonly limitation?: string;
}

/** Six months on it is Saturday 2025-03-01; the last day is Monday 2025-03-03. */
const DUE = "2024-09-01";
const SIX_MONTHS = { safeUntil: "2025-03-01", expiresOn: "2025-03-03" } as const;

export const GUARANTEE_EXAMPLES: readonly Example<Guarantee, Held | null>[] = [
  { id: "g-general", situation: "一般保证，没有约定期间：到期起六个月", input: { kind: "general", due: DUE, asOf: "2024-12-01" }, expected: { kind: "general", state: "running", ...SIX_MONTHS }, rules: ["CN-CC-687", "CN-CC-692", "CN-CC-693", "CN-SL-200s"] },
  { id: "g-joint", situation: "连带责任保证，没有约定期间：同样六个月", input: { kind: "joint", due: DUE, asOf: "2024-12-01" }, expected: { kind: "joint", state: "running", ...SIX_MONTHS }, rules: ["CN-CC-688", "CN-CC-692", "CN-CC-693"] },
  { id: "g-unclear-kind", situation: "只写“担保人”三个字：按一般保证", input: { kind: "unclear", due: DUE, asOf: "2024-12-01" }, expected: { kind: "general", state: "running", ...SIX_MONTHS }, rules: ["CN-CC-686"] },
  { id: "g-agreed", situation: "约定保到 2025-09-01：按约定", input: { kind: "joint", due: DUE, agreedUntil: "2025-09-01", asOf: "2024-12-01" }, expected: { kind: "joint", state: "running", safeUntil: "2025-09-01" }, rules: ["CN-CC-692"] },
  { id: "g-agreed-same-day", situation: "约定和还款日同一天届满：视为没有约定", input: { kind: "joint", due: DUE, agreedUntil: DUE, asOf: "2024-12-01" }, expected: { kind: "joint", state: "running", ...SIX_MONTHS }, rules: ["CN-CC-692"] },
  { id: "g-agreed-earlier", situation: "约定早于还款日：视为没有约定", input: { kind: "general", due: DUE, agreedUntil: "2024-06-01", asOf: "2024-12-01" }, expected: { kind: "general", state: "running", ...SIX_MONTHS }, rules: ["CN-CC-692"] },
  { id: "g-words", situation: "写“直到还清为止”，约定不明确：六个月", input: { kind: "general", due: DUE, agreedUntil: "unclear", asOf: "2024-12-01" }, expected: { kind: "general", state: "running", ...SIX_MONTHS }, rules: ["CN-CC-692", "CN-DB-32"] },
  { id: "g-month-end", situation: "8 月 31 日到期：二月没有对应日，到月末", input: { kind: "joint", due: "2024-08-31", asOf: "2024-12-01" }, expected: { kind: "joint", state: "running", safeUntil: "2025-02-28" }, rules: ["CN-CC-692", "CN-SL-200s"] },
  { id: "g-no-term", situation: "借款没有期限，催他的宽限期到 2025-04-10：从那天起六个月", input: { kind: "general", graceEnd: "2025-04-10", asOf: "2025-06-01" }, expected: { kind: "general", state: "running", safeUntil: "2025-10-10" }, rules: ["CN-CC-692"] },
  { id: "g-not-asked", situation: "借款没有期限，还没催过：没有起算", input: { kind: "joint", asOf: "2025-06-01" }, expected: { kind: "joint", state: "not-running", safeUntil: null }, rules: ["CN-CC-692"] },
  { id: "g-no-term-agreed", situation: "借款没有期限，约定保到 2025-12-31：按约定", input: { kind: "joint", agreedUntil: "2025-12-31", asOf: "2025-06-01" }, expected: { kind: "joint", state: "running", safeUntil: "2025-12-31" }, rules: ["CN-CC-692"] },
  { id: "g-sued", situation: "一般保证，期间以内起诉了债务人：保住；拒绝权还没消灭，保证的时效没有起算", input: { kind: "general", due: DUE, acts: [["2025-02-20", "debtor-sued"]], asOf: "2025-04-01" }, expected: { kind: "general", state: "kept", ...SIX_MONTHS, keptOn: "2025-02-20" }, rules: ["CN-CC-693", "CN-CC-694", "CN-DB-28", "CN-SL-R18", "CN-CC-701"] },
  { id: "g-refusal-ended", situation: "一般保证，起诉了债务人，2026-01-15 拒绝权消灭：从那天起三年", input: { kind: "general", due: DUE, acts: [["2025-02-20", "debtor-sued"]], refusalEndedOn: "2026-01-15", asOf: "2026-02-01" }, expected: { kind: "general", state: "kept", ...SIX_MONTHS, keptOn: "2025-02-20", limitation: "2029-01-15" }, rules: ["CN-CC-694", "CN-SL-188"] },
  { id: "g-asked-instead", situation: "一般保证，期间以内只催了保证人：不算，保证人脱责", input: { kind: "general", due: DUE, acts: [["2025-01-10", "guarantor-asked"]], asOf: "2025-04-01" }, expected: { kind: "general", state: "released", ...SIX_MONTHS }, rules: ["CN-CC-693"] },
  { id: "g-debtor-asked", situation: "一般保证，期间以内多次催债务人：不中断，保证人脱责", input: { kind: "general", due: DUE, acts: [["2024-11-01", "debtor-asked"], ["2025-02-01", "debtor-asked"]], asOf: "2025-03-04" }, expected: { kind: "general", state: "released", ...SIX_MONTHS }, rules: ["CN-CC-692", "CN-CC-693"] },
  { id: "g-joint-asked", situation: "连带责任保证，期间以内请求了保证人：保住，从那天起三年", input: { kind: "joint", due: DUE, acts: [["2025-02-27", "guarantor-asked"]], asOf: "2025-04-01" }, expected: { kind: "joint", state: "kept", ...SIX_MONTHS, keptOn: "2025-02-27", limitation: "2028-02-27" }, rules: ["CN-CC-693", "CN-CC-694"] },
  { id: "g-joint-sued-debtor", situation: "连带责任保证，只起诉了债务人：没有请求保证人，脱责", input: { kind: "joint", due: DUE, acts: [["2024-12-01", "debtor-sued"]], asOf: "2025-04-01" }, expected: { kind: "joint", state: "released", ...SIX_MONTHS }, rules: ["CN-CC-693"] },
  { id: "g-moved-day", situation: "连带责任保证，周六顺延后的周一才请求：还算", input: { kind: "joint", due: DUE, acts: [["2025-03-03", "guarantor-asked"]], asOf: "2025-04-01" }, expected: { kind: "joint", state: "kept", ...SIX_MONTHS, keptOn: "2025-03-03", limitation: "2028-03-03" }, rules: ["CN-SL-200s", "CN-CC-693"] },
  { id: "g-day-late", situation: "再晚一天：脱责", input: { kind: "joint", due: DUE, acts: [["2025-03-04", "guarantor-asked"]], asOf: "2025-04-01" }, expected: { kind: "joint", state: "released", ...SIX_MONTHS }, rules: ["CN-CC-693"] },
  { id: "g-before-due", situation: "连带责任保证，到期以前就请求过：不在保证期间里", input: { kind: "joint", due: DUE, acts: [["2024-08-20", "guarantor-asked"]], asOf: "2024-12-01" }, expected: { kind: "joint", state: "running", ...SIX_MONTHS }, rules: ["CN-CC-693"] },
  { id: "g-enforced", situation: "一般保证，凭公证债权文书对债务人申请了执行：等于起诉了他", input: { kind: "general", due: DUE, acts: [["2025-02-10", "debtor-enforced"]], asOf: "2025-04-01" }, expected: { kind: "general", state: "kept", ...SIX_MONTHS, keptOn: "2025-02-10" }, rules: ["CN-DB-27"] },
  { id: "g-withdrawn", situation: "一般保证，起诉了债务人又撤回，期间以内没有再起诉：脱责", input: { kind: "general", due: DUE, acts: [["2024-12-10", "debtor-sued", "served"]], asOf: "2025-04-01" }, expected: { kind: "general", state: "released", ...SIX_MONTHS }, rules: ["CN-DB-31", "CN-DB-34", "CN-CC-693"] },
  { id: "g-sued-again", situation: "一般保证，撤回以后期间以内再起诉：保住", input: { kind: "general", due: DUE, acts: [["2025-02-25", "debtor-sued"], ["2024-12-10", "debtor-sued", "served"]], asOf: "2025-04-01" }, expected: { kind: "general", state: "kept", ...SIX_MONTHS, keptOn: "2025-02-25" }, rules: ["CN-CC-693", "CN-DB-31"] },
  { id: "g-joint-withdrawn", situation: "连带责任保证，起诉保证人又撤回，起诉状已送达他：算请求过", input: { kind: "joint", due: DUE, acts: [["2025-01-10", "guarantor-asked", "served"]], asOf: "2025-04-01" }, expected: { kind: "joint", state: "kept", ...SIX_MONTHS, keptOn: "2025-01-10", limitation: "2028-01-10" }, rules: ["CN-DB-31", "CN-CC-694"] },
  { id: "g-joint-unserved", situation: "连带责任保证，起诉保证人又撤回，起诉状没有送达：不算", input: { kind: "joint", due: DUE, acts: [["2025-01-10", "guarantor-asked", "not-served"]], asOf: "2025-04-01" }, expected: { kind: "joint", state: "released", ...SIX_MONTHS }, rules: ["CN-CC-693", "CN-DB-34"] },
  { id: "g-put-off", situation: "和债务人说好晚半年还，没有问保证人：期间不变", input: { kind: "general", due: DUE, putOff: ["2025-03-01", false], asOf: "2024-12-01" }, expected: { kind: "general", state: "running", ...SIX_MONTHS }, rules: ["CN-CC-695"] },
  { id: "g-put-off-consented", situation: "晚半年还，保证人书面同意：从新的期限起六个月", input: { kind: "general", due: DUE, putOff: ["2025-03-01", true], asOf: "2024-12-01" }, expected: { kind: "general", state: "running", safeUntil: "2025-09-01" }, rules: ["CN-CC-695", "CN-CC-692"] },
  { id: "g-old", situation: "2020 年签的保证：当时的法律没有收录，不算", input: { kind: "joint", signedOn: "2020-12-31", due: "2021-06-30", asOf: "2021-09-01" }, expected: null, rules: ["CN-CC-692"] },
];
