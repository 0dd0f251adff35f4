/**
 * 一份证据有多少分量: what a piece of evidence bears by itself, what it shows and does not, where it will be attacked and what
 * mends it (证据规定 14–20, 61, 68, 89–95; 民诉法解释 106, 107, 116; 在线诉讼规则 12–19; 电子签名法 4–14). The grades are the product's
 * own (chain-rubric); a court weighs freely.
 */
import { type Grade, gradeWords } from "@youju/model";
import { type Computed, says, type Step } from "../computed.ts";
import { evidenceGrade } from "./carrier-cap.ts";
import type { EvidenceInput } from "./evidence-input.ts";
import { type Mend, mendsOf } from "./evidence-mends.ts";
import { reasonsOf } from "./evidence-reasons.ts";
import { KINDS } from "./kinds.ts";

export interface EvidenceWeight {
  readonly weight: Grade;
  /** The weight in a sentence. */
  readonly words: string;
  readonly proves: string;
  readonly doesNotProve: string;
  /** What the other side can say against it. */
  readonly attacks: readonly Step[];
  /** What mends it, the law first, then the check list in its order. */
  readonly mends: readonly Mend[];
  /** It must not be handed in as it is: one's own side changed it, or it was got by wrong. */
  readonly stop: boolean;
}

const MEANS: Readonly<Record<Grade, string>> = {
  strong: "这份材料本身站得住，他不承认也要拿东西来反驳；说的内容够不够，另外看。",
  fair: "有分量，但他可以解释；再有一样对得上的就好得多。",
  weak: "单独一样不够，法官会要更多的东西；可以和别的互相印证。",
  missing: "不能用来证明。",
};

/** What one piece of evidence is worth by itself. */
export function weighEvidence(input: EvidenceInput): Computed<EvidenceWeight> {
  const weight = evidenceGrade(input);
  const kind = KINDS[input.kind];
  return {
    value: {
      weight,
      words: `${gradeWords[weight]}：${MEANS[weight]}`,
      proves: kind.proves,
      doesNotProve: kind.doesNotProve,
      attacks: attacksOf(input),
      mends: mendsOf(input),
      stop: input.altered === true || isIllGot(input),
    },
    steps: [says(`${kind.name}：${kind.proves}`, ...kind.rules), ...reasonsOf(input)],
    notes: notesOf(input),
  };
}

const isIllGot = ({ obtained }: EvidenceInput): boolean =>
  obtained === "bugged" || obtained === "hacked" || obtained === "threatened";

function attacksOf(input: EvidenceInput): Step[] {
  const { attack, rules } = KINDS[input.kind];
  const attacks = [says(attack, ...rules)];
  if (input.identityTied === false) attacks.push(says("说这个账号、这个声音不是他。", "RJ-2", "CASE-10"));
  if (input.continuous === false) attacks.push(says("说你挑着截，删掉了对他有利的部分。", "RJ-9", "CASE-36"));
  if (input.sealed === "later")
    attacks.push(says("说存证以前就改过。", input.kind === "blockchain" ? "CN-EV-OL18" : "CN-EV-93"));
  return attacks;
}

function notesOf(input: EvidenceInput): Step[] {
  const notes = [says("强、中、弱、缺是本产品的评估口径，法院自由判断，没有人能保证结果。", "YJ-GRADES")];
  if (KINDS[input.kind].rules.includes("CN-EV-93"))
    notes.push(says("不能只因为是电子形式就不让作证据；是不是真的，法院综合判断。", "CN-EV-ES-7", "CN-EV-93"));
  if (input.disputed === false)
    notes.push(
      says("对方认可的，法院应当确认；线上交的材料，对方没有异议的，也算符合原件的要求。", "CN-EV-89", "CN-EV-OL13"),
    );
  if (input.disputed === true)
    notes.push(says("他有理由地说和原件不一样的，法院会要原件；线上交过的也一样。", "CN-EV-OL12"));
  if (input.identityTied === false) notes.push(says("账号、声音是不是他，另外算一环，要单独证明。", "RJ-2"));
  if (input.abroad === "private")
    notes.push(says("在国外的私人聊天不是公文书，条文没有要求公证、认证；真不真由法院判断。", "CN-EV-16"));
  return notes;
}
