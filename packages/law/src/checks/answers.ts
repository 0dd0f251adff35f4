/** Questions about one's own case that a person answers with yes, no, or not at all. */
import type { RuleId } from "@youju/model";

export type Answer = "yes" | "no" | "unknown";

/** By the id of the question; what is left out is not known. */
export type Answers<Id extends string> = Readonly<Partial<Record<Id, Answer>>>;

export interface Question<Id extends string> {
  readonly id: Id;
  /** In plain Chinese, to be answered with 是, 否 or 不知道. */
  readonly question: string;
  /** What it rests on. */
  readonly rules: readonly RuleId[];
  /** What follows from a yes. */
  readonly follows: string;
}

/** The questions that were answered with yes. */
export const answeredYes = <Id extends string, Q extends Question<Id>>(
  questions: readonly Q[],
  answers: Answers<Id>,
): Q[] => questions.filter(({ id }) => answers[id] === "yes");

/** The questions that are still open: left out, or not known. */
export const stillOpen = <Id extends string>(questions: readonly Question<Id>[], answers: Answers<Id>): Id[] =>
  questions.filter(({ id }) => answers[id] !== "yes" && answers[id] !== "no").map(({ id }) => id);
