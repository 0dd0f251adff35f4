/** Published cases, for a person and for a program. */
import {
  caseCourtText,
  caseResultText,
  CASES_NOTE,
  caseSourceText,
  type CaseTopic,
  caseTopicWords,
  type PublishedCase,
} from "@youju/law";
import { formatMoney } from "@youju/model";

const CERTAINTY: Readonly<Record<PublishedCase["certainty"], string>> = {
  M: "读的是报道，没有读判决书",
  L: "只在来路不明的网页上读到，要再核对",
};

/** @param topic what they are about; null for all of them */
export function publishedCasesText(cases: readonly PublishedCase[], topic: CaseTopic | null): string {
  const title = topic === null ? "公开案例" : `公开案例：${caseTopicWords[topic]}`;
  if (cases.length === 0) return `${title}\n没有找到这方面的公开案例。\n`;
  const rows = cases.map((each) => `${headOf(each)}\n  ${each.facts}\n`);
  return `${title}，${cases.length} 个\n${CASES_NOTE}\n\n${rows.join("")}\n看其中一个：youju law cases ${cases[0]!.id}\n`;
}

export function publishedCaseText(each: PublishedCase): string {
  const { number, also, facts, reason, check, certainty, about, rules } = each;
  const lines = [
    headOf(each),
    ...(number === null ? [] : [`案号：${number}（来源所写，没有核对）`]),
    ...(also.length === 0 ? [] : [`又作：${also.join("、")}`]),
    `情况：${facts}`,
    `理由：${reason}`,
    `对照自己：${check}`,
    `主题：${about.map((topic) => caseTopicWords[topic]).join("、")}`,
    ...(rules.length === 0 ? [] : [`有关的规则：${rules.join("、")}`]),
    `来源：${caseSourceText(each)}`,
    `把握：${CERTAINTY[certainty]}`,
    CASES_NOTE,
  ];
  return `${lines.join("\n")}\n`;
}

const headOf = (each: PublishedCase): string => `${each.id}  ${caseCourtText(each)}：${caseResultText(each)}`;

/** A case as it stands, with its sum as text. */
export const publishedCaseJson = (each: PublishedCase): object => ({
  ...each,
  amount: each.amount === null ? null : formatMoney(each.amount),
});
