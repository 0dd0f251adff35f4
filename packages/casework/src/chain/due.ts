/** 还款期限: when it had to be repaid. Needed where a due date is claimed; else the first demand sets it. */
import type { Grade, Proof } from "@youju/model";
import { daysBetween } from "@youju/model";
import type { Loan } from "../loan.ts";
import { type Mark, quote } from "../marks.ts";
import { hasChat, phoneMend, wordsAddend, wordsGrade } from "./carriers.ts";
import { type Addend, together } from "./grades.ts";
import { type ChainCase, type Judgement, marksAbout, markProof, proof, sidesWith } from "./judgement.ts";
import { confirmTerm, markWords, writtenDemand } from "./repairs.ts";

/** Words “at the time of the loan”: from a month before to three days after the money went. */
const [BEFORE_DAYS, AFTER_DAYS] = [31, 3];

interface Graded {
  readonly proof: Proof;
  readonly addend: Addend;
}

export function judgeDue(chain: ChainCase, loan: Loan): Judgement {
  const { due } = loan.agreed.terms;
  if (due === null) {
    const why = "没有约定还款日，不需要证明；什么时候到期由你第一次催款定。";
    return { grade: "missing", needed: false, why, proofs: [], repairs: [writtenDemand()] };
  }
  const words = weigh(chain, loan, due);
  const grade = gradeOf(words);
  const phone = phoneMend(chain, grade, (other) => gradeOf(weigh(other, loan, due)));
  const find = markWords("在聊天里找到他说哪天还的那句，标记为“还款日”", "mark-due-date", "strong", ["CN-CC-675"]);
  const mark = grade !== "strong" && hasChat(chain) && phone.length === 0 ? [find] : [];
  return {
    grade,
    needed: true,
    why: whyOf(due, words, grade, phone.length > 0),
    proofs: words.length > 0 ? words.map((each) => each.proof) : [statedProof(loan, due)],
    repairs: [...phone, ...mark, confirmTerm("还款日")],
  };
}

const statedProof = (loan: Loan, due: string): Proof =>
  proof("DUE-STATED", "weak", `还款日 ${due} 是你写明的`, { loan: loan.id, decisions: loan.decisions });

/** What only the creditor says is weak, as everything one-sided. */
const gradeOf = (words: readonly Graded[]): Grade =>
  words.length === 0 ? "weak" : together(words.map((each) => each.addend));

function weigh({ derived }: ChainCase, loan: Loan, due: string): Graded[] {
  const marks = marksAbout(derived.marks, loan).filter(
    (mark) => mark.finding === "due-term" || mark.finding === "repay-promise",
  );
  return marks.flatMap((mark) => {
    if (mark.date !== null && mark.date !== due) return [];
    const said = weighOne(mark, due, atTheTime(loan, mark), bothSaid(marks, mark));
    if (said === undefined) return [];
    const grade = wordsGrade(derived, mark, said.grade);
    const adds = sidesWith(mark, "other") && mark.date !== null;
    const addend = { ...wordsAddend(derived, mark, grade), ...(adds ? {} : { adds }) };
    return [{ proof: markProof(said.id, grade, `${said.text}：${quote(mark)}`, mark, loan), addend }];
  });
}

function atTheTime(loan: Loan, mark: Mark): boolean {
  const days = daysBetween(loan.date, mark.on);
  return days >= -BEFORE_DAYS && days <= AFTER_DAYS;
}

interface Said {
  readonly id: string;
  readonly grade: Grade;
  readonly text: string;
}

/** Words that make the day hang on something else. */
export const hangsOnCondition = ({ message }: Mark): boolean => /等|要是|如果|只要|一旦/u.test(message.text);

function weighOne(mark: Mark, due: string, early: boolean, both: boolean): Said | undefined {
  const his = sidesWith(mark, "other");
  if (mark.date === null) {
    if (!his || mark.finding !== "due-term") return undefined;
    return hangsOnCondition(mark)
      ? { id: "DUE-CONDITION", grade: "weak", text: "他说的是条件，不是日子" }
      : { id: "DUE-VAGUE", grade: "fair", text: `他说了个大概的日子，按 ${due} 算` };
  }
  if (both) return { id: "DUE-AGREED", grade: "strong", text: "两个人都说过这个日子" };
  if (!his) return { id: "DUE-MINE", grade: "weak", text: "只有你说过这个日子" };
  if (early) return { id: "DUE-HIS", grade: "strong", text: "借钱时他自己说了还款日" };
  return { id: "DUE-PROMISE", grade: "fair", text: "他后来说这天还" };
}

function bothSaid(marks: readonly Mark[], mark: Mark): boolean {
  const other = sidesWith(mark, "own") ? "other" : "own";
  return marks.some((each) => each.date !== null && each.date === mark.date && sidesWith(each, other));
}

function whyOf(due: string, words: readonly Graded[], grade: Grade, phone: boolean): string {
  if (grade === "strong") return `还款日 ${due} 有他自己的话。`;
  if (phone) return `还款日 ${due} 有聊天里的话，但现在只有导出的聊天记录。`;
  if (grade === "fair") return `还款日 ${due} 有他的话，但说得不够确定，或者是后来才说的。`;
  if (words.length > 0) return `还款日 ${due} 有聊天里的话，但只是你说的、带条件，或者那句话有疑点。`;
  return `还款日 ${due} 只是你写明的，还没有标出他说过的话。`;
}
