/** 交付: that the money reached him (chain-rubric D1–D8). */
import type { Grade, Proof, Repair } from "@youju/model";
import { daysBetween, groupMoney } from "@youju/model";
import type { Loan } from "../loan.ts";
import { quote } from "../marks.ts";
import { originalsOf, type Payment } from "../payments/payment.ts";
import { BILL_CAP, chatCap, keptBy, wordsGrade } from "./carriers.ts";
import { type Addend, lowest, together } from "./grades.ts";
import { type ChainCase, type Judgement, marksAbout, markProof, proof, sidesWith } from "./judgement.ts";
import { bill, keepPhone, markReceipt, sealedStatement } from "./repairs.ts";

/** Words of receipt count within this many days of the delivery. */
const RECEIPT_WITHIN_DAYS = 7;

interface Graded {
  readonly proof: Proof;
  readonly addend: Addend;
}

export function judgeDelivery(chain: ChainCase, loan: Loan): Judgement {
  const receipts = receiptWords(chain, loan);
  const groups =
    loan.payments.length === 0
      ? [withoutPayment(loan, receipts)]
      : loan.payments.map((payment) => [paymentProof(chain, loan, payment), ...receipts]);
  const grade = lowest(groups.map((group) => together(group.map((each) => each.addend))));
  const proofs = [...new Set(groups.flat().map((each) => each.proof))];
  return { grade, needed: true, why: whyOf(loan, grade), proofs, repairs: repairsOf(chain, loan, grade) };
}

function paymentProof({ derived }: ChainCase, loan: Loan, payment: Payment): Graded {
  const cardOriginals = originalsOf(payment, "cards");
  const about = { loan: loan.id, sources: payment.sources, records: payment.records };
  const day = payment.date ?? loan.date;
  if (payment.kind === "red-packet") {
    return graded(proof("D7", "weak", `${day} 的红包一般看作赠与`, about), `payment:${payment.id}`, "weak");
  }
  if (payment.bills.length > 0 && payment.cards.length > 0) {
    const cap = chatCap(derived, cardOriginals);
    const by = payment.match?.by === "id" ? "单号相同" : `金额相同，时间只差 ${payment.match?.gapSeconds ?? 0} 秒`;
    const text = `${day} 的账单和聊天里的转账对得上（${by}）`;
    return graded(
      { ...proof("D1", cap === "strong" ? "strong" : "fair", text, about), decisions: keptBy(derived, cardOriginals) },
      `payment:${payment.id}`,
      cap,
    );
  }
  if (payment.bills.length > 0)
    return graded(proof("D3", "fair", `${day} 的账单上有这一笔，但对方只显示昵称`, about), "bill", BILL_CAP);
  if (payment.outcome === "accepted")
    return graded(
      proof("D4", "fair", `${day} 聊天里有转账和收款回执`, about),
      chatCarrier(day),
      chatCap(derived, cardOriginals),
    );
  return graded(proof("D4", "weak", `${day} 聊天里只有转出，没有看到收款回执`, about), chatCarrier(day), "fair");
}

/** His words that he got it, as a person marked them. */
function receiptWords({ derived }: ChainCase, loan: Loan): Graded[] {
  const fits = marksAbout(derived.marks, loan).filter((mark) => {
    if (mark.finding !== "receipt" || !sidesWith(mark, "other")) return false;
    const days = daysBetween(loan.date, mark.on);
    const near = mark.loan !== null || (days >= 0 && days <= RECEIPT_WITHIN_DAYS);
    return near && (mark.amount === null || mark.amount === loan.principal);
  });
  return fits.map((mark) => {
    const cash = loan.payments.length === 0 && loan.deliveredBy === "cash";
    // Cash needs his word and the sum (D5); after a transfer his word alone names it.
    const full: Grade = cash && mark.amount === null ? "weak" : "fair";
    const shown = markProof(
      cash ? "D5" : "D4",
      wordsGrade(derived, mark, full),
      `他说收到了：${quote(mark)}`,
      mark,
      loan,
    );
    return graded(shown, chatCarrier(mark.on), chatCap(derived, [mark.message.source.original]));
  });
}

const chatCarrier = (day: string): string => `chat:${day}`;

function withoutPayment(loan: Loan, receipts: readonly Graded[]): Graded[] {
  if (loan.deliveredBy !== "cash") return [...receipts];
  const word = proof("D5", "weak", `现金 ${groupMoney(loan.principal)} 元只有你这边的说法`, {
    loan: loan.id,
    decisions: loan.decisions,
  });
  return [{ proof: word, addend: { grade: "weak", carrier: "own-word", cap: "weak", adds: false } }, ...receipts];
}

const graded = (shown: Proof, carrier: string, cap: Grade): Graded => ({
  proof: shown,
  addend: { grade: shown.grade, carrier, cap },
});

function whyOf(loan: Loan, grade: Grade): string {
  const sum = `${loan.date} 的 ${groupMoney(loan.principal)} 元`;
  if (grade === "strong") return `${sum}，账单和聊天能互相印证，他确实收到了。`;
  if (grade === "fair") return `${sum}能看出转了出去，还差一样东西印证是他收到的。`;
  if (grade === "weak")
    return loan.payments.some((payment) => payment.kind === "red-packet")
      ? `${sum}是红包，法院一般看作赠与。`
      : `${sum}只有单方面的说法，看不出他收到了。`;
  return `${sum}还没有任何记录能证明交到了他手里。`;
}

function repairsOf({ derived }: ChainCase, loan: Loan, grade: Grade): Repair[] {
  if (loan.deliveredBy === "cash" && loan.payments.length === 0) return [markReceipt()];
  const inBill = loan.payments.length > 0 && loan.payments.every((payment) => payment.bills.length > 0);
  const inChat = loan.payments.length > 0 && loan.payments.every((payment) => payment.cards.length > 0);
  const chatKept = loan.payments.every((payment) => chatCap(derived, originalsOf(payment, "cards")) === "strong");
  const mends: Repair[] = [];
  if (grade !== "strong" && inBill && inChat && !chatKept) mends.push(keepPhone());
  if (!inBill) mends.push(bill());
  return [...mends, sealedStatement()];
}
