import { z } from "zod";
import { FINDING_KINDS } from "../ids.ts";
import { dateSchema, moneySchema, rateSchema } from "../schema.ts";

/** A person marked the words of a message as proving something (target: the message's record id). */
export const confirmFinding = z.strictObject({
  kind: z.literal("confirm-finding"),
  target: z.string().min(1),
  value: z.strictObject({
    finding: z.enum(FINDING_KINDS),
    /** The sum that the words name. */
    amount: moneySchema.optional(),
    /** The date that the words name: a due date, a promised day, a deadline. */
    date: dateSchema.optional(),
    annualRate: rateSchema.optional(),
    /** The loan that the words are about; left out where they are about all of them. */
    loan: z.string().min(1).optional(),
    /** For a demand: false where the message was refused or the sender was blocked. */
    reached: z.boolean().optional(),
  }),
});
