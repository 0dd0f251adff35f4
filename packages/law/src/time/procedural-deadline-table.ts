/** 办事期限: within how many days of what each step of a case must be taken, with its article. */
import type { CalendarDate, RuleId } from "@youju/model";
import type { CountedUnder } from "./deadline.ts";
import type { Length } from "./period.ts";

export interface Row {
  /** What is to be done. */
  readonly act: string;
  /** The event that starts it. */
  readonly event: string;
  readonly length: Length;
  readonly rules: readonly RuleId[];
  /**
   * `by`: to be done by then. `court-by`: the court (or the police) is to do it by then. `not-before`: what the court sets ends then or
   * later; `not-after`: then or earlier. `from`: possible or deemed from the end of the period on.
   */
  readonly bound: "by" | "court-by" | "not-before" | "not-after" | "from";
  /** Left out: as 民事诉讼法 says. `not-checked`: how days off count was not read, so the last day is not moved. */
  readonly under?: CountedUnder | "not-checked";
  /** What a person should know beside the day. */
  readonly note?: string;
  /** What held for events before a day. */
  readonly earlier?: {
    readonly before: CalendarDate;
    readonly length: Length;
    readonly rules: readonly RuleId[];
    readonly note: string;
  };
}

const days = (count: number): Length => ({ count, unit: "day" });
const months = (count: number): Length => ({ count, unit: "month" });

const NO_APPEAL = "小额诉讼一审终审，不能上诉。";
const ASK_COURT = "具体哪天以举证通知书为准。";

const ROWS = {
  docket: {
    act: "法院立案，或者裁定不予受理",
    event: "法院收到起诉状",
    length: days(7),
    rules: ["CN-CPL-126"],
    bound: "court-by",
  },
  fee: {
    act: "交案件受理费",
    event: "接到交费通知",
    length: days(7),
    rules: ["CN-FEE-22"],
    bound: "by",
    note: "从接到通知的第二天起数。",
  },
  "fee-after-conversion": {
    act: "补交案件受理费",
    event: "简易程序转为普通程序，接到补交通知",
    length: days(7),
    rules: ["CN-FEE-199"],
    bound: "by",
    note: "不补交的按撤诉处理，已交的退一半。",
  },
  defence: { act: "被告提出答辩状", event: "被告收到起诉状副本", length: days(15), rules: ["CN-CPL-128"], bound: "by" },
  "defence-abroad": {
    act: "在国内没有住所的被告提出答辩状",
    event: "被告收到起诉状副本",
    length: days(30),
    rules: ["CN-CPL-285"],
    bound: "by",
    note: "被告可以申请延期，由法院决定。",
  },
  "public-notice": {
    act: "公告送达视为送达",
    event: "发出公告",
    length: days(30),
    rules: ["CN-CPL-95"],
    bound: "from",
  },
  "evidence-ordinary": {
    act: "举证（普通程序）",
    event: "收到举证通知书",
    length: days(15),
    rules: ["CN-EV-51"],
    bound: "not-before",
    note: ASK_COURT,
  },
  "evidence-simple": {
    act: "举证（简易程序）",
    event: "收到举证通知书",
    length: days(15),
    rules: ["CN-EV-51"],
    bound: "not-after",
    note: ASK_COURT,
  },
  "evidence-small-claim": {
    act: "举证（小额诉讼）",
    event: "收到举证通知书",
    length: days(7),
    rules: ["CN-EV-51"],
    bound: "not-after",
    note: `一般不超过七日。${ASK_COURT}`,
  },
  "missed-deadline": {
    act: "申请顺延耽误了的期限",
    event: "障碍消除",
    length: days(10),
    rules: ["CN-CPL-86"],
    bound: "by",
    note: "准不准由法院决定。",
  },
  "suit-after-preservation": {
    act: "起诉或者申请仲裁",
    event: "法院采取诉前保全措施",
    length: days(30),
    rules: ["CN-CPL-104"],
    bound: "by",
    note: "到期没有起诉，保全会被解除。",
  },
  "appeal-judgment": {
    act: "对一审判决上诉",
    event: "判决书送达",
    length: days(15),
    rules: ["CN-CPL-171"],
    bound: "by",
    note: NO_APPEAL,
  },
  "appeal-ruling": { act: "对一审裁定上诉", event: "裁定书送达", length: days(10), rules: ["CN-CPL-171"], bound: "by" },
  "appeal-abroad": {
    act: "在国内没有住所的当事人上诉",
    event: "判决书或者裁定书送达",
    length: days(30),
    rules: ["CN-CPL-286"],
    bound: "by",
    note: "可以申请延期，由法院决定。",
  },
  retrial: {
    act: "申请再审",
    event: "判决、裁定生效",
    length: months(6),
    rules: ["CN-CPL-216"],
    bound: "by",
    note: "有新证据、主要证据是伪造的等几种情形，从知道那天起六个月。",
  },
  "payment-order-accepted": {
    act: "法院通知是否受理支付令申请",
    event: "提出申请",
    length: days(5),
    rules: ["CN-CPL-226"],
    bound: "court-by",
  },
  "payment-order-issued": {
    act: "法院发出支付令，或者驳回",
    event: "法院受理",
    length: days(15),
    rules: ["CN-CPL-227"],
    bound: "court-by",
  },
  "payment-order-served": {
    act: "送达支付令",
    event: "发出支付令",
    length: days(30),
    rules: ["CN-CPL-J429"],
    bound: "court-by",
    note: "到期没有送达的，督促程序终结，支付令失效。",
  },
  "payment-order-objection": {
    act: "债务人还款或者书面异议",
    event: "债务人收到支付令",
    length: days(15),
    rules: ["CN-CPL-227"],
    bound: "by",
    note: "到期既不还也不书面异议的，可以申请强制执行。",
  },
  "payment-order-to-suit": {
    act: "表示不同意在原来的法院转为诉讼",
    event: "收到终结督促程序的裁定",
    length: days(7),
    rules: ["CN-CPL-J438", "CN-CPL-228"],
    bound: "by",
    note: "不表示的，自动转入诉讼；表示了，还可以到别的有管辖权的法院起诉。",
  },
  "judicial-confirmation": {
    act: "双方共同申请司法确认",
    event: "调解协议生效",
    length: days(30),
    rules: ["CN-CPL-205", "CN-MED-33"],
    bound: "by",
  },
  "online-mediation": {
    act: "法院平台上的诉前调解结束",
    event: "平台上的调解开始",
    length: days(30),
    rules: ["CN-MED-ONLINE"],
    bound: "court-by",
    note: "双方同意可以延长。",
  },
  "higher-court": {
    act: "可以向上一级法院申请执行",
    event: "法院收到申请执行书",
    length: months(6),
    rules: ["CN-CPL-237"],
    bound: "from",
  },
  "enforcement-review": {
    act: "对执行异议的裁定申请复议",
    event: "裁定送达",
    length: days(10),
    rules: ["CN-CPL-236"],
    bound: "by",
  },
  "third-party-suit": {
    act: "案外人或者当事人对执行异议裁定起诉",
    event: "裁定送达",
    length: days(15),
    rules: ["CN-CPL-238"],
    bound: "by",
  },
  "police-notice": {
    act: "公安机关送达不予立案通知书",
    event: "决定不予立案",
    length: days(3),
    rules: ["CN-POLICE-178"],
    bound: "court-by",
    under: "not-checked",
  },
  "police-review": {
    act: "申请复议不予立案的决定",
    event: "收到不予立案通知书",
    length: days(7),
    rules: ["CN-POLICE-179"],
    bound: "by",
    under: "not-checked",
    note: "天数是从网页转引的，以通知书上写的为准。",
  },
  "police-second-review": {
    act: "向上一级公安机关申请复核",
    event: "收到复议决定",
    length: days(7),
    rules: ["CN-POLICE-179"],
    bound: "by",
    under: "not-checked",
    note: "天数是从网页转引的，以决定书上写的为准。",
  },
  "award-set-aside": {
    act: "申请撤销仲裁裁决",
    event: "收到裁决书",
    length: months(3),
    rules: ["CN-ARB-72"],
    bound: "by",
    under: "civil-code",
    earlier: {
      before: "2026-03-01" as CalendarDate,
      length: months(6),
      rules: ["CN-ARB-59-2017"],
      note: "2026-03-01 起改为三个月；在那以前收到裁决、之后才申请的按哪一部法没有核对到规定，稳妥起见按三个月。",
    },
  },
} as const satisfies Record<string, Row>;

export type ProceduralDeadlineId = keyof typeof ROWS;

export const PROCEDURAL_DEADLINES: Readonly<Record<ProceduralDeadlineId, Row>> = ROWS;
