import { Button, NativeSelect } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { ColumnTable } from "./ColumnTable.tsx";
import s from "./ReadingSheet.module.css";
import { mappingOf, type PreviewTable, type Roles, rolesOf, wantingIn, withRole } from "./said-columns.ts";
import type { SayProps } from "./say.ts";

interface Props extends SayProps {
  readonly tables: readonly PreviewTable[];
}

/** The first rows as they stand in the file, with a choice above each column of what it is. */
export function ColumnChoice({ tables, target, busy, onSay }: Props) {
  const [sheet, setSheet] = useState(() => likeliest(tables));
  const table = tables[sheet]!;
  const [roles, setRoles] = useState<Roles>(() => rolesOf(table));
  const wantingId = useId();
  const mapping = mappingOf(table, roles, tables.length);
  const turnTo = (index: number): void => {
    setSheet(index);
    setRoles(rolesOf(tables[index]!));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (mapping !== undefined && !busy) void onSay({ kind: "columns", target, value: mapping });
  };
  if (tables.every(({ rows }) => rows.length === 0)) return null;
  return (
    <form className={s.part} onSubmit={submit} noValidate>
      <h3 className={s.heading}>前几行</h3>
      <p className={s.hint}>一行一笔的表格，可以在每一栏上面选它是什么；至少要有日期和金额。</p>
      {tables.length < 2 ? null : (
        <NativeSelect
          label="看哪一张表"
          value={String(sheet)}
          onChange={(event) => turnTo(Number(event.currentTarget.value))}
          data={tables.map(({ name }, index) => ({ value: String(index), label: name ?? `第 ${index + 1} 张` }))}
        />
      )}
      <ColumnTable table={table} roles={roles} onRole={(column, role) => setRoles(withRole(roles, column, role))} />
      <p id={wantingId} className={s.hint} aria-live="polite">
        {wantingIn(roles) ?? ""}
      </p>
      <Button
        type="submit"
        variant="default"
        disabled={mapping === undefined}
        loading={busy}
        aria-describedby={wantingId}
      >
        按这些栏再读一次
      </Button>
    </form>
  );
}

/** The sheet on which most is known already, and of equals the one with most rows. */
function likeliest(tables: readonly PreviewTable[]): number {
  const worth = ({ columns, rows }: PreviewTable): number => columns.length * 100 + rows.length;
  const best = tables.toSorted((a, b) => worth(b) - worth(a))[0];
  return Math.max(
    0,
    tables.findIndex((table) => table === best),
  );
}
