/** 撤销权与代位权: the debtor gives property away or lets claims of his lie (民法典 535, 538–541; 合同编通则解释 34, 42, 44). */
import { addYears, type CalendarDate, earlier } from "@youju/model";
import { type Computed, says, type Step } from "../computed.ts";

/** Facts as the creditor knows them; what he does not know is left out, and never counts for him. */
export interface AssetEvasionInput {
  readonly act?:
    | "gave-away"
    | "gave-up-claim"
    | "put-off-due-maliciously"
    | "sold-cheap"
    | "bought-dear"
    | "guaranteed-for-another"
    | "does-not-collect";
  /** Because of it he cannot pay. */
  readonly harms?: boolean;
  /** The price in percent of what the thing was worth there and then, a whole number. */
  readonly pricePercent?: number;
  /** The two are relatives or belong together in business. */
  readonly related?: boolean;
  /** The one who dealt with him knew, or ought to have known, that it harms. */
  readonly otherKnew?: boolean;
  readonly loanDue?: boolean;
  /** What is owed to him: due; his alone, such as maintenance. */
  readonly hisClaimDue?: boolean;
  readonly hisClaimPersonal?: boolean;
  readonly doneOn?: CalendarDate;
  /** When the creditor learned of it. */
  readonly knownOn?: CalendarDate;
  readonly asOf: CalendarDate;
}

export interface AssetEvasion {
  /** 撤销权, 代位权, or none that the law gives here. */
  readonly right: "revocation" | "subrogation" | null;
  /** `ground`: everything that the article asks for is stated. `late`: the time to sue for it is over. */
  readonly verdict: "ground" | "to-be-proved" | "late" | "none";
  /** Until when revocation can be sued for: the earlier of one year from knowing and five years from the act. */
  readonly sueBy: CalendarDate | null;
  readonly toProve: readonly Step[];
}

/** Below, resp. above, the price is as a rule plainly unreasonable (合同编通则解释 42). */
const CHEAP_BELOW = 70;
const DEAR_ABOVE = 130;

const YEARS_FROM_KNOWING = 1;
const YEARS_FROM_ACT = 5;

/** Which right the creditor has against what the debtor did with his property, and what is still to be proved. */
export function assetEvasion(input: AssetEvasionInput): Computed<AssetEvasion> {
  const { act } = input;
  if (act === undefined)
    return answer(
      { right: null, verdict: "none", sueBy: null, toProve: [] },
      says("还不知道他做了什么。", "CN-CC-538"),
    );
  return act === "does-not-collect" ? subrogation(input) : revocation(input);
}

const answer = (value: AssetEvasion, ...steps: readonly Step[]): Computed<AssetEvasion> => ({
  value,
  steps,
  notes:
    value.right === null
      ? []
      : [
          says("要另外起诉，请律师看值不值得；判决以前担心财产转走的，先问财产保全。", "CN-CPL-103"),
          ...whereToSue(value),
        ],
});

const whereToSue = ({ right }: AssetEvasion): Step[] =>
  right === "revocation"
    ? [says("撤销的官司，把他和得到财产的人一起列为被告，到其中一个的住所地法院。", "CN-CI-44")]
    : [];

function revocation(input: AssetEvasionInput): Computed<AssetEvasion> {
  const paid = input.act === "sold-cheap" || input.act === "bought-dear" || input.act === "guaranteed-for-another";
  const article = paid ? "CN-CC-539" : "CN-CC-538";
  const sueBy = sueByOf(input);
  const late = sueBy !== null && input.asOf > sueBy;
  const toProve = [
    ...(input.harms === true ? [] : [says("因为这件事，他还不了你的钱：名下没有别的财产够还。", article)]),
    ...priceToProve(input),
    ...(paid && input.otherKnew !== true ? [says("和他交易的人知道或者应当知道会害到你。", "CN-CC-539")] : []),
  ];
  const denied = input.harms === false || (paid && input.otherKnew === false);
  const found = says(
    paid ? "不合理的低价、高价，或者替别人作担保：可以请求撤销。" : "白送、放弃债权、恶意往后推：可以请求撤销。",
    article,
    "CN-CC-540",
  );
  if (denied) return answer({ right: null, verdict: "none", sueBy: null, toProve: [] }, deniedStep(input, article));
  if (late) return answer({ right: "revocation", verdict: "late", sueBy, toProve: [] }, found, lateStep(sueBy));
  const verdict = toProve.length === 0 ? "ground" : "to-be-proved";
  return answer({ right: "revocation", verdict, sueBy, toProve }, found, ...priceSteps(input), timeStep(sueBy));
}

/** 明显不合理: by the two thresholds, which do not bind relatives. */
function isPlainlyUnreasonable({ act, pricePercent }: AssetEvasionInput): boolean {
  if (pricePercent === undefined) return false;
  return act === "sold-cheap" ? pricePercent < CHEAP_BELOW : act === "bought-dear" && pricePercent > DEAR_ABOVE;
}

function priceSteps(input: AssetEvasionInput): Step[] {
  if (!isPlainlyUnreasonable(input)) return [];
  const text =
    input.act === "sold-cheap"
      ? "低于当时市价的七成，一般算明显不合理的低价"
      : "高出当时市价三成以上，一般算明显不合理的高价";
  return [says(`${text}。`, "CN-CI-42")];
}

function priceToProve(input: AssetEvasionInput): Step[] {
  const { act, related } = input;
  if ((act !== "sold-cheap" && act !== "bought-dear") || isPlainlyUnreasonable(input)) return [];
  const usual = act === "sold-cheap" ? "一般要低于当时市价的七成" : "一般要高出当时市价三成";
  const kin = related === true ? "；亲属、关联关系之间不受这个数限制" : "";
  return [says(`价格明显不合理：${usual}${kin}。`, "CN-CI-42")];
}

const deniedStep = ({ harms }: AssetEvasionInput, article: string): Step =>
  harms === false
    ? says("他还有别的财产够还，不影响你的债权，不能撤销。", article)
    : says("和他交易的人不知道、也不应当知道，不能撤销。", article);

/** Null where neither day is known. */
function sueByOf({ doneOn, knownOn }: AssetEvasionInput): CalendarDate | null {
  const ends = [
    ...(knownOn === undefined ? [] : [addYears(knownOn, YEARS_FROM_KNOWING)]),
    ...(doneOn === undefined ? [] : [addYears(doneOn, YEARS_FROM_ACT)]),
  ];
  return ends.length === 0 ? null : ends.reduce(earlier);
}

const lateStep = (sueBy: CalendarDate): Step => says(`撤销要在 ${sueBy} 以前起诉，已经过了。`, "CN-CC-541");

const timeStep = (sueBy: CalendarDate | null): Step =>
  sueBy === null
    ? says("从知道的那天起一年内起诉；事情过了五年，不能再撤销。", "CN-CC-541")
    : says(`按现在知道的日子，最晚 ${sueBy} 起诉；知道一年、发生五年，哪个先到算哪个。`, "CN-CC-541");

function subrogation({ harms, loanDue, hisClaimDue, hisClaimPersonal }: AssetEvasionInput): Computed<AssetEvasion> {
  const none = (text: string, ...more: readonly string[]) =>
    answer({ right: null, verdict: "none", sueBy: null, toProve: [] }, says(text, "CN-CC-535", ...more));
  if (hisClaimPersonal === true)
    return none("专属于他自己的权利（抚养费、人身损害赔偿、生活必需的工资等），不能代他去要。", "CN-CI-34");
  if (loanDue === false) return none("你的债还没有到期，还不能代他去要。");
  if (hisClaimDue === false) return none("别人欠他的还没有到期，不算他怠于去要。");
  if (harms === false) return none("他还有别的财产够还，不影响你的债权。");
  const toProve = [
    ...(loanDue === true ? [] : [says("你的债已经到期。", "CN-CC-535")]),
    ...(hisClaimDue === true ? [] : [says("别人欠他的债已经到期，他不去要。", "CN-CC-535")]),
    ...(harms === true ? [] : [says("因为他不去要，还不了你的钱。", "CN-CC-535")]),
  ];
  const verdict = toProve.length === 0 ? "ground" : "to-be-proved";
  return answer(
    { right: "subrogation", verdict, sueBy: null, toProve },
    says("他有到期的债不去要：可以请求法院，用你自己的名义向欠他钱的人要，以你的债权为限。", "CN-CC-535"),
  );
}
