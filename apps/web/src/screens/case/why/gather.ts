/** From a reason's tree to what the panel shows: the arithmetic, the lines, the words of the person, the articles. */
import type { Assessment, Basis, DecisionId, Input, Pointer, Reason, RecordId } from "@youju/model";
import { recordId, type SourceRef } from "@youju/model";
import { isRecord, segmentsOf, valueAt } from "./pointer.ts";

export interface Gathered {
  readonly formula: string | null;
  readonly texts: readonly string[];
  readonly inputs: readonly Input[];
  readonly records: readonly RecordId[];
  readonly decisions: readonly DecisionId[];
  readonly stated: readonly string[];
  readonly policies: readonly string[];
  readonly basis: readonly Basis[];
}

/** Deep enough for total → overdue interest → stretch → principal → payment → record. */
const MAX_DEPTH = 8;

/**
 * The reason of a shown value. A pointer without a tree of its own is answered by its container's sources and basis,
 * so that a figure never opens on nothing.
 */
export function reasonAt(assessment: Assessment, pointer: Pointer): Reason | undefined {
  const { reasons } = assessment;
  const parent = pointer.slice(0, pointer.lastIndexOf("/"));
  const known = [
    pointer,
    ...["interest", "amount", "grade", "principal", "title"].map((key) => `${pointer}/${key}`),
    parent,
  ]
    .map((candidate) => reasons?.[candidate])
    .find((reason) => reason !== undefined);
  return known ?? repaymentsReason(assessment, pointer) ?? containerReason(assessment, pointer);
}

function repaymentsReason(assessment: Assessment, pointer: Pointer): Reason | undefined {
  if (pointer !== "/repayments") return undefined;
  const inputs = assessment.repayments.flatMap((one, index): readonly Input[] =>
    one.date > assessment.asOf
      ? []
      : [{ name: one.date, value: one.amount, by: { kind: "see", pointer: `/repayments/${index}/amount` } }],
  );
  return { kind: "rule", basis: [], inputs, text: "每一笔还款加起来。" };
}

function containerReason(assessment: Assessment, pointer: Pointer): Reason | undefined {
  const segments = segmentsOf(pointer);
  for (let length = segments.length; length > 0; length--) {
    const value = valueAt(assessment, `/${segments.slice(0, length).join("/")}`);
    if (!isRecord(value)) continue;
    const basis = Array.isArray(value["basis"]) ? (value["basis"] as Basis[]) : [];
    const sources = Array.isArray(value["sources"]) ? (value["sources"] as SourceRef[]) : [];
    if (basis.length === 0 && sources.length === 0) continue;
    const lines: Reason = { kind: "record", records: sources.map(recordId), source: sources };
    const inputs = sources.length === 0 ? [] : [{ name: "原件", value: "", by: lines }];
    return { kind: "rule", basis, inputs };
  }
  return undefined;
}

/** Everything under a reason, each thing once, nearest first. */
export function gather(assessment: Assessment, top: Reason): Gathered {
  const found = {
    records: new Set<RecordId>(),
    decisions: new Set<DecisionId>(),
    stated: new Set<string>(),
    policies: new Set<string>(),
    texts: new Set<string>(),
    basis: new Map<string, Basis>(),
  };
  const seen = new Set<Pointer>();
  let level: readonly Reason[] = [top];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    level = level.flatMap((reason) => visit(assessment, reason, found, seen));
  }
  const direct = resolve(assessment, top, new Set());
  const isTree = direct?.kind === "rule" || direct?.kind === "policy";
  return {
    formula: direct?.kind === "rule" ? (direct.formula ?? null) : null,
    texts: isTree && direct.text !== undefined ? [direct.text] : [],
    inputs: (isTree ? (direct.inputs ?? []) : []).filter((input) => input.value !== ""),
    records: [...found.records],
    decisions: [...found.decisions],
    stated: [...found.stated],
    policies: [...found.policies].filter((text) => !(direct?.kind === "policy" && text === direct.text)),
    basis: [...found.basis.values()],
  };
}

interface Found {
  readonly records: Set<RecordId>;
  readonly decisions: Set<DecisionId>;
  readonly stated: Set<string>;
  readonly policies: Set<string>;
  readonly basis: Map<string, Basis>;
}

function visit(assessment: Assessment, reason: Reason, found: Found, seen: Set<Pointer>): readonly Reason[] {
  switch (reason.kind) {
    case "record":
      for (const record of reason.records) found.records.add(record);
      return [];
    case "stated":
      found.stated.add(reason.line === undefined ? reason.field : `${reason.field}（case.yaml 第 ${reason.line} 行）`);
      return [];
    case "decision":
      found.decisions.add(reason.id);
      return [];
    case "see": {
      const next = resolve(assessment, reason, seen);
      return next === undefined ? [] : [next];
    }
    case "policy":
      found.policies.add(reason.text);
      addBasis(found, reason.basis ?? []);
      return (reason.inputs ?? []).map((input) => input.by);
    case "rule":
      addBasis(found, reason.basis);
      return reason.inputs.map((input) => input.by);
  }
}

function addBasis(found: Found, basis: readonly Basis[]): void {
  for (const one of basis) found.basis.set(`${one.statute} ${one.article} ${one.rule}`, one);
}

/** Follows `see` to the reason it means; a circle ends in nothing. */
function resolve(assessment: Assessment, reason: Reason, seen: Set<Pointer>): Reason | undefined {
  let current: Reason | undefined = reason;
  while (current?.kind === "see") {
    if (seen.has(current.pointer)) return undefined;
    seen.add(current.pointer);
    current = reasonAt(assessment, current.pointer);
  }
  return current;
}
