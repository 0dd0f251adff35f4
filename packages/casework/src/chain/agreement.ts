/** 借贷约定: that the money was a loan (chain-rubric A1–A12); words count only where a person marked them. */
import type { Fen, FindingKind, Grade, Proof, Repair } from "@youju/model";
import { daysBetween, groupMoney, secondsBetween } from "@youju/model";
import type { Loan } from "../loan.ts";
import { type Mark, quote, shorten } from "../marks.ts";
import { netAmount } from "../payments/payment.ts";
import { isSymbolicSum } from "../symbolic-sums.ts";
import { chatCap, withdrawnNear, wordsGrade } from "./carriers.ts";
import { type Addend, together } from "./grades.ts";
import { type ChainCase, type Judgement, marksAbout, markProof, proof, sidesWith } from "./judgement.ts";
import { askToConfirmSum, iouAfterwards, keepPhone, recordedCall } from "./repairs.ts";

/** “In the same sitting”: the money went within a day of the request. */
const SAME_SITTING_SECONDS = 86_400;
/** A request fits a later transfer for about a month. */
const REQUEST_FITS_DAYS = 31;

interface Graded {
  readonly proof: Proof;
  readonly addend: Addend;
  readonly mark: Mark | null;
}

export function judgeAgreement(chain: ChainCase, loan: Loan): Judgement {
  const marks = marksAbout(chain.derived.marks, loan).filter((mark) => sidesWith(mark, "other"));
  const words = marks.flatMap((mark) => wordsProof(chain, loan, mark) ?? []);
  const all = [...words, ...partRepaid(chain, loan), ...transferProofs(loan, words.length > 0)];
  const grade = together(all.map((each) => each.addend));
  const denial = marks.find((mark) => mark.finding === "denial");
  return {
    grade,
    needed: true,
    why: whyOf(loan, grade, denial),
    proofs: all.map((each) => each.proof),
    repairs: repairsOf(chain, grade, words),
  };
}

function wordsProof(chain: ChainCase, loan: Loan, mark: Mark): Graded | undefined {
  if (mark.finding === "borrow-request") return requestProof(chain, loan, mark);
  const after = mark.on >= loan.date;
  if (!after || !OWNS.has(mark.finding)) return undefined;
  if (mark.amount !== null && namesTheSum(chain, loan, mark.amount, mark))
    return graded(chain, "A3", "strong", `他说出了欠款的数额：${quote(mark)}`, mark, loan);
  if (mark.finding === "repay-notice") return undefined;
  return graded(chain, "A4", "fair", `他认这笔账，没说总数：${quote(mark)}`, mark, loan);
}

/** What owns a debt: naming it, promising to pay, asking for time. */
const OWNS: ReadonlySet<FindingKind> = new Set([
  "acknowledgement",
  "repay-promise",
  "extension-request",
  "repay-notice",
]);

/** A2 where he asked and was paid that sum in the same sitting, or was told yes; A6 where sum or day differ but fit. */
function requestProof(chain: ChainCase, loan: Loan, mark: Mark): Graded | undefined {
  const days = daysBetween(mark.on, loan.date);
  const named = mark.loan !== null;
  if (days < 0 || (!named && days > REQUEST_FITS_DAYS)) return undefined;
  const sameSum = mark.amount === null || mark.amount === loan.principal;
  if (sameSum && (paidInSitting(loan, mark) || agreedTo(chain, mark)))
    return graded(chain, "A2", "strong", `他开口借，你随后转了这笔：${quote(mark)}`, mark, loan);
  return graded(chain, "A6", "fair", `他开口借过，和这笔大致对得上：${quote(mark)}`, mark, loan);
}

function paidInSitting(loan: Loan, mark: Mark): boolean {
  const times = loan.payments.flatMap((payment) => payment.at ?? []);
  if (times.length === 0) return loan.date === mark.on;
  return times.every((at) => secondsBetween(mark.at, at) >= 0 && secondsBetween(mark.at, at) <= SAME_SITTING_SECONDS);
}

function agreedTo({ derived }: ChainCase, request: Mark): boolean {
  return derived.marks.some((mark) => {
    if (mark.finding !== "lend-agreement" || !sidesWith(mark, "own")) return false;
    const seconds = secondsBetween(request.at, mark.at);
    return seconds >= 0 && seconds <= SAME_SITTING_SECONDS;
  });
}

/** Whether a sum is what he owed on that day: this loan, or all of them, with or without what was repaid by then. */
function namesTheSum({ derived, loans }: ChainCase, loan: Loan, amount: Fen, mark: Mark): boolean {
  const all = loans.filter((each) => each.date <= mark.on).reduce((sum, each) => sum + each.principal, 0n);
  const paid = derived.repayments.filter((each) => each.date <= mark.on);
  const repaid = paid.reduce((sum, each) => sum + each.amount, 0n);
  const onThis = paid.filter((each) => each.loan === loan.id).reduce((sum, each) => sum + each.amount, 0n);
  return [loan.principal, loan.principal - onThis, loan.principal - repaid, all, all - repaid].includes(amount);
}

/** A5: he repaid part and called it so. */
function partRepaid(chain: ChainCase, loan: Loan): Graded[] {
  const notices = marksAbout(chain.derived.marks, loan).filter(
    (mark) => mark.finding === "repay-notice" && sidesWith(mark, "other") && mark.on >= loan.date,
  );
  const fromWords = notices.filter((mark) =>
    chain.derived.repayments.some((each) => Math.abs(daysBetween(each.date, mark.on)) <= 1),
  );
  return fromWords.map((mark) => graded(chain, "A5", "fair", `他还过一部分，并说是还款：${quote(mark)}`, mark, loan));
}

function graded(chain: ChainCase, id: string, grade: Grade, text: string, mark: Mark, loan: Loan): Graded {
  const shown = markProof(id, wordsGrade(chain.derived, mark, grade), text, mark, loan);
  // His own words on different days are independent of each other (M8).
  return {
    proof: shown,
    addend: {
      grade: shown.grade,
      carrier: `words:${mark.on}`,
      cap: chatCap(chain.derived, [mark.message.source.original]),
    },
    mark,
  };
}

/** What the transfer says by itself: a remark of mine (A8), nothing (A9), or something else (A10). */
function transferProofs(loan: Loan, hasWords: boolean): Graded[] {
  return loan.payments.map((payment) => {
    const about = { loan: loan.id, sources: payment.sources, records: payment.records };
    const alone = (id: string, grade: Grade, text: string): Graded => ({
      proof: proof(id, grade, text, about),
      addend: { grade, carrier: "transfer", cap: "weak", adds: false },
      mark: null,
    });
    const amount = netAmount(payment);
    if (payment.kind === "red-packet" || (amount !== undefined && isSymbolicSum(amount))) {
      return alone(
        "A10",
        "missing",
        hasWords ? "红包或特别的数额，要靠他的话说明是借款" : "红包或特别的数额，又没有说过是借款",
      );
    }
    if (/借/u.test(payment.remark ?? ""))
      return alone("A8", "weak", `转账备注“${shorten(payment.remark!)}”是你自己写的，他收下没说什么`);
    return alone("A9", "weak", "只有转账本身，说明不了是借款");
  });
}

function whyOf(loan: Loan, grade: Grade, denial: Mark | undefined): string {
  const sum = `${loan.date} 的 ${groupMoney(loan.principal)} 元`;
  const doubt = denial === undefined ? "" : `（${quote(denial)}，要有他认账的话来回应）`;
  if (grade === "strong") return `${sum}，他自己的话能证明是借款${doubt}。`;
  if (grade === "fair") return `${sum}，他的话指向借款，但还不够完整${doubt}。`;
  if (grade === "weak") return `${sum}只有转账，还没有他说过是借款的话${doubt}。`;
  return `${sum}还没有任何东西能证明是借款${doubt}。`;
}

function repairsOf({ derived }: ChainCase, grade: Grade, words: readonly Graded[]): Repair[] {
  const spoilt = words.filter(
    ({ mark }) =>
      mark !== null &&
      chatCap(derived, [mark.message.source.original]) !== "strong" &&
      !withdrawnNear(derived.caseFile.records, mark),
  );
  const phone = grade !== "strong" && spoilt.length > 0 ? [keepPhone()] : [];
  return [...phone, askToConfirmSum(), iouAfterwards(), recordedCall()];
}
