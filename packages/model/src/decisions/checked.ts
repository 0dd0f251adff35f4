import { z } from "zod";
import { dateSchema } from "../schema.ts";

/** “这一项我做了”, or why it cannot be done (target: an item of the list for showing evidence, `CHK-3`). The last one counts. */
export const checked = z.strictObject({
  kind: z.literal("checked"),
  target: z.string().regex(/^CHK-\d{1,2}$/u),
  value: z.strictObject({
    state: z.enum(["done", "not-possible"]),
    /** Why it cannot be done, or where the result lies. */
    note: z.string().trim().min(1).optional(),
    /** When it was done, where that is not the day of the decision. */
    date: dateSchema.optional(),
  }),
});
