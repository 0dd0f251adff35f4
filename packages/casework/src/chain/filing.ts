/** 立案: whether the case can be filed at all. Stands beside the grade, never inside it (chain-rubric, Beside the grade). */
import { type Chain, type FilingGap, isRealName } from "@youju/model";
import type { ClaimResult } from "@youju/law";
import { cite } from "../cite.ts";
import type { ChainCase } from "./judgement.ts";

export function filingOf({ derived, claim }: ChainCase): Chain["filing"] {
  const { creditor, debtor } = derived;
  const missing: FilingGap[] = [];
  const gap = (id: FilingGap["id"], text: string, mend: string, ...rules: string[]): void =>
    void missing.push({ id, text, mend, basis: cite(...rules) });
  if (!isRealName(debtor.name))
    gap(
      "debtor-name",
      "还没写借款人的真名。",
      "照借条、聊天或转账电子凭证上的全名填；微信名不算。",
      "CN-CPL-122",
      "ID-7",
    );
  if (debtor.idNumber === undefined && debtor.domicile === undefined) {
    gap(
      "debtor-id-or-address",
      `还不知道${debtor.name}的身份证号或住址，法院要能认定是哪一个人。`,
      "借条、合同、快递单上可能有；没有的话，请律师问当地法院能不能开调查令，查这个微信号的实名。",
      "CN-CPL-122",
      "ID-7",
      "ID-3",
    );
  }
  if (creditor.idNumber === undefined)
    gap("creditor-id", "还没写你自己的身份证号。", "起诉状上要写，照身份证填。", "CN-CPL-124");
  if (creditor.domicile === undefined)
    gap(
      "creditor-domicile",
      "还没写你自己的住址。",
      "照身份证填；经常居住的地方不一样的，一起写上。",
      "CN-CPL-124",
      "CN-CPL-22",
    );
  if (creditor.domicile === undefined && debtor.domicile === undefined)
    gap(
      "court",
      "双方住址都不知道，定不了去哪个法院。",
      "先写上你的住址：一般可以在你住所地的法院起诉。",
      "CN-CPL-24",
      "CN-PL-3",
    );
  if (nothingDue(derived.asOf, claim)) gap("nothing-due", nothingDueText(claim), nothingDueMend(claim), "CN-CC-675");
  return { ok: missing.length === 0, missing };
}

/** A loan without a due date can be sued for; the filing itself is then the demand. */
function nothingDue(asOf: string, claim: ClaimResult): boolean {
  const owed = claim.byLoan.filter((loan) => loan.total > 0n);
  return owed.every((loan) => loan.firstDue !== null && loan.firstDue > asOf && loan.dueBy !== "filing");
}

function nothingDueText(claim: ClaimResult): string {
  const due = claim.byLoan.flatMap((loan) => (loan.total > 0n ? (loan.firstDue ?? []) : [])).toSorted()[0];
  return due === undefined ? "现在没有还欠着的钱。" : `还没到期，最早的还款日是 ${due}。`;
}

const nothingDueMend = (claim: ClaimResult): string =>
  claim.total > 0n ? "等过了还款日；在那之前先把证据补好。" : "导入账单和聊天，或把借款补上。";
