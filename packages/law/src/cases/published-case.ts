/** A published case: what was reported of it, why it went so, and what to check in one's own. */
import { ELEMENTS, elementWords, type Fen, moneyFromContract, type MoneyText, type RuleId } from "@youju/model";

/** Subjects beside the elements of the chain. */
const SUBJECT_WORDS = {
  gift: "赠与",
  "red-packet": "红包",
  remark: "转账备注",
  iou: "借条",
  recording: "录音",
  original: "原始聊天",
  integrity: "聊天完整",
  limitation: "诉讼时效",
  gambling: "赌博",
  spouse: "夫妻",
  borrower: "谁是借款人",
  "other-dealing": "别的往来",
  "deducted-interest": "预先扣息",
  witness: "证人",
} as const;

/** What a case can be about, with what a person calls it: the elements of the chain first. */
export const caseTopicWords = { ...elementWords, ...SUBJECT_WORDS } as const;
export type CaseTopic = keyof typeof caseTopicWords;

/** All topics, the elements in the order of the chain. */
export const CASE_TOPICS: readonly CaseTopic[] = [
  ...ELEMENTS,
  ...(Object.keys(SUBJECT_WORDS) as (keyof typeof SUBJECT_WORDS)[]),
];

/** Of what the lender asked for. `other`: no judgment on the sum, or none that the source prints. */
export type CaseResult = "accepted" | "partly" | "rejected" | "other";

/** Where the report was read: nobody has read the judgments. */
export interface CaseSource {
  /** Null where none was noted. */
  readonly host: string | null;
  /** The page on that host, as far as it was noted. */
  readonly page: string | null;
  /** Who first published it, where the page says so. */
  readonly outlet: string | null;
  /** `2023-05-21` or `2023-05`, where it is printed. */
  readonly date: string | null;
  /** True where the host is not that of a court or of the outlet, but passes on what others wrote. */
  readonly secondHand: boolean;
}

export interface PublishedCase {
  /** `CASE-05`, `RJ-1`, `OK-1`. */
  readonly id: string;
  /** Other ids under which the law book knows the same case. */
  readonly also: readonly string[];
  /** As far as the source names it. */
  readonly court: string;
  /** When, in the words of the source; null where it does not say. */
  readonly when: string | null;
  /** Case number, only where the source prints one. */
  readonly number: string | null;
  readonly facts: string;
  readonly result: CaseResult;
  /** What was adjudged to the lender, where the source gives the sum. */
  readonly amount: Fen | null;
  /** What `result` does not say. */
  readonly resultNote: string | null;
  readonly reason: string;
  /** What to look at in one's own case. */
  readonly check: string;
  readonly sources: readonly CaseSource[];
  /** M: a named court and a named outlet. L: hearsay, or a page of unknown worth. */
  readonly certainty: "M" | "L";
  /** The main subject first. */
  readonly about: readonly CaseTopic[];
  /** Rules of the law book that it illustrates. */
  readonly rules: readonly RuleId[];
  /** Proofs of the chain that it illustrates, by their ids (chain-rubric). */
  readonly rubric: readonly string[];
}

/** A case as its file writes it down. */
export type Draft = Pick<
  PublishedCase,
  "id" | "facts" | "result" | "reason" | "check" | "sources" | "about" | "rules" | "rubric"
> &
  Partial<Omit<PublishedCase, "amount">> & {
    /** `8304.00` */
    readonly amount?: MoneyText;
  };

/** Said where a source names no court. */
const UNNAMED_COURT = "法院未具名";

export function publishedCase({ amount, ...draft }: Draft): PublishedCase {
  return Object.freeze({
    also: [],
    court: UNNAMED_COURT,
    when: null,
    number: null,
    resultNote: null,
    certainty: "M",
    ...draft,
    amount: amount === undefined ? null : moneyFromContract(amount),
  });
}

type More = Partial<Pick<CaseSource, "page" | "outlet" | "date">>;

/** A page that passes on what a court, a newspaper or a law firm wrote. */
export const repost = (host: string | null, more: More = {}): CaseSource => source(host, more, true);

/** A page of the court itself, or of the authority that published it. */
export const official = (host: string, more: More = {}): CaseSource => source(host, more, false);

/** A newspaper, of which no page was noted. */
export const paper = (outlet: string): CaseSource => source(null, { outlet }, false);

const source = (
  host: string | null,
  { page = null, outlet = null, date = null }: More,
  secondHand: boolean,
): CaseSource => Object.freeze({ host, page, outlet, date, secondHand });
