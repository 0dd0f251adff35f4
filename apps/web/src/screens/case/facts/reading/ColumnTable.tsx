import type { ColumnRole } from "@youju/model";
import s from "./ColumnTable.module.css";
import { type PreviewTable, roleOptions, type Roles } from "./said-columns.ts";

interface Props {
  readonly table: PreviewTable;
  readonly roles: Roles;
  readonly onRole: (column: number, role: ColumnRole | undefined) => void;
}

/** It scrolls within itself, so that a wide list does not widen the page; the choices in it take the focus. */
export function ColumnTable({ table: { rows }, roles, onRole }: Props) {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => index + 1);
  return (
    <div className={s.scroll} role="region" aria-label="文件的前几行">
      <table className={s.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={roles.has(column) ? s.said : undefined}>
                <div className={s.label}>
                  第 {column} 栏
                  <select
                    className={s.select}
                    aria-label={`第 ${column} 栏是什么`}
                    value={roles.get(column) ?? ""}
                    onChange={({ currentTarget: { value } }) =>
                      onRole(column, roleOptions.find((option) => option.value === value)?.value || undefined)
                    }
                  >
                    {roleOptions.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, at }, index) => (
            <tr key={at ?? index}>
              {columns.map((column) => (
                <td key={column} className={roles.has(column) ? s.said : undefined}>
                  {cells[column - 1] ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
