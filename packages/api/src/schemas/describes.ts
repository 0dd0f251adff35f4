/** Ties a zod schema to the type that it describes, so that the OpenAPI document cannot drift from the contract. */
import { z } from "@hono/zod-openapi";
import type { CalendarDate, Instant } from "@youju/model";

/** `T` with `undefined` allowed where a key may be left out: the way zod types an optional key. */
type Loose<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly Loose<E>[]
    : { [K in keyof T]: Loose<T[K]> | (object extends Pick<T, K> ? undefined : never) };

/** Names the schema in the document. Does not compile where the schema and the type differ. */
export function describes<T>(name: string, schema: z.ZodType<Loose<T>>): z.ZodType<T> {
  return schema.openapi(name) as z.ZodType<unknown> as z.ZodType<T>;
}

export const money = z.string().openapi({ pattern: String.raw`^-?\d+\.\d{2}$`, example: "20000.00" });
export const rate = z.string().openapi({ example: "0.12" });
export const date = z.custom<CalendarDate>().openapi({ type: "string", format: "date", example: "2024-03-01" });
export const instant = z
  .custom<Instant>()
  .openapi({ type: "string", format: "date-time", example: "2024-03-01T18:10:00+08:00" });
export const sha256 = z.string().openapi({ pattern: "^[0-9a-f]{64}$" });
export const text = z.string();
export const count = z.int().nonnegative();
