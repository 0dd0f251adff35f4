/** 交付: that the money reached him (chain-rubric D1–D8). */
import type { Grade, Proof, Repair } from "@youju/model";
import { daysBetween, groupMoney } from "@youju/model";
import { deliveryOf, type Loan } from "../loan.ts";
import { quote } from "../marks.ts";
import { isVoucher } from "../payments/vouchers.ts";
import { originalsOf, type Payment } from "../payments/payment.ts";
import { sealedAmong } from "../sealed.ts";
import { chatCap, keptBy, phoneMend, wordsAddend, wordsGrade } from "./carriers.ts";
import { type Addend, lowest, rank, together } from "./grades.ts";
import { type ChainCase, type Judgement, marksAbout, markProof, proof, sidesWith } from "./judgement.ts";
import { alipayProof, bankReceipt, bill, cashReceipt, markReceipt, sealedStatement } from "./repairs.ts";

/** Words of receipt count within this many days of the delivery. */
const RECEIPT_WITHIN_DAYS = 7;

interface Graded {
  readonly proof: Proof;
  readonly addend: Addend;
}

interface Weighed {
  readonly grade: Grade;
  readonly proofs: readonly Proof[];
}

export function judgeDelivery(chain: ChainCase, loan: Loan): Judgement {
  const { grade, proofs } = weigh(chain, loan);
  const phone = phoneMend(chain, grade, (other) => weigh(other, loan).grade);
  const why = whyOf(loan, grade, proofs, phone.length > 0);
  return { grade, needed: true, why, proofs, repairs: [...phone, ...mendsOf(chain, loan, grade)] };
}

/** Each payment has to be shown; words of receipt help all of them. */
function weigh(chain: ChainCase, loan: Loan): Weighed {
  const receipts = receiptWords(chain, loan);
  const groups =
    loan.payments.length === 0
      ? [[...ownWord(loan), ...receipts]]
      : loan.payments.map((payment) => [paymentProof(chain, loan, payment), ...receipts]);
  return {
    grade: lowest(groups.map((group) => together(group.map((each) => each.addend)))),
    proofs: [...new Set(groups.flat().map((each) => each.proof))],
  };
}

function paymentProof({ derived }: ChainCase, loan: Loan, payment: Payment): Graded {
  const cardOriginals = originalsOf(payment, "cards");
  const cap = chatCap(derived, cardOriginals);
  const about = { loan: loan.id, sources: payment.sources, records: payment.records };
  const day = payment.date ?? deliveryOf(loan).date;
  const [bills, cards] = [payment.bills.length > 0, payment.cards.length > 0];
  const shown = (id: string, grade: Grade, text: string, carrier: Addend["carrier"], bears: Grade): Graded => ({
    proof: proof(id, grade, text, about),
    addend: { grade, carrier, cap: bears },
  });
  const medium = bills ? { medium: "bill" as const } : { medium: "chat" as const };
  const [sealed] = payment.kind === "red-packet" ? [] : sealedAmong(payment.bills, derived.caseFile);
  if (sealed !== undefined) {
    const paper = isVoucher(sealed) ? "转账电子凭证上有这一笔，两边都是实名" : "交易明细或流水上有这一笔";
    return shown("D2", "strong", `${day} 盖章的${paper}`, medium, "strong");
  }
  if (payment.kind === "red-packet") return shown("D7", "weak", `${day} 的红包，容易被看作赠与`, medium, "weak");
  if (bills && cards) {
    const grade = cap === "strong" && wasReceived(payment) ? "strong" : "fair";
    const text = `${day} 的账单和聊天里的转账对得上（${matchedBy(payment)}）`;
    // What is not yet strong here is fair as a bill is: his marked words in the chat may lift it.
    const { proof: d1, addend } = shown("D1", grade, text, medium, "strong");
    return { proof: { ...d1, decisions: keptBy(derived, cardOriginals) }, addend };
  }
  if (bills) {
    const named = payment.byBank ? "银行流水上有这一笔，对方显示的是户名" : "账单上有这一笔，对方只显示昵称";
    return shown("D3", "fair", `${day} 的${named}`, medium, "strong");
  }
  return payment.receipt === undefined
    ? shown("D4", "weak", `${day} 聊天里只有转出，没有看到收款回执`, medium, cap)
    : shown("D4", "fair", `${day} 聊天里有转账和收款回执`, medium, cap);
}

const wasReceived = (payment: Payment): boolean =>
  payment.receipt !== undefined || payment.bills.some((row) => row.state === "received" || row.state === "refunded");

function matchedBy({ match }: Payment): string {
  const gap = match?.gapSeconds ?? 0;
  if (match?.by === "id") return "单号相同";
  if (gap < 60) return `金额相同，时间只差 ${gap} 秒`;
  return gap < 3600
    ? `金额相同，时间差 ${Math.round(gap / 60)} 分钟`
    : `金额相同，时间差约 ${Math.round(gap / 3600)} 小时`;
}

const isCash = (loan: Loan): boolean => loan.payments.length === 0 && loan.deliveredBy === "cash";

/** His words that he got it, as a person marked them. Cash needs his word and the sum (D5); a transfer names it already. */
function receiptWords({ derived }: ChainCase, loan: Loan): Graded[] {
  const { date, amount } = deliveryOf(loan);
  const fits = marksAbout(derived.marks, loan).filter((mark) => {
    if (mark.finding !== "receipt" || !sidesWith(mark, "other")) return false;
    const days = daysBetween(date, mark.on);
    const near = mark.loan !== null || (days >= 0 && days <= RECEIPT_WITHIN_DAYS);
    return near && (mark.amount === null || mark.amount === amount);
  });
  return fits.map((mark) => {
    const recorded = loan.payments.length > 0;
    const grade = wordsGrade(derived, mark, !recorded && mark.amount === null ? "weak" : "fair");
    const shown = markProof(isCash(loan) ? "D5" : "D4", grade, `他说收到了：${quote(mark)}`, mark, loan);
    return { proof: shown, addend: wordsAddend(derived, mark, grade) };
  });
}

function ownWord(loan: Loan): Graded[] {
  if (loan.deliveredBy !== "cash") return [];
  const about = { loan: loan.id, decisions: loan.decisions };
  const word = proof("D5", "weak", `现金 ${groupMoney(deliveryOf(loan).amount)} 元，是你这边的说法`, about);
  return [{ proof: word, addend: { grade: "weak", carrier: { medium: "own-word" }, cap: "weak", adds: false } }];
}

function whyOf(loan: Loan, grade: Grade, proofs: readonly Proof[], phone: boolean): string {
  const { date, amount } = deliveryOf(loan);
  const sum = `${date} 的 ${groupMoney(amount)} 元`;
  const has = (id: string): boolean => proofs.some((each) => each.id === id);
  if (grade === "missing") return `${sum}还没有任何记录能证明交到了他手里。`;
  if (isCash(loan))
    return grade === "weak"
      ? `${sum}是现金，还没有收条，也没有他说收到多少的话。`
      : `${sum}是现金，他说过收到了这个数。`;
  if (grade === "strong" && proofs.every(({ id }) => id === "D2")) return `${sum}，盖章的凭证或流水能证明他收到了。`;
  if (grade === "strong") return `${sum}，记录能互相印证，他收到了。`;
  if (has("D7") && grade === "weak") return `${sum}里有红包，容易被看作赠与。`;
  if (grade === "weak") return `${sum}只看得出转了出去，看不出他收到了。`;
  if (phone) return `${sum}，记录说明他收到了，但聊天只有导出的一份，还没说明手机和原消息还在。`;
  return has("D1") ? `${sum}，账单和聊天对得上，还差收款的回执。` : `${sum}只有一样记录，还差一样东西来印证。`;
}

function mendsOf(chain: ChainCase, loan: Loan, grade: Grade): Repair[] {
  if (isCash(loan)) return [cashReceipt(), markReceipt()];
  if (loan.payments.some((payment) => payment.kind === "red-packet")) return [markReceipt()];
  if (loan.payments.length === 0 && loan.deliveredBy === "bank") return [bankReceipt()];
  if (loan.payments.length === 0 && loan.deliveredBy === "alipay") return [alipayProof()];
  if (loan.payments.length === 0 && loan.deliveredBy === "other") return [cashReceipt(), markReceipt()];
  const inBill = loan.payments.length > 0 && loan.payments.every((payment) => payment.bills.length > 0);
  const open = loan.payments.filter(({ bills }) => sealedAmong(bills, chain.derived.caseFile).length === 0);
  if (inBill)
    return [
      ...(open.some((payment) => !payment.byBank) ? [sealedStatement()] : []),
      ...(open.some((payment) => payment.byBank) ? [bankReceipt()] : []),
    ];
  const chatKept =
    loan.payments.length > 0 &&
    loan.payments.every((payment) => chatCap(chain.derived, originalsOf(payment, "cards")) === "strong");
  const withBill = bill(chatKept ? "strong" : "fair");
  return rank(withBill.reaches) > rank(grade) ? [withBill, sealedStatement()] : [sealedStatement(), withBill];
}
