/** `youju law`: the rules that results rest on; `law show ID`: one of them in full; `law article`: the article, checked. */
import { findRule, isEnacted, rules } from "@youju/law";
import { type CalendarDate, fault } from "@youju/model";
import { done, jsonText, type Outcome, type Run, wrong } from "../command.ts";
import { articleJson, articleText } from "../text/article-text.ts";
import { alignedRows } from "../text/columns.ts";

type Rule = (typeof rules)[number];

const CERTAINTY: Readonly<Record<Rule["certainty"], string>> = {
  H: "条文已核对",
  M: "由法院裁量、看实务，或者只读到转述",
  L: "没有读到原文，或者各处说法不一，要再核对",
};

export const law: Run = async ({ args: [action, id], options }) => {
  const json = "json" in options;
  if (action === undefined) return done(json ? jsonText(rules) : listText());
  if (action === "article") return article(id, json);
  if (action !== "show") return wrong(fault("argument-extra", { command: "law", argument: action }));
  if (id === undefined) return wrong(fault("argument-missing", { command: "law", what: "show 后面条目的编号" }));
  const rule = findRule(id);
  if (rule === undefined) return wrong(fault("rule-unknown", { id }));
  return done(json ? jsonText(rule) : ruleText(rule));
};

function article(extra: string | undefined, json: boolean): Outcome {
  if (extra !== undefined) return wrong(fault("argument-extra", { command: "law", argument: extra }));
  return done(json ? jsonText(articleJson()) : articleText());
}

function listText(): string {
  return alignedRows(rules.map((rule) => [rule.id, `${rule.statute}${rule.article}`, rule.rule]));
}

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
