/** What the article “微信好友欠款怎么追回” states, checked against the law: one statement, its verdict, what is right. */
import type { RuleId } from "@youju/model";

export type Verdict = "correct" | "partly" | "wrong" | "unverifiable" | "illegal-advice";

export const verdictWords: Readonly<Record<Verdict, string>> = {
  correct: "对",
  partly: "部分对",
  wrong: "不对",
  unverifiable: "未找到依据",
  "illegal-advice": "违法的建议",
};

/** Said with every figure of the article that has no source. */
export const PRIOR_LABEL = "文章口径,未经核实";

export interface Statement {
  /** `S-19`. */
  readonly id: string;
  /** 1 to 8 as the article counts; 0 is its opening, 9 its closing. */
  readonly chapter: number;
  /** What the article states, in short. Ends with `PRIOR_LABEL` where it gives a figure without a source. */
  readonly says: string;
  /** `unverifiable`: no source and no ground found, which is not yet a proof that it is false. */
  readonly verdict: Verdict;
  /** What is right, with how sure that is. */
  readonly right: string;
  /** Rules of the law book it rests on; empty where none was found. */
  readonly rules: readonly RuleId[];
  /** True where `says` gives a figure that has no source: never computed with, never shown without its label. */
  readonly prior: boolean;
}

/** A statement as a chapter writes it down. */
export type Draft = Pick<Statement, "id" | "says" | "verdict" | "right"> & Partial<Pick<Statement, "rules" | "prior">>;

export interface Chapter {
  readonly number: number;
  readonly title: string;
  readonly statements: readonly Statement[];
}

/** A chapter of the article; labels its figures, so that nobody can show one without. */
export function chapter(number: number, title: string, drafts: readonly Draft[]): Chapter {
  const statements = drafts.map(({ id, says, verdict, right, rules = [], prior = false }) =>
    Object.freeze({
      id,
      chapter: number,
      says: prior ? `${says}（${PRIOR_LABEL}）` : says,
      verdict,
      right,
      rules,
      prior,
    }),
  );
  return Object.freeze({ number, title, statements });
}
