/** The check totals of a bill on several sheets: they count all of its rows, and what is wrong with them is said once. */
import type { BillTotals, Fault, Transfer } from "@youju/model";
import { inFile, type ReadContext } from "../reader.ts";
import { addToTotals, startTotals, totalsFault } from "./totals.ts";

export interface SheetTotals {
  /** For the sheets: what they say of totals is held back. */
  readonly context: ReadContext;
  readonly see: (rows: readonly Transfer[]) => void;
  /** After the last sheet, with the totals that one of them states. */
  readonly tell: (stated: BillTotals | undefined) => void;
}

const HELD: ReadonlySet<Fault["code"]> = new Set(["bill-totals-differ", "bill-rows-differ"]);

export function sheetTotals(context: ReadContext): SheetTotals {
  const held: Fault[] = [];
  const found = startTotals();
  const add = (fault: Fault): void => void (HELD.has(fault.code) ? held.push(fault) : context.problems.add(fault));
  return {
    context: { ...context, problems: { ...context.problems, add } },
    see(rows) {
      for (const { direction, amount } of rows) {
        found.rows += 1;
        if (amount !== undefined) addToTotals(found, direction, amount);
      }
    },
    tell(stated) {
      const [first] = held;
      if (first === undefined) return;
      const rowsOnly = first.code === "bill-rows-differ";
      const compared = rowsOnly && stated?.rows !== undefined ? { rows: stated.rows } : stated;
      if (compared === undefined || totalsFault(compared, found, inFile(context)) !== undefined)
        context.problems.add(first);
    },
  };
}
