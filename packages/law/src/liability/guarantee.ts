/**
 * 保证: whether a third person who signed or promised has to pay, when, for how much, and whom to sue (民法典 681–699, 552; 担保制度解释
 * 17, 25, 26, 29, 36; 民间借贷规定 4, 20; 民诉法解释 434). The guarantee period is computed by itself; here it is only known to be over or not.
 */
import { type Computed, says, type Step } from "../computed.ts";
import { defendantsOf, defendantsOfVoid } from "./guarantee-defendants.ts";
import { guaranteeNotes } from "./guarantee-notes.ts";
import { type Found, found, standingOf } from "./guarantee-standing.ts";
import type { GuaranteeLiability, GuaranteeLiabilityInput, GuaranteeStanding } from "./guarantee-types.ts";

const EVERYTHING = ["principal", "interest", "penalty", "damages", "costs"] as const;

/** Whether the third person is liable, when, for what, and whom to sue. */
export function guaranteeLiability(input: GuaranteeLiabilityInput): Computed<GuaranteeLiability> {
  const standing = standingOf(input);
  const state = stateOf(input, standing.value);
  const liable = state.value !== "not" && state.value !== "lapsed";
  const covered = liable && !isVoid(input, standing.value);
  return {
    value: {
      standing: standing.value,
      state: state.value,
      covers: covered ? (input.scope === "principal-only" ? ["principal"] : EVERYTHING) : [],
      defendants:
        liable && !covered
          ? defendantsOfVoid()
          : defendantsOf(standing.value, state.value, [...standing.steps, ...state.steps].at(-1)),
    },
    steps: [...standing.steps, ...state.steps, ...(covered ? scopeSteps(input, standing.value) : [])],
    notes: liable ? guaranteeNotes(input, standing.value) : [],
  };
}

/** A guarantee falls with the loan; what is left is damages by fault, whatever scope was agreed (682; 担保制度解释 17). */
const isVoid = ({ loanVoid }: GuaranteeLiabilityInput, standing: GuaranteeStanding): boolean =>
  loanVoid === true && (standing === "general" || standing === "joint");

function stateOf(input: GuaranteeLiabilityInput, standing: GuaranteeStanding): Found<GuaranteeLiability["state"]> {
  if (standing === "none") return found("not");
  const guarantees = standing === "general" || standing === "joint";
  if (guarantees && input.periodOver === true)
    return found(
      "lapsed",
      says("保证期间已经过了，期间内又没有做到该做的，保证人不再承担责任。", "CN-CC-692", "CN-CC-693"),
    );
  if (standing === "unclear") return found("open");
  if (input.loanVoid === true)
    return found(
      "open",
      guarantees
        ? says(
            "借款合同无效的，保证也无效；保证人没有过错的不赔，有过错的最多赔借款人还不上的三分之一。",
            "CN-CC-682",
            "CN-DB-17",
          )
        : says("借款合同无效的，先看要返还多少，一起还的人承担什么责任由法院定。", "CN-CC-157"),
    );
  if (guarantees && input.changed === "debt-moved")
    return found("open", says("没有他书面同意就把债务转给别人的，转走的部分他不再担责，剩多少要算清。", "CN-CC-697"));
  if (guarantees && input.changed === "claim-assigned")
    return found("open", says("债权转让没有通知保证人的，对他不发生效力：先书面通知他。", "CN-CC-696"));
  return standing === "general" ? debtorFirst(input) : found("now");
}

/** 先诉抗辩权 and its four exceptions. */
function debtorFirst(input: GuaranteeLiabilityInput): Found<"now" | "after-debtor"> {
  const exceptions = {
    "missing-without-property": "借款人下落不明，且没有财产可供执行",
    "in-bankruptcy": "法院已经受理借款人的破产案件",
    "provably-unable": "有证据证明借款人的财产不够还，或者已经没有能力还",
  } as const;
  if (input.enforcedInVain === true)
    return found("now", says("已经判了借款人、执行了仍然不够，保证人要还剩下的。", "CN-CC-687"));
  const exception =
    input.waived === true ? "保证人书面放弃了先找借款人的权利" : input.debtor && exceptions[input.debtor];
  if (exception !== undefined)
    return found("now", says(`${exception}：一般保证人也不能要求先去找借款人。`, "CN-CC-687"));
  return found("after-debtor", says("一般保证人可以先不还，直到借款人被判、被强制执行仍然不够。", "CN-CC-687"));
}

function scopeSteps({ scope }: GuaranteeLiabilityInput, standing: GuaranteeStanding): Step[] {
  if (standing === "joined") return [says("承担多少，看表示愿意承担的范围。", "CN-CC-552")];
  if (scope === "principal-only") return [says("约定了只保本金，按约定。", "CN-CC-691")];
  if (scope === "up-to-a-sum") return [says("约定了最多保多少，按约定，超过的不保。", "CN-CC-691")];
  return [says("没有约定保证范围的，本金、利息、违约金、损害赔偿金和实现债权的费用都在内。", "CN-CC-691")];
}
