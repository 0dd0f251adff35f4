/** 案件: the facts of a case. Everything that Youju says is derived from a CaseFile, the law book and a date. */
import { z } from "zod";
import { decisionSchema, standingDecisions } from "./decisions/decision.ts";
import type { Original, Reading } from "./original.ts";
import { accountCalled, UNNAMED } from "./party.ts";
import type { CaseRecord } from "./record.ts";
import { dateSchema } from "./schema.ts";
import type { Seal } from "./seal.ts";
import { partySchema, statedDemandSchema, statedLoanSchema, statedRepaymentSchema } from "./stated.ts";

export type CaseId = string;

/** The facts that a person wrote or said, as they stand in `case.yaml`. */
export const caseFactsSchema = z.strictObject({
  title: z.string().trim().min(1).optional(),
  creditor: partySchema,
  debtor: partySchema,
  /** Left out: loans are to be found in the records. Given, even empty: these and no others. */
  loans: z.array(statedLoanSchema).nullable().optional(),
  /** As `loans`. */
  repayments: z.array(statedRepaymentSchema).nullable().optional(),
  demands: z.array(statedDemandSchema).nullable().optional(),
  filingDate: dateSchema.nullable().optional(),
  decisions: z.array(decisionSchema).nullable().optional(),
  outcomes: z.array(z.unknown()).nullable().optional(),
});
export type CaseFacts = z.output<typeof caseFactsSchema>;

export interface CaseFile {
  readonly facts: CaseFacts;
  readonly originals: readonly Original[];
  readonly readings: readonly Reading[];
  /** In the order of originals, and within an original in its own order. */
  readonly records: readonly CaseRecord[];
  /** Oldest first; absent where nothing was sealed yet. */
  readonly seals?: readonly Seal[];
  /** Line of each field in `case.yaml`, where the facts came from one: `loans[0].principal` → 7. */
  readonly lines?: Readonly<Record<string, number>>;
}

/**
 * What the two parties are called: the latest name that a standing `set-party` gave, or the stated one; where neither
 * is a name, that of the account which a person said is theirs, in quotes.
 */
export function partyNames({ creditor, debtor, decisions }: CaseFacts): {
  readonly creditor: string;
  readonly debtor: string;
} {
  const names = { creditor: creditor.name, debtor: debtor.name };
  const accounts: { creditor?: string | undefined; debtor?: string | undefined } = {};
  for (const decision of standingDecisions(decisions ?? [])) {
    if (decision.kind === "set-party") names[decision.target] = decision.value.name ?? names[decision.target];
    if (decision.kind === "account-of") accounts[decision.target] = decision.value.names[0] ?? decision.value.id;
  }
  for (const party of ["creditor", "debtor"] as const) {
    const account = accounts[party];
    if (names[party] === UNNAMED[party] && account !== undefined) names[party] = accountCalled(account);
  }
  return names;
}

/** `李明诉张伟民间借贷`, where the person gave no title. */
export function caseTitle(facts: CaseFacts): string {
  if (facts.title !== undefined) return facts.title;
  const names = partyNames(facts);
  return `${names.creditor}诉${names.debtor}民间借贷`;
}
