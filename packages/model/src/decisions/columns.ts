import { z } from "zod";
import { columnMappingSchema } from "../column-mapping.ts";

/** “第 1 栏是日期，第 3 栏是金额” (target: the original's SHA-256): the list is read by these columns, whatever its header says. */
export const columns = z.strictObject({
  kind: z.literal("columns"),
  target: z.string().min(1),
  value: columnMappingSchema,
});
