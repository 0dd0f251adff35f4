/** A rule of the law book: where it stands, since when, and what it says in plain words. */
import type { CalendarDate, RuleId } from "@youju/model";

export interface Rule {
  readonly id: RuleId;
  /** As lawyers cite it: `民间借贷规定`. */
  readonly statute: string;
  /** `第二十五条`. Empty for the product's own policy. */
  readonly article: string;
  /** First day in force; for what nobody enacted (cases, guidance, the product's own policy) a day that says nothing. */
  readonly from: CalendarDate;
  /** Last day in force; null while it holds. */
  readonly to: CalendarDate | null;
  /** Which date decides whether it applies: of the contract, the fact, the filing or the judgment. */
  readonly decidedBy: "contract" | "fact" | "filing" | "judgment";
  /** In plain Chinese, one or two sentences. */
  readonly rule: string;
  /** Words of the article itself. */
  readonly quote?: string;
  /**
   * H: text read, in force on `verifiedAsOf`. M: text read, but left to the court or to practice, or known at second hand.
   * L: the text was not read, or sources disagree.
   */
  readonly certainty: "H" | "M" | "L";
  readonly verifiedAsOf: CalendarDate;
  /** What the law leaves open, shown to the user instead of hiding a choice. */
  readonly openQuestions: readonly string[];
  /** True where the law book computes with it. */
  readonly computed: boolean;
  /** The rule that said this before it: an earlier version of the article, whatever its number was. */
  readonly replaces?: RuleId;
}

export const day = (text: string): CalendarDate => text as CalendarDate;
