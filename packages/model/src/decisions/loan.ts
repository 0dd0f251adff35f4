import { z } from "zod";
import { moneySchema } from "../schema.ts";

/** Part of a payment that was not all a loan. The parts of one payment add up to its amount. */
const part = z.strictObject({ amount: moneySchema, as: z.enum(["loan", "not-a-loan"]), note: z.string().optional() });

/** “是借款” (target: record id of the payment): the payment, or the parts of it that say so, are loans. */
export const loan = z.strictObject({
  kind: z.literal("loan"),
  target: z.string().min(1),
  value: z.strictObject({ parts: z.array(part).min(2) }).optional(),
});
