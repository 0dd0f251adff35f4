/** Rules of the law book, for a person and for a program. */
import {
  casesOfRule,
  certaintyWords,
  decidedByWords,
  FRAUD_THRESHOLDS,
  FRAUD_THRESHOLDS_NOTE,
  type FraudThreshold,
  inForceText,
  type Rule,
  topicOf,
  versionsOf,
} from "@youju/law";
import type { ArticleText } from "@youju/law/statute-text";
import { type CalendarDate, formatMoney, groupMoney, type RuleId } from "@youju/model";
import { alignedRows } from "./columns.ts";
import { citationText } from "./grounds-text.ts";

export interface WholeRule {
  readonly rule: Rule;
  readonly text: ArticleText | undefined;
  readonly whyNoText: string | undefined;
}

const THRESHOLD_CERTAINTY: Readonly<Record<FraudThreshold["certainty"], string>> = {
  H: "读过转载的文件",
  M: "只读到转述",
  L: "存疑，要再核对",
};

/** The rules beside which the thresholds of the provinces are shown. */
const WITH_FRAUD_THRESHOLDS: ReadonlySet<RuleId> = new Set(["CR-266", "CR-266-1"]);

/** @param on the day of which they are; null where the list is of all days */
export function rulesText(rules: readonly Rule[], on: CalendarDate | null): string {
  const note = on === null ? "" : `${on} 施行的法条；案例、指引和本产品的口径没有施行日期，不在内。\n`;
  if (rules.length === 0) return `${note}没有符合的条目。\n`;
  return note + alignedRows(rules.map((rule) => [rule.id, citation(rule), rule.rule]));
}

const citation = (rule: Rule): string => `${citationText(rule)}${rule.to === null ? "" : `（到 ${rule.to}）`}`;

/** The rule as it stands, and the subject that it belongs to. */
export const ruleJson = (rule: Rule): object => ({ ...rule, topic: topicOf(rule.id).id });

export function wholeRuleText({ rule, text, whyNoText }: WholeRule): string {
  const { id, quote, openQuestions, verifiedAsOf, certainty, computed } = rule;
  const force = inForceText(rule);
  const lines = [
    `${id}  ${citationText(rule)}`,
    rule.rule,
    ...(quote === undefined ? [] : [`原文：${quote}`]),
    ...(force === null ? [] : [`施行：${force}（按${decidedByWords[rule.decidedBy]}定）`]),
    `把握：${certaintyWords[certainty]}（截至 ${verifiedAsOf}）`,
    ...openQuestions.map((question) => `没有定论：${question}`),
    computed ? "有据按它计算。" : "有据引用它，但不按它计算。",
    ...versionLines(rule),
    ...caseLines(id),
    ...(text === undefined ? [] : textLines(text)),
    ...(whyNoText === undefined ? [] : [`条文：${whyNoText}。`]),
    ...(WITH_FRAUD_THRESHOLDS.has(id) ? [fraudThresholdsText()] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function versionLines({ id }: Rule): string[] {
  const versions = versionsOf(id);
  const at = versions.findIndex((version) => version.id === id);
  const line = (version: Rule): string => `${version.id} ${citationText(version)}（${inForceText(version)}）`;
  return [
    ...versions.slice(0, at).map((version) => `在它之前：${line(version)}`),
    ...versions.slice(at + 1).map((version) => `在它之后：${line(version)}`),
  ];
}

function caseLines(id: RuleId): string[] {
  const cases = casesOfRule(id);
  if (cases.length === 0) return [];
  return [`公开案例：${cases.map((each) => each.id).join("、")}（youju law cases 编号）`];
}

function textLines({ name, number, source, copiedOn, articles }: ArticleText): string[] {
  const head = `${name}${number === null ? "" : `，${number}`}（抄自${source}，${copiedOn}）`;
  return [
    "",
    head,
    ...articles.flatMap(({ article, paragraphs }) =>
      paragraphs.map((paragraph, i) => (i === 0 ? `${article}　${paragraph}` : `　　${paragraph}`)),
    ),
  ];
}

function fraudThresholdsText(): string {
  const rows = FRAUD_THRESHOLDS.map(({ place, large, huge, enormous, document, note, certainty }) => [
    place,
    [large, huge, enormous].map((sum) => groupMoney(sum)).join(" / "),
    `${THRESHOLD_CERTAINTY[certainty]}${document === null ? "" : `：${document}`}。${note ?? ""}`,
  ]);
  return `\n各省的数额较大 / 数额巨大 / 数额特别巨大（元）\n${FRAUD_THRESHOLDS_NOTE}\n${alignedRows(rows).trimEnd()}`;
}

/** The rule with its subject, its versions, its cases and its text. */
export function wholeRuleJson({ rule, text, whyNoText }: WholeRule): object {
  const { id } = rule;
  return {
    ...ruleJson(rule),
    versions: versionsOf(id).map((version) => ({ id: version.id, from: version.from, to: version.to })),
    cases: casesOfRule(id).map((each) => each.id),
    text: text ?? null,
    whyNoText: whyNoText ?? null,
    ...(WITH_FRAUD_THRESHOLDS.has(id) && { thresholds: FRAUD_THRESHOLDS.map(thresholdJson) }),
  };
}

const thresholdJson = ({ large, huge, enormous, ...row }: FraudThreshold): object => ({
  ...row,
  large: formatMoney(large),
  huge: formatMoney(huge),
  enormous: formatMoney(enormous),
});
