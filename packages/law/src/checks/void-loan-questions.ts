/** 规定 13 as questions, with how much a yes weighs. */
import type { Question } from "./answers.ts";

export type VoidLoanQuestionId =
  | "supervised-lender"
  | "bank-loan-relent"
  | "card-or-consumer-credit"
  | "company-or-public-money"
  | "lends-to-the-public"
  | "several-loans-at-interest"
  | "known-illegal-use"
  | "lent-at-the-table"
  | "gambling-loss-written-as-loan"
  | "passed-on-by-receiver"
  | "forbidden-purpose"
  | "break-up-money";

/**
 * `outside`: other rules govern. `void`: the very thing that the article names. `flag`: a sign that a lawyer should see, no
 * more.
 */
export type Weight = "outside" | "void" | "flag";

export interface VoidLoanQuestion extends Question<VoidLoanQuestionId> {
  readonly weight: Weight;
  /** 规定 13 (一) to (六); null where it stands elsewhere. */
  readonly item: 1 | 2 | 3 | 4 | 5 | 6 | null;
}

export const VOID_LOAN_QUESTIONS: readonly VoidLoanQuestion[] = [
  {
    id: "supervised-lender",
    item: null,
    weight: "outside",
    question: "出借的一方是银行、消费金融公司、小额贷款公司、典当行一类的持牌机构吗？",
    rules: ["CN-PL-V3a"],
    follows: "不适用民间借贷的规定，这里的计算都不能用，请问律师。",
  },
  {
    id: "bank-loan-relent",
    item: 1,
    weight: "void",
    question: "借给他的钱，是专门从银行等金融机构贷款出来、再转借给他的吗？",
    rules: ["CN-PL-13"],
    follows: "套取金融机构贷款转贷的，借款合同无效。",
  },
  {
    id: "card-or-consumer-credit",
    item: 1,
    weight: "flag",
    question: "借给他的钱里，有刷信用卡套现，或者从消费贷、网贷借出来的吗？",
    rules: ["CN-PL-13"],
    follows: "可能被看作套取金融机构贷款转贷：钱从哪里来、有没有加价，要请律师看。",
  },
  {
    id: "company-or-public-money",
    item: 2,
    weight: "void",
    question: "借给他的钱，是从别的公司借来、向单位职工集资、或者向很多人收来，再转借给他的吗？",
    rules: ["CN-PL-13"],
    follows: "用这样来的钱转贷，借款合同无效；向公众吸收存款的，还可能涉及犯罪。",
  },
  {
    id: "lends-to-the-public",
    item: 3,
    weight: "void",
    question: "你没有放贷资格，却经常把钱借给不认识的、不特定的人来赚利息吗？",
    rules: ["CN-PL-13"],
    follows: "没有放贷资格、以营利为目的向社会不特定对象放款，借款合同无效。",
  },
  {
    id: "several-loans-at-interest",
    item: 3,
    weight: "flag",
    question: "这几年你还把钱有息借给过好几个人，或者为借款起诉过好几次吗？",
    rules: ["CN-PL-13", "CN-PL-18"],
    follows: "法院可能问你是不是以放贷为业；只借给亲友的，准备好说明关系的材料。",
  },
  {
    id: "known-illegal-use",
    item: 4,
    weight: "void",
    question: "借钱的时候，你知道他要拿去赌博、吸毒或者做别的违法犯罪的事吗？",
    rules: ["CN-PL-13", "CASE-22"],
    follows: "事先知道或者应当知道用于违法犯罪仍然出借的，借款合同无效。",
  },
  {
    id: "lent-at-the-table",
    item: 4,
    weight: "flag",
    question: "钱是在牌桌上、赌场里借出去的吗？",
    rules: ["CN-PL-13", "CASE-18"],
    follows: "法院可能认为你应当知道是拿去赌的。",
  },
  {
    id: "gambling-loss-written-as-loan",
    item: 4,
    weight: "void",
    question: "借条上的数，其实是打牌、赌博输赢的钱吗？",
    rules: ["CN-PL-13", "CASE-21", "CR-307b"],
    follows: "没有真的借过钱，不能按借款要；拿这样的借条去起诉，有法律风险。",
  },
  {
    id: "passed-on-by-receiver",
    item: null,
    weight: "flag",
    question: "收款的人只是转手，钱按约定交给了另一个人吗？",
    rules: ["CASE-19", "CN-PL-2"],
    follows: "要看是和谁说好借钱的：收款的人不一定是借款人。",
  },
  {
    id: "forbidden-purpose",
    item: 5,
    weight: "flag",
    question: "这笔钱是为了一件法律不允许的事借的吗？",
    rules: ["CN-PL-13", "CN-CC-153"],
    follows: "违反强制性规定的可能无效，也有不无效的，要请律师看是哪一条规定。",
  },
  {
    id: "break-up-money",
    item: 6,
    weight: "flag",
    question: "借条上的数，其实是分手费、感情补偿一类的钱，没有真的借过吗？",
    rules: ["CN-PL-13", "CN-PL-14", "CN-CC-153"],
    follows: "法院按真实的关系审理；违背公序良俗的无效。",
  },
];
