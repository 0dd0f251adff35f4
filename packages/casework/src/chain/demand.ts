/** 催告: that he was asked to pay. Needed where the limitation period would have run out without it. */
import type { CaseRecord, Grade, Message, Proof } from "@youju/model";
import { secondsBetween } from "@youju/model";
import type { Demand } from "../demands.ts";
import { quote } from "../marks.ts";
import { chatCap, wordsGrade } from "./carriers.ts";
import { highest } from "./grades.ts";
import { type ChainCase, type Judgement, markProof, proof, sidesWith } from "./judgement.ts";
import { keepPhone, registeredLetter, writtenDemand } from "./repairs.ts";

/** An answer is a message of his within three days. */
const ANSWER_WITHIN_SECONDS = 3 * 86_400;

export function judgeDemand(chain: ChainCase, needed: boolean): Judgement {
  const { derived } = chain;
  const demands = derived.demands.flatMap((demand) => demandProof(chain, demand) ?? []);
  const interruptions = [...ownWords(chain), ...partPayments(chain)];
  const proofs = [...demands, ...interruptions];
  const grade = highest(proofs.map((each) => each.grade));
  const uncapped = derived.marks.some(
    (mark) => ABOUT.has(mark.finding) && chatCap(derived, [mark.message.source.original]) !== "strong",
  );
  const phone = grade === "fair" && uncapped ? [keepPhone()] : [];
  return {
    grade,
    needed,
    why: whyOf(grade, needed, proofs.length),
    proofs,
    repairs: [...phone, writtenDemand(), registeredLetter()],
  };
}

function demandProof({ derived }: ChainCase, demand: Demand): Proof | undefined {
  if (!demand.reached) return undefined;
  const { mark } = demand;
  if (mark === null)
    return proof("DEMAND-STATED", "weak", `${demand.date} 催过，只有你这边的说法`, {
      loan: demand.loan,
      decisions: demand.decisions,
    });
  const full = mark.amount !== null && mark.date !== null && answered(derived.caseFile.records, mark.index);
  const grade = wordsGrade(derived, mark, full ? "strong" : "fair");
  return markProof(
    full ? "DEMAND-ANSWERED" : "DEMAND-REACHED",
    grade,
    `${full ? "写明了金额和日期，他也回了" : "发到了他那里"}：${quote(mark)}`,
    mark,
    null,
  );
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

const ABOUT: ReadonlySet<string> = new Set(["demand", "repay-promise", "extension-request"]);

/** His own promise or request for time interrupts by itself (诉讼时效规定 14). */
function ownWords({ derived }: ChainCase): Proof[] {
  return derived.marks
    .filter(
      (mark) => sidesWith(mark, "other") && (mark.finding === "repay-promise" || mark.finding === "extension-request"),
    )
    .map((mark) =>
      markProof("R14", wordsGrade(derived, mark, "strong"), `他答应还，或请求宽限：${quote(mark)}`, mark, null),
    );
}

function partPayments({ derived }: ChainCase): Proof[] {
  return derived.repayments
    .filter((each) => each.status !== "proposed" && each.payments.length > 0)
    .map((each) => {
      const originals = each.payments.flatMap((payment) => payment.cards.map((card) => card.source.original));
      const both = each.payments.every((payment) => payment.bills.length > 0 && payment.cards.length > 0);
      const grade: Grade = both && chatCap(derived, originals) === "strong" ? "strong" : "fair";
      const about = {
        loan: each.loan,
        sources: each.payments.flatMap((p) => p.sources),
        records: each.payments.flatMap((p) => p.records),
        decisions: each.decisions,
      };
      return proof("R14", grade, `${each.date} 他还了一部分`, about);
    });
}

function whyOf(grade: Grade, needed: boolean, proofs: number): string {
  const use = needed ? "没有它，诉讼时效就过了" : "不影响起诉要本金";
  if (proofs === 0) return `还没有能证明催过他的记录；${use}。`;
  if (grade === "strong") return "催过他，或他自己答应过、还过，能证明。";
  if (grade === "fair") return "催过他，或他还过一部分，再有他的回复就更稳。";
  return `催过他，但只有你这边的说法；${use}。`;
}
