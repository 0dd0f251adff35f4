/** 抵销: the debtor says that the creditor owes him too (民法典 568; 合同编通则解释 55, 57, 58). */
import { type Computed, says, type Step } from "../computed.ts";

/** What is known of the debt that he sets against the loan; what is not known is left out. */
export interface SetOffInput {
  /** The creditor owns it, a judgment or a paper shows it. */
  readonly shown?: boolean;
  readonly money?: boolean;
  /** What the creditor owes him is due. */
  readonly due?: boolean;
  /** Notice of the set-off reached the creditor. */
  readonly noticed?: boolean;
  /** He tied it to a condition or a day. */
  readonly conditional?: boolean;
  /** Agreed, or by law or its nature, not to be set off. */
  readonly excluded?: boolean;
  /** The creditor owes it, but its limitation period is over. */
  readonly timeBarred?: boolean;
  /** What he sets off is his own duty to pay for an injury, or for damage done on purpose. */
  readonly owedForInjury?: boolean;
}

export interface SetOff {
  /** `no`: it takes nothing off the claim. `open`: he has to show more. `yes`: it reduces the claim. */
  readonly reduces: "yes" | "open" | "no";
  /** What he still has to show, or the creditor to answer. */
  readonly missing: readonly Step[];
}

/** Whether a debt of the creditor's takes something off the loan. */
export function setOff(input: SetOffInput): Computed<SetOff> {
  const bar = barOf(input);
  if (bar !== undefined) return { value: { reduces: "no", missing: [] }, steps: [bar], notes: [] };
  const missing = [
    ...(input.shown === true ? [] : [says("他要证明你真的欠他这一笔。", "CN-CC-568")]),
    ...(input.money === true ? [] : [says("两边欠的都是钱。", "CN-CC-568")]),
    ...(input.due === true ? [] : [says("你欠他的已经到期。", "CN-CC-568")]),
    ...(input.noticed === true ? [] : [says("他通知过你要抵销。", "CN-CC-568")]),
  ];
  const step =
    missing.length === 0
      ? says("两边都欠钱、你欠他的已经到期、他通知了你：相等的部分抵销，请求的数额要减下来。", "CN-CC-568", "CN-CI-55")
      : says("还缺几样，现在不能当作已经抵销。", "CN-CC-568");
  return { value: { reduces: missing.length === 0 ? "yes" : "open", missing }, steps: [step], notes: notes() };
}

function barOf({ excluded, conditional, timeBarred, owedForInjury, money, due }: SetOffInput): Step | undefined {
  if (excluded === true) return says("约定了或者按法律、性质不能抵销的，不能抵销。", "CN-CC-568");
  if (conditional === true) return says("抵销附了条件或者期限，没有效力。", "CN-CC-568");
  if (timeBarred === true) return says("他那笔已经过了诉讼时效，你提出来，就不能抵销。", "CN-CI-58");
  if (owedForInjury === true) return says("他欠的是伤了人或者故意损坏东西要赔的钱，他不能拿别的债来抵。", "CN-CI-57");
  if (money === false) return says("你欠他的不是钱，和借款不是同一种，不能单方抵销。", "CN-CC-568");
  if (due === false) return says("你欠他的还没有到期，他不能拿来抵销。", "CN-CC-568");
  return undefined;
}

const notes = (): Step[] => [
  says("真的欠他的，如实算进去；瞒下来去起诉有法律风险。", "CR-307b"),
  says("双方还有别的债务纠纷的，申请支付令的条件可能不够。", "CN-CPL-225"),
];
