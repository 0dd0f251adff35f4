/** What a person points at in the first rows of a file, as the decision that says it. */
import type { OriginalPreview } from "@youju/api/client";
import { COLUMN_ROLES, type ColumnMapping, columnRoleWords, type ColumnRef, type ColumnRole } from "@youju/model";

export type PreviewTable = OriginalPreview["tables"][number];

/** By the number of the column, from 1. */
export type Roles = ReadonlyMap<number, ColumnRole>;

/** One role a column: of two things in one cell the first is shown, and the reader finds the other there too. */
export function rolesOf(table: PreviewTable): Roles {
  const roles = new Map<number, ColumnRole>();
  const order = ({ role }: PreviewTable["columns"][number]): number => COLUMN_ROLES.indexOf(role);
  for (const { role, column } of table.columns.toSorted((a, b) => order(a) - order(b)))
    if (!roles.has(column)) roles.set(column, role);
  return roles;
}

/**
 * With the column as `role`, or as nothing. What other columns are stays: who goes through the choices by keyboard passes
 * over those that another column has.
 */
export function withRole(roles: Roles, column: number, role: ColumnRole | undefined): Roles {
  const others = [...roles].filter(([at]) => at !== column);
  return new Map(role === undefined ? others : [...others, [column, role]]);
}

/** What is still missing or too much, in words; undefined where it can be read. */
export function wantingIn(roles: Roles): string | undefined {
  const all = [...roles.values()];
  const said = new Set(all);
  const twice = all.find((role, at) => all.indexOf(role) !== at);
  if (twice !== undefined) return `有两栏都选了“${columnRoleWords[twice]}”，只能留一栏。`;
  const [one, two] = [said.has("amount"), said.has("in") || said.has("out")];
  if (!said.has("date")) return "还要指出哪一栏是日期。";
  if (!one && !two) return "还要指出哪一栏是金额，或者哪两栏是收入和支出。";
  return one && two ? "金额栏和收入、支出栏只能选一种。" : undefined;
}

/** The columns by number, with what they were counted in; in a PDF by name, because cells there have no fixed number. */
export function mappingOf(table: PreviewTable, roles: Roles, sheets: number): ColumnMapping | undefined {
  if (wantingIn(roles) !== undefined) return undefined;
  const refs = Object.fromEntries([...roles].map(([column, role]) => [role, refOf(table, column)]));
  const { date, ...rest } = refs as Partial<Record<ColumnRole, ColumnRef>>;
  if (date === undefined) return undefined;
  return {
    date,
    ...rest,
    ...(table.delimiter === undefined ? {} : { delimiter: table.delimiter }),
    ...(table.name === undefined || table.name === "" || sheets < 2 ? {} : { sheet: table.name }),
  };
}

function refOf({ rows }: PreviewTable, column: number): ColumnRef {
  const [header] = rows;
  const name = header?.at === undefined ? (header?.cells[column - 1]?.trim() ?? "") : "";
  const isName =
    name !== "" && !/\d|…/u.test(name) && header?.cells.filter((cell) => cell.trim() === name).length === 1;
  return isName ? name : column;
}

export const roleOptions: readonly { readonly value: ColumnRole | ""; readonly label: string }[] = [
  { value: "", label: "不用" },
  ...COLUMN_ROLES.map((value) => ({ value, label: columnRoleWords[value] })),
];
