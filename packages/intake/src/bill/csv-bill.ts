/** Bills as delimited text: whatever the format, the same way from bytes to rows. */
import { type ColumnMapping, type Delimiter, DELIMITERS, type Transfer } from "@youju/model";
import { csvRows, splitCells } from "../csv/rows.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";
import { fileText } from "../text/file-text.ts";
import type { BillFormat, BillRow } from "./format.ts";
import { readBill } from "./read-bill.ts";
import { saidList } from "./said-columns.ts";

export function csvBill(format: BillFormat): Pick<Reader, "match" | "read"> {
  return {
    match(sample) {
      if (sample.text === undefined || sample.json !== undefined) return undefined;
      return format.match(headRows(sample.text.head, delimiterOf(sample.text.head, format)));
    },
    read: (file, context) => read(file, context, format),
  };
}

async function* read(
  file: Blob,
  context: ReadContext,
  format: BillFormat,
): AsyncGenerator<readonly Transfer[], Findings> {
  const head = context.sample.text?.head ?? "";
  const delimiter = context.columns === undefined ? delimiterOf(head, format) : saidDelimiter(head, context.columns);
  const rows = csvRows(fileText(file, context), { delimiter, startsRow: (line) => format.rowStart.test(line) });
  return yield* readBill(billRows(rows), context, format);
}

async function* billRows(batches: ReturnType<typeof csvRows>): AsyncGenerator<readonly BillRow[], void> {
  for await (const rows of batches) yield rows.map(({ line, ...row }) => ({ at: { line }, ...row }));
}

const HEAD_LINES = 200;

function headRows(head: string, delimiter: string): readonly (readonly string[])[] {
  const lines = head.split("\n", HEAD_LINES);
  return lines.map((line) => splitCells(line.trimEnd(), delimiter) ?? [line]);
}

/** The one that makes a header of a bill out of some line. */
function delimiterOf(head: string, format: BillFormat): Delimiter {
  return (
    DELIMITERS.find((delimiter) => headRows(head, delimiter).some((cells) => format.columnsOf(cells) !== undefined)) ??
    ","
  );
}

/** The one that a person said; else the one that finds their columns in most rows, and where none does, the likeliest. */
export function saidDelimiter(head: string, said: ColumnMapping): Delimiter {
  if (said.delimiter !== undefined) return said.delimiter;
  const found = DELIMITERS.map((delimiter) => {
    const rows = headRows(head, delimiter).map((cells, at) => ({ at: { line: at + 1 }, cells }));
    const list = saidList(rows, said);
    return { delimiter, rows: list.ok ? rows.length - list.value.begins + list.value.columns.width : -1 };
  });
  const best = found.toSorted((a, b) => b.rows - a.rows)[0]!;
  return best.rows === -1 ? likelyDelimiter(head) : best.delimiter;
}

/** The one that cuts most lines into the same number of cells, and of equals the one that makes most of them. */
export function likelyDelimiter(head: string): Delimiter {
  const found = DELIMITERS.map((delimiter) => {
    const counts = new Map<number, number>();
    for (const { length } of headRows(head, delimiter))
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [cells = 0, lines = 0] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    return { delimiter, cells, lines };
  });
  return found.toSorted((a, b) => b.lines - a.lines || b.cells - a.cells)[0]!.delimiter;
}
