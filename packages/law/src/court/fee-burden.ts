/** 诉讼费用的负担: who bears the fees in the end, and what comes back (诉讼费用交纳办法 27, 29, 31, 34, 36, 38; 民诉法解释 195, 199, 207). */
import type { RuleId } from "@youju/model";
import type { Computed, Step } from "../computed.ts";
import { bases } from "../rules/index.ts";

/** How it ended, as far as fees go. */
export type FeeEvent =
  | "won"
  | "partly-won"
  | "lost"
  | "mediated-by-court"
  | "withdrawn"
  | "not-accepted"
  | "order-unopposed"
  | "order-opposed"
  | "order-became-suit"
  | "summary-became-ordinary"
  | "preserved"
  | "enforced"
  | "settled-in-enforcement";

export interface FeeBurden {
  /** `court`: the court shares it out; `agreement`: the two settle it, else the court; `nobody`: it comes back or is not due. */
  readonly bearer: "creditor" | "debtor" | "court" | "agreement" | "nobody";
  /** Whether the creditor can have it back, or ask for it in a later claim. */
  readonly recoverable: boolean;
}

interface Row extends FeeBurden {
  readonly steps: readonly (readonly [text: string, ...rules: RuleId[]])[];
  readonly notes?: readonly (readonly [text: string, ...rules: RuleId[]])[];
}

const ROWS: Readonly<Record<FeeEvent, Row>> = {
  won: {
    bearer: "debtor",
    recoverable: true,
    steps: [
      ["诉讼费用由败诉的一方负担，胜诉方自愿承担的除外。", "CN-FEE-29"],
      ["你预交的由法院退还，他向法院交；你同意他直接给你的除外。", "CN-FEE-207"],
    ],
  },
  "partly-won": {
    bearer: "court",
    recoverable: true,
    steps: [["部分胜诉的，各负担多少由法院看情况定。", "CN-FEE-29"]],
    notes: [["法庭调查终结前减少请求的，多交的受理费按减少后的数额退。", "CN-FEE-21"]],
  },
  lost: { bearer: "creditor", recoverable: false, steps: [["诉讼费用由败诉的一方负担。", "CN-FEE-29"]] },
  "mediated-by-court": {
    bearer: "agreement",
    recoverable: true,
    steps: [
      ["法院调解结案的，受理费减半。", "CN-FEE-15"],
      ["谁负担由双方商量，商量不成的由法院定；可以写进调解协议。", "CN-FEE-31"],
    ],
  },
  withdrawn: {
    bearer: "creditor",
    recoverable: false,
    steps: [
      ["撤诉的，受理费减半。", "CN-FEE-15"],
      ["这一半由原告负担。", "CN-FEE-34"],
    ],
  },
  "not-accepted": {
    bearer: "nobody",
    recoverable: true,
    steps: [["不予受理或者驳回起诉的，已交的受理费退还。", "CN-FEE-27"]],
  },
  "order-unopposed": {
    bearer: "debtor",
    recoverable: true,
    steps: [["他没有提异议的，支付令申请费由他负担。", "CN-FEE-36"]],
  },
  "order-opposed": {
    bearer: "creditor",
    recoverable: true,
    steps: [["他提了异议、督促程序终结的，申请费由你负担；另行起诉时可以写进诉讼请求。", "CN-FEE-36"]],
  },
  "order-became-suit": {
    bearer: "creditor",
    recoverable: true,
    steps: [
      ["支付令失效后转入诉讼的，补交案件受理费。", "CN-FEE-195"],
      ["判下来再由败诉的一方负担。", "CN-FEE-29"],
    ],
    notes: [["已经交的三分之一能不能抵，条文没有写，问法院。", "CN-FEE-195"]],
  },
  "summary-became-ordinary": {
    bearer: "creditor",
    recoverable: true,
    steps: [
      ["简易程序转为普通程序的，7日内补交另一半；不补的按撤诉处理，已交的退一半。", "CN-FEE-199"],
      ["判下来再由败诉的一方负担。", "CN-FEE-29"],
    ],
  },
  preserved: {
    bearer: "creditor",
    recoverable: true,
    steps: [["保全申请费由申请人负担，起诉的可以写进诉讼请求。", "CN-FEE-38"]],
    notes: [["担保费、保险费最后由谁负担，这一条没有写。", "CN-FEE-38"]],
  },
  enforced: {
    bearer: "debtor",
    recoverable: true,
    steps: [["执行申请费由被执行人负担。", "CN-FEE-38"]],
  },
  "settled-in-enforcement": {
    bearer: "agreement",
    recoverable: true,
    steps: [["执行中和解的，申请费由双方商量，商量不成的由法院定。", "CN-FEE-38"]],
  },
};

const said = ([text, ...rules]: readonly [text: string, ...rules: RuleId[]]): Step => ({ text, basis: bases(rules) });

/** Who bears the fees after an event, and whether the creditor can have them back. */
export function feeBurden(event: FeeEvent): Computed<FeeBurden> {
  const { bearer, recoverable, steps, notes = [] } = ROWS[event];
  return { value: { bearer, recoverable }, steps: steps.map(said), notes: notes.map(said) };
}
