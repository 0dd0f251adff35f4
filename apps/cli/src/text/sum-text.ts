/** The answer that a person came for: who owes how much on which day, and of what it is made. */
import type { Assessment, Claim } from "@youju/model";
import { alignedRows } from "./columns.ts";
import { isZero, moneyText } from "./money-text.ts";

export function sumText(assessment: Assessment): string {
  const { claim } = assessment;
  const parts = [
    ["剩余本金", claim.principal],
    ["借期利息", claim.interest],
    ["逾期利息", claim.overdueInterest],
    ["违约金", claim.penalty],
    ["已还", repaid(assessment)],
    ["多还了", claim.overpaid],
  ].filter(([name, money]) => name === "剩余本金" || !isZero(money!));
  const rows = parts.map(([name, money]) => [`  ${name}`, moneyText(money!)]);
  return `${lead(assessment)}\n${alignedRows(rows, ["left", "right"])}`;
}

/** Loans formed before are outside the calculator (claim-spec, Inputs), which is not the same as paid back. */
const RULES_SINCE = "2015-09-01";

function lead({ asOf, case: { creditor, debtor }, claim, loans }: Assessment): string {
  if (loans.length === 0) return `截至 ${asOf}，还没有找到或写明借款，算不出欠款。`;
  if (loans.every(({ date }) => date > asOf))
    return `截至 ${asOf}，还没有借出过钱；最早一笔在 ${loans.map(({ date }) => date).toSorted()[0]}。`;
  if (loans.every(({ date }) => date > asOf || date < RULES_SINCE))
    return `截至 ${asOf}，借款都成立于 ${RULES_SINCE} 之前，适用更早的规定，这里算不出欠款。`;
  const sum = `截至 ${asOf}，${debtor.name}应还${creditor.name} ${moneyText(claim.total)} 元${dueText(claim)}`;
  return isZero(claim.total) ? `截至 ${asOf}，${debtor.name}已经还清。` : sum;
}

function dueText({ total, payable }: Claim): string {
  if (payable === total) return "";
  return isZero(payable) ? "，还没到期" : `，其中已到期 ${moneyText(payable)} 元`;
}

function repaid({ repayments, asOf }: Assessment): string {
  const fen = repayments
    .filter(({ date }) => date <= asOf)
    .reduce((sum, { amount }) => sum + BigInt(amount.replace(".", "")), 0n);
  return `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;
}
