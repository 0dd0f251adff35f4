import { z } from "zod";

/** “你是 李明，对吗？” “这些人里哪个是张伟？”: an account or a name in the originals belongs to a party. */
export const accountOf = z.strictObject({
  kind: z.literal("account-of"),
  target: z.enum(["creditor", "debtor"]),
  value: z.strictObject({ id: z.string().min(1).optional(), names: z.array(z.string().min(1)).default([]) }),
});
