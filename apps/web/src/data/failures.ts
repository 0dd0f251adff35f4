import { isApiFailure } from "@youju/api/client";
import type { Problem } from "@youju/model";

export type ShownProblem = Pick<Problem, "where" | "text" | "mend">;

/** What went wrong with a request, in words, with the way to mend it. */
export function problemsOf(error: unknown): readonly ShownProblem[] {
  if (isApiFailure(error)) return error.problems;
  return [{ where: "", text: "连不上有据的程序。", mend: "看一眼电脑上启动有据的那个窗口是否还开着，然后再试一次。" }];
}
