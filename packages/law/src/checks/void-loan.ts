/** 借款合同有没有效 (民间借贷规定 13; 民法典 153, 157): a questionnaire about one's own loan. It never gives the verdict of a court. */
import { type Computed, says, type Step } from "../computed.ts";
import { type Answers, answeredYes, stillOpen } from "./answers.ts";
import { gamblingWords } from "./gambling-words.ts";
import { VOID_LOAN_QUESTIONS, type VoidLoanQuestionId } from "./void-loan-questions.ts";

export interface VoidLoanInput {
  readonly answers: Answers<VoidLoanQuestionId>;
  /** Lines of the chat, to look for words of the gambling table. */
  readonly lines?: readonly string[];
}

/** From the best; `outside`: the rules of private lending do not govern this loan at all. */
export type VoidLoanVerdict = "no-flag" | "ask-lawyer" | "likely-void" | "outside";

export interface VoidLoan {
  readonly verdict: VoidLoanVerdict;
  /** The product computes nothing further. */
  readonly stop: boolean;
  /** The questions answered with yes. */
  readonly flags: readonly VoidLoanQuestionId[];
  /** Words of gambling in the lines. */
  readonly words: readonly string[];
  /** What follows if a court holds the contract void; empty where there is no sign of it. */
  readonly consequences: readonly Step[];
  /** Questions left open: until they are answered nothing is known about them. */
  readonly open: readonly VoidLoanQuestionId[];
}

/** Whether the answers show a ground on which the loan may be void, and what would follow. */
export function voidLoan({ answers, lines = [] }: VoidLoanInput): Computed<VoidLoan> {
  const yes = answeredYes(VOID_LOAN_QUESTIONS, answers);
  const words = gamblingWords(lines);
  const open = stillOpen(VOID_LOAN_QUESTIONS, answers);
  const has = (weight: string): boolean => yes.some((question) => question.weight === weight);
  const verdict = has("outside")
    ? "outside"
    : has("void")
      ? "likely-void"
      : has("flag") || words.length > 0
        ? "ask-lawyer"
        : "no-flag";
  const doubtful = verdict === "likely-void" || verdict === "ask-lawyer";
  return {
    value: {
      verdict,
      stop: verdict === "outside",
      flags: yes.map(({ id }) => id),
      words,
      consequences: doubtful ? consequences() : [],
      open,
    },
    steps: [
      ...yes.map(({ follows, rules }) => says(follows, ...rules)),
      ...(words.length > 0 ? [wordsStep(words)] : []),
      ...(yes.length === 0 && words.length === 0
        ? [says("已经回答的问题里，没有看到可能无效的情形。", "CN-PL-13")]
        : []),
    ],
    notes: notesOf(verdict, open.length),
  };
}

const wordsStep = (words: readonly string[]): Step =>
  says(
    `聊天里有“${words.join("”“")}”一类的词，有法院据此认为出借人知道是赌博；是不是这个意思，请律师看前后文。`,
    "CN-PL-13",
    "CASE-20",
  );

const consequences = (): Step[] => [
  says("如果法院认定无效：借出去的本金，对方要返还。", "CN-CC-157"),
  says("约定的利息、违约金不再算数；钱被占用的损失，由有过错的一方赔，双方都有过错的各担各的。", "CN-CC-157"),
  says("有人作保的，保证也跟着无效。", "CN-CC-682"),
];

function notesOf(verdict: VoidLoanVerdict, open: number): Step[] {
  const notes: Step[] = [];
  if (open > 0) notes.push(says(`还有 ${open} 个问题没有回答，没有回答的不作任何判断。`));
  if (verdict === "likely-void" || verdict === "ask-lawyer")
    notes.push(
      says("有没有效由法院认定，这里只是提醒。起诉以前先问律师，如实说钱的来路和用途。", "CN-PL-13"),
      says("涉及赌博的，有法院判钱退还，也有把钱收缴的旧做法，线索可能移送公安。", "CASE-18", "CASE-22"),
    );
  return notes;
}
