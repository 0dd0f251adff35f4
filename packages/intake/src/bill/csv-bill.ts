/** Bills as delimited text: whatever the format, the same way from bytes to rows. */
import type { Transfer } from "@youju/model";
import { csvRows, splitCells } from "../csv/rows.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";
import { fileText } from "../text/file-text.ts";
import type { BillFormat, BillRow } from "./format.ts";
import { readBill } from "./read-bill.ts";

const DELIMITERS = [",", "\t", ";", "|"] as const;

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
  const delimiter = delimiterOf(context.sample.text?.head ?? "", format);
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
function delimiterOf(head: string, format: BillFormat): string {
  return (
    DELIMITERS.find((delimiter) => headRows(head, delimiter).some((cells) => format.columnsOf(cells) !== undefined)) ??
    ","
  );
}
