/** Tables as statements print them: cells wrapped at the width of their column, pages with or without the header. */
import { type PlacedText, textWidth } from "./pdf.ts";

export interface TableColumn {
  readonly name: string;
  readonly x: number;
  readonly width: number;
  readonly align?: "left" | "middle" | "right";
}

export interface TableLayout {
  readonly columns: readonly TableColumn[];
  /** Lines above the table on the first page. */
  readonly above: readonly string[];
  /** Where the lines of a cell stand in their row; at its top unless told. */
  readonly stand?: "top" | "middle";
  /** Blank points above and below the text of a row. */
  readonly padding?: number;
  readonly size?: number;
  readonly headerOn?: "first" | "every";
  /** A line under the names, as banks print in English. */
  readonly under?: readonly string[];
  readonly footer?: (page: number, of: number) => string | undefined;
  readonly rowsOnPage?: number;
}

/** `name@width`, one beside the other; `>` before the name puts the cells to the right. */
export function tableColumns(list: readonly string[], gap = 6): readonly TableColumn[] {
  let x = 30;
  return list.map((one) => {
    const [name, width] = one.replace(">", "").split("@") as [string, string];
    const column = {
      name,
      x,
      width: Number(width),
      align: one.startsWith(">") ? ("right" as const) : ("left" as const),
    };
    x += column.width + gap;
    return column;
  });
}

const LEADING = 1.25;
const LEFT = 40;

export function tablePages(
  rows: readonly (readonly string[])[],
  layout: TableLayout,
): readonly (readonly PlacedText[])[] {
  const { rowsOnPage = 25, headerOn = "every", size = 8 } = layout;
  const count = Math.max(1, Math.ceil(rows.length / rowsOnPage));
  return Array.from({ length: count }, (_, at) => {
    const texts: PlacedText[] = [];
    let y = 50;
    if (at === 0) {
      for (const text of layout.above) texts.push({ text, x: LEFT, y: (y += 16), size: 10 });
      y += 10;
    }
    if (at === 0 || headerOn === "every") {
      y = addRow(
        texts,
        layout.columns.map(({ name }) => name),
        y,
        layout,
      );
      if (layout.under !== undefined) y = addRow(texts, layout.under, y - 2, layout);
    }
    for (const row of rows.slice(at * rowsOnPage, (at + 1) * rowsOnPage)) y = addRow(texts, row, y, layout);
    const footer = layout.footer?.(at + 1, count);
    return footer === undefined ? texts : [...texts, { text: footer, x: 280, y: y + 30, size }];
  });
}

function addRow(texts: PlacedText[], cells: readonly string[], top: number, layout: TableLayout): number {
  const { stand = "top", padding = 4, size = 8 } = layout;
  const wrapped = layout.columns.map((column, at) => wrap(cells[at] ?? "", column.width, size));
  const most = Math.max(...wrapped.map((lines) => lines.length));
  for (const [at, lines] of wrapped.entries()) {
    const column = layout.columns[at]!;
    const first = top + padding + size + (stand === "middle" ? ((most - lines.length) * LEADING * size) / 2 : 0);
    for (const [line, text] of lines.entries()) {
      if (text !== "") texts.push({ text, x: xOf(column, text, size), y: first + line * LEADING * size, size });
    }
  }
  return top + 2 * padding + size + (most - 1) * LEADING * size;
}

function xOf({ x, width, align = "left" }: TableColumn, text: string, size: number): number {
  const left = width - textWidth(text, size);
  return align === "left" ? x : align === "right" ? x + left : x + left / 2;
}

/** At the width of the column, and at every line break. */
function wrap(text: string, width: number, size: number): readonly string[] {
  return text.split("\n").flatMap((part) => {
    const lines: string[] = [];
    let line = "";
    for (const letter of part) {
      if (line !== "" && textWidth(line + letter, size) > width) {
        lines.push(line.trim());
        line = "";
      }
      line += letter;
    }
    return [...lines, line.trim()];
  });
}
