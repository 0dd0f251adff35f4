/** 诉讼时效 by example: what happened → from when it runs and until when. */
import type { Example } from "../../testing/example.ts";
import type { LimitationEvent, LimitationNoteCode } from "./limitation-types.ts";
import type { Suspension } from "./suspension.ts";

type More = Partial<Record<"loan" | "deadline" | "endedOn", string>> & Pick<LimitationEvent, "delivery" | "restWaived" | "withdrawn" | "jointDebtor">;

export interface Situation {
  readonly lent: string;
  /** None: no due date was agreed. */
  readonly due?: string;
  readonly instalments?: readonly string[];
  readonly events?: readonly (readonly [on: string, kind: LimitationEvent["kind"], more?: More])[];
  readonly obstacles?: readonly (readonly [cause: Suspension["cause"], from: string, until: string | null])[];
  readonly graceDays?: number;
  readonly waived?: boolean;
  readonly asOf: string;
}

export interface Standing {
  readonly startsOn: string | null;
  readonly firstStartedOn?: string;
  readonly safeUntil: string | null;
  /** Left out: the same day as `safeUntil`. */
  readonly expiresOn?: string;
  readonly expired?: true;
  /** Indexes of the events that restarted it; left out: none. */
  readonly interruptions?: readonly number[];
  readonly notes?: readonly LimitationNoteCode[];
}

const NOW = "2026-11-23";
/** Lent and due as in most rows: the three years end on Monday 2025-01-20. */
const LOAN = { lent: "2021-01-20", due: "2022-01-20", asOf: NOW } as const;
const WECHAT = { means: "electronic", state: "sent", accountHis: true } as const;

export const LIMITATION_EXAMPLES: readonly Example<Situation, Standing>[] = [
  // 起算
  { id: "V-SL1", situation: "三年后是周六：届满日顺延到周一，提醒不顺延", input: { lent: "2021-03-15", due: "2022-03-15", asOf: "2025-03-17" }, expected: { startsOn: "2022-03-15", safeUntil: "2025-03-15", expiresOn: "2025-03-17", notes: ["weekend-as-day-off"] }, rules: ["CN-SL-188", "CN-SL-200s", "YJ-SAFE-UNTIL"] },
  { id: "sl-expired", situation: "同一笔，顺延后的最后一天也过了", input: { lent: "2021-03-15", due: "2022-03-15", asOf: "2025-03-18" }, expected: { startsOn: "2022-03-15", safeUntil: "2025-03-15", expiresOn: "2025-03-17", expired: true, notes: ["weekend-as-day-off", "limitation-expired"] }, rules: ["CN-SL-192", "CN-SL-193", "CN-SL-R2", "CN-SL-R3"] },
  { id: "V-SL3", situation: "没有期限：从催告给的 15 天届满起算", input: { lent: "2019-06-01", events: [["2026-10-01", "demand"]], graceDays: 15, asOf: NOW }, expected: { startsOn: "2026-10-16", safeUntil: "2029-10-16", notes: ["holidays-unknown"] }, rules: ["CN-SL-R4", "YJ-GRACE"] },
  { id: "sl-deadline", situation: "没有期限，催告写了最后一天：从那天起算；2029-03-31 是周六", input: { lent: "2025-06-01", events: [["2026-03-01", "demand", { deadline: "2026-03-31" }]], asOf: NOW }, expected: { startsOn: "2026-03-31", safeUntil: "2029-03-31", expiresOn: "2029-04-02", notes: ["holidays-unknown"] }, rules: ["CN-SL-R4"] },
  { id: "sl-refusal", situation: "第一次催要时就明确拒还：从拒绝之日起算", input: { lent: "2019-06-01", events: [["2026-10-01", "demand"], ["2026-10-01", "refusal"]], asOf: NOW }, expected: { startsOn: "2026-10-01", safeUntil: "2029-10-01", notes: ["holidays-unknown"] }, rules: ["CN-SL-R4"] },
  { id: "sl-late-refusal", situation: "宽限期过了才拒还：仍从宽限期届满起算", input: { lent: "2022-06-01", events: [["2024-03-01", "demand", { deadline: "2024-04-01" }], ["2024-06-01", "refusal"]], asOf: NOW }, expected: { startsOn: "2024-04-01", safeUntil: "2027-04-01", notes: ["holidays-unknown"] }, rules: ["CN-SL-R4"] },
  { id: "sl-never-asked", situation: "没有期限又没催过：没有起算", input: { lent: "2019-06-01", events: [["2020-01-01", "part-payment"]], asOf: NOW }, expected: { startsOn: null, safeUntil: null }, rules: ["CN-SL-R4"] },
  { id: "sl-filing-starts", situation: "没有期限也没催过就起诉：从起诉起算，程序终结后重新计算", input: { lent: "2022-06-01", events: [["2024-05-06", "filing", { endedOn: "2024-09-09" }]], asOf: NOW }, expected: { startsOn: "2024-09-09", firstStartedOn: "2024-05-06", safeUntil: "2027-09-09", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R4", "CN-SL-R10", "CN-SL-195"] },
  { id: "sl-instalments", situation: "分三期还：从最后一期起算", input: { lent: "2022-01-15", instalments: ["2022-06-30", "2023-06-30", "2022-12-31"], asOf: "2026-01-05" }, expected: { startsOn: "2023-06-30", safeUntil: "2026-06-30" }, rules: ["CN-SL-189"] },
  { id: "sl-instalments-early", situation: "分期的，最后一期到期以前催第一期，起算不变", input: { lent: "2022-01-15", instalments: ["2022-06-30", "2023-06-30"], events: [["2023-01-10", "demand"]], asOf: "2026-01-05" }, expected: { startsOn: "2023-06-30", safeUntil: "2026-06-30" }, rules: ["CN-SL-189"] },
  { id: "sl-before-due", situation: "到期以前的付款不影响起算", input: { lent: "2021-03-15", due: "2022-03-15", events: [["2022-01-01", "part-payment"]], asOf: "2023-01-01" }, expected: { startsOn: "2022-03-15", safeUntil: "2025-03-15", expiresOn: "2025-03-17", notes: ["weekend-as-day-off"] }, rules: ["CN-SL-188"] },
  { id: "sl-within-grace", situation: "宽限期以内又催一次：还没起算，不中断", input: { lent: "2022-06-01", events: [["2023-01-01", "demand", { deadline: "2023-03-01" }], ["2023-02-01", "demand"]], asOf: "2025-01-01" }, expected: { startsOn: "2023-03-01", safeUntil: "2026-03-01", expiresOn: "2026-03-02", notes: ["weekend-as-day-off"] }, rules: ["CN-SL-R4"] },
  { id: "sl-second-demand", situation: "没有期限，催过以后又催：第二次中断", input: { lent: "2022-06-01", events: [["2023-01-01", "demand"], ["2024-05-20", "demand"]], asOf: NOW }, expected: { startsOn: "2024-05-20", firstStartedOn: "2023-01-31", safeUntil: "2027-05-20", interruptions: [1], notes: ["holidays-unknown"] }, rules: ["CN-SL-R4", "CN-SL-R8", "CN-SL-195"] },
  { id: "sl-waived", situation: "借条写“永久有效”：无效，仍是三年", input: { ...LOAN, waived: true, asOf: "2024-12-01" }, expected: { startsOn: "2022-01-20", safeUntil: "2025-01-20", notes: ["waiver-void"] }, rules: ["CN-SL-197", "CN-SL-188"] },
  // 届满日
  { id: "sl-leap-day", situation: "2 月 29 日到期：三年后没有对应日，以月末日为最后一天", input: { lent: "2023-01-01", due: "2024-02-29", asOf: "2024-03-01" }, expected: { startsOn: "2024-02-29", safeUntil: "2027-02-28", expiresOn: "2027-03-01", notes: ["holidays-unknown"] }, rules: ["CN-SL-200s"] },
  { id: "sl-spring-festival", situation: "三年后在春节假期里：顺延到上班的周日（调休）", input: { lent: "2020-02-11", due: "2021-02-11", asOf: "2024-01-02" }, expected: { startsOn: "2021-02-11", safeUntil: "2024-02-11", expiresOn: "2024-02-18" }, rules: ["CN-SL-200s"] },
  { id: "sl-make-up-day", situation: "三年后是周六，但那天调休上班：不顺延", input: { lent: "2020-05-11", due: "2021-05-11", asOf: "2024-01-02" }, expected: { startsOn: "2021-05-11", safeUntil: "2024-05-11" }, rules: ["CN-SL-200s"] },
  { id: "sl-last-moved-day", situation: "顺延后的最后一天催要仍然算", input: { lent: "2021-03-15", due: "2022-03-15", events: [["2025-03-17", "demand"]], asOf: "2025-04-01" }, expected: { startsOn: "2025-03-17", firstStartedOn: "2022-03-15", safeUntil: "2028-03-17", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R8"] },
  { id: "sl-day-after", situation: "顺延后的第二天才催：不再中断", input: { lent: "2021-03-15", due: "2022-03-15", events: [["2025-03-18", "demand"]], asOf: "2025-04-01" }, expected: { startsOn: "2022-03-15", safeUntil: "2025-03-15", expiresOn: "2025-03-17", expired: true, notes: ["weekend-as-day-off", "limitation-expired"] }, rules: ["CN-SL-192"] },
  // 对方的话和行为
  { id: "V-SL2", situation: "对方说下周先还 500：重新计算三年", input: { lent: "2021-03-15", due: "2022-03-15", events: [["2024-11-02", "promise"]], asOf: NOW }, expected: { startsOn: "2024-11-02", firstStartedOn: "2022-03-15", safeUntil: "2027-11-02", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R14", "CN-SL-195"] },
  { id: "sl-part-payment", situation: "他还了一部分：中断", input: { ...LOAN, events: [["2023-02-09", "part-payment"]] }, expected: { startsOn: "2023-02-09", safeUntil: "2026-02-09", interruptions: [0], expired: true, notes: ["limitation-expired"] }, rules: ["CN-SL-R14"] },
  { id: "sl-plan", situation: "他写了还款计划：中断", input: { ...LOAN, events: [["2024-12-02", "plan"]] }, expected: { startsOn: "2024-12-02", safeUntil: "2027-12-02", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R14"] },
  { id: "sl-security", situation: "他找人担保：中断", input: { ...LOAN, events: [["2024-08-05", "security"]] }, expected: { startsOn: "2024-08-05", safeUntil: "2027-08-05", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R14"] },
  { id: "sl-more-time", situation: "他请求再宽限几天：中断", input: { ...LOAN, events: [["2024-08-05", "extension-request"]] }, expected: { startsOn: "2024-08-05", safeUntil: "2027-08-05", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R14"] },
  { id: "sl-acknowledged", situation: "他承认欠钱：中断", input: { ...LOAN, events: [["2024-08-05", "acknowledgement"]] }, expected: { startsOn: "2024-08-05", safeUntil: "2027-08-05", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-195"] },
  { id: "sl-undated-iou", situation: "过了期写的没有还款日期的欠条：从收到那天重新计算", input: { lent: "2021-03-15", due: "2022-03-15", events: [["2023-07-01", "undated-iou"]], asOf: "2026-01-05" }, expected: { startsOn: "2023-07-01", safeUntil: "2026-07-01", interruptions: [0] }, rules: ["CN-SL-IOU"] },
  { id: "sl-two-in-turn", situation: "先答应、后付款：以最后一次为准", input: { ...LOAN, events: [["2024-10-01", "part-payment"], ["2023-05-01", "promise"]] }, expected: { startsOn: "2024-10-01", safeUntil: "2027-10-01", interruptions: [1, 0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R14"] },
  // 催要到没到
  { id: "sl-wechat-sent", situation: "微信发到他本人账号，没有显示失败：应当到达", input: { ...LOAN, events: [["2024-07-01", "demand", { delivery: WECHAT }]] }, expected: { startsOn: "2024-07-01", safeUntil: "2027-07-01", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R8"] },
  { id: "sl-wechat-rejected", situation: "微信显示被拒收：没有到达，不算", input: { ...LOAN, asOf: "2024-12-01", events: [["2024-07-01", "demand", { delivery: { ...WECHAT, state: "rejected" } }]] }, expected: { startsOn: "2022-01-20", safeUntil: "2025-01-20", notes: ["not-counted"] }, rules: ["CN-SL-R8"] },
  { id: "sl-wechat-whose", situation: "证明不了账号是他的：先不算", input: { ...LOAN, asOf: "2024-12-01", events: [["2024-07-01", "demand", { delivery: { ...WECHAT, accountHis: false } }]] }, expected: { startsOn: "2022-01-20", safeUntil: "2025-01-20", notes: ["not-counted"] }, rules: ["CN-SL-R8"] },
  { id: "sl-household", situation: "信由同住的成年家人签收：等于他收到", input: { ...LOAN, events: [["2024-07-01", "demand", { delivery: { means: "paper", state: "signed-by-household" } }]] }, expected: { startsOn: "2024-07-01", safeUntil: "2027-07-01", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R8"] },
  { id: "sl-unarrived-start", situation: "没有期限，唯一一次催要被拒收：没有起算", input: { lent: "2024-01-20", events: [["2024-07-01", "demand", { delivery: { ...WECHAT, state: "rejected" } }]], asOf: NOW }, expected: { startsOn: null, safeUntil: null, notes: ["not-counted"] }, rules: ["CN-SL-R4", "CN-SL-R8"] },
  { id: "sl-rest-waived", situation: "只催一部分并明说其余不要了：不算整笔中断", input: { ...LOAN, asOf: "2024-12-01", events: [["2024-07-01", "demand", { restWaived: true }]] }, expected: { startsOn: "2022-01-20", safeUntil: "2025-01-20", notes: ["not-counted"] }, rules: ["CN-SL-R9"] },
  // 程序
  { id: "sl-suit", situation: "起诉的，从程序终结重新计算", input: { lent: "2021-03-15", due: "2022-03-15", events: [["2024-01-10", "filing", { endedOn: "2024-06-01" }]], asOf: "2024-07-01" }, expected: { startsOn: "2024-06-01", safeUntil: "2027-06-01", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R10", "CN-SL-195"] },
  { id: "sl-suit-same-day", situation: "同一天又催又起诉：程序终结后重新计算", input: { lent: "2021-03-15", due: "2022-03-15", events: [["2024-01-10", "filing", { endedOn: "2024-06-03" }], ["2024-01-10", "demand"]], asOf: "2024-07-01" }, expected: { startsOn: "2024-06-03", safeUntil: "2027-06-03", interruptions: [1, 0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R8", "CN-SL-R10"] },
  { id: "sl-demand-during-suit", situation: "诉讼进行中催要：不改变程序终结这个起点", input: { lent: "2021-03-15", due: "2022-03-15", events: [["2024-01-10", "filing", { endedOn: "2024-06-03" }], ["2024-03-01", "demand"]], asOf: "2024-07-01" }, expected: { startsOn: "2024-06-03", safeUntil: "2027-06-03", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R10"] },
  { id: "sl-suit-open", situation: "起诉后没有填结束的日期：先从起诉起算，并且提醒", input: { ...LOAN, asOf: "2025-02-01", events: [["2024-01-10", "filing"]] }, expected: { startsOn: "2024-01-10", safeUntil: "2027-01-10", expiresOn: "2027-01-11", interruptions: [0], notes: ["holidays-unknown", "proceedings-open"] }, rules: ["CN-SL-R10"] },
  { id: "sl-withdrawn-served", situation: "起诉状送达以后撤诉：一般仍然中断，从撤诉裁定起", input: { ...LOAN, events: [["2024-02-01", "filing", { endedOn: "2024-04-15", withdrawn: "served" }]] }, expected: { startsOn: "2024-04-15", safeUntil: "2027-04-15", interruptions: [0], notes: ["holidays-unknown", "suit-withdrawn"] }, rules: ["CN-SL-FDW20", "CN-SL-R10"] },
  { id: "sl-withdrawn-unserved", situation: "起诉状没有送达就撤诉：不算", input: { ...LOAN, asOf: "2024-12-01", events: [["2024-02-01", "filing", { endedOn: "2024-02-20", withdrawn: "not-served" }]] }, expected: { startsOn: "2022-01-20", safeUntil: "2025-01-20", notes: ["not-counted"] }, rules: ["CN-SL-FDW20"] },
  { id: "sl-arbitration", situation: "申请仲裁：从程序终结重新计算", input: { lent: "2021-05-10", due: "2022-05-10", events: [["2024-03-01", "arbitration", { endedOn: "2024-09-10" }]], asOf: NOW }, expected: { startsOn: "2024-09-10", safeUntil: "2027-09-10", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-195"] },
  { id: "sl-payment-order", situation: "申请支付令：和起诉一样", input: { ...LOAN, events: [["2024-05-20", "payment-order", { endedOn: "2024-08-01" }]] }, expected: { startsOn: "2024-08-01", safeUntil: "2027-08-01", expiresOn: "2027-08-02", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R11"] },
  { id: "sl-preservation", situation: "申请诉前保全：和起诉一样", input: { ...LOAN, events: [["2024-05-20", "preservation", { endedOn: "2024-06-20" }]] }, expected: { startsOn: "2024-06-20", safeUntil: "2027-06-20", expiresOn: "2027-06-21", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R11"] },
  { id: "sl-set-off", situation: "在他告我的官司里主张抵销：和起诉一样", input: { ...LOAN, events: [["2024-04-01", "set-off", { endedOn: "2024-10-30" }]] }, expected: { startsOn: "2024-10-30", safeUntil: "2027-10-30", expiresOn: "2027-11-01", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R11"] },
  { id: "sl-mediation", situation: "请人民调解：从提出之日中断", input: { ...LOAN, events: [["2024-06-03", "mediation", { endedOn: "2024-06-24" }]] }, expected: { startsOn: "2024-06-24", safeUntil: "2027-06-24", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R12"] },
  { id: "sl-police", situation: "报案，十天后知道不立案：从知道那天重新计算", input: { ...LOAN, events: [["2024-01-05", "police-report", { endedOn: "2024-01-15" }]] }, expected: { startsOn: "2024-01-15", safeUntil: "2027-01-15", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R13"] },
  // 别人
  { id: "sl-joint-debtor", situation: "向共同借款的另一个人催要：对他也中断", input: { ...LOAN, events: [["2024-06-11", "demand", { jointDebtor: true }]] }, expected: { startsOn: "2024-06-11", safeUntil: "2027-06-11", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R15", "CN-SL-R8"] },
  { id: "sl-assignment", situation: "债权转让的通知到了他那里：中断；三年后是周六", input: { lent: "2021-01-20", due: "2022-01-20", events: [["2023-09-12", "assignment-notice"]], asOf: "2026-01-05" }, expected: { startsOn: "2023-09-12", safeUntil: "2026-09-12", expiresOn: "2026-09-14", interruptions: [0], notes: ["weekend-as-day-off"] }, rules: ["CN-SL-R17"] },
  { id: "sl-assumption", situation: "别人来承担债务，他因此承认：中断", input: { ...LOAN, events: [["2024-07-16", "debt-assumption"]] }, expected: { startsOn: "2024-07-16", safeUntil: "2027-07-16", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R17"] },
  // 过期以后
  { id: "sl-late", situation: "届满以后的催要和付款不再中断", input: { lent: "2018-01-01", due: "2018-12-31", events: [["2023-01-01", "demand"], ["2023-02-01", "part-payment"]], asOf: "2024-01-01" }, expected: { startsOn: "2018-12-31", safeUntil: "2021-12-31", expired: true, notes: ["limitation-expired", "not-counted"] }, rules: ["CN-SL-192", "CN-SL-R19"] },
  { id: "sl-renewed", situation: "届满以后他重新同意还：抗辩没有了，重新计算", input: { lent: "2018-01-01", due: "2018-12-31", events: [["2023-01-01", "renewed-agreement"]], asOf: "2024-01-02" }, expected: { startsOn: "2023-01-01", firstStartedOn: "2018-12-31", safeUntil: "2026-01-01", expiresOn: "2026-01-04", interruptions: [0] }, rules: ["CN-SL-192", "CN-SL-R19"] },
  // 两年改三年
  { id: "sl-two-years", situation: "2014 年到期，两年里没有催过：2017 年以前就满了", input: { lent: "2013-06-30", due: "2014-06-30", asOf: NOW }, expected: { startsOn: "2014-06-30", safeUntil: "2016-06-30", expired: true, notes: ["two-years-before-2017", "limitation-expired"] }, rules: ["CN-SL-TR"] },
  { id: "sl-day-before", situation: "2015-09-30 到期：两年在 2017-09-30 满", input: { lent: "2015-03-30", due: "2015-09-30", asOf: NOW }, expected: { startsOn: "2015-09-30", safeUntil: "2017-09-30", expired: true, notes: ["two-years-before-2017", "limitation-expired"] }, rules: ["CN-SL-TR"] },
  { id: "sl-first-three", situation: "2015-10-01 到期：2017-10-01 还没满两年，按三年；国庆顺延", input: { lent: "2015-03-30", due: "2015-10-01", asOf: NOW }, expected: { startsOn: "2015-10-01", safeUntil: "2018-10-01", expiresOn: "2018-10-08", expired: true, notes: ["limitation-expired"] }, rules: ["CN-SL-188"] },
  { id: "sl-two-kept", situation: "2014 年到期，两年以内他答应过：从那时按三年；劳动节顺延到调休的周日", input: { lent: "2013-06-30", due: "2014-06-30", events: [["2016-05-01", "promise"]], asOf: "2018-01-02" }, expected: { startsOn: "2016-05-01", safeUntil: "2019-05-01", expiresOn: "2019-05-05", interruptions: [0] }, rules: ["CN-SL-R14"] },
  { id: "sl-two-lost", situation: "2014 年到期，两年以后、三年以内他才答应：太晚了", input: { lent: "2013-06-30", due: "2014-06-30", events: [["2017-01-10", "promise"]], asOf: "2018-01-02" }, expected: { startsOn: "2014-06-30", safeUntil: "2016-06-30", expired: true, notes: ["two-years-before-2017", "limitation-expired", "not-counted"] }, rules: ["CN-SL-TR", "CN-SL-R19"] },
  // 中止
  { id: "sl-suspended", situation: "最后六个月里遇到不可抗力，一个月后消除：再满六个月；端午顺延", input: { ...LOAN, obstacles: [["force-majeure", "2024-11-01", "2024-12-01"]], asOf: "2025-02-01" }, expected: { startsOn: "2022-01-20", safeUntil: "2025-06-01", expiresOn: "2025-06-03", notes: ["suspension-to-judge"] }, rules: ["CN-SL-194"] },
  { id: "sl-obstacle-early", situation: "障碍在最后六个月以前就消除了：没有影响", input: { ...LOAN, obstacles: [["held-by-another", "2024-01-01", "2024-06-30"]], asOf: "2024-12-01" }, expected: { startsOn: "2022-01-20", safeUntil: "2025-01-20" }, rules: ["CN-SL-188"] },
  { id: "sl-obstacle-before", situation: "障碍早就有，延续到最后六个月里：从消除起再满六个月", input: { ...LOAN, obstacles: [["no-guardian", "2024-05-01", "2024-08-15"]], asOf: "2024-12-01" }, expected: { startsOn: "2022-01-20", safeUntil: "2025-02-15", expiresOn: "2025-02-17", notes: ["weekend-as-day-off", "suspension-to-judge"] }, rules: ["CN-SL-194"] },
  { id: "sl-obstacle-short", situation: "最后六个月的头两天有障碍：只多一天", input: { ...LOAN, obstacles: [["other", "2024-07-20", "2024-07-21"]], asOf: "2024-12-01" }, expected: { startsOn: "2022-01-20", safeUntil: "2025-01-21", notes: ["suspension-to-judge"] }, rules: ["CN-SL-194"] },
  { id: "sl-two-obstacles", situation: "中止以后又遇到障碍：再算一次；元旦顺延到调休的周日", input: { ...LOAN, obstacles: [["no-heir-or-administrator", "2025-05-10", "2025-07-01"], ["force-majeure", "2024-11-01", "2024-12-01"]], asOf: "2025-08-01" }, expected: { startsOn: "2022-01-20", safeUntil: "2026-01-01", expiresOn: "2026-01-04", notes: ["suspension-to-judge"] }, rules: ["CN-SL-194"] },
  { id: "sl-obstacle-lasts", situation: "障碍还没有消除：先按今天消除算", input: { lent: "2022-09-10", due: "2023-09-10", obstacles: [["held-by-another", "2026-06-01", null]], asOf: NOW }, expected: { startsOn: "2023-09-10", safeUntil: "2027-05-23", expiresOn: "2027-05-24", notes: ["holidays-unknown", "suspension-to-judge", "suspension-open"] }, rules: ["CN-SL-194"] },
  { id: "sl-demand-when-suspended", situation: "因中止多出来的时间里催他：仍然中断", input: { ...LOAN, obstacles: [["force-majeure", "2024-11-01", "2024-12-01"]], events: [["2025-03-03", "demand"]], asOf: "2025-04-01" }, expected: { startsOn: "2025-03-03", safeUntil: "2028-03-03", interruptions: [0], notes: ["holidays-unknown"] }, rules: ["CN-SL-R8"] },
  // 二十年
  { id: "sl-twenty", situation: "再怎么中断，最长二十年", input: { lent: "2016-01-01", due: "2016-02-01", events: [["2018-02-01", "demand"], ["2020-02-01", "demand"], ["2022-02-01", "demand"], ["2024-02-01", "demand"], ["2026-02-01", "demand"], ["2028-02-01", "demand"], ["2030-02-01", "demand"], ["2032-02-01", "demand"], ["2034-02-01", "demand"]], asOf: "2034-03-01" }, expected: { startsOn: "2034-02-01", firstStartedOn: "2016-02-01", safeUntil: "2036-02-01", interruptions: [0, 1, 2, 3, 4, 5, 6, 7, 8], notes: ["holidays-unknown"] }, rules: ["CN-SL-188"] },
  { id: "sl-twenty-lent", situation: "没有期限，出借二十年前后才催：二十年从哪天算有争议，只提醒", input: { lent: "2005-01-01", events: [["2024-06-01", "demand"]], asOf: "2024-08-01" }, expected: { startsOn: "2024-07-01", safeUntil: "2027-07-01", notes: ["holidays-unknown", "twenty-years-from-delivery"] }, rules: ["CN-SL-188", "CN-SL-R4"] },
  { id: "sl-twenty-unasked", situation: "没有期限也没催过，离出借二十年不到三年：提醒", input: { lent: "2009-01-01", asOf: NOW }, expected: { startsOn: null, safeUntil: null, notes: ["twenty-years-from-delivery"] }, rules: ["CN-SL-R4", "CN-SL-188"] },
];
