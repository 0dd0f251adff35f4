/**
 * 支付令能不能用: every condition as a question, and how long it takes (民诉法 225–228; 民诉法解释 23, 426–439). One `no` closes
 * the way; what nobody has answered is asked.
 */
import type { RuleId } from "@youju/model";
import type { Answer, Answers } from "../checks/answers.ts";
import { type Computed, says, type Step } from "../computed.ts";

export const PAYMENT_ORDER_CONDITIONS = [
  "due",
  "fixed",
  "evidence",
  "no-counterclaim",
  "no-other-dispute",
  "undisputed",
  "in-china",
  "not-missing",
  "servable",
  "debtor-domicile-known",
  "no-pre-suit-preservation",
  "not-sued",
  "borrower-is-target",
  "lawful",
] as const;

export type PaymentOrderCondition = (typeof PAYMENT_ORDER_CONDITIONS)[number];

export interface PaymentOrderGate {
  readonly status: "open" | "blocked" | "ask";
  /** The conditions that fail, each with why. */
  readonly blockedBy: readonly ({ readonly condition: PaymentOrderCondition } & Step)[];
  /** What is still to be answered, as questions. */
  readonly ask: readonly ({ readonly condition: PaymentOrderCondition } & Step)[];
}

interface Condition {
  readonly question: string;
  readonly otherwise: string;
  readonly rules: readonly RuleId[];
}

const CONDITIONS: Readonly<Record<PaymentOrderCondition, Condition>> = {
  due: {
    question: "钱到期了吗（过了还款日，或者催过、给的时间也过了）？",
    otherwise: "还没到期的钱不能申请。",
    rules: ["CN-CPL-J427", "CN-CPL-J428"],
  },
  fixed: {
    question: "还欠多少是一个确定的数吗？",
    otherwise: "数额不确定的，会被裁定驳回。",
    rules: ["CN-CPL-J427", "CN-CPL-J428"],
  },
  evidence: {
    question: "借款和到期都有证据（转账记录、借条、聊天）吗？",
    otherwise: "申请书要写明事实和证据；法院看债权债务关系是不是明确、合法。",
    rules: ["CN-CPL-225", "CN-CPL-227", "CN-CPL-J427"],
  },
  "no-counterclaim": {
    question: "你不欠他东西、也没有要先为他做的事，对吗？",
    otherwise: "你有对待给付义务的，不能用支付令。",
    rules: ["CN-CPL-J427"],
  },
  "no-other-dispute": {
    question: "你们之间没有别的债务纠纷，对吗？",
    otherwise: "双方还有其他债务纠纷的，不能用支付令。",
    rules: ["CN-CPL-225"],
  },
  undisputed: {
    question: "他没有否认借款，也没有争数额，对吗？",
    otherwise: "他不认账或者争数额的，提出书面异议，支付令就可能失效。",
    rules: ["CN-CPL-227", "CN-CPL-228", "CN-CPL-J435"],
  },
  "in-china": {
    question: "他在中国境内吗？",
    otherwise: "债务人不在境内的，不能用支付令。",
    rules: ["CN-CPL-J427"],
  },
  "not-missing": {
    question: "找得到他吗？",
    otherwise: "债务人下落不明的，不能用支付令。",
    rules: ["CN-CPL-J427"],
  },
  servable: {
    question: "支付令送得到他手里吗（知道他住哪里、在哪里上班）？",
    otherwise: "送达不到的不能用；发出后三十日送不到，支付令失效。",
    rules: ["CN-CPL-225", "CN-CPL-J427", "CN-CPL-J429"],
  },
  "debtor-domicile-known": {
    question: "知道他的户籍地或者经常居住地吗？",
    otherwise: "只能向他住所地的基层法院申请，要先知道是哪里。",
    rules: ["CN-CPL-J23", "CN-CPL-J427"],
  },
  "no-pre-suit-preservation": {
    question: "没有申请过诉前保全，对吗？",
    otherwise: "申请过诉前保全的，不能再用支付令。",
    rules: ["CN-CPL-J427"],
  },
  "not-sued": {
    question: "这笔钱没有起诉过，对吗？",
    otherwise: "又提起诉讼的，督促程序终结，支付令失效。",
    rules: ["CN-CPL-J429"],
  },
  "borrower-is-target": {
    question: "要的是借款人本人还钱，不是只找保证人，对吗？",
    otherwise: "支付令对保证人没有拘束力；要保证人还钱的，要起诉。",
    rules: ["CN-CPL-J434"],
  },
  lawful: {
    question: "这笔钱不是赌债、不是违法所得，对吗？",
    otherwise: "属于违法所得的，会被裁定驳回。",
    rules: ["CN-CPL-J428"],
  },
};

const OPEN = says("条件都满足，可以申请；没有金额限制。", "CN-CPL-225", "CN-CPL-J427");

/**
 * Whether a payment order can be asked for.
 * @param answers to each condition as its question puts it; what is left out is unknown
 */
export function paymentOrderGate(answers: Answers<PaymentOrderCondition>): Computed<PaymentOrderGate> {
  const having = (answer: Answer): PaymentOrderCondition[] =>
    PAYMENT_ORDER_CONDITIONS.filter((condition) => (answers[condition] ?? "unknown") === answer);
  const blockedBy = having("no").map((condition) => ({
    condition,
    ...says(CONDITIONS[condition].otherwise, ...CONDITIONS[condition].rules),
  }));
  const ask = having("unknown").map((condition) => ({
    condition,
    ...says(CONDITIONS[condition].question, ...CONDITIONS[condition].rules),
  }));
  const status = blockedBy.length > 0 ? "blocked" : ask.length > 0 ? "ask" : "open";
  const found = blockedBy.length > 0 ? blockedBy : ask.length > 0 ? ask : [OPEN];
  return { value: { status, blockedBy, ask }, steps: found.map(({ text, basis }) => ({ text, basis })), notes: [] };
}

/** One stage of the way, with the most days that it takes. */
export interface Stage extends Step {
  readonly atMostDays: number;
  /** Whether it may take no time at all. */
  readonly mayBeInstant: boolean;
}

const stage = (atMostDays: number, mayBeInstant: boolean, text: string, ...rules: readonly RuleId[]): Stage => ({
  atMostDays,
  mayBeInstant,
  ...says(text, ...rules),
});

const STAGES: readonly Stage[] = [
  stage(5, false, "申请后，法院五日内通知受不受理；要补正的，补正后五日内。", "CN-CPL-226", "CN-CPL-J426"),
  stage(15, false, "受理后，法院审查，十五日内发出支付令或者裁定驳回。", "CN-CPL-227"),
  stage(30, true, "送达：他本人拒收可以留置送达；发出后三十日内送不到的，支付令失效。", "CN-CPL-J429"),
  stage(15, false, "他收到后十五日内还钱，或者提出书面异议。", "CN-CPL-227"),
];

/** The days from applying to an order that can be enforced, as the periods allow at most. */
export interface PaymentOrderTime {
  readonly min: number;
  readonly max: number;
  readonly stages: readonly Stage[];
}

/** How long a payment order takes where nobody objects, and what follows then or after an objection. */
export function paymentOrderTime(): Computed<PaymentOrderTime> {
  const max = STAGES.reduce((days, { atMostDays }) => days + atMostDays, 0);
  const min = STAGES.reduce((days, { atMostDays, mayBeInstant }) => days + (mayBeInstant ? 0 : atMostDays), 0);
  return {
    value: { min, max, stages: STAGES },
    steps: [
      ...STAGES.map(({ text, basis }) => ({ text, basis })),
      says("他十五日内不还也不提书面异议的，可以申请强制执行。", "CN-CPL-227", "CN-CPL-250"),
    ],
    notes: AFTER_OBJECTION,
  };
}

const AFTER_OBJECTION: readonly Step[] = [
  says("口头异议无效；只说没钱、要缓一缓的不算异议；过期才提的不算；去别的法院起诉也不影响。", "CN-CPL-J431"),
  says("书面异议只作形式审查，法院有合理怀疑就认定成立，支付令失效。", "CN-CPL-228", "CN-CPL-J435"),
  says(
    "失效后自动转成在那个法院的诉讼；不想在那里打的，收到裁定七日内说，以后可以到别的法院起诉。",
    "CN-CPL-228",
    "CN-CPL-J438",
  ),
  says("七日内没说的，视为起诉；起诉的时间从申请支付令那天算。", "CN-CPL-J439"),
  says("转成诉讼的，补交案件受理费。", "CN-FEE-195"),
  says("已经起诉、双方没有争议的，法院也可能转成支付令。", "CN-CPL-136"),
];
