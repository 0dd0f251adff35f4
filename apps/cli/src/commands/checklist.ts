/** `youju checklist`: what courts ask of somebody who shows WeChat evidence, as far as it is done. */
import { assessTarget } from "../assess-target.ts";
import { done, jsonText, type Run, wrong } from "../command.ts";
import { checkListText } from "../text/check-list-text.ts";

export const checklist: Run = async (request, terminal) => {
  const [target] = request.args;
  const assessed = await assessTarget(target!, request, terminal);
  if (!assessed.ok) return wrong(...assessed.faults);
  const { checkList } = assessed.assessment;
  return done("json" in request.options ? jsonText(checkList) : checkListText(checkList));
};
