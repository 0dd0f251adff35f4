/** Headers of two rows, as spreadsheets have them: 发生额 over merged cells, and 收入 and 支出 below it. */
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { type Columns, headerName } from "./columns.ts";

/** The names of a row in one text. */
export const namesIn = (cells: readonly CellValue[]): string => cells.map(headerName).join("\n");

/** The columns of both rows together, where the lower one has words only and makes more of the list than the upper alone. */
export function headerOfTwo(
  upper: readonly CellValue[],
  lower: readonly CellValue[],
  alone: Columns,
  columnsOf: (cells: readonly CellValue[]) => Columns | undefined,
): Columns | undefined {
  const below = lower.map(headerName);
  const names = below.filter((name) => name !== "");
  if (names.length < 2 || names.some((name) => /\d/u.test(name) || name.length > 12)) return undefined;
  const above = carried(upper.map(headerName), below);
  const width = Math.max(above.length, below.length);
  const places = Array.from({ length: width }, (_, at) => at);
  const readings = [
    places.map((at) => below[at] || above[at] || null),
    places.map((at) => (below[at] ? `${above[at] ?? ""}${below[at]}` : (above[at] ?? null))),
    places.map((at) => (MONEY.test(below[at] ?? "") ? below[at]! : `${above[at] ?? ""}${below[at] ?? ""}`)),
  ];
  const found = readings.flatMap((cells) => columnsOf(cells) ?? []);
  const best = found.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  return best !== undefined && sizeOf(best) > sizeOf(alone) ? best : undefined;
}

const MONEY = /^(?:收入|支出|借方?|贷方?|存入|支取|转入|转出)/u;

const sizeOf = ({ index }: Columns): number => Object.keys(index).length;

/** A merged cell has its name in its first column; the empty ones beside it that have a name below are under it too. */
function carried(above: readonly string[], below: readonly string[]): readonly string[] {
  let last = "";
  return above.map((name, at) => {
    if (name !== "") last = name;
    return name === "" && (below[at] ?? "") !== "" ? last : name;
  });
}
