/** The ten signs of 规定 18 and what must not be sued for, as questions about one's own case. */
import type { RuleId } from "@youju/model";
import type { Question } from "./answers.ts";

export type ShamSuitQuestionId =
  | "repaid-in-full"
  | "repayment-left-out"
  | "facts-not-true"
  | "arranged-against-others"
  | "means-not-plain"
  | "story-unusual"
  | "paper-missing-or-doubtful"
  | "other-suits"
  | "will-not-attend"
  | "no-dispute"
  | "others-object"
  | "cheap-transfers"
  | "waives-much"
  | "money-came-back"
  | "cash"
  | "close-relation";

export interface ShamSuitQuestion extends Question<ShamSuitQuestionId> {
  /** True where nobody may sue before it is put right. */
  readonly stop: boolean;
  /** What answers the court's question; for a stop, what puts it right. */
  readonly papers: readonly string[];
}

const stop = (
  id: ShamSuitQuestionId,
  question: string,
  follows: string,
  papers: readonly string[],
  rules: readonly RuleId[],
): ShamSuitQuestion => ({ id, question, follows, papers, rules, stop: true });

/** @param asks what the court will ask */
const sign = (
  id: ShamSuitQuestionId,
  question: string,
  asks: string,
  papers: readonly string[],
  more: readonly RuleId[] = [],
): ShamSuitQuestion => ({
  id,
  question,
  follows: `法院可能会问：${asks}`,
  papers,
  rules: ["CN-PL-18", ...more],
  stop: false,
});

export const SHAM_SUIT_QUESTIONS: readonly ShamSuitQuestion[] = [
  stop(
    "repaid-in-full",
    "这笔钱他其实已经全部还清了吗？",
    "已经全部还清的，不能再起诉要一次：法律把这种情形按捏造事实起诉处理。",
    ["对一遍账单和收款记录；确实还清的，到此为止，把借条还给他或者写明作废。"],
    ["CR-307b-1", "CR-307b", "CN-PL-19"],
  ),
  stop(
    "repayment-left-out",
    "他还过一部分，而你打算不算进去吗？",
    "先把还过的每一笔都算进去，再起诉；瞒下还款有法律风险。",
    ["把每一笔还款补进账里，说不清是不是还款的，也列出来，写明原因。"],
    ["CR-307b", "CN-PL-18"],
  ),
  stop(
    "facts-not-true",
    "起诉状里要写的借款，有不是真的发生过的吗？",
    "没有发生过的不能拿去起诉：单方捏造基本事实起诉的，驳回请求，并罚款、拘留。",
    ["只写真的发生过的；钱其实是货款、合伙、赌债的，请律师看该怎么主张。"],
    ["CN-CPL-115", "CN-PL-19", "CN-PL-14"],
  ),
  stop(
    "arranged-against-others",
    "这场官司，是和他商量好、用来对付他的配偶或者别的债主的吗？",
    "商量好用诉讼、调解损害别人的，不能起诉。",
    ["到此为止；真有借款的，如实起诉，不要配合别人的安排。"],
    ["CN-CPL-115", "CN-CPL-116", "CN-PL-19", "CN-FAM-34"],
  ),
  sign("means-not-plain", "借出这笔钱的时候，光看你的工资和存款，旁人会觉得拿不出这么多吗？", "这笔钱从哪里来。", [
    "当时的工资和存款流水",
    "取现、理财赎回的记录",
    "钱是向别人借来的，那一笔的转账和聊天",
  ]),
  sign(
    "story-unusual",
    "借款的经过，有旁人听了会觉得奇怪的地方吗？",
    "为什么借、什么时候、在哪里、怎么给的，前后说法一致吗。",
    ["借钱前后的聊天", "在场的人", "按时间写一份经过，和记录逐条对上"],
  ),
  sign(
    "paper-missing-or-doubtful",
    "没有借条，或者借条只有照片、有涂改、签名说不准是不是他的吗？",
    "拿什么证明是借款，这张纸是不是真的。",
    ["借条原件；签名有争议的，可以申请鉴定", "转账凭证和他认账的聊天"],
    ["CN-PL-2", "CN-EV-92"],
  ),
  sign("other-suits", "你或者他，这几年还打过别的借款官司吗？", "那些是什么案子，和这一笔有什么关系。", [
    "列一张表：法院、案号、结果，写明各是哪一笔钱",
  ]),
  sign(
    "will-not-attend",
    "你打算自己不到庭，只让代理人去吗？",
    "借款的经过，代理人说不说得清。",
    ["自己到庭；去不了的，提前向法院说明理由", "给代理人一份写清楚的经过"],
    ["CN-PL-17", "CN-EV-66"],
  ),
  sign("no-dispute", "他对这笔借款一点争议都没有，愿意马上配合判决或者调解吗？", "既然没有争议，为什么还要打官司。", [
    "钱确实给了他的转账记录",
    "说明为什么要一份能执行的文书",
  ]),
  sign("others-object", "他的配偶、合伙人或者别的债主，说过这笔债不是真的吗？", "他们说的有没有道理。", [
    "转账凭证和当时的聊天",
    "对方说的每一点，各用什么记录来回答",
  ]),
  sign("cheap-transfers", "你或者他，在别的纠纷里低价转让过财产吗？", "那次转让是怎么回事，和这笔钱有没有关系。", [
    "那次转让的合同、价款和付款记录",
  ]),
  sign("waives-much", "你打算在案子里放弃一大块本来能要的钱吗？", "为什么放弃。", [
    "写明让步的原因，例如分期还款换来的减免",
  ]),
  sign(
    "money-came-back",
    "钱转给他以后，有相近的数额又转回给你或者你的家人吗？",
    "钱最后到了哪里，转回来的是什么钱。",
    ["双方往来的完整流水，两个方向都要有", "转回来的每一笔是什么，配上当时的聊天"],
    ["CN-PL-26"],
  ),
  sign(
    "cash",
    "这笔钱主要是现金给的吗？",
    "现金从哪里取的、在哪里给的、谁在场。",
    ["取款记录", "他写的收条，或者聊天里说收到", "在场的人出庭作证"],
    ["CN-PL-15", "CN-EV-68"],
  ),
  sign(
    "close-relation",
    "你和他是亲戚、恋人、合伙人或者同事吗？",
    "你们之间还有没有别的往来，这笔钱为什么是借款。",
    ["他开口借钱或者认账的话", "别的往来各是什么钱，列清楚"],
    ["CN-PL-14"],
  ),
];
