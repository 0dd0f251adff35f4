/** 利息: that interest was agreed, and how much. Needed where a rate or a penalty is claimed. */
import type { Grade, Proof } from "@youju/model";
import { compareRates, groupMoney, formatPercent, roundHalfUp } from "@youju/model";
import type { Loan } from "../loan.ts";
import { type Mark, quote } from "../marks.ts";
import { termText } from "../terms.ts";
import { wordsGrade } from "./carriers.ts";
import { highest } from "./grades.ts";
import { type ChainCase, type Judgement, marksAbout, markProof, proof, sidesWith } from "./judgement.ts";
import { confirmTerm, keepPhone, markWords } from "./repairs.ts";

export function judgeInterest(chain: ChainCase, loan: Loan): Judgement {
  const { annualRate, overdueAnnualRate, penalty } = loan.agreed.terms;
  const repairs = [
    markWords("在聊天里找到说利率的那句，标记为“利息”", "mark-rate", "fair", ["CN-PL-24"]),
    confirmTerm("利率"),
  ];
  if (annualRate === null && overdueAnnualRate === null && penalty === null) {
    return {
      grade: "missing",
      needed: false,
      why: "没有约定利息，不算借期内的利息，也就不用证明。",
      proofs: [],
      repairs,
    };
  }
  const words = marksAbout(chain.derived.marks, loan)
    .filter((mark) => mark.finding === "interest-term")
    .flatMap((mark) => wordsProof(chain, loan, mark) ?? []);
  const paid = monthlyProof(chain, loan);
  const said =
    annualRate === null
      ? `逾期利率 ${termText("overdueAnnualRate", overdueAnnualRate)}，违约金 ${termText("penalty", penalty)}`
      : `年利率 ${formatPercent(annualRate)}`;
  const stated = proof("RATE-STATED", "weak", `${said}，是你写明的`, { loan: loan.id, decisions: loan.decisions });
  const proofs = [...words, ...paid];
  const shown = proofs.length > 0 ? proofs : [stated];
  const grade = highest(shown.map((each) => each.grade));
  const phone = words.length > 0 && grade !== "strong" ? [keepPhone()] : [];
  return { grade, needed: true, why: whyOf(said, grade), proofs: shown, repairs: [...phone, ...repairs] };
}

function wordsProof({ derived }: ChainCase, loan: Loan, mark: Mark): Proof | undefined {
  const claimed = loan.agreed.terms.annualRate;
  if (mark.annualRate === null)
    return markProof(
      "RATE-UNCLEAR",
      wordsGrade(derived, mark, "weak"),
      `说到了利息，没有说清年利率或月利率：${quote(mark)}`,
      mark,
      loan,
    );
  if (claimed === null || compareRates(mark.annualRate, claimed) !== 0) return undefined;
  const both = derived.marks.some(
    (other) =>
      other.finding === "interest-term" &&
      other.annualRate !== null &&
      compareRates(other.annualRate, claimed) === 0 &&
      other.message.side !== mark.message.side,
  );
  if (both)
    return markProof(
      "RATE-AGREED",
      wordsGrade(derived, mark, "strong"),
      `两个人都说过这个利率：${quote(mark)}`,
      mark,
      loan,
    );
  const his = sidesWith(mark, "other");
  return markProof(
    his ? "RATE-HIS" : "RATE-MINE",
    wordsGrade(derived, mark, his ? "fair" : "weak"),
    `${his ? "他" : "只有你"}说过这个利率：${quote(mark)}`,
    mark,
    loan,
  );
}

/** He paid the same sum in different months, and it is a month's interest at the rate claimed. */
function monthlyProof({ derived }: ChainCase, loan: Loan): Proof[] {
  const rate = loan.agreed.terms.annualRate;
  if (rate === null) return [];
  const monthly = roundHalfUp(loan.principal * rate.n, rate.d * 12n);
  const paid = derived.repayments.filter((each) => each.amount === monthly && each.payments.length > 0);
  if (new Set(paid.map((each) => each.date.slice(0, 7))).size < 2) return [];
  const payments = paid.flatMap((each) => each.payments);
  const about = {
    loan: loan.id,
    sources: payments.flatMap((each) => each.sources),
    records: payments.flatMap((each) => each.records),
  };
  return [
    proof("RATE-PAID", "fair", `他有 ${paid.length} 次付了 ${groupMoney(monthly)} 元，正好是一个月的利息`, about),
  ];
}

function whyOf(said: string, grade: Grade): string {
  if (grade === "strong") return `${said}，两个人都说过。`;
  if (grade === "fair") return `${said}，有一方的话或他按月付息的记录。`;
  return `${said}，只有你这边的说法，还没有标出他说过的话。`;
}
