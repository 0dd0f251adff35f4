/** `youju law show ID`: one rule in full. */
import { findRule, isEnacted, type Rule } from "@youju/law";
import { type CalendarDate, fault } from "@youju/model";
import { done, jsonText, type Run, wrong } from "../../command.ts";

const CERTAINTY: Readonly<Record<Rule["certainty"], string>> = {
  H: "条文已核对",
  M: "由法院裁量、看实务，或者只读到转述",
  L: "没有读到原文，或者各处说法不一，要再核对",
};

export const show: Run = async ({ args: [id], options }) => {
  const rule = findRule(id!);
  if (rule === undefined) return wrong(fault("rule-unknown", { id: id! }));
  return done("json" in options ? jsonText(rule) : ruleText(rule));
};

function ruleText({
  id,
  statute,
  article,
  from,
  to,
  rule,
  quote,
  certainty,
  openQuestions,
  verifiedAsOf,
  computed,
}: Rule): string {
  const lines = [
    `${id}  ${statute}${article}`,
    rule,
    ...(quote === undefined ? [] : [`原文：${quote}`]),
    ...(isEnacted({ statute }) ? [`施行：${inForce(from, to)}`] : []),
    `把握：${CERTAINTY[certainty]}（${verifiedAsOf} 核对）`,
    ...openQuestions.map((question) => `没有定论：${question}`),
    computed ? "有据按它计算。" : "有据引用它，但不按它计算。",
  ];
  return `${lines.join("\n")}\n`;
}

const inForce = (from: CalendarDate, to: CalendarDate | null): string =>
  to === null ? `${from} 起，现行有效` : `${from} 至 ${to}`;
