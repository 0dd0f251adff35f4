import { isApiFailure } from "@youju/api/client";
import type { Problem } from "@youju/model";

export type ShownProblem = Pick<Problem, "where" | "text" | "mend">;

/** Places inside a request say nothing to the person who pressed a button. */
const INSIDE_REQUEST = /^(?:decisions|loans|repayments|demands)\[/;

/** What went wrong with a request, in words, with the way to mend it. */
export function problemsOf(error: unknown): readonly ShownProblem[] {
  if (isApiFailure(error))
    return error.problems.map(({ where, text, mend }) => ({
      where: INSIDE_REQUEST.test(where) ? "" : where,
      text,
      mend,
    }));
  return [{ where: "", text: "连不上有据的程序。", mend: "看一眼电脑上启动有据的那个窗口是否还开着，然后再试一次。" }];
}
