/** What interrupts a limitation period, each with its article (民法典 195; 诉讼时效规定 8–17). */
import type { RuleId } from "@youju/model";

/** What starts a period anew, what starts it at all (`refusal`), and what counts after its end (`renewed-agreement`). */
export type LimitationEventKind =
  | "demand"
  | "filing"
  | "arbitration"
  | "payment-order"
  | "mediation"
  | "preservation"
  | "enforcement"
  | "bankruptcy"
  | "missing-declaration"
  | "joined-as-party"
  | "set-off"
  | "police-report"
  | "promise"
  | "part-payment"
  | "plan"
  | "security"
  | "extension-request"
  | "acknowledgement"
  | "undated-iou"
  | "assignment-notice"
  | "debt-assumption"
  | "refusal"
  | "renewed-agreement";

export type InterruptingKind = Exclude<LimitationEventKind, "refusal">;

interface Interrupting {
  /** What happened, as a sentence says it after a date. */
  readonly words: string;
  readonly rule: RuleId;
  /** Has an end of its own, from which the period runs anew. */
  readonly proceedings: boolean;
}

const act = (words: string, rule: RuleId): Interrupting => ({ words, rule, proceedings: false });
const proceedings = (words: string, rule: RuleId): Interrupting => ({ words, rule, proceedings: true });

export const INTERRUPTING: Readonly<Record<InterruptingKind, Interrupting>> = {
  demand: act("催他还款，送到了他那里", "CN-SL-R8"),
  filing: proceedings("起诉", "CN-SL-R10"),
  arbitration: proceedings("申请仲裁", "CN-SL-195"),
  "payment-order": proceedings("申请支付令", "CN-SL-R11"),
  preservation: proceedings("申请诉前财产保全", "CN-SL-R11"),
  enforcement: proceedings("申请强制执行", "CN-SL-R11"),
  bankruptcy: proceedings("申请破产或者申报破产债权", "CN-SL-R11"),
  "missing-declaration": proceedings("为了要债申请宣告他失踪或者死亡", "CN-SL-R11"),
  "joined-as-party": proceedings("申请追加当事人或者被通知参加诉讼", "CN-SL-R11"),
  "set-off": proceedings("在诉讼中主张抵销", "CN-SL-R11"),
  mediation: proceedings("请人民调解委员会等组织调解", "CN-SL-R12"),
  "police-report": proceedings("报案或者控告，请求保护这笔债权", "CN-SL-R13"),
  promise: act("他答应还款", "CN-SL-R14"),
  "part-payment": act("他还了一部分", "CN-SL-R14"),
  plan: act("他作出了还款计划", "CN-SL-R14"),
  security: act("他提供了担保", "CN-SL-R14"),
  "extension-request": act("他请求延期", "CN-SL-R14"),
  acknowledgement: act("他承认欠这笔钱", "CN-SL-195"),
  "undated-iou": act("收到他写的没有还款日期的欠条", "CN-SL-IOU"),
  "assignment-notice": act("债权转让的通知到了他那里", "CN-SL-R17"),
  "debt-assumption": act("别人承担这笔债务的意思到了债权人那里，他因此承认了债务", "CN-SL-R17"),
  "renewed-agreement": act("他重新同意还款", "CN-SL-R19"),
};
