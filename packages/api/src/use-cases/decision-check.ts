/** Whether a decision has something to be about, before it is kept. */
import { showingCheckList } from "@youju/law";
import {
  type Assessment,
  type CaseFile,
  type CaseRecord,
  type DecisionInput,
  type Fault,
  fault,
  formatMoney,
  moneyFromContract,
  type RecordId,
} from "@youju/model";

/** What ids a decision may name: of records, and of what was derived from them. */
export interface Known {
  readonly file: CaseFile;
  readonly record: (id: RecordId) => CaseRecord | undefined;
  /** Null where nothing can be computed yet. */
  readonly assessment: Assessment | null;
}

/** The faults of a decision whose target is not there, or whose parts do not add up; none where it can be kept. */
export function decisionFaults(input: DecisionInput, known: Known): readonly Fault[] {
  const missing = targetsOf(input).filter(({ id, among }) => !isThere(id, among, known));
  if (missing.length > 0) return missing.map(({ id }) => fault("decision-target-unknown", { target: id }));
  if (input.kind === "read-as" || input.kind === "columns")
    return isArchive(input.target, known) ? [fault("decision-read-as-archive", undefined)] : [];
  return input.kind === "loan" ? splitFaults(input, known) : [];
}

type Among = "record" | "payment" | "loan" | "repayment" | "original" | "check" | "decision";
interface Target {
  readonly id: string;
  readonly among: Among;
}

function targetsOf(input: DecisionInput): readonly Target[] {
  switch (input.kind) {
    case "confirm-finding":
      return [{ id: input.target, among: "record" }, ...optional(input.value.loan, "loan")];
    case "loan":
    case "not-a-loan":
    case "repayment":
    case "not-a-repayment":
      return [{ id: input.target, among: "payment" }];
    case "same-loan":
      return [input.target, ...input.value].map((id) => ({ id, among: "payment" }));
    case "set-terms":
      return [{ id: input.target, among: "loan" }];
    case "pays-loan":
      return [{ id: input.target, among: "repayment" }, ...optional(input.value.loan, "loan")];
    case "add-repayment":
      return optional(input.value.loan, "loan");
    case "original-kept":
    case "columns":
    case "read-as":
    case "taken-on":
      return [{ id: input.target, among: "original" }];
    case "transcript-of":
      return [input.target, input.value].map((id) => ({ id, among: "original" }));
    case "checked":
      return [{ id: input.target, among: "check" }];
    case "undo":
      return [{ id: input.target, among: "decision" }];
    case "account-of":
    case "add-loan":
    case "demand":
    case "filing-date":
    case "set-party":
      return [];
  }
}

const optional = (id: string | null | undefined, among: Among): readonly Target[] =>
  id === null || id === undefined ? [] : [{ id, among }];

function isThere(id: string, among: Among, { file, record, assessment }: Known): boolean {
  const loan = assessment?.loans.some((each) => each.id === id || each.records.includes(id)) === true;
  const repayment = assessment?.repayments.some((each) => each.id === id || each.records.includes(id)) === true;
  switch (among) {
    case "record":
      return record(id) !== undefined;
    case "payment":
      return record(id) !== undefined || loan || repayment;
    case "loan":
      return loan;
    case "repayment":
      return repayment || record(id) !== undefined;
    case "original":
      return file.originals.some((original) => original.sha256 === id);
    case "check":
      return showingCheckList.some((item) => item.id === id);
    case "decision":
      return (file.facts.decisions ?? []).some((decision) => decision.id === id);
  }
}

const isArchive = (sha256: string, { file }: Known): boolean =>
  file.readings.some(({ original, kind }) => original === sha256 && kind === "zip");

function splitFaults(input: Extract<DecisionInput, { kind: "loan" }>, { record }: Known): readonly Fault[] {
  const payment = record(input.target);
  const amount = payment !== undefined && "amount" in payment ? payment.amount : undefined;
  if (input.value === undefined || amount === undefined) return [];
  const parts = input.value.parts.reduce((sum, part) => sum + moneyFromContract(part.amount), 0n);
  return parts === amount
    ? []
    : [fault("decision-split-off", { parts: formatMoney(parts), amount: formatMoney(amount) })];
}
