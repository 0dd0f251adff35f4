/** Why the clock ends when it does, why an element has its grade, why a road is open, why this is the next thing. */
import type { Assessment, Input, Interruption, Proof, Reason } from "@youju/model";
import { elementWords, gradeWords, interruptionWords } from "@youju/model";
import { cite } from "../cite.ts";
import { markReason } from "../demands.ts";
import type { Derived } from "../derived.ts";
import { byPolicy, byRule, input, type ReasonBook, see } from "./reason.ts";

export function limitationReasons(derived: Derived, { limitation, claim }: Assessment, book: ReasonBook): void {
  const first = limitation.byLoan.find((loan) => loan.safeUntil !== null && loan.safeUntil === limitation.safeUntil);
  const index = claim.byLoan.findIndex((loan) => loan.loan === first?.loan);
  const start =
    index < 0 ? [] : [input("到期日", claim.byLoan[index]!.due ?? "没有约定", see(`/claim/byLoan/${index}/due`))];
  const restarts = limitation.interruptions.map((each) =>
    input(`${each.on} ${interruptionWords[each.kind]}`, each.text, interruptionReason(derived, each)),
  );
  const inputs = [...start, ...refusals(derived, limitation.startsOn), ...restarts];
  const running =
    limitation.byLoan.length === 0
      ? "现在没有还欠着的钱。"
      : limitation.startsOn === null
        ? "还没有开始计算：没有约定还款日，也还没有送到他那里的催款。"
        : `从 ${limitation.startsOn} 起三年。`;
  // Nothing is owed: no clock, so no basis of one.
  const basis = limitation.basis.length > 0 ? limitation.basis : cite("CN-SL-188");
  book["/limitation/startsOn"] = byRule(basis, inputs, { text: running });
  book["/limitation/safeUntil"] = byRule([...basis, ...cite("YJ-SAFE-UNTIL")], inputs, { text: running });
  book["/limitation/expiresOn"] = byRule(
    basis,
    [...inputs, input("三年后的同一天", limitation.safeUntil ?? "还没有", see("/limitation/safeUntil"))],
    { text: `${running}最后一天是休息日的，顺延到下一个工作日。` },
  );
}

/** A clear refusal from which the period runs (诉讼时效规定 4). */
const refusals = ({ marks }: Derived, startsOn: string | null): Input[] =>
  marks
    .filter((mark) => mark.finding === "denial" && mark.message.side === "other" && mark.on === startsOn)
    .map((mark) => input(`${mark.on} 他明确拒绝`, mark.message.text, markReason(mark)));

/** The words, the payment, the stated field or the decision behind an interruption. */
function interruptionReason(derived: Derived, { on, kind, source }: Interruption): Reason {
  if (kind === "filing" && derived.filing !== null) return derived.filing.by;
  if (kind === "part-payment") {
    const index = derived.repayments.findIndex((each) => each.date === on);
    if (index >= 0) return see(`/repayments/${index}`);
  }
  const mark = derived.marks.find((each) => each.message.source === source);
  if (mark !== undefined)
    return { kind: "record", records: [mark.message.id], source: [mark.message.source], text: mark.message.text };
  return derived.demands.find((each) => each.date === on)?.by ?? byPolicy("YJ-SAFE-UNTIL", "中断的事由", []);
}

export function chainReasons({ chain }: Assessment, book: ReasonBook): void {
  chain.elements.forEach((element, i) => {
    const proofs = element.proofs.map((proof) => input(proof.text, gradeWords[proof.grade], proofReason(proof)));
    book[`/chain/elements/${i}`] = byPolicy("YJ-GRADES", element.why, proofs, element.basis);
  });
  const needed = chain.elements.flatMap((element, i) =>
    element.needed ? [input(elementWords[element.id], gradeWords[element.grade], see(`/chain/elements/${i}`))] : [],
  );
  book["/chain/grade"] = byPolicy(
    "YJ-GRADES",
    "整条证据链的强弱，就是要证明的各环里最弱的那一环。",
    needed,
    cite("YJ-GRADES"),
  );
}

function proofReason({ records, sources, decisions, id }: Proof): Reason {
  const marks = decisions.map((decision) => input("你的决定", decision, { kind: "decision", id: decision }));
  if (records.length === 0) return byPolicy(`proof-${id}`, "你这边的说法", marks);
  const lines: Reason = { kind: "record", records, source: sources };
  return marks.length === 0
    ? lines
    : byPolicy(`proof-${id}`, "原件里的记录，加上你的决定", [input("原件", "", lines), ...marks]);
}

export function roadReasons({ roads, claim }: Assessment, book: ReasonBook): void {
  roads.forEach((road, i) => {
    const blocks: Input[] = road.blockedBy.map((block) => input("还缺", block.text, byRule(block.basis, [])));
    const fee = road.fee === null ? [] : [input("请求金额", claim.total, see("/claim/total"))];
    book[`/roads/${i}`] = byRule(road.basis, [...blocks, ...fee], { text: road.text });
  });
}

export function nextReason({ next, chain }: Assessment, book: ReasonBook): void {
  if (next === null) return;
  const index = chain.elements.findIndex((element) => element.id === next.element);
  const why =
    index < 0
      ? []
      : [
          input(
            elementWords[chain.elements[index]!.id],
            gradeWords[chain.elements[index]!.grade],
            see(`/chain/elements/${index}`),
          ),
        ];
  book["/next"] = byPolicy(`next-${next.id}`, next.why, why, next.basis);
}
