/**
 * 虚假诉讼自查 (民间借贷规定 18, 19; 民诉法 115, 116, 118; 刑法 307 之一). It accuses nobody: it names what a court will ask of a
 * true case and what answers it, and stops where suing would be wrong.
 */
import { type Computed, says, type Step } from "../computed.ts";
import { type Answers, answeredYes, stillOpen } from "./answers.ts";
import { SHAM_SUIT_QUESTIONS, type ShamSuitQuestion, type ShamSuitQuestionId } from "./sham-suit-questions.ts";

export interface ShamSuitInput {
  readonly answers: Answers<ShamSuitQuestionId>;
}

export interface ShamSuitCheck {
  /** `stop`: do not sue before it is put right. `prepare`: the court will ask. */
  readonly verdict: "nothing-stands-out" | "prepare" | "stop";
  /** What must be put right first, each with how. */
  readonly mend: readonly Prepared[];
  /** What the court will ask, each with the papers that answer it. */
  readonly prepare: readonly Prepared[];
  readonly open: readonly ShamSuitQuestionId[];
}

export interface Prepared extends Step {
  readonly question: ShamSuitQuestionId;
  readonly papers: readonly string[];
}

/** What to put right and what to bring, by what the person says of his own case. */
export function shamSuitCheck({ answers }: ShamSuitInput): Computed<ShamSuitCheck> {
  const yes = answeredYes(SHAM_SUIT_QUESTIONS, answers);
  const mend = yes.filter(({ stop }) => stop).map(prepared);
  const prepare = yes.filter(({ stop }) => !stop).map(prepared);
  const open = stillOpen(SHAM_SUIT_QUESTIONS, answers);
  const verdict = mend.length > 0 ? "stop" : prepare.length > 0 ? "prepare" : "nothing-stands-out";
  return { value: { verdict, mend, prepare, open }, steps: [stepOf(verdict)], notes: notesOf(open.length) };
}

const prepared = ({ id, follows, papers, rules }: ShamSuitQuestion): Prepared => ({
  question: id,
  papers,
  ...says(follows, ...rules),
});

function stepOf(verdict: ShamSuitCheck["verdict"]): Step {
  if (verdict === "stop") return says("有一件事要先弄对，弄对以前不要起诉。", "CN-PL-19", "CR-307b");
  if (verdict === "prepare")
    return says("有几件事法院多半会问：这不是说你的案子有问题，是请你把回答的材料先备好。", "CN-PL-18");
  return says("已经回答的问题里，没有法院会特别追问的地方。", "CN-PL-18");
}

function notesOf(open: number): Step[] {
  const law = says(
    "法院查明是虚假诉讼的，不准撤诉、驳回请求，个人罚款十万元以下、拘留十五日以下，构成犯罪的追究刑事责任。真的案件不用怕查，材料齐全就好。",
    "CN-PL-19",
    "CN-CPL-115",
    "CN-CPL-118",
    "CR-307b",
  );
  return open > 0 ? [says(`还有 ${open} 个问题没有回答，没有回答的不作任何判断。`), law] : [law];
}
