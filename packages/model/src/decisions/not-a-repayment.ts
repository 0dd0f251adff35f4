import { z } from "zod";

/** The debtor's payment was for something else than this debt. */
export const notARepayment = z.strictObject({
  kind: z.literal("not-a-repayment"),
  target: z.string().min(1),
  value: z.enum(["gift", "goods", "wages", "shared-cost", "borrowed-from-him", "other"]).optional(),
});
