/** 你的决定: each decision as the sentence that the person would say. */
import {
  checkStateWords,
  COLUMN_ROLES,
  columnRoleWords,
  type Decision,
  type DecisionOf,
  originalKindWords,
} from "@youju/model";
import { findingName } from "./findings.ts";
import { groupedMoney } from "./money.ts";

const role = { creditor: "你", debtor: "对方" } as const;

const SECURITY = { none: "没有担保", guarantee: "有保证人", pledge: "有抵押或质押" } as const;

function penaltyText(penalty: NonNullable<DecisionOf<"set-terms">["value"]["penalty"]>): string {
  if ("sum" in penalty) return `违约金 ${groupedMoney(penalty.sum)} 元`;
  return "perDay" in penalty ? `违约金每天 ${penalty.perDay}` : `违约金每年 ${penalty.annualRate}`;
}

function termsText({ value }: DecisionOf<"set-terms">): string {
  const parts: string[] = [];
  if (value.due !== undefined) parts.push(value.due === null ? "没约定还款日" : `还款日 ${value.due}`);
  if (value.annualRate !== undefined) parts.push(value.annualRate === null ? "没约定利息" : `利率 ${value.annualRate}`);
  if (value.overdueAnnualRate !== undefined)
    parts.push(value.overdueAnnualRate === null ? "没约定逾期利率" : `逾期利率 ${value.overdueAnnualRate}`);
  if (value.penalty !== undefined) parts.push(value.penalty === null ? "没约定违约金" : penaltyText(value.penalty));
  if (value.otherFees != null) parts.push(`其他费用 ${groupedMoney(value.otherFees)} 元`);
  if (value.instalments != null) parts.push(`分 ${value.instalments.length} 期还`);
  if (value.rolledFrom != null) parts.push(`由 ${value.rolledFrom.date} 的借款换借条而来`);
  if (value.yearBasis !== undefined) parts.push(`一年按 ${value.yearBasis} 天算`);
  if (value.security !== undefined) parts.push(SECURITY[value.security]);
  if (value.purpose !== undefined && value.purpose !== null) parts.push(`用途 ${value.purpose}`);
  return `约定：${parts.length === 0 ? "没有改动" : parts.join("，")}`;
}

function loanText({ value }: DecisionOf<"loan">): string {
  if (value === undefined) return "这笔是借款";
  const parts = value.parts.map((part) => `${groupedMoney(part.amount)} 元${part.as === "loan" ? "是借款" : "不是"}`);
  return `拆开：${parts.join("，")}`;
}

function paysText({ value }: DecisionOf<"pays-loan">): string {
  const parts: string[] = [];
  if (value.loan !== undefined) parts.push(value.loan === null ? "没说还哪一笔" : "指明了还哪一笔");
  if (value.for === "principal") parts.push(value.agreed === true ? "先还本金，你同意了" : "他想先还本金");
  return `还款：${parts.join("，")}`;
}

function findingText({ value }: DecisionOf<"confirm-finding">): string {
  const extra = [
    value.amount === undefined ? "" : `${groupedMoney(value.amount)} 元`,
    value.date ?? "",
    value.annualRate ?? "",
  ];
  const said = extra.filter((part) => part !== "").join("，");
  return `标出：${findingName(value.finding)}${said === "" ? "" : `（${said}）`}`;
}

function checkedText({ value }: DecisionOf<"checked">): string {
  const said = [value.note, value.date === undefined ? undefined : `${value.date} 做的`].filter(
    (part) => part !== undefined,
  );
  return `${checkStateWords[value.state]}${said.length === 0 ? "" : `（${said.join("，")}）`}`;
}

/** `指定各栏：日期在“交易时间”，金额在第 3 栏` */
function columnsText({ value }: DecisionOf<"columns">): string {
  const parts = COLUMN_ROLES.flatMap((role) => {
    const ref = value[role];
    if (ref === undefined) return [];
    return [`${columnRoleWords[role]}在${typeof ref === "number" ? `第 ${ref} 栏` : `“${ref}”`}`];
  });
  return `指定各栏：${parts.join("，")}`;
}

/** One plain sentence about a decision. */
export function decisionText(decision: Decision): string {
  switch (decision.kind) {
    case "account-of":
      return `${role[decision.target]}的微信：${[...decision.value.names, decision.value.id ?? ""].filter((name) => name !== "").join("、")}`;
    case "set-party":
      return `${role[decision.target]}的资料：${Object.values(decision.value).join("，")}`;
    case "loan":
      return loanText(decision);
    case "not-a-loan":
      return "这笔不是借款";
    case "repayment":
      return "这笔是还款";
    case "not-a-repayment":
      return "这笔不是还款";
    case "pays-loan":
      return paysText(decision);
    case "same-loan":
      return "几次转账是同一笔借款";
    case "set-terms":
      return termsText(decision);
    case "add-loan":
      return `补记借款：${decision.value.date}，${groupedMoney(decision.value.principal)} 元`;
    case "add-repayment":
      return `补记还款：${decision.value.date}，${groupedMoney(decision.value.amount)} 元`;
    case "demand":
      return `补记催款：${decision.value.date}${decision.value.deadline ? `，期限 ${decision.value.deadline}` : ""}`;
    case "confirm-finding":
      return findingText(decision);
    case "checked":
      return checkedText(decision);
    case "original-kept":
      return "手机和原消息还在";
    case "transcript-of":
      return "这份文字稿是那段录音的";
    case "read-as":
      return `指定读法：${originalKindWords[decision.value]}`;
    case "columns":
      return columnsText(decision);
    case "taken-on":
      return `这张图是 ${decision.value} 截的`;
    case "filing-date":
      return decision.value === null ? "还没定起诉日" : `起诉日 ${decision.value}`;
    case "undo":
      return "撤销了一个决定";
  }
}
