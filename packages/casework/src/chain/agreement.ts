/** 借贷约定: that the money was a loan (chain-rubric A1–A12); words count only where a person marked them. */
import type { Fen, FindingKind, Grade, Proof, Repair } from "@youju/model";
import { daysBetween, groupMoney } from "@youju/model";
import type { Loan } from "../loan.ts";
import { type Mark, quote, shorten } from "../marks.ts";
import { netAmount, type Payment } from "../payments/payment.ts";
import { isSymbolicSum } from "../symbolic-sums.ts";
import { lastPaid, requestFit } from "./borrow-request.ts";
import { hasChat, isDoubted, phoneMend, wordsAddend, wordsGrade } from "./carriers.ts";
import { type Addend, lowest, rank, together } from "./grades.ts";
import { type ChainCase, type Judgement, marksAbout, markProof, proof, sidesWith } from "./judgement.ts";
import { askToConfirmSum, iouAfterwards, markWords, recordedCall } from "./repairs.ts";

interface Graded {
  readonly proof: Proof;
  readonly addend: Addend;
  readonly mark: Mark | null;
}

interface Weighed {
  readonly grade: Grade;
  readonly words: readonly Graded[];
  readonly transfers: readonly Graded[];
}

export function judgeAgreement(chain: ChainCase, loan: Loan): Judgement {
  const weighed = weigh(chain, loan);
  const { grade, words, transfers } = weighed;
  const phone = phoneMend(chain, grade, (other) => weigh(other, loan).grade);
  return {
    grade,
    needed: true,
    why: whyOf(chain, loan, weighed, phone.length > 0),
    proofs: [...words, ...transfers].map((each) => each.proof),
    repairs: [
      ...phone,
      ...(words.length === 0 && hasChat(chain) ? [markRequest()] : []),
      askToConfirmSum(),
      iouAfterwards(),
      recordedCall(),
    ],
  };
}

function weigh(chain: ChainCase, loan: Loan): Weighed {
  const marks = hisMarks(chain, loan);
  const words = [...marks.flatMap((mark) => wordsProof(chain, loan, mark) ?? []), ...partRepaid(chain, loan, marks)];
  const transfers = loan.payments.map((payment) => transferProof(loan, payment));
  // A loan of several payments is no better shown than the worst of them.
  const worst = lowest(transfers.map(({ addend }) => addend.grade));
  const counted = transfers.filter(({ addend }) => addend.grade === worst);
  return { grade: together([...words, ...counted].map((each) => each.addend)), words, transfers };
}

const hisMarks = ({ derived }: ChainCase, loan: Loan): Mark[] =>
  marksAbout(derived.marks, loan).filter((mark) => sidesWith(mark, "other"));

/** What owns a debt: naming it, promising to pay, asking for time. */
const OWNS: ReadonlySet<FindingKind> = new Set(["acknowledgement", "repay-promise", "extension-request"]);

function wordsProof(chain: ChainCase, loan: Loan, mark: Mark): Graded | undefined {
  if (mark.finding === "borrow-request") {
    const fit = requestFit(chain, loan, mark);
    return fit === undefined ? undefined : graded(chain, fit.id, fit.grade, fit.text, mark, loan);
  }
  if (!OWNS.has(mark.finding) || !saidAfterwards(loan, mark)) return undefined;
  if (mark.amount === null) return graded(chain, "A4", "fair", `他认这笔账，没说数额：${quote(mark)}`, mark, loan);
  return namesTheSum(chain, loan, mark.amount, mark)
    ? graded(chain, "A3", "strong", `他说出了欠款的数额：${quote(mark)}`, mark, loan)
    : graded(chain, "A4", "fair", `他认账，说的数额和算出来的对不上：${quote(mark)}`, mark, loan);
}

/** A promise made while asking is no word about a debt that stands. */
const saidAfterwards = (loan: Loan, mark: Mark): boolean =>
  loan.payments.some((payment) => payment.at !== undefined) ? mark.at >= lastPaid(loan, mark.on) : mark.on >= loan.date;

/** Whether a sum is what he owed on that day: this loan, or all of them, with or without what was repaid by then. */
function namesTheSum({ derived, loans }: ChainCase, loan: Loan, amount: Fen, mark: Mark): boolean {
  const all = loans.filter((each) => each.date <= mark.on).reduce((sum, each) => sum + each.principal, 0n);
  const paid = derived.repayments.filter((each) => each.date <= mark.on);
  const repaid = paid.reduce((sum, each) => sum + each.amount, 0n);
  const onThis = paid.filter((each) => each.loan === loan.id).reduce((sum, each) => sum + each.amount, 0n);
  return [loan.principal, loan.principal - onThis, loan.principal - repaid, all, all - repaid].includes(amount);
}

/** A5: he repaid part and called it so. */
function partRepaid(chain: ChainCase, loan: Loan, marks: readonly Mark[]): Graded[] {
  const paid = chain.derived.repayments.filter((each) => each.date >= loan.date);
  return marks
    .filter((mark) => mark.finding === "repay-notice")
    .filter((mark) => paid.some((each) => Math.abs(daysBetween(each.date, mark.on)) <= 1))
    .map((mark) => graded(chain, "A5", "fair", `他还过一部分，并说是还款：${quote(mark)}`, mark, loan));
}

function graded({ derived }: ChainCase, id: string, full: Grade, text: string, mark: Mark, loan: Loan): Graded {
  const grade = wordsGrade(derived, mark, full);
  return { proof: markProof(id, grade, text, mark, loan), addend: wordsAddend(derived, mark, grade), mark };
}

/** A remark that says that the money was lent; `还你上次借的` says the contrary. */
const saysLent = (remark: string): boolean => remark.includes("借") && !/^还|归还|还清|还款|还给?你/u.test(remark);

/** What the transfer says by itself: a remark of mine (A8), nothing (A9), or something else (A10). */
function transferProof(loan: Loan, payment: Payment): Graded {
  const about = { loan: loan.id, sources: payment.sources, records: payment.records };
  const medium = payment.bills.some((row) => row.remark !== undefined) ? "bill" : "chat";
  const alone = (id: string, grade: Grade, text: string): Graded => ({
    proof: proof(id, grade, text, about),
    addend: { grade, carrier: { medium }, cap: "strong", adds: id === "A8" },
    mark: null,
  });
  const amount = netAmount(payment);
  if (payment.kind === "red-packet" || (amount !== undefined && isSymbolicSum(amount)))
    return alone("A10", "missing", "红包或特别的数额，要有他认作借款的话才算借款");
  const remark = payment.remark ?? "";
  return saysLent(remark)
    ? alone("A8", "weak", `转账备注“${shorten(remark)}”是你自己写的，只是一面之词`)
    : alone("A9", "weak", "转账本身只说明钱给了他，说明不了是借款");
}

function whyOf(chain: ChainCase, loan: Loan, { grade, words, transfers }: Weighed, phone: boolean): string {
  const sum = `${loan.date} 的 ${groupMoney(loan.principal)} 元`;
  const denial = hisMarks(chain, loan).find((mark) => mark.finding === "denial");
  if (grade === "strong")
    return `${sum}，他自己的话能说明是借款${denial === undefined ? "" : `；${quote(denial)}，可以用那些话来回应`}。`;
  const doubt = denial === undefined ? "" : `；${quote(denial)}，要有他认账的话来回应`;
  const doubted = words.some(({ mark }) => mark !== null && isDoubted(chain.derived, mark));
  const best = words.some((each) => rank(each.proof.grade) >= rank("fair"));
  if (grade === "fair" && phone) return `${sum}，他的话指向借款，但现在只有导出的聊天记录${doubt}。`;
  if (grade === "fair" && best) return `${sum}，他的话指向借款，但还不够清楚${doubt}。`;
  if (grade === "fair") return `${sum}，备注和他的话对得上，各自都还不够${doubt}。`;
  if (words.length > 0 && doubted) return `${sum}，他的话有疑点：附近有撤回的消息，或者两份记录对不上${doubt}。`;
  if (grade === "weak") return `${sum}只有转账，还没有标出他说过是借款的话${doubt}。`;
  return transfers.length > 0
    ? `${sum}是红包或特别的数额，还没有他认作借款的话${doubt}。`
    : `${sum}还没有任何东西能证明是借款${doubt}。`;
}

const markRequest = (): Repair =>
  markWords("在聊天里找到他开口借钱、或者认账的那句，标记下来", "mark-loan-words", "strong", ["CN-PL-2", "CN-EV-93"]);
