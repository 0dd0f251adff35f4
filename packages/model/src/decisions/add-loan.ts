import { z } from "zod";
import { statedLoanSchema } from "../stated.ts";

/** A loan that stands in no record, such as cash. Its id is the decision's id unless the value has one. */
export const addLoan = z.strictObject({ kind: z.literal("add-loan"), value: statedLoanSchema });
