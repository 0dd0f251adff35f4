import { z } from "zod";
import { statedRepaymentSchema } from "../stated.ts";

/** A repayment that stands in no record, such as cash. */
export const addRepayment = z.strictObject({ kind: z.literal("add-repayment"), value: statedRepaymentSchema });
