/** Everything that is derived from a case file before it is judged: who, what was paid, what is a loan, what was said. */
import type {
  CalendarDate,
  CaseFile,
  Decision,
  DecisionKind,
  Party,
  Reason,
  SetAside,
  Sha256,
  Warning,
} from "@youju/model";
import { standingDecisions } from "@youju/model";
import type { LawTables } from "@youju/law";
import { type Accounts, accountsOf } from "./accounts.ts";
import { type Demand, demandsOf } from "./demands.ts";
import type { Loan, Repayment } from "./loan.ts";
import { loansOf } from "./loans.ts";
import { type Doubt, doubtsOf } from "./mark-doubts.ts";
import { type Mark, marksOf } from "./marks.ts";
import { withMarkedTerms } from "./marked-terms.ts";
import { type Person, personsOf } from "./persons.ts";
import { type Payments, paymentsOf } from "./payments/index.ts";
import { doubtWarnings } from "./payments/payment-doubts.ts";
import { partyOf } from "./parties.ts";
import { repaymentsOf } from "./repayments.ts";
import { withSides } from "./sides.ts";
import { statedReason } from "./stated-reason.ts";
import { type Survey, survey, toTheMinute } from "./survey.ts";
import { ofKind, verdictsOf } from "./verdicts.ts";
import { warning } from "./warn.ts";

export interface Derived {
  readonly caseFile: CaseFile;
  readonly asOf: CalendarDate;
  /** What the law book's calculators go by: its own tables, or these with rows of the user's. */
  readonly tables: LawTables;
  readonly creditor: Party;
  readonly debtor: Party;
  readonly decisions: readonly Decision[];
  readonly survey: Survey;
  readonly persons: readonly Person[];
  readonly accounts: Accounts;
  readonly payments: Payments;
  readonly loans: readonly Loan[];
  readonly repayments: readonly Repayment[];
  readonly setAside: readonly SetAside[];
  readonly marks: readonly Mark[];
  /** By the decision that made the mark. */
  readonly doubts: ReadonlyMap<string, Doubt>;
  readonly demands: readonly Demand[];
  readonly filing: { readonly date: CalendarDate; readonly by: Reason } | null;
  /** Exports whose phone or device can still be shown, with the decision that says so. */
  readonly kept: ReadonlyMap<Sha256, string>;
  readonly warnings: readonly Warning[];
}

export function derive(given: CaseFile, asOf: CalendarDate, tables: LawTables): Derived {
  const { file: caseFile, warnings: sideWarnings } = withSides(given);
  const { facts, lines } = caseFile;
  const decisions = standingDecisions(facts.decisions ?? []);
  const [creditor, debtor] = [partyOf(facts, decisions, "creditor"), partyOf(facts, decisions, "debtor")];
  const looked = survey(caseFile, targetsOf(decisions));
  const persons = personsOf(caseFile, looked);
  const accounts = accountsOf(caseFile, looked, persons, { creditor, debtor }, decisions);
  const payments = paymentsOf(looked, persons, accounts);
  const verdicts = verdictsOf(decisions, payments.all);
  const marked = marksOf(ofKind(decisions, "confirm-finding"), looked);
  const found = loansOf(facts, lines, decisions, payments.all, verdicts);
  const { loans, warnings: termWarnings } = withMarkedTerms(found.loans, marked.marks);
  const repaid = repaymentsOf(facts, lines, decisions, payments.all, verdicts, loans);
  const base = { caseFile, asOf, creditor, debtor, decisions, survey: looked, persons, accounts, payments, loans };
  return {
    ...base,
    tables,
    repayments: repaid.repayments,
    setAside: [...found.setAside, ...repaid.setAside].toSorted((a, b) =>
      (a.at ?? "") < (b.at ?? "") ? -1 : (a.at ?? "") > (b.at ?? "") ? 1 : 0,
    ),
    marks: marked.marks,
    doubts: doubtsOf(caseFile.records, marked.marks, payments.chats, toTheMinute(looked)),
    demands: demandsOf(facts, lines, decisions, marked.marks, loans, caseFile.records),
    filing: filingOf(caseFile, decisions),
    kept: new Map(
      ofKind(decisions, "original-kept")
        .filter((decision) => decision.value !== "paper")
        .map((decision) => [decision.target, decision.id]),
    ),
    warnings: [
      ...sideWarnings,
      ...accounts.warnings,
      ...learntWarning(payments.learnt, debtor),
      ...doubtWarnings(payments.doubts),
      ...repaid.warnings,
      ...found.warnings,
      ...termWarnings,
      ...marked.warnings,
      ...lostTargets(decisions, base, repaid.repayments),
    ],
  };
}

/** Whether the target of a decision is a record, or a loan or repayment that goes by one; every kind has to say. */
const TARGETS_RECORD: Readonly<Record<DecisionKind, boolean>> = {
  "account-of": false,
  "add-loan": false,
  "add-repayment": false,
  checked: false,
  columns: false,
  "confirm-finding": true,
  demand: false,
  "filing-date": false,
  loan: true,
  "not-a-loan": true,
  "not-a-repayment": true,
  "original-kept": false,
  "pays-loan": true,
  "read-as": false,
  repayment: true,
  "same-loan": true,
  "set-party": false,
  "set-terms": true,
  "taken-on": false,
  "transcript-of": false,
  undo: false,
};

const recordTarget = (decision: Decision): string | undefined =>
  TARGETS_RECORD[decision.kind] && "target" in decision ? decision.target : undefined;

const targetsOf = (decisions: readonly Decision[]): Set<string> =>
  new Set(decisions.flatMap((decision) => recordTarget(decision) ?? []));

function filingOf(caseFile: CaseFile, decisions: readonly Decision[]): Derived["filing"] {
  const last = ofKind(decisions, "filing-date").at(-1);
  if (last !== undefined)
    return last.value === null ? null : { date: last.value, by: { kind: "decision", id: last.id } };
  const stated = caseFile.facts.filingDate ?? null;
  return stated === null ? null : { date: stated, by: statedReason("filingDate", caseFile.lines) };
}

function learntWarning(learnt: readonly string[], debtor: Party): Warning[] {
  if (learnt.length === 0) return [];
  return [
    warning("nickname-learnt", `账单里的“${learnt.join("”“")}”按${debtor.name}算：他们的转账和聊天里的对得上。`, {
      mend: `不是同一个人的，在“这些人里哪个是${debtor.name}？”里改选。`,
    }),
  ];
}

/** Decisions about lines that are no longer there, or not the debtor's: kept, but without effect. */
function lostTargets(
  decisions: readonly Decision[],
  base: Pick<Derived, "payments" | "loans" | "survey">,
  repayments: readonly Repayment[],
): Warning[] {
  const known = new Set([
    ...base.payments.all.flatMap((p) => p.records),
    ...base.loans.flatMap((l) => l.aliases),
    ...repayments.flatMap((r) => r.aliases),
  ]);
  const lost = decisions.filter((decision) => {
    const target = recordTarget(decision);
    if (target === undefined) return false;
    return decision.kind === "confirm-finding" ? !base.survey.wanted.has(target) : !known.has(target);
  });
  return lost.map((decision) =>
    warning("decision-without-target", `你的一个决定（${decision.id}）说的那条记录不在现有的文件里，暂时不起作用。`, {
      mend: "把原来的文件重新导入，或撤销这个决定。",
    }),
  );
}
