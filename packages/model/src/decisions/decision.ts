/**
 * 决定: what a person confirmed, rejected, added or said about the records. Decisions win over anything found. They
 * are only ever added; taking one back is a further decision of kind `undo`, so nothing a person did is lost.
 *
 * One kind, one file; the list below is where a new kind is registered.
 */
import { z } from "zod";
import { instantSchema } from "../schema.ts";
import { accountOf } from "./account-of.ts";
import { addLoan } from "./add-loan.ts";
import { addRepayment } from "./add-repayment.ts";
import { checked } from "./checked.ts";
import { columns } from "./columns.ts";
import { confirmFinding } from "./confirm-finding.ts";
import { demand } from "./demand.ts";
import { filingDate } from "./filing-date.ts";
import { loan } from "./loan.ts";
import { notALoan } from "./not-a-loan.ts";
import { notARepayment } from "./not-a-repayment.ts";
import { originalKept } from "./original-kept.ts";
import { paysLoan } from "./pays-loan.ts";
import { readAs } from "./read-as.ts";
import { repayment } from "./repayment.ts";
import { sameLoan } from "./same-loan.ts";
import { setParty } from "./set-party.ts";
import { setTerms } from "./set-terms.ts";
import { takenOn } from "./taken-on.ts";
import { transcriptOf } from "./transcript-of.ts";
import { undo } from "./undo.ts";

export type DecisionId = string;

/** What a person decided, before it has an id and a time. */
export const decisionInputSchema = z.discriminatedUnion("kind", [
  accountOf,
  addLoan,
  addRepayment,
  checked,
  columns,
  confirmFinding,
  demand,
  filingDate,
  loan,
  notALoan,
  notARepayment,
  originalKept,
  paysLoan,
  readAs,
  repayment,
  sameLoan,
  setParty,
  setTerms,
  takenOn,
  transcriptOf,
  undo,
]);
export type DecisionInput = z.output<typeof decisionInputSchema>;
export type DecisionKind = DecisionInput["kind"];

/** What makes a `DecisionInput` a `Decision`. */
export const decisionStampSchema = z.object({ id: z.string().min(1), on: instantSchema });
export type Decision = DecisionInput & Readonly<z.output<typeof decisionStampSchema>>;

/** A decision as it stands in `case.yaml` and in the database. */
export const decisionSchema = z
  .looseObject({ id: z.string().min(1), on: instantSchema })
  .transform((value, context): Decision => {
    const { id, on, ...rest } = value;
    const input = decisionInputSchema.safeParse(rest);
    if (input.success) return { id, on, ...input.data };
    for (const issue of input.error.issues) context.addIssue(issue as Parameters<typeof context.addIssue>[0]);
    return z.NEVER;
  });

export type DecisionOf<K extends DecisionKind> = Extract<Decision, { kind: K }>;

/** The decisions that stand: those not undone, where undoing an `undo` brings its target back. Order is kept. */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<DecisionId>();
  for (const decision of decisions.toReversed()) {
    if (decision.kind === "undo" && !undone.has(decision.id)) undone.add(decision.target);
  }
  return decisions.filter((decision) => decision.kind !== "undo" && !undone.has(decision.id));
}
