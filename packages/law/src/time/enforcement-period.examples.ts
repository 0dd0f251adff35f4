/** 申请执行的期间 by example. */
import type { Example } from "../../testing/example.ts";
import type { EnforcementEvent } from "./enforcement-period.ts";

export interface Judged {
  /** Left out: a judgment. */
  readonly notarised?: true;
  readonly effectiveOn: string;
  readonly performBy: readonly string[];
  readonly events?: readonly (readonly [on: string, kind: EnforcementEvent["kind"], endedOn?: string])[];
  readonly obstacle?: readonly [from: string, until: string];
  readonly asOf: string;
}

export interface Period {
  readonly startsOn: string;
  readonly safeUntil: string;
  /** Left out: the same day. */
  readonly expiresOn?: string;
  readonly expired?: true;
  readonly interruptions?: readonly number[];
}

const JUDGMENT = { effectiveOn: "2024-05-10", performBy: ["2024-05-20"] } as const;

export const ENFORCEMENT_EXAMPLES: readonly Example<Judged, Period>[] = [
  { id: "ex-judgment", situation: "判决限 2024-05-20 前付清：二年到 2026-05-20", input: { ...JUDGMENT, asOf: "2026-01-05" }, expected: { startsOn: "2024-05-20", safeUntil: "2026-05-20" }, rules: ["CN-CPL-250", "CN-SL-EX", "CN-SL-200s"] },
  { id: "ex-no-time", situation: "没有写履行期间：从生效起算；两年后是周日", input: { effectiveOn: "2024-03-01", performBy: [], asOf: "2026-01-05" }, expected: { startsOn: "2024-03-01", safeUntil: "2026-03-01", expiresOn: "2026-03-02" }, rules: ["CN-CPL-250"] },
  { id: "ex-instalments", situation: "调解书分三期：从最后一期起算", input: { effectiveOn: "2024-06-01", performBy: ["2024-07-08", "2024-10-08", "2024-08-08"], asOf: "2026-01-05" }, expected: { startsOn: "2024-10-08", safeUntil: "2026-10-08" }, rules: ["CN-CPL-250"] },
  { id: "ex-notarised", situation: "公证债权文书分两期：每期各算，先看第一期；两年后是周六", input: { notarised: true, effectiveOn: "2023-12-01", performBy: ["2024-01-31", "2024-06-30"], asOf: "2026-01-05" }, expected: { startsOn: "2024-01-31", safeUntil: "2026-01-31", expiresOn: "2026-02-02" }, rules: ["CN-SL-EX-NOTARY"] },
  { id: "ex-certificate", situation: "向公证处申请执行证书：中断；两年后是周日", input: { notarised: true, effectiveOn: "2024-01-05", performBy: ["2024-01-31"], events: [["2025-01-10", "execution-certificate"]], asOf: "2026-01-05" }, expected: { startsOn: "2025-01-10", safeUntil: "2027-01-10", expiresOn: "2027-01-11", interruptions: [0] }, rules: ["CN-SL-EX-NOTARY", "CN-SL-195"] },
  { id: "ex-demand", situation: "判决以后催过他：中断", input: { ...JUDGMENT, events: [["2025-06-10", "demand"]], asOf: "2026-01-05" }, expected: { startsOn: "2025-06-10", safeUntil: "2027-06-10", interruptions: [0] }, rules: ["CN-CPL-250", "CN-SL-R8", "CN-SL-195"] },
  { id: "ex-paid", situation: "判决以后他还了一部分：中断", input: { ...JUDGMENT, events: [["2025-06-10", "part-payment"]], asOf: "2026-01-05" }, expected: { startsOn: "2025-06-10", safeUntil: "2027-06-10", interruptions: [0] }, rules: ["CN-SL-R14"] },
  { id: "ex-applied", situation: "申请过执行，半年后程序终结：从那时重新计算；发现财产随时可以再申请", input: { ...JUDGMENT, events: [["2024-09-02", "enforcement", "2025-03-03"]], asOf: "2026-01-05" }, expected: { startsOn: "2025-03-03", safeUntil: "2027-03-03", interruptions: [0] }, rules: ["CN-SL-R11", "CN-CPL-265"] },
  { id: "ex-too-late", situation: "过了二年他才付款：不再中断", input: { effectiveOn: "2022-05-10", performBy: ["2022-05-20"], events: [["2024-06-03", "part-payment"]], asOf: "2024-07-01" }, expected: { startsOn: "2022-05-20", safeUntil: "2024-05-20", expired: true }, rules: ["CN-CPL-250"] },
  { id: "ex-suspended", situation: "最后六个月里有障碍，2026-04-10 消除：再满六个月，那个周六调休上班", input: { ...JUDGMENT, obstacle: ["2026-01-05", "2026-04-10"], asOf: "2026-05-06" }, expected: { startsOn: "2024-05-20", safeUntil: "2026-10-10" }, rules: ["CN-SL-194"] },
];
