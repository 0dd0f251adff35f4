/** What zod found wrong with a case, as faults with file, line and field. */
import type { z } from "zod";
import { type Fault, fault, type Place } from "../fault.ts";
import { FIELD_LABELS } from "./field-labels.ts";
import { knownKeys, type Path } from "./known-keys.ts";
import { nearestKey } from "./nearest.ts";
import { fieldText } from "./read-yaml.ts";

type Issue = z.core.$ZodIssue;

/** What the issues are about: the value as read, where it stands in the case, and the schema that it did not fit. */
export interface Checked {
  readonly value: unknown;
  readonly prefix: Path;
  readonly schema: z.core.$ZodType;
  /** Keys that may stand at the top beside those of the schema. */
  readonly also?: readonly string[];
  readonly placeOf: (path: Path) => Place;
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, step) => (typeof here === "object" && here !== null ? Reflect.get(here, step) : undefined),
    value,
  );
}

export const pathOf = (issue: Issue): Path => issue.path.filter((step) => typeof step !== "symbol");

const KINDS: Readonly<Record<string, string>> = {
  string: "一段文字",
  object: "几个字段（写成 { 字段: 值 }，或另起行缩进）",
  array: "列表（每项一行，以“- ”开头）",
  boolean: "true 或 false",
  number: "一个数",
};

function kindOf(value: unknown): string {
  if (value === null) return "空的";
  if (Array.isArray(value)) return "一个列表";
  if (typeof value === "object") return "几个字段";
  return `“${shown(value)}”`;
}

/** A scalar as it was written. */
const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

const labelOf = (path: Path): string => FIELD_LABELS[String(path.at(-1))] ?? "";

function unknownKey(key: string, path: Path, checked: Checked): Fault {
  const full = [...checked.prefix, ...path, key];
  const at = checked.placeOf(full);
  const [written] = key.split("：");
  if (written !== undefined && written !== key) return fault("yaml-colon-full-width", { key: written.trim() }, at);
  if (/^\d{3}(?:\.\d+)?$/.test(key)) return fault("yaml-comma-in-number", undefined, at);
  const known = knownKeys(checked.schema, path);
  if (full.length === 1) known.push(...(checked.also ?? []));
  return fault("key-unknown", { key, nearest: nearestKey(key, known), known: known.join("、") }, at);
}

function wrongChoice(value: unknown, allowed: readonly unknown[], path: Path, checked: Checked): Fault {
  const full = [...checked.prefix, ...path];
  const at = checked.placeOf(full);
  if (typeof value === "object") {
    return fault("type-wrong", { field: fieldText(full), expected: allowed.join("、"), got: kindOf(value) }, at);
  }
  if (checked.prefix[0] === "decisions" && path.length === 1 && path[0] === "kind") {
    const known = allowed.map(String);
    return fault(
      "decision-kind-unknown",
      { kind: shown(value), nearest: nearestKey(shown(value), known), known: known.join("、") },
      at,
    );
  }
  return fault("value-not-allowed", { field: fieldText(full), value: shown(value), allowed: allowed.join("、") }, at);
}

/** Of several forms, the faults of the one that the person most likely meant: the one with the fewest. */
function unionFaults(issue: Extract<Issue, { code: "invalid_union" }>, checked: Checked): Fault[] {
  const path = pathOf(issue);
  const value = valueAt(checked.value, path);
  if ("options" in issue && Array.isArray(issue.options)) return [wrongChoice(value, issue.options, path, checked)];
  const forms = issue.errors.filter((errors) => errors.length > 0);
  const literals = forms.flatMap((errors) =>
    errors.flatMap((error) => (error.code === "invalid_value" ? error.values : [])),
  );
  if (literals.length > 0) return [wrongChoice(value, literals, path, checked)];
  const full = [...checked.prefix, ...path];
  if (path.at(-1) === "penalty" && typeof value === "object" && value !== null) {
    const written = knownKeys(checked.schema, path).filter((key) => Object.hasOwn(value, key));
    if (written.length > 1 || Object.keys(value).length === 0) {
      return [fault("penalty-form", { written: written.join("、") || "空的" }, checked.placeOf(full))];
    }
  }
  const [meant = []] = forms.toSorted((a, b) => a.length - b.length);
  const renamed = meant.some((error) => error.code === "unrecognized_keys");
  return meant
    .filter((error) => !(renamed && error.code === "invalid_type" && valueAt(value, pathOf(error)) === undefined))
    .flatMap((error) => issueFaults({ ...error, path: [...path, ...error.path] }, checked));
}

/** The faults of one issue; several for unknown keys and for a choice of forms. */
export function issueFaults(issue: Issue, checked: Checked): Fault[] {
  const path = pathOf(issue);
  const full = [...checked.prefix, ...path];
  const at = checked.placeOf(full);
  const field = fieldText(full);
  const value = valueAt(checked.value, path);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, path, checked));
  if (value === undefined) return [fault("field-missing", { field, label: labelOf(full) }, at)];
  if (issue.code === "custom") return [{ ...(issue.params?.["fault"] as Fault), at }];
  if (issue.code === "invalid_value") return [wrongChoice(value, issue.values, path, checked)];
  if (issue.code === "invalid_union") return unionFaults(issue, checked);
  if (issue.code === "too_small" && issue.origin === "string") return [fault("field-empty", { field }, at)];
  if (issue.code === "too_small") return [fault("list-too-short", { field, least: Number(issue.minimum) }, at)];
  const expected = issue.code === "invalid_type" ? (KINDS[issue.expected] ?? issue.expected) : "别的写法";
  return [fault("type-wrong", { field, expected, got: kindOf(value) }, at)];
}
