/** 催告: that he was asked to pay. Needed where the limitation period would have run out without it. */
import { type CaseRecord, type FindingKind, type Grade, GRADES, type Message, type Proof } from "@youju/model";
import { secondsBetween } from "@youju/model";
import type { Demand } from "../demands.ts";
import { expiredWith, type Told } from "../limitation.ts";
import type { Repayment } from "../loan.ts";
import { type Mark, quote } from "../marks.ts";
import { chatCap, phoneMend, wordsGrade } from "./carriers.ts";
import { highest, rank } from "./grades.ts";
import { type ChainCase, type Judgement, markProof, proof } from "./judgement.ts";
import { registeredLetter, writtenDemand } from "./repairs.ts";

/** An answer is a message of his within three days. */
const ANSWER_WITHIN_SECONDS = 3 * 86_400;

interface Graded {
  readonly told: Told;
  readonly proof: Proof;
}

export function judgeDemand(chain: ChainCase): Judgement {
  const needed = chain.limitation.atRisk.size > 0;
  const shown = weigh(chain, needed);
  const grade = gradeOf(chain, shown, needed);
  const phone = phoneMend(chain, grade, (other) => gradeOf(other, weigh(other, needed), needed));
  const letter = registeredLetter();
  const mends = chain.derived.demands.some((demand) => !demand.reached)
    ? [letter, writtenDemand()]
    : [writtenDemand(), letter];
  const proofs = shown.map((each) => each.proof);
  return { grade, needed, why: whyOf(grade, needed, proofs), proofs, repairs: [...phone, ...mends] };
}

/** What happened by the as-of date. Unsettled payments count only where the period hangs on them. */
function weigh(chain: ChainCase, needed: boolean): Graded[] {
  return chain.limitation.told.flatMap((told) => {
    if (told.event.on > chain.derived.asOf || told.of === null) return [];
    const shown =
      "demand" in told.of
        ? demandProof(chain, told.of.demand)
        : "mark" in told.of
          ? hisWords(chain, told.of.mark)
          : partPayment(chain, told.of.repayment, needed);
    return shown === undefined ? [] : [{ told, proof: shown }];
  });
}

/** Where it is needed: the grade of the weakest event without which the period would have run out. */
function gradeOf({ derived, loans, limitation }: ChainCase, shown: readonly Graded[], needed: boolean): Grade {
  if (!needed) return highest(shown.map((each) => each.proof.grade));
  const filing = limitation.told.filter((told) => told.of === null);
  const holds = (least: Grade): boolean => {
    const counted = shown.filter((each) => rank(each.proof.grade) >= rank(least)).map((each) => each.told);
    const expired = expiredWith(derived, loans, [...counted, ...filing]);
    return [...limitation.atRisk].every((loan) => !expired.has(loan));
  };
  return GRADES.toReversed().find((grade) => grade !== "missing" && holds(grade)) ?? "missing";
}

function demandProof({ derived }: ChainCase, { date, loan, mark, decisions }: Demand): Proof {
  if (mark === null) return proof("DEMAND-STATED", "weak", `${date} 催过，是你这边的说法`, { loan, decisions });
  const full = mark.amount !== null && mark.date !== null && answered(derived.caseFile.records, mark.index);
  const grade = wordsGrade(derived, mark, full ? "strong" : "fair");
  return full
    ? markProof("DEMAND-ANSWERED", grade, `写明了金额和日期，他也回了：${quote(mark)}`, mark, null)
    : markProof("DEMAND-REACHED", grade, `催款的话发出去了，没有显示被拒收：${quote(mark)}`, mark, null);
}

function answered(records: readonly CaseRecord[], index: number): boolean {
  const asked = records[index] as Message;
  for (let i = index + 1; i < records.length; i += 1) {
    const next = records[i]!;
    if (next.kind !== "message" || next.source.original !== asked.source.original) return false;
    if (next.chat !== asked.chat || next.at === undefined) continue;
    if (secondsBetween(asked.at!, next.at) > ANSWER_WITHIN_SECONDS) return false;
    if (next.side === "other") return true;
  }
  return false;
}

/** His promise or request for time interrupts by itself (诉讼时效规定 14); owning the debt alone is open to argument. */
const WORDS: Readonly<Partial<Record<FindingKind, readonly [grade: Grade, text: string]>>> = {
  "repay-promise": ["strong", "他答应还"],
  "extension-request": ["strong", "他请求宽限"],
  acknowledgement: ["fair", "他承认欠款"],
};

function hisWords({ derived }: ChainCase, mark: Mark): Proof | undefined {
  const words = WORDS[mark.finding];
  if (words === undefined) return undefined;
  return markProof("R14", wordsGrade(derived, mark, words[0]), `${words[1]}：${quote(mark)}`, mark, null);
}

function partPayment({ derived }: ChainCase, repayment: Repayment, needed: boolean): Proof | undefined {
  const { payments, status, date, loan, decisions } = repayment;
  const recorded = payments.length > 0 && status !== "proposed";
  if (!recorded && !needed) return undefined;
  const both = payments.every((payment) => payment.bills.length > 0 && payment.cards.length > 0);
  const originals = payments.flatMap((payment) => payment.cards.map((card) => card.source.original));
  const full: Grade = both && chatCap(derived, originals) === "strong" ? "strong" : "fair";
  const sources = payments.flatMap((payment) => payment.sources);
  const about = { loan, sources, records: payments.flatMap((payment) => payment.records), decisions };
  const doubt = payments.length === 0 ? "，是你这边的说法" : status === "proposed" ? "，待你确认" : "";
  return proof("R14", recorded ? full : "weak", `${date} 他还了一部分${doubt}`, about);
}

function whyOf(grade: Grade, needed: boolean, proofs: readonly Proof[]): string {
  const use = needed ? "没有它，诉讼时效就过了" : "不影响起诉要本金";
  if (proofs.length === 0) return `还没有能证明催过他的记录；${use}。`;
  if (grade === "strong") return "催过他，或他自己答应过、还过，能证明。";
  if (grade === "fair") return `催过他，或他认过账、还过一部分，有一样记录；${use}。`;
  return `催过他，或他还过一部分，但证明不够；${use}。`;
}
