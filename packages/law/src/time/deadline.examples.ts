/** 期限 by example: lengths in general, and every named step of a case. */
import type { Example } from "../../testing/example.ts";
import type { CountedUnder } from "./deadline.ts";
import type { Length } from "./period.ts";
import type { ProceduralDeadlineId } from "./procedural-deadline-table.ts";

export type Counted = readonly [event: string, count: number, unit: Length["unit"], under?: CountedUnder];
/** The day that the law gives; where it was moved, the unmoved one second. */
export type Last = readonly [expiresOn: string, safeUntil?: string];

export const DEADLINE_EXAMPLES: readonly Example<Counted, Last>[] = [
  { id: "dl-15-days", situation: "3 月 2 日收到，十五日", input: ["2026-03-02", 15, "day"], expected: ["2026-03-17"], rules: ["CN-CPL-85"] },
  { id: "dl-holiday", situation: "最后一天是劳动节假期的最后一天：到 6 日", input: ["2026-04-25", 10, "day"], expected: ["2026-05-06", "2026-05-05"], rules: ["CN-CPL-85"] },
  { id: "dl-spring-festival", situation: "最后一天在春节假期当中：到节后第一天", input: ["2026-02-11", 7, "day"], expected: ["2026-02-24", "2026-02-18"], rules: ["CN-CPL-85"] },
  { id: "dl-30-days", situation: "1 月 31 日起三十日，跨过二月", input: ["2026-01-31", 30, "day"], expected: ["2026-03-02"], rules: ["CN-CPL-85"] },
  { id: "dl-one-month", situation: "1 月 31 日起一个月：到二月末，那个周六调休上班", input: ["2026-01-31", 1, "month"], expected: ["2026-02-28"], rules: ["CN-CPL-85"] },
  { id: "dl-six-months", situation: "8 月 31 日起六个月：到二月末", input: ["2025-08-31", 6, "month"], expected: ["2026-02-28"], rules: ["CN-CPL-85"] },
  { id: "dl-two-years", situation: "闰日起二年：到二月末", input: ["2024-02-29", 2, "year"], expected: ["2026-02-28"], rules: ["CN-CPL-85"] },
  { id: "dl-civil", situation: "民法上的三年，最后一天是周六", input: ["2022-03-15", 3, "year", "civil-code"], expected: ["2025-03-17", "2025-03-15"], rules: ["CN-SL-200s"] },
  { id: "dl-unknown-year", situation: "放假安排还没公布的年份：只认周末", input: ["2027-03-05", 15, "day"], expected: ["2027-03-22", "2027-03-20"], rules: ["CN-CPL-85"] },
  { id: "dl-zero", situation: "当天就满：当天不计，零日就是当天", input: ["2026-03-02", 0, "day"], expected: ["2026-03-02"], rules: ["CN-CPL-85"] },
];

type Named = readonly [id: ProceduralDeadlineId, event: string];

export const PROCEDURAL_EXAMPLES: readonly Example<Named, Last>[] = [
  { id: "pd-docket", situation: "7 月 1 日交了起诉状：法院七日内立案", input: ["docket", "2026-07-01"], expected: ["2026-07-08"], rules: ["CN-CPL-126"] },
  { id: "pd-fee", situation: "国庆前收到交费通知：七日在假期里满，到节后第一天", input: ["fee", "2026-09-24"], expected: ["2026-10-08", "2026-10-01"], rules: ["CN-FEE-22"] },
  { id: "pd-fee-converted", situation: "转为普通程序，七日内补交", input: ["fee-after-conversion", "2026-07-01"], expected: ["2026-07-08"], rules: ["CN-FEE-199"] },
  { id: "pd-defence", situation: "被告收到副本，十五日答辩", input: ["defence", "2026-03-02"], expected: ["2026-03-17"], rules: ["CN-CPL-128", "CN-CPL-85"] },
  { id: "pd-defence-abroad", situation: "被告在国外，三十日答辩", input: ["defence-abroad", "2026-07-01"], expected: ["2026-07-31"], rules: ["CN-CPL-285"] },
  { id: "pd-notice", situation: "公告送达，满三十日视为送达", input: ["public-notice", "2026-07-01"], expected: ["2026-07-31"], rules: ["CN-CPL-95"] },
  { id: "pd-evidence-ordinary", situation: "普通程序的举证期限不少于十五日", input: ["evidence-ordinary", "2026-07-01"], expected: ["2026-07-16"], rules: ["CN-EV-51"] },
  { id: "pd-evidence-simple", situation: "简易程序的举证期限不超过十五日", input: ["evidence-simple", "2026-07-01"], expected: ["2026-07-16"], rules: ["CN-EV-51"] },
  { id: "pd-evidence-small", situation: "小额诉讼的举证期限一般不超过七日", input: ["evidence-small-claim", "2026-07-01"], expected: ["2026-07-08"], rules: ["CN-EV-51"] },
  { id: "pd-missed", situation: "住院耽误了上诉，出院十日内申请顺延；第十天是周六", input: ["missed-deadline", "2026-07-08"], expected: ["2026-07-20", "2026-07-18"], rules: ["CN-CPL-86"] },
  { id: "pd-preservation", situation: "诉前保全以后三十日内起诉", input: ["suit-after-preservation", "2026-08-10"], expected: ["2026-09-09"], rules: ["CN-CPL-104"] },
  { id: "pd-appeal", situation: "国庆前收到判决：十五日在假期里满", input: ["appeal-judgment", "2026-09-18"], expected: ["2026-10-08", "2026-10-03"], rules: ["CN-CPL-171"] },
  { id: "pd-appeal-ruling", situation: "不服裁定，十日；第十天是周日", input: ["appeal-ruling", "2026-03-05"], expected: ["2026-03-16", "2026-03-15"], rules: ["CN-CPL-171"] },
  { id: "pd-appeal-abroad", situation: "当事人在国外，三十日上诉", input: ["appeal-abroad", "2026-07-01"], expected: ["2026-07-31"], rules: ["CN-CPL-286"] },
  { id: "pd-retrial", situation: "判决生效六个月内申请再审；最后一天是周日", input: ["retrial", "2026-02-09"], expected: ["2026-08-10", "2026-08-09"], rules: ["CN-CPL-216"] },
  { id: "pd-order-accepted", situation: "申请支付令，五日内通知；第五天是周一", input: ["payment-order-accepted", "2026-07-01"], expected: ["2026-07-06"], rules: ["CN-CPL-226"] },
  { id: "pd-order-issued", situation: "受理后十五日内发出支付令", input: ["payment-order-issued", "2026-07-01"], expected: ["2026-07-16"], rules: ["CN-CPL-227"] },
  { id: "pd-order-served", situation: "发出后三十日送达不到就失效", input: ["payment-order-served", "2026-07-01"], expected: ["2026-07-31"], rules: ["CN-CPL-J429"] },
  { id: "pd-order-objection", situation: "债务人十五日内异议；最后一天是端午", input: ["payment-order-objection", "2026-06-04"], expected: ["2026-06-22", "2026-06-19"], rules: ["CN-CPL-227"] },
  { id: "pd-order-to-suit", situation: "支付令失效，七日内说不同意转诉讼", input: ["payment-order-to-suit", "2026-06-05"], expected: ["2026-06-12"], rules: ["CN-CPL-J438", "CN-CPL-228"] },
  { id: "pd-confirmation", situation: "调解协议生效三十日内共同申请司法确认；那个周六调休上班", input: ["judicial-confirmation", "2026-01-15"], expected: ["2026-02-14"], rules: ["CN-CPL-205", "CN-MED-33"] },
  { id: "pd-online-mediation", situation: "平台上的诉前调解三十日", input: ["online-mediation", "2026-07-01"], expected: ["2026-07-31"], rules: ["CN-MED-ONLINE"] },
  { id: "pd-higher-court", situation: "申请执行六个月还没执行：可以找上一级法院", input: ["higher-court", "2026-04-13"], expected: ["2026-10-13"], rules: ["CN-CPL-237"] },
  { id: "pd-enforcement-review", situation: "不服执行异议裁定，十日复议；第十天是周六", input: ["enforcement-review", "2026-07-01"], expected: ["2026-07-13", "2026-07-11"], rules: ["CN-CPL-236"] },
  { id: "pd-third-party", situation: "案外人异议的裁定，十五日起诉", input: ["third-party-suit", "2026-07-01"], expected: ["2026-07-16"], rules: ["CN-CPL-238"] },
  { id: "pd-police-notice", situation: "公安三日内送达不予立案通知书：遇周六不顺延", input: ["police-notice", "2026-07-01"], expected: ["2026-07-04"], rules: ["CN-POLICE-178"] },
  { id: "pd-police-review", situation: "不服不立案，七日复议：在国庆里也按不顺延的那天", input: ["police-review", "2026-09-28"], expected: ["2026-10-05"], rules: ["CN-POLICE-179"] },
  { id: "pd-police-second", situation: "不服复议，七日复核", input: ["police-second-review", "2026-07-01"], expected: ["2026-07-08"], rules: ["CN-POLICE-179"] },
  { id: "pd-award", situation: "2026-03-01 以后收到裁决：三个月内申请撤销", input: ["award-set-aside", "2026-03-02"], expected: ["2026-06-02"], rules: ["CN-ARB-72", "CN-SL-200s"] },
  { id: "pd-award-old", situation: "2026-03-01 以前收到裁决：旧法六个月，提醒按三个月", input: ["award-set-aside", "2026-01-15"], expected: ["2026-07-15"], rules: ["CN-ARB-59-2017"] },
];
