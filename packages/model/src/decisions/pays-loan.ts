import { z } from "zod";

/** What a payment of the debtor was for (target: id of the repayment). */
export const paysLoan = z.strictObject({
  kind: z.literal("pays-loan"),
  target: z.string().min(1),
  value: z.strictObject({
    /** The loan that the payer named (民法典 560); null where he named none. */
    loan: z.string().min(1).nullable().optional(),
    for: z.literal("principal").optional(),
    agreed: z.boolean().optional(),
  }),
});
