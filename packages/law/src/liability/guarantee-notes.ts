/** What to know beside the answer: the period, the payment order, what was changed, who else stands in. */
import { says, type Step } from "../computed.ts";
import { CODE_FROM, type GuaranteeLiabilityInput, type GuaranteeStanding } from "./guarantee-types.ts";

/** Where the kind hangs on the words themselves. */
const WORDS: ReadonlySet<GuaranteeLiabilityInput["role"]> = new Set([
  "pays-if-debtor-cannot",
  "pays-if-debtor-does-not",
  "pays-together",
  "promise-unclear",
]);

export function guaranteeNotes(input: GuaranteeLiabilityInput, standing: GuaranteeStanding): Step[] {
  const notes: Step[] = [];
  if ((standing === "general" || standing === "joint") && input.loanVoid !== true) notes.push(periodNote(standing));
  if (WORDS.has(input.role))
    notes.push(
      says(
        "看的是原话：“他还不起我还”是一般保证，“他不还我还”是连带责任保证，“我和他一起还”是债务加入；一字之差，请律师看原话。",
        "CN-DB-25",
        "CN-DB-36",
      ),
    );
  if (standing !== "joined")
    notes.push(
      says(
        "支付令只管借款人，对保证人没有约束力，单独起诉保证人的，支付令失效；要保证人也还，就要起诉。",
        "CN-CPL-J434",
      ),
    );
  if (input.madeOn !== undefined && input.madeOn < CODE_FROM)
    notes.push(says("2021-01-01 以前作的保证适用当时的法律，这里的结论只供参考，请问律师。", "CN-CC-686"));
  if (input.changed !== undefined) notes.push(...changedNote(input.changed));
  if (input.others !== undefined) notes.push(othersNote(input.others));
  if (standing === "unclear" || (standing !== "joined" && input.kind === undefined))
    notes.push(says("还来得及的话，请他写清楚：保的是哪一笔、多少钱、哪一种保证、保到什么时候。", "CN-CC-684"));
  if (input.form === "chat") notes.push(says("聊天里的保证，还要能证明这个号就是他本人。", "CN-EV-93"));
  return notes;
}

const periodNote = (standing: "general" | "joint"): Step =>
  standing === "general"
    ? says(
        "保证期间没有约定的是六个月，不中断也不延长：期间内要起诉借款人，光催保证人没有用。",
        "CN-CC-692",
        "CN-CC-693",
      )
    : says(
        "保证期间没有约定的是六个月，不中断也不延长：期间内要向保证人本人要过，留下证据。",
        "CN-CC-692",
        "CN-CC-693",
      );

function changedNote(changed: NonNullable<GuaranteeLiabilityInput["changed"]>): Step[] {
  if (changed === "later-due") return [says("没有他书面同意就改了还款日的，保证期间仍按原来的还款日算。", "CN-CC-695")];
  if (changed === "heavier") return [says("没有他书面同意就加重了债务的，加重的部分他不担责。", "CN-CC-695")];
  if (changed === "lighter") return [says("没有他书面同意而减轻了债务的，他对减轻以后的债务担责。", "CN-CC-695")];
  return [];
}

function othersNote(others: "shares-agreed" | "no-shares"): Step {
  const shares =
    others === "shares-agreed"
      ? "几个人作保、约定了份额的，各按份额"
      : "几个人作保、没有约定份额的，可以找其中任何一个人在他的保证范围内还";
  return says(`${shares}；保证期间内，对每一个人都要各自主张。`, "CN-CC-699", "CN-DB-29");
}
