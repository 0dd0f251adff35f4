/** Rows as CSV the way Python and Go write it: quotes only where they are needed. */
export function csvText(rows: readonly (readonly (string | number)[])[], newline = "\r\n"): string {
  const cell = (value: string | number): string => {
    const text = String(value);
    return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(",") + newline).join("");
}
