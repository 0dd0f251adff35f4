/** `youju assess`: the answer to a case folder, or to a case of the library, for any day. */
import { fault } from "@youju/model";
import { assessTarget } from "../assess-target.ts";
import { done, jsonText, type Run, wrong } from "../command.ts";
import { assessmentText } from "../text/assessment-text.ts";

export const assess: Run = async (request, terminal) => {
  const [target] = request.args;
  const { options } = request;
  if ("why" in options && !("json" in options))
    return wrong(fault("option-out-of-place", { option: "--why", instead: "和 --json 一起用。" }));
  const assessed = await assessTarget(target!, request, terminal, { why: "why" in options });
  if (!assessed.ok) return wrong(...assessed.faults);
  return done("json" in options ? jsonText(assessed.assessment) : assessmentText(assessed.assessment));
};
