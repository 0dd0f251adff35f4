/** 依据: the article of law behind a result. */

/** A rule of the law book, for example `CN-PL-25`. A plain string here, since `model` knows no law. */
export type RuleId = string;

export interface Basis {
  readonly rule: RuleId;
  /** Short name of the statute as lawyers cite it: `民间借贷规定`, `民法典`. */
  readonly statute: string;
  /** `第二十五条`, or `第二十八条第二款第一项`. Empty for the product's own policy. */
  readonly article: string;
}
