/** Which column of a list of payments is what, where a person says it. */
import { z } from "zod";
import { describeFault, fault } from "./fault.ts";

/** What a column of a list can be. `in` and `out` are lists with two columns for what came and what went. */
export const COLUMN_ROLES = [
  "date",
  "time",
  "amount",
  "in",
  "out",
  "direction",
  "type",
  "counterparty",
  "account",
  "remark",
  "id",
  "state",
  "balance",
  "currency",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What may stand between the cells of a text file. */
export const DELIMITERS = [",", "\t", ";", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const MOST_COLUMNS = 1000;
const MOST_ROWS = 999_999;

/** By the name in the header, or by its number; the first is 1. YAML has numbers as text, so digits are one. */
const ref = z
  .union([z.string().trim().min(1).max(200), z.int()])
  .transform((value) => (typeof value === "string" && /^[1-9]\d*$/u.test(value) ? Number(value) : value))
  .refine((value) => typeof value === "string" || (value >= 1 && value <= MOST_COLUMNS));
export type ColumnRef = z.output<typeof ref>;

export const columnMappingSchema = z
  .strictObject({
    date: ref,
    time: ref.optional(),
    amount: ref.optional(),
    in: ref.optional(),
    out: ref.optional(),
    direction: ref.optional(),
    type: ref.optional(),
    counterparty: ref.optional(),
    account: ref.optional(),
    remark: ref.optional(),
    id: ref.optional(),
    state: ref.optional(),
    balance: ref.optional(),
    currency: ref.optional(),
    /** Of a workbook; left out: every sheet on which the columns are found. */
    sheet: z.string().min(1).max(200).optional(),
    /** The row of the header as programs number it, 0 for a list without one; left out: found. */
    header: z
      .union([z.int().min(0).max(MOST_ROWS), z.string().regex(/^\d{1,6}$/u)])
      .transform(Number)
      .optional(),
    /** Of a text file; left out: found. */
    delimiter: z.enum(DELIMITERS).optional(),
  })
  .superRefine((value, context) => {
    const [one, two] = [value.amount !== undefined, value.in !== undefined || value.out !== undefined];
    if (one !== two) return;
    const wrong = fault(one ? "columns-money-twice" : "columns-no-money", undefined);
    context.addIssue({ code: "custom", message: describeFault(wrong).text, params: { fault: wrong } });
  });

export type ColumnMapping = Readonly<z.output<typeof columnMappingSchema>>;

/** The same columns, whatever the order in which they were said. */
export function isSameMapping(a: ColumnMapping | undefined, b: ColumnMapping | undefined): boolean {
  const text = (mapping: ColumnMapping | undefined): string =>
    JSON.stringify(Object.entries(mapping ?? {}).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return (a === undefined) === (b === undefined) && text(a) === text(b);
}
