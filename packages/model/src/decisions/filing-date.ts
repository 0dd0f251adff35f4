import { z } from "zod";
import { dateSchema } from "../schema.ts";

/** 起诉日; null takes an earlier one back. */
export const filingDate = z.strictObject({ kind: z.literal("filing-date"), value: dateSchema.nullable() });
