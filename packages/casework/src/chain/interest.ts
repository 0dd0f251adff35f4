/** 利息: that interest was agreed, and how much. Needed where a rate or a penalty is claimed. */
import type { Grade, Proof, Rate } from "@youju/model";
import { compareRates, groupMoney, isZeroRate, roundHalfUp } from "@youju/model";
import type { Loan } from "../loan.ts";
import { type Mark, quote } from "../marks.ts";
import { type LoanTerms, termText } from "../terms.ts";
import { hasChat, phoneMend, wordsAddend, wordsGrade } from "./carriers.ts";
import { type Addend, together } from "./grades.ts";
import { type ChainCase, type Judgement, marksAbout, markProof, proof, sidesWith } from "./judgement.ts";
import { confirmTerm, markWords } from "./repairs.ts";

interface Graded {
  readonly proof: Proof;
  readonly addend: Addend;
}

const FIND = ["在聊天里找到说利率的那句，标记为“利息”", "mark-rate", "fair", ["CN-PL-24"]] as const;

export function judgeInterest(chain: ChainCase, loan: Loan): Judgement {
  const claimed = claimedOf(loan.agreed.terms);
  if (claimed.length === 0) {
    const why = "没有约定利息，不算借期内的利息，也就不用证明。";
    return { grade: "missing", needed: false, why, proofs: [], repairs: [confirmTerm("利率")] };
  }
  const said = claimed.map((each) => each.text).join("，");
  const shown = weigh(chain, loan);
  const grade = gradeOf(shown);
  const phone = phoneMend(chain, grade, (other) => gradeOf(weigh(other, loan)));
  const stated = proof("RATE-STATED", "weak", `${said}，是你写明的`, { loan: loan.id, decisions: loan.decisions });
  return {
    grade,
    needed: true,
    why: whyOf(said, shown, grade, phone.length > 0),
    proofs: shown.length > 0 ? shown.map((each) => each.proof) : [stated],
    repairs: [
      ...phone,
      ...(grade === "weak" && phone.length === 0 && hasChat(chain) ? [markWords(...FIND)] : []),
      confirmTerm("利率"),
    ],
  };
}

interface Claimed {
  readonly rate: Rate | null;
  readonly text: string;
}

/** What has to be shown: an overdue rate of nought claims nothing. */
function claimedOf({ annualRate, overdueAnnualRate, penalty }: LoanTerms): Claimed[] {
  const overdue = overdueAnnualRate !== null && isZeroRate(overdueAnnualRate) ? null : overdueAnnualRate;
  return [
    ...(annualRate === null ? [] : [{ rate: annualRate, text: `年利率 ${termText("annualRate", annualRate)}` }]),
    ...(overdue === null ? [] : [{ rate: overdue, text: `逾期年利率 ${termText("overdueAnnualRate", overdue)}` }]),
    ...(penalty === null
      ? []
      : "sum" in penalty
        ? [{ rate: null, text: `违约金 ${termText("penalty", penalty)}` }]
        : [{ rate: penalty.annualRate, text: `违约金每年 ${termText("penalty", penalty)}` }]),
  ];
}

const gradeOf = (shown: readonly Graded[]): Grade =>
  shown.length === 0 ? "weak" : together(shown.map((each) => each.addend));

function weigh(chain: ChainCase, loan: Loan): Graded[] {
  const marks = marksAbout(chain.derived.marks, loan).filter((mark) => mark.finding === "interest-term");
  return [...marks.flatMap((mark) => wordsProof(chain, loan, mark, marks)), ...monthlyProof(chain, loan)];
}

function wordsProof({ derived }: ChainCase, loan: Loan, mark: Mark, marks: readonly Mark[]): Graded[] {
  const said = weighOne(loan, mark, marks);
  if (said === undefined) return [];
  const grade = wordsGrade(derived, mark, said.grade);
  const adds = sidesWith(mark, "other") && said.id !== "RATE-UNCLEAR";
  const addend = { ...wordsAddend(derived, mark, grade), ...(adds ? {} : { adds }) };
  return [{ proof: markProof(said.id, grade, `${said.text}：${quote(mark)}`, mark, loan), addend }];
}

interface Said {
  readonly id: string;
  readonly grade: Grade;
  readonly text: string;
}

function weighOne(loan: Loan, mark: Mark, marks: readonly Mark[]): Said | undefined {
  const rate = mark.annualRate;
  if (rate === null) return { id: "RATE-UNCLEAR", grade: "weak", text: "说到了利息，没有说清年利率或月利率" };
  const claimed = claimedOf(loan.agreed.terms).some(
    (each) => each.rate !== null && compareRates(rate, each.rate) === 0,
  );
  if (!claimed) return undefined;
  const same = marks.filter((other) => other.annualRate !== null && compareRates(other.annualRate, rate) === 0);
  const [own, his] = (["own", "other"] as const).map((side) => same.filter((other) => sidesWith(other, side)));
  if (own!.length > 0 && his!.length > 0)
    return own!.some(namesRate) && his!.some(namesRate)
      ? { id: "RATE-AGREED", grade: "strong", text: "两个人都说过这个利率" }
      : { id: "RATE-YES", grade: "fair", text: "一个人说了利率，另一个人答应了" };
  return sidesWith(mark, "other")
    ? { id: "RATE-HIS", grade: "fair", text: "他说过这个利率" }
    : { id: "RATE-MINE", grade: "weak", text: "只有你说过这个利率" };
}

/** Words that name a rate themselves; “好的” only agrees to one. */
const namesRate = ({ message }: Mark): boolean =>
  /\d|[%％]|百分|[一二两三四五六七八九十]\s*(?:分|厘|个?点)/u.test(message.text.normalize("NFKC"));

/** He paid the same sum in different months, and it is a month's interest at the rate claimed. */
function monthlyProof({ derived }: ChainCase, loan: Loan): Graded[] {
  const rate = loan.agreed.terms.annualRate;
  if (rate === null) return [];
  const monthly = roundHalfUp(loan.principal * rate.n, rate.d * 12n);
  const paid = derived.repayments.filter((each) => each.amount === monthly && each.payments.length > 0);
  if (new Set(paid.map((each) => each.date.slice(0, 7))).size < 2) return [];
  const payments = paid.flatMap((each) => each.payments);
  const sources = payments.flatMap((each) => each.sources);
  const about = { loan: loan.id, sources, records: payments.flatMap((each) => each.records) };
  const medium = payments.every((each) => each.bills.length > 0) ? "bill" : "chat";
  const text = `他有 ${paid.length} 次付了 ${groupMoney(monthly)} 元，正好是一个月的利息`;
  return [
    { proof: proof("RATE-PAID", "fair", text, about), addend: { grade: "fair", carrier: { medium }, cap: "strong" } },
  ];
}

function whyOf(said: string, shown: readonly Graded[], grade: Grade, phone: boolean): string {
  if (grade === "strong") return `${said}，有他自己的话，能证明。`;
  if (phone) return `${said}，聊天里说过，但现在只有导出的聊天记录。`;
  if (grade === "fair") return `${said}，有他的话或他按月付息的记录，还差一样来印证。`;
  if (shown.length > 0) return `${said}，聊天里的话没说清、只是你说的，或者那句话有疑点。`;
  return `${said}，是你写明的，还没有标出他说过的话。`;
}
