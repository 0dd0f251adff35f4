/** The assessment of a case: a pure function of its facts, the law book and a date. */
import type { AssessedLoan, AssessedRepayment, Assessment, CalendarDate, CaseFile, Fault } from "@youju/model";
import { caseTitle, formatMoney, formatRate } from "@youju/model";
import { LAW_TABLES, type LawTables } from "@youju/law";
import { chainOf } from "./chain/index.ts";
import { checkListOf } from "./check-list.ts";
import { claimInput, computedClaim, countedLoans, shownClaim } from "./claim.ts";
import { derive } from "./derived.ts";
import { computedLimitation } from "./limitation.ts";
import { exhibits } from "./exhibits.ts";
import type { Loan, Repayment } from "./loan.ts";
import { shownMatch } from "./match.ts";
import { nextThing } from "./next.ts";
import { assessedOriginals } from "./originals.ts";
import { checkedReceipts, receiptWarnings } from "./receipts.ts";
import { reasonsOf } from "./reasons/index.ts";
import { roadsOf } from "./roads/index.ts";
import { warningsOf } from "./warnings.ts";

export interface AssessOptions {
  readonly asOf: CalendarDate;
  /** Adds `reasons`: why each shown value is what it is. */
  readonly why?: boolean;
  /** The law book's own where left out. */
  readonly tables?: LawTables;
}

export type AssessOutcome =
  { readonly ok: true; readonly assessment: Assessment } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * What is owed on a date, on what evidence, under which article, and what is missing.
 *
 * ```ts
 * const outcome = assess(caseFile, { asOf: "2026-11-23" as CalendarDate });
 * if (outcome.ok) outcome.assessment.claim.total; // "16140.50"
 * ```
 * @returns the assessment, or the faults of what was stated, with file, line and field where they are known
 */
export function assess(given: CaseFile, { asOf, why = false, tables = LAW_TABLES }: AssessOptions): AssessOutcome {
  const derived = derive(given, asOf, tables);
  const { caseFile } = derived;
  const computed = computedClaim(derived);
  if (!computed.ok) return computed;
  const { claim } = computed;
  const owedIds = new Set(claim.byLoan.filter((loan) => loan.total > 0n).map((loan) => loan.loan));
  const owed = countedLoans(derived, claim).filter((loan) => owedIds.has(loan.id));
  const limitation = computedLimitation(derived, owed);
  const chain = chainOf({ derived, claim, loans: owed, limitation });
  const roads = roadsOf({ derived, input: claimInput(derived), claim, chain });
  const [loans, repayments] = [derived.loans.map(shownLoan), derived.repayments.map(shownRepayment)];
  const receipts = checkedReceipts(caseFile);
  const listed = exhibits(caseFile, { chain, loans, repayments });
  const assessment: Assessment = {
    asOf,
    case: {
      title: caseTitle(caseFile.facts),
      creditor: derived.creditor,
      debtor: derived.debtor,
      filingDate: derived.filing?.date ?? null,
    },
    originals: assessedOriginals(caseFile),
    match: shownMatch(derived.payments.all),
    loans,
    repayments,
    setAside: derived.setAside,
    claim: shownClaim(claim),
    limitation: limitation.shown,
    chain,
    roads,
    warnings: [...warningsOf(derived, claim, limitation), ...receiptWarnings(receipts)],
    next: nextThing({ derived, claim, chain, limitation, roads }),
    exhibits: listed,
    checkList: checkListOf({ derived, chain, exhibits: listed, receipts }),
    receipts,
  };
  return { ok: true, assessment: why ? { ...assessment, reasons: reasonsOf(derived, claim, assessment) } : assessment };
}

function shownLoan({
  id,
  date,
  principal,
  agreed: { terms },
  status,
  payments,
  dateCertain,
  decisions,
}: Loan): AssessedLoan {
  return {
    id,
    date,
    principal: formatMoney(principal),
    annualRate: terms.annualRate === null ? null : formatRate(terms.annualRate),
    overdueAnnualRate: terms.overdueAnnualRate === null ? null : formatRate(terms.overdueAnnualRate),
    due: terms.due,
    ...(terms.instalments === null
      ? {}
      : { instalments: terms.instalments.map(({ date, amount }) => ({ date, amount: formatMoney(amount) })) }),
    ...(terms.rolledFrom === null
      ? {}
      : { rolledFrom: { date: terms.rolledFrom.date, principal: formatMoney(terms.rolledFrom.principal) } }),
    status,
    sources: payments.flatMap((payment) => payment.sources),
    records: payments.flatMap((payment) => payment.records),
    dateCertain,
    decisions,
  };
}

function shownRepayment({
  id,
  date,
  amount,
  loan,
  forPrincipal,
  agreed,
  status,
  payments,
  decisions,
}: Repayment): AssessedRepayment {
  return {
    id,
    date,
    amount: formatMoney(amount),
    loan,
    for: forPrincipal ? "principal" : null,
    agreed,
    status,
    sources: payments.flatMap((payment) => payment.sources),
    records: payments.flatMap((payment) => payment.records),
    decisions,
  };
}
