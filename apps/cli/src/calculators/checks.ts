/** 自查: whether the loan may be void, what a court will ask, and what a piece of evidence is worth. */
import {
  SHAM_SUIT_QUESTIONS,
  shamSuitCheck,
  VOID_LOAN_QUESTIONS,
  voidLoan,
  weighEvidence,
  type Question,
} from "@youju/law";
import { z } from "zod";
import { calculator, choice, perhaps, yes } from "./calculator.ts";

const answer = perhaps("yes", "no", "unknown");

/** A field for each question, to be answered with yes, no or unknown. */
function answersTo<Id extends string>(questions: readonly Question<Id>[]) {
  const shape = Object.fromEntries(questions.map(({ id }) => [id, answer])) as Record<Id, typeof answer>;
  return z.strictObject(shape).default({} as never);
}

const asked = <Id extends string>(questions: readonly Question<Id>[], open: readonly Id[]): string[] =>
  questions.filter(({ id }) => open.includes(id)).map(({ id, question }) => `${id}：${question}`);

const legendOf = <Id extends string>(questions: readonly Question<Id>[]): [Id, string][] =>
  questions.map(({ id, question }) => [id, question]);

export const voidness = calculator({
  name: "void-loan",
  title: "借款会不会无效",
  input: z.strictObject({ answers: answersTo(VOID_LOAN_QUESTIONS), lines: z.array(z.string()).exactOptional() }),
  example: { answers: { "card-or-consumer-credit": "yes", "lends-to-the-public": "no" } },
  legend: legendOf(VOID_LOAN_QUESTIONS),
  compute: (input) => voidLoan(input),
  parts: ({ consequences, open }) => [
    ["法院认定无效的话", consequences],
    ["还没回答的", asked(VOID_LOAN_QUESTIONS, open)],
  ],
});

export const sham = calculator({
  name: "sham-suit",
  title: "起诉前自查：法院会追问什么",
  input: z.strictObject({ answers: answersTo(SHAM_SUIT_QUESTIONS) }),
  example: { answers: {} },
  legend: legendOf(SHAM_SUIT_QUESTIONS),
  compute: (input) => shamSuitCheck(input),
  parts: ({ mend, prepare, open }) => [
    ["先弄对", mend],
    ["先备好回答", prepare],
    ["还没回答的", asked(SHAM_SUIT_QUESTIONS, open)],
  ],
});

export const evidence = calculator({
  name: "evidence",
  title: "一份证据有多少分量",
  input: z.strictObject({
    kind: choice(
      "chat-on-phone",
      "chat-migrated",
      "chat-export",
      "screenshot",
      "screen-recording",
      "voice-message",
      "call-recording",
      "transfer-voucher",
      "transfer-remark",
      "bill-file",
      "bill-stamped",
      "bank-receipt",
      "iou-paper",
      "iou-photo",
      "iou-electronic",
      "time-stamp",
      "blockchain",
      "notarial-deed",
      "witness",
      "police-statement",
      "settlement-agreement",
      "settlement-concession",
      "own-statement",
    ),
    original: perhaps("kept", "gone"),
    continuous: yes,
    profileShown: yes,
    identityTied: yes,
    altered: yes,
    contradicted: yes,
    obtained: perhaps("own-talk", "handed-over", "bugged", "hacked", "threatened"),
    signed: yes,
    reliableSignature: yes,
    sealed: perhaps("at-once", "later"),
    disputed: yes,
    sumPlain: yes,
    reserved: yes,
    witnessComes: yes,
    witnessInterested: yes,
    talks: perhaps("led-by-body", "in-suit", "between-us"),
    abroad: perhaps("official-paper", "private", "hong-kong-macao-taiwan"),
    language: perhaps("foreign", "dialect"),
  }),
  example: { kind: "chat-export", original: "kept", continuous: true, identityTied: true },
  compute: (input) => weighEvidence(input),
  parts: ({ words, doesNotProve, attacks, mends }) => [
    ["分量", [words]],
    ["证明不了", [doesNotProve]],
    ["对方可能说", attacks],
    ["怎么补", mends],
  ],
});
