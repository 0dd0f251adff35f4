/** `youju law show ID`: one rule in full, or the version of it that was in force on a day. */
import { findRule, isEnacted, type Rule, rules, versionOn, versionsOf } from "@youju/law";
import { articleText, whyNoText } from "@youju/law/statute-text";
import { type CalendarDate, fault, type Result } from "@youju/model";
import { nearestKey } from "@youju/model/case-yaml";
import { done, jsonText, type Run, wrong } from "../../command.ts";
import { wholeRuleJson, wholeRuleText } from "../../text/rules-text.ts";
import { onDate } from "./on-date.ts";

export const show: Run = async ({ args: [id], options }) => {
  const on = onDate(options);
  if (!on.ok) return wrong(on.fault);
  const found = ruleOf(id!, on.value);
  if (!found.ok) return wrong(found.fault);
  const rule = found.value;
  const whole = { rule, text: await articleText(rule.id), whyNoText: whyNoText(rule.id) };
  return done("json" in options ? jsonText(wholeRuleJson(whole)) : wholeRuleText(whole));
};

function ruleOf(id: string, on: CalendarDate | null): Result<Rule> {
  const rule = findRule(id) ?? findRule(id.toUpperCase());
  if (rule === undefined) {
    const ids = rules.map((each) => each.id);
    return { ok: false, fault: fault("rule-unknown", { id, nearest: nearestKey(id, ids) }) };
  }
  const version = on === null || !isEnacted(rule) ? rule : versionOn(rule.id, on);
  if (version !== undefined) return { ok: true, value: version };
  const first = versionsOf(rule.id)[0]!.from;
  return { ok: false, fault: fault("rule-not-in-force", { id: rule.id, on: on!, first }) };
}
