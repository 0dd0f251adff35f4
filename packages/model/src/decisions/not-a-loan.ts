import { z } from "zod";

/** “不是借款”: what the payment was instead, where the person says. */
export const notALoan = z.strictObject({
  kind: z.literal("not-a-loan"),
  target: z.string().min(1),
  value: z.enum(["gift", "goods", "wages", "shared-cost", "partnership", "repaying-him", "other"]).optional(),
});
