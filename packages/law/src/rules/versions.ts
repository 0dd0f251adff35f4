/** The law of another day: which version of a rule was in force when. */
import type { CalendarDate, RuleId } from "@youju/model";
import { findRule, rules } from "./index.ts";
import type { Rule } from "./rule.ts";
import { isEnacted } from "./statutes.ts";

const successorOf: ReadonlyMap<RuleId, Rule> = new Map(
  rules.flatMap((rule) => (rule.replaces === undefined ? [] : [[rule.replaces, rule]])),
);

/** All versions of a rule, the oldest first; only itself where it has no other. None of an id that is not in the book. */
export function versionsOf(id: RuleId): readonly Rule[] {
  let oldest = findRule(id);
  while (oldest?.replaces !== undefined) oldest = findRule(oldest.replaces);
  const line: Rule[] = [];
  for (let rule = oldest; rule !== undefined; rule = successorOf.get(rule.id)) line.push(rule);
  return line;
}

/**
 * The version of a rule that applies, by the date that decides for it ({@link Rule.decidedBy}: of the contract, the
 * fact, the filing or the judgment); undefined where none was in force then, or none is known.
 */
export function versionOn(id: RuleId, date: CalendarDate): Rule | undefined {
  return versionsOf(id).find((rule) => inForceOn(rule, date));
}

/** The enacted rules in force on a date. Cases, guidance and policy are in force nowhere, so they are not among them. */
export function rulesOn(date: CalendarDate): readonly Rule[] {
  return rules.filter((rule) => isEnacted(rule) && inForceOn(rule, date));
}

const inForceOn = ({ from, to }: Rule, date: CalendarDate): boolean => from <= date && (to === null || date <= to);
