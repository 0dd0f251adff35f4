/** 凭什么: the reason of every explained value of an assessment, by JSON pointer. */
import type { Assessment, Pointer, Reason } from "@youju/model";
import type { ClaimResult } from "@youju/law";
import type { Derived } from "../derived.ts";
import { claimReasons } from "./claim.ts";
import { chainReasons, limitationReasons, nextReason, roadReasons } from "./judgements.ts";
import { loanReasons } from "./loans.ts";
import type { ReasonBook } from "./reason.ts";

export function reasonsOf(
  derived: Derived,
  claim: ClaimResult,
  assessment: Assessment,
): Readonly<Record<Pointer, Reason>> {
  const book: ReasonBook = {};
  claimReasons(derived, claim, book);
  loanReasons(derived, book);
  limitationReasons(derived, assessment, book);
  chainReasons(assessment, book);
  roadReasons(assessment, book);
  nextReason(assessment, book);
  return book;
}
