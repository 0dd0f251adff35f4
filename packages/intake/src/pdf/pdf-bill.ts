/** Statements as PDF: whatever the format, the same way from pages to the rows of a bill. */
import { fault, type Transfer } from "@youju/model";
import type { BillFormat } from "../bill/format.ts";
import type { Columns } from "../bill/columns.ts";
import { readBill } from "../bill/read-bill.ts";
import { saidColumnsOf } from "../bill/said-columns.ts";
import { type Findings, inFile, type Match, type ReadContext, type Reader } from "../reader.ts";
import type { Sample } from "../sample.ts";
import { findHeader } from "./header.ts";
import { PDF_LIMITS } from "./limits.ts";
import { linesOf } from "./lines.ts";
import { pdfPages } from "./pages.ts";
import { refusalFault } from "./refusal.ts";
import { tableRows } from "./read-table.ts";

export function pdfBill(format: BillFormat): Pick<Reader, "match" | "read"> {
  return {
    match: (sample) => matchOf(sample, format),
    read: (file, context) => read(file, context, format),
  };
}

function matchOf({ pdf }: Sample, format: BillFormat): Match | undefined {
  if (pdf === undefined || "refused" in pdf) return undefined;
  const rows = pdf.pages.flatMap(({ pieces }) => {
    const lines = linesOf(pieces);
    const header = findHeader(lines, format.columnsOf);
    const texts = lines.map((line) => line.pieces.map(({ text }) => text));
    return header === undefined ? texts : [...texts, header.cells.map(({ text }) => text)];
  });
  return format.match(rows);
}

async function* read(
  file: Blob,
  context: ReadContext,
  format: BillFormat,
): AsyncGenerator<readonly Transfer[], Findings> {
  const opened = await context.openPdf(file);
  if ("refused" in opened) {
    context.problems.add(refusalFault(opened.refused, inFile(context)));
    return { chats: [] };
  }
  if (opened.count > PDF_LIMITS.pages)
    context.problems.add(fault("pdf-too-many-pages", { limit: PDF_LIMITS.pages }, inFile(context)));
  try {
    const pages = pdfPages(opened, {
      signal: context.signal,
      onPage: (page) => context.onBytes(Math.round((file.size * page) / opened.count)),
    });
    const { columns: said } = context;
    const { footer = /^$/u } = format;
    const columnsOf =
      said === undefined
        ? format.columnsOf
        : (cells: readonly string[]): Columns | undefined => saidColumnsOf(cells, said);
    return yield* readBill(tableRows(pages, context, { columnsOf, footer }), context, format);
  } finally {
    await opened.close();
  }
}
