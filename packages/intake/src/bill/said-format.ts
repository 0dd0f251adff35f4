/** The format of a list whose columns a person named: the columns are theirs, everything else is as in the format at hand. */
import { type ColumnMapping, type Fault } from "@youju/model";
import { bankBill } from "./bank.ts";
import { headerName } from "./columns.ts";
import type { BillFormat, BillRow } from "./format.ts";
import { saidList, type SaidList } from "./said-columns.ts";

export type SaidFormat =
  | { readonly ok: true; readonly list: SaidList; readonly format: BillFormat }
  | { readonly ok: false; readonly fault: Fault };

/** From the first rows of a file or sheet. */
export function saidFormat(rows: readonly BillRow[], said: ColumnMapping, format: BillFormat): SaidFormat {
  const found = saidList(rows, said);
  if (!found.ok) return found;
  const { columns, header } = found.value;
  const names = header?.map(headerName).filter((name) => name !== "");
  // The list of a shop has one sum and one time in a row; anything else is told as a bank tells it.
  const { amount, clock } = columns.index;
  const { open } = amount === undefined || clock !== undefined ? bankBill : format;
  return {
    ok: true,
    list: found.value,
    format: {
      ...format,
      open,
      columnsOf: (cells) =>
        names !== undefined &&
        cells
          .map(headerName)
          .filter((name) => name !== "")
          .join("\n") === names.join("\n")
          ? columns
          : undefined,
    },
  };
}
