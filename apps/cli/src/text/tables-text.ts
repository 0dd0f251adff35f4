/** A table of the law book for a person: where it is from, how far it goes, and its rows, the user's marked. */
import { type Cells, type ShownRow, shownRows, type TableName, tableKinds, type UserRow } from "@youju/law";
import { alignedRows } from "./columns.ts";

/** @param whole also every row of ours; else only how many there are */
export function tableText(name: TableName, stored: readonly UserRow[], whole: boolean): string {
  const kind = tableKinds[name];
  const { source, asOf, verifiedUntil, doubts } = kind.provenance;
  const rows = shownRows(kind, stored);
  const shown = whole ? rows : rows.filter(({ by }) => by === "user");
  const lines = [
    `${kind.title}（${name}）`,
    `  来源：${source}`,
    `  收录：${asOf}`,
    `  核对到：${verifiedUntil}`,
    ...doubts.map((doubt) => `  不确定的：${doubt}`),
    `  自带 ${kind.ours.length} 行，你添加了 ${stored.length} 行`,
  ];
  const head = ["", ...kind.columns.map(({ label }) => label), ""];
  const table = shown.length === 0 ? "" : alignedRows([head, ...shown.map((row) => cellsOf(name, row))]);
  return `${lines.join("\n")}\n${table}`;
}

function cellsOf(name: TableName, row: ShownRow): string[] {
  return ["", ...tableKinds[name].columns.map(({ key }) => row.cells[key] ?? ""), mark(row)];
}

function mark({ by, used, source, addedOn }: ShownRow): string {
  if (by === "law-book") return used ? source : "你添加的代替了它";
  const unused = used ? "" : "；没有用，自带的已经有了";
  return `用户添加（${source}，${addedOn}）${unused}`;
}

/** `添加 2 行`, with each of them. */
export function changeText(name: TableName, what: string, rows: readonly Cells[]): readonly string[] {
  if (rows.length === 0) return [];
  const kind = tableKinds[name];
  return [`  ${what} ${rows.length} 行：`, ...rows.map((cells) => `    ${kind.text(cells)}（用户添加）`)];
}
