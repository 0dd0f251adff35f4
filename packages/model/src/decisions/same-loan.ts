import { z } from "zod";

/** Several payments are the delivery of one loan (claim-spec: transfers of one agreement on one day). */
export const sameLoan = z.strictObject({
  kind: z.literal("same-loan"),
  target: z.string().min(1),
  value: z.array(z.string().min(1)).min(1),
});
