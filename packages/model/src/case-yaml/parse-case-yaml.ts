/** `case.yaml` to the facts of a case, or everything that is wrong with it at once. */
import { z } from "zod";
import { type CaseFacts, caseFactsSchema } from "../case-file.ts";
import { type Decision, type DecisionInput, decisionInputSchema, decisionStampSchema } from "../decisions/decision.ts";
import { type Fault, fault, faultAt, type Place } from "../fault.ts";
import { type Checked, issueFaults, pathOf, valueAt } from "./issue-faults.ts";
import type { Path } from "./known-keys.ts";
import { fieldText, readYaml } from "./read-yaml.ts";

/** The facts with the line of each field (`loans[0].principal` → 7), or the faults in order of their lines. */
export type ParsedCase =
  | { readonly ok: true; readonly facts: CaseFacts; readonly lines: Readonly<Record<string, number>> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type Checking<T> =
  | { readonly value: T; readonly faults: readonly [] }
  | { readonly value: undefined; readonly faults: readonly Fault[] };

const factsWithoutDecisions = caseFactsSchema.omit({ decisions: true });

/** A field without a value is a field left out, unless the schema gives null a meaning of its own. */
function withoutEmptyFields(value: unknown, paths: readonly Path[]): unknown {
  const copy = structuredClone(value);
  for (const path of paths) {
    const parent = valueAt(copy, path.slice(0, -1));
    if (typeof parent === "object" && parent !== null) Reflect.deleteProperty(parent, path.at(-1)!);
  }
  return copy;
}

function check<S extends z.ZodType>(
  schema: S,
  value: unknown,
  checked: Omit<Checked, "value" | "schema">,
): Checking<z.output<S>> {
  const first = schema.safeParse(value);
  if (first.success) return { value: first.data, faults: [] };
  const empty = first.error.issues
    .map(pathOf)
    .filter((path) => typeof path.at(-1) === "string" && valueAt(value, path) === null);
  const full = empty.length === 0 ? value : withoutEmptyFields(value, empty);
  const second = empty.length === 0 ? first : schema.safeParse(full);
  if (second.success) return { value: second.data, faults: [] };
  const faults = second.error.issues.flatMap((issue) => issueFaults(issue, { ...checked, value: full, schema }));
  return { value: undefined, faults: withoutEchoes(faults) };
}

/** A key that is missing only because it was misspelt is one fault, not two. */
function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const meant = new Set(
    faults.flatMap((f) => {
      const parent = f.at?.field?.replace(/[^.]*$/u, "") ?? "";
      if (f.code === "yaml-colon-full-width") return [`${parent}${f.details.key}`];
      return f.code === "key-unknown" && f.details.nearest !== null ? [`${parent}${f.details.nearest}`] : [];
    }),
  );
  return faults.filter((f) => f.code !== "field-missing" || !meant.has(f.details.field));
}

function checkDecision(value: unknown, prefix: Path, placeOf: Checked["placeOf"]): Checking<Decision> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return check(z.never(), value, { prefix, placeOf });
  }
  const { id, on, ...rest } = value as Record<string, unknown>;
  const stamp = check(decisionStampSchema, { id, on }, { prefix, placeOf });
  const kind = decisionInputSchema.options.find((option) => option.shape.kind.value === rest["kind"]);
  const input: Checking<DecisionInput> = check<z.ZodType<DecisionInput>>(kind ?? decisionInputSchema, rest, {
    prefix,
    placeOf,
  });
  if (stamp.value === undefined || input.value === undefined)
    return { value: undefined, faults: [...stamp.faults, ...input.faults] };
  return { value: { ...stamp.value, ...input.value }, faults: [] };
}

function checkDecisions(
  value: unknown,
  placeOf: Checked["placeOf"],
): { decisions: Decision[] | null | undefined; faults: readonly Fault[] } {
  if (value === undefined || value === null) return { decisions: value, faults: [] };
  const list = check(z.array(z.unknown()), value, { prefix: ["decisions"], placeOf });
  if (list.value === undefined) return { decisions: undefined, faults: list.faults };
  const checked = list.value.map((item, index) => checkDecision(item, ["decisions", index], placeOf));
  return { decisions: checked.flatMap((c) => c.value ?? []), faults: checked.flatMap((c) => c.faults) };
}

/** Ids that stand for two things: of decisions, and of loans (those without one are `L1`, `L2`… by position). */
function idFaults(value: unknown, placeOf: Checked["placeOf"]): Fault[] {
  const twice = (
    list: string,
    code: "decision-id-twice" | "loan-id-twice",
    missing: (index: number) => string | undefined,
  ): Fault[] => {
    const items = valueAt(value, [list]);
    const firstAt = new Map<unknown, number>();
    return (Array.isArray(items) ? items : []).flatMap((item, index) => {
      const id = valueAt(item, ["id"]) ?? missing(index);
      if (typeof id !== "string") return [];
      const at = placeOf([list, index, "id"]);
      const first = firstAt.get(id);
      if (first === undefined) firstAt.set(id, at.line ?? 1);
      return first === undefined ? [] : [fault(code, { id, first }, at)];
    });
  };
  return [
    ...twice("decisions", "decision-id-twice", () => undefined),
    ...twice("loans", "loan-id-twice", (index) => `L${index + 1}`),
  ];
}

/** The text as values, with what names the places in it and gathers its faults. */
function opened(text: string, file: string) {
  const read = readYaml(text);
  const lineOf = (path: Path): number =>
    path.length === 0 ? 1 : (read.lines.get(fieldText(path)) ?? lineOf(path.slice(0, -1)));
  const placeOf = (path: Path): Place => ({ file, line: lineOf(path), field: fieldText(path) });
  const failed = (faults: readonly Fault[]): { readonly ok: false; readonly faults: readonly Fault[] } => ({
    ok: false,
    faults: faults.map((f) => faultAt(f, { file })).toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0)),
  });
  return { read, placeOf, failed };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Reads `case.yaml`.
 *
 * `file` is what the faults call the file. A field without a value is left out. Unknown keys, wrong types, impossible
 * dates, bad amounts and rates, ids used twice: all are reported at once, each with its line.
 * @example parseCaseYaml("creditor: { name: 李明 }\ndebtor: { name: 张伟 }\n", "case.yaml")
 */
export function parseCaseYaml(text: string, file: string): ParsedCase {
  const { read, placeOf, failed } = opened(text, file);
  if (!read.wellFormed) return failed(read.faults);
  if (!isMap(read.value)) return failed([fault("case-not-a-map", undefined, { line: 1 })]);
  const { decisions: stated, ...rest } = read.value;
  // Decisions are checked one by one, so that the schema of the rest does not have them.
  const facts = check(factsWithoutDecisions, rest, { prefix: [], also: ["decisions"], placeOf });
  const { decisions, faults } = checkDecisions(stated, placeOf);
  const all = [...read.faults, ...facts.faults, ...faults, ...idFaults(read.value, placeOf)];
  if (facts.value === undefined || all.length > 0) return failed(all);
  return {
    ok: true,
    facts: decisions === undefined ? facts.value : { ...facts.value, decisions },
    lines: Object.fromEntries(read.lines),
  };
}

export type ParsedYaml<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads YAML or JSON by another schema of fields, with the same care: every fault at once, each with its line.
 * @param file what the faults call the text
 */
export function parseYamlAs<S extends z.ZodType>(schema: S, text: string, file: string): ParsedYaml<z.output<S>> {
  const { read, placeOf, failed } = opened(text, file);
  if (!read.wellFormed) return failed(read.faults);
  const value = read.value ?? {};
  if (!isMap(value)) return failed([fault("case-not-a-map", undefined, { line: 1 })]);
  const checked = check(schema, value, { prefix: [], placeOf });
  const faults = [...read.faults, ...checked.faults];
  return checked.value === undefined || faults.length > 0 ? failed(faults) : { ok: true, value: checked.value };
}
