/** What goes into the question whether a third person has to pay, and what comes out. */
import type { CalendarDate } from "@youju/model";
import type { Step } from "../computed.ts";
import { day } from "../rules/rule.ts";

/** Facts as the creditor knows them; what he does not know is left out, and never counts for him. Plain JSON. */
export interface GuaranteeLiabilityInput {
  /**
   * How the third person stands there: named as guarantor ("担保人", "我担保"); "他还不起我还"; "他不还我还"; "我和他一起还";
   * a promise of which nobody can tell; a bare signature; as witness or go-between.
   */
  readonly role?:
    | "guarantor"
    | "pays-if-debtor-cannot"
    | "pays-if-debtor-does-not"
    | "pays-together"
    | "promise-unclear"
    | "name-only"
    | "witness";
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
  /** `not-alone`: never sue him alone; `no-claim`: he would win. */
  readonly result: "possible" | "not-alone" | "no-claim";
}

/** The Code governs guarantees from this day on; what held before is not in the law book. */
export const CODE_FROM = day("2021-01-01");
