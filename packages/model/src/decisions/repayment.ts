import { z } from "zod";

/** “是还款” (target: record id): the debtor's payment paid back this debt. */
export const repayment = z.strictObject({ kind: z.literal("repayment"), target: z.string().min(1) });
