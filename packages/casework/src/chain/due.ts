/** 还款期限: when it had to be repaid. Needed where a due date is claimed; else the first demand sets it. */
import type { Grade, Proof } from "@youju/model";
import { daysBetween } from "@youju/model";
import type { Loan } from "../loan.ts";
import { type Mark, quote } from "../marks.ts";
import { wordsGrade } from "./carriers.ts";
import { highest } from "./grades.ts";
import { type ChainCase, type Judgement, marksAbout, markProof, proof, sidesWith } from "./judgement.ts";
import { confirmTerm, keepPhone, markWords, writtenDemand } from "./repairs.ts";

/** Words “at the time of the loan”: from a month before to three days after the money went. */
const [BEFORE_DAYS, AFTER_DAYS] = [31, 3];

export function judgeDue(chain: ChainCase, loan: Loan): Judgement {
  const { due } = loan.agreed.terms;
  const marks = marksAbout(chain.derived.marks, loan).filter(
    (mark) => mark.finding === "due-term" || mark.finding === "repay-promise",
  );
  if (due === null) {
    const why = "没有约定还款日，不需要证明；什么时候到期由你第一次催款定。";
    return { grade: "missing", needed: false, why, proofs: [], repairs: [writtenDemand()] };
  }
  const words = marks.flatMap((mark) => wordsProof(chain, loan, mark, due) ?? []);
  const stated = proof("DUE-STATED", "weak", `还款日 ${due} 是你写明的`, { loan: loan.id, decisions: loan.decisions });
  const proofs = words.length > 0 ? words : [stated];
  const grade = highest(proofs.map((each) => each.grade));
  const find = markWords("在聊天里找到他说哪天还的那句，标记为“还款日”", "mark-due-date", "strong", ["CN-CC-675"]);
  const phone = words.length > 0 && grade !== "strong" ? [keepPhone()] : [];
  return { grade, needed: true, why: whyOf(due, grade), proofs, repairs: [...phone, find, confirmTerm("还款日")] };
}

function wordsProof({ derived }: ChainCase, loan: Loan, mark: Mark, due: string): Proof | undefined {
  if (mark.date !== null && mark.date !== due) return undefined;
  const days = daysBetween(loan.date, mark.on);
  const atTheTime = days >= -BEFORE_DAYS && days <= AFTER_DAYS;
  const [id, grade, text] = weigh(mark, atTheTime, bothSaid(derived.marks, mark));
  return grade === undefined
    ? undefined
    : markProof(id, wordsGrade(derived, mark, grade), `${text}：${quote(mark)}`, mark, loan);
}

function weigh(mark: Mark, atTheTime: boolean, both: boolean): [id: string, grade: Grade | undefined, text: string] {
  const his = sidesWith(mark, "other");
  if (mark.finding === "repay-promise")
    return ["DUE-PROMISE", his && mark.date !== null ? "fair" : undefined, "他后来答应在这天还"];
  if (mark.date === null) return ["DUE-VAGUE", his ? "fair" : undefined, "他说了个大概的日子"];
  if (both) return ["DUE-AGREED", "strong", "两个人都说过这个日子"];
  if (!his) return ["DUE-MINE", "weak", "只有你说过这个日子"];
  return atTheTime ? ["DUE-HIS", "strong", "借钱时他自己说了还款日"] : ["DUE-LATER", "fair", "他后来说了这个日子"];
}

function bothSaid(marks: readonly Mark[], mark: Mark): boolean {
  return marks.some(
    (other) =>
      other.finding === "due-term" &&
      other.date === mark.date &&
      other.message.side !== mark.message.side &&
      other.message.side !== "system",
  );
}

function whyOf(due: string, grade: Grade): string {
  if (grade === "strong") return `还款日 ${due} 有他自己的话。`;
  if (grade === "fair") return `还款日 ${due} 有他的话，但不够确定，或者只有导出的记录。`;
  return `还款日 ${due} 只是你写明的，还没有标出他说过的话。`;
}
