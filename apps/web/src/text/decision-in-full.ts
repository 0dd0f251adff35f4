import type { Assessment, Decision } from "@youju/model";
import { decisionText } from "./decisions.ts";
import { groupedMoney } from "./money.ts";

type Found = Pick<Assessment, "loans" | "repayments" | "setAside" | "checkList">;

/** `2024-03-01 的 20,000.00 元：这笔是借款` */
export function decisionInFull(found: Found, decision: Decision): string {
  const about = decisionAbout(found, decision);
  return about === "" ? decisionText(decision) : `${about}：${decisionText(decision)}`;
}

/** `2024-03-01 的 20,000.00 元`: the payment, or the item of the check list, that a decision is about, or empty where it is about none. */
function decisionAbout({ loans, repayments, setAside, checkList }: Found, decision: Decision): string {
  if (decision.kind === "checked")
    return `出示清单“${checkList.items.find(({ id }) => id === decision.target)?.text ?? decision.target}”`;
  const target = "target" in decision ? decision.target : "";
  if (target === "") return "";
  const isIt = (names: readonly string[]): boolean =>
    names.some((name) => name === target || name.startsWith(`${target}/`));
  const loan = loans.find(({ id, records }) => isIt([id, ...records]));
  if (loan !== undefined) return `${loan.date} 的 ${groupedMoney(loan.principal)} 元`;
  const paid = repayments.find(({ id, records }) => isIt([id, ...records]));
  if (paid !== undefined) return `${paid.date} 的 ${groupedMoney(paid.amount)} 元`;
  const aside = setAside.find(({ record }) => record === target);
  if (aside === undefined || aside.amount === null) return "";
  return `${aside.at?.slice(0, 10) ?? ""} 的 ${groupedMoney(aside.amount)} 元`;
}
