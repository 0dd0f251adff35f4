/**
 * 保证: whether a third person who signed or promised has to pay, when, for how much, and whom to sue (民法典 681–697, 552;
 * 民间借贷规定 4, 20; 民诉法解释 434). The guarantee period is computed by itself; here it is only known to be over or not.
 */
import type { CalendarDate } from "@youju/model";
import { type Computed, says, type Step } from "../computed.ts";
import { day } from "../rules/rule.ts";

/** Facts as the creditor knows them; what he does not know is left out, and never counts for him. */
export interface GuaranteeLiabilityInput {
  /**
   * How the third person stands there: named as guarantor ("担保人", "我担保"); "他不还我还"; "我和他一起还"; a bare
   * signature; as witness or go-between.
   */
  readonly role?: "guarantor" | "pays-if-debtor-does-not" | "pays-together" | "name-only" | "witness";
  /** Chat, recordings or a witness show that the bare signature was meant as a guarantee. */
  readonly meantAsGuarantee?: boolean;
  readonly form?: "paper" | "e-signature" | "chat" | "spoken";
  /** What was agreed: 一般保证, 连带责任保证, or nothing clear. */
  readonly kind?: "general" | "joint" | "unclear";
  readonly madeOn?: CalendarDate;
  readonly scope?: "unstated" | "principal-only" | "up-to-a-sum";
  /** The creditor refused the offer of the third person to pay too. */
  readonly refused?: boolean;
  readonly loanVoid?: boolean;
  /** The guarantee period ran out before the creditor did what it asks for. */
  readonly periodOver?: boolean;
  readonly debtor?: "missing-without-property" | "in-bankruptcy" | "provably-unable";
  /** In writing: that he will not insist on the debtor being sued first. */
  readonly waived?: boolean;
  /** The debtor was sued, and enforcement against him brought too little. */
  readonly enforcedInVain?: boolean;
  /** What was changed without his consent in writing, or without telling him. */
  readonly changed?: "later-due" | "heavier" | "lighter" | "debt-moved" | "claim-assigned";
  /** There are other guarantors. */
  readonly others?: "shares-agreed" | "no-shares";
}

/** 不是保证 · 说不准 · 一般保证 · 连带责任保证 · 债务加入. */
export type GuaranteeStanding = "none" | "unclear" | "general" | "joint" | "joined";

export interface GuaranteeLiability {
  readonly standing: GuaranteeStanding;
  /** `after-debtor`: 先诉抗辩权 still stands in the way. `lapsed`: the period is over. `open`: a person has to find out more. */
  readonly state: "now" | "after-debtor" | "lapsed" | "open" | "not";
  /** Parts of the debt he answers for; empty where he does not. */
  readonly covers: readonly ("principal" | "interest" | "penalty" | "damages" | "costs")[];
  readonly defendants: readonly Defendants[];
}

export interface Defendants extends Step {
  readonly who: "borrower" | "third-person" | "both";
  /** `court-adds-borrower`: it must; `no-claim`: he would win. */
  readonly result: "possible" | "court-adds-borrower" | "no-claim";
}

/** The Code governs guarantees from this day on; what held before is not in the law book. */
const CODE_FROM = day("2021-01-01");

const EVERYTHING = ["principal", "interest", "penalty", "damages", "costs"] as const;

/** Whether the third person is liable, when, for what, and whom to sue. */
export function guaranteeLiability(input: GuaranteeLiabilityInput): Computed<GuaranteeLiability> {
  const standing = standingOf(input);
  const state = stateOf(input, standing.value);
  const liable = state.value !== "not" && state.value !== "lapsed";
  return {
    value: {
      standing: standing.value,
      state: state.value,
      covers: liable ? (input.scope === "principal-only" ? ["principal"] : EVERYTHING) : [],
      defendants: defendantsOf(standing.value, state.value, [...standing.steps, ...state.steps].at(-1)),
    },
    steps: [...standing.steps, ...state.steps, ...(liable ? scopeSteps(input, standing.value) : [])],
    notes: liable ? notesOf(input, standing.value) : [],
  };
}

interface Found<T> {
  readonly value: T;
  readonly steps: readonly Step[];
}

const found = <T>(value: T, ...steps: readonly Step[]): Found<T> => ({ value, steps });

function standingOf(input: GuaranteeLiabilityInput): Found<GuaranteeStanding> {
  const { role } = input;
  if (role === "witness") return found("none", says("以见证人、介绍人的身份签名，不是保证人。", "CN-PL-20"));
  if (role === "name-only") return nameOnly(input);
  if (role === "pays-together") return joined(input);
  if (role === undefined)
    return found("unclear", says("还不知道是以什么身份签的名、说的话，不能当保证人看。", "CN-PL-20"));
  if (input.form === "spoken")
    return found("none", says("保证要有书面形式，只是口头说的，不能要求承担保证责任。", "CN-CC-685"));
  if (input.form === undefined)
    return found("unclear", says("保证要有书面形式；还不知道是写下来的，还是口头说的。", "CN-CC-685"));
  return kindOf(input);
}

function nameOnly({ meantAsGuarantee }: GuaranteeLiabilityInput): Found<GuaranteeStanding> {
  const text = "只签了名，没有写明是保证人";
  if (meantAsGuarantee === true)
    return found("unclear", says(`${text}；要用别的事实推定是保证人，够不够由法院判断。`, "CN-PL-20"));
  return found("none", says(`${text}，也没有别的事实能推定，不承担保证责任。`, "CN-PL-20"));
}

function joined({ refused }: GuaranteeLiabilityInput): Found<GuaranteeStanding> {
  if (refused === true) return found("none", says("表示愿意一起还，但你明确拒绝了，不是债务加入。", "CN-CC-552"));
  return found(
    "joined",
    says("向你表示愿意一起还、你没有明确拒绝的，是债务加入：在愿意承担的范围内，和借款人承担连带债务。", "CN-CC-552"),
  );
}

function kindOf({ kind = "unclear", form, madeOn }: GuaranteeLiabilityInput): Found<GuaranteeStanding> {
  const written = form === "chat" ? [says("聊天里写的，能调出来看，算书面形式。", "CN-EV-ES-4", "CN-CC-685")] : [];
  if (kind === "joint")
    return found(
      "joint",
      ...written,
      says("约定了连带责任保证：到期不还，可以找借款人，也可以直接找保证人。", "CN-CC-685", "CN-CC-688"),
    );
  if (kind === "general")
    return found(
      "general",
      ...written,
      says("约定借款人不能还的时候由保证人还，是一般保证。", "CN-CC-685", "CN-CC-687"),
    );
  if (madeOn !== undefined && madeOn < CODE_FROM)
    return found(
      "unclear",
      ...written,
      says("没有约定保证方式，又是 2021-01-01 以前作的保证：适用当时的法律，这里没有收录，请问律师。", "CN-CC-686"),
    );
  return found("general", ...written, says("没有约定保证方式，或者约定不明确，是一般保证。", "CN-CC-685", "CN-CC-686"));
}

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
        ? says("借款合同无效的，保证也无效；有过错的各自承担相应的责任，多少由法院定。", "CN-CC-682")
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

const against = (
  who: Defendants["who"],
  result: Defendants["result"],
  text: string,
  ...rules: readonly string[]
): Defendants => ({ who, result, ...says(text, ...rules) });

/** @param reason the sentence by which the third person is not liable, where he is not */
function defendantsOf(
  standing: GuaranteeStanding,
  state: GuaranteeLiability["state"],
  reason: Step | undefined,
): Defendants[] {
  const borrower = against("borrower", "possible", "只起诉借款人：可以。", "CN-PL-4");
  if (state === "not" || state === "lapsed") {
    const text = "起诉第三人：他不承担责任，对他的请求会被驳回。";
    return [borrower, { who: "third-person", result: "no-claim", text, basis: reason?.basis ?? [] }];
  }
  if (standing === "general")
    return [
      borrower,
      against("third-person", "court-adds-borrower", "只起诉保证人：法院应当追加借款人为共同被告。", "CN-PL-4"),
      against("both", "possible", "一起起诉：可以，保证人只对执行借款人以后仍不够的部分负责。", "CN-CC-687"),
    ];
  if (standing === "unclear")
    return [
      borrower,
      against("both", "possible", "一起起诉：要准备好证明他是保证人；证明不了，对他的请求会被驳回。", "CN-PL-20"),
    ];
  const [rule, name] = standing === "joint" ? ["CN-CC-688", "保证人"] : ["CN-CC-552", "一起还的人"];
  return [
    borrower,
    against(
      "third-person",
      "possible",
      `只起诉${name}：可以，法院可能追加借款人。`,
      rule,
      ...(standing === "joint" ? ["CN-PL-4"] : []),
    ),
    against("both", "possible", "一起起诉：可以，一次判清楚。", rule),
  ];
}

function notesOf(input: GuaranteeLiabilityInput, standing: GuaranteeStanding): Step[] {
  const notes: Step[] = [];
  if (standing === "general" || standing === "joint") notes.push(periodNote(standing));
  if (standing === "joined" || input.role === "pays-if-debtor-does-not")
    notes.push(
      says(
        "是保证还是一起还，看原话：“他不还我还”更像保证，“我和他一起还”更像债务加入；说不清的请律师看。",
        "CN-CC-552",
        "CN-CC-681",
      ),
    );
  if (standing !== "joined")
    notes.push(
      says(
        "支付令只管借款人，对保证人没有约束力，单独起诉保证人的，支付令失效；要保证人也还，就要起诉。",
        "CN-CPL-J434",
      ),
    );
  if (input.madeOn !== undefined && input.madeOn < CODE_FROM)
    notes.push(says("2021-01-01 以前作的保证适用当时的法律，这里的结论只供参考，请问律师。", "CN-CC-686"));
  if (input.changed !== undefined) notes.push(...changedNote(input.changed));
  if (input.others !== undefined) notes.push(othersNote(input.others));
  if (standing === "unclear" || (standing !== "joined" && input.kind === undefined))
    notes.push(says("还来得及的话，请他写清楚：保的是哪一笔、多少钱、哪一种保证、保到什么时候。", "CN-CC-684"));
  if (input.form === "chat") notes.push(says("聊天里的保证，还要能证明这个号就是他本人。", "CN-EV-93"));
  return notes;
}

const periodNote = (standing: "general" | "joint"): Step =>
  standing === "general"
    ? says(
        "保证期间没有约定的是六个月，不中断也不延长：期间内要起诉借款人，光催保证人没有用。",
        "CN-CC-692",
        "CN-CC-693",
      )
    : says(
        "保证期间没有约定的是六个月，不中断也不延长：期间内要向保证人本人要过，留下证据。",
        "CN-CC-692",
        "CN-CC-693",
      );

function changedNote(changed: NonNullable<GuaranteeLiabilityInput["changed"]>): Step[] {
  if (changed === "later-due") return [says("没有他书面同意就改了还款日的，保证期间仍按原来的还款日算。", "CN-CC-695")];
  if (changed === "heavier") return [says("没有他书面同意就加重了债务的，加重的部分他不担责。", "CN-CC-695")];
  if (changed === "lighter") return [says("没有他书面同意而减轻了债务的，他对减轻以后的债务担责。", "CN-CC-695")];
  return [];
}

const othersNote = (others: "shares-agreed" | "no-shares"): Step =>
  others === "shares-agreed"
    ? says("几个人作保、约定了份额的，各按份额。", "CN-CC-699")
    : says("几个人作保、没有约定份额的，可以找其中任何一个人在他的保证范围内还。", "CN-CC-699");
