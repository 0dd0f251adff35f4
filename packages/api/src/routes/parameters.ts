/** Parameters that several routes share. */
import { z } from "@hono/zod-openapi";
import { dateSchema } from "@youju/model";

export const caseId = z.object({
  id: z
    .string()
    .min(1)
    .max(200)
    .openapi({ param: { name: "id", in: "path" }, description: "Id of the case" }),
});
export const limit = (least: number, most: number) =>
  z.coerce.number().int().min(least).max(most).optional().openapi({ type: "integer" });
export const asOf = dateSchema
  .optional()
  .openapi({ type: "string", format: "date", description: "The day of the figures; today where left out" });
