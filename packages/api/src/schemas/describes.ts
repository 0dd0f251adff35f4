/** Ties a zod schema to the type that it describes, so that the OpenAPI document cannot drift from the contract. */
import { z } from "@hono/zod-openapi";
import type { CalendarDate, Instant } from "@youju/model";

/** `T` with every key there, `undefined` where it may be left out: so that no key is missed in a comparison. */
type Whole<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly Whole<E>[]
    : { [K in keyof Required<T>]: Whole<T[K]> | (object extends Pick<T, K> ? undefined : never) };

type Same<T, S> = [Whole<S>] extends [Whole<T>]
  ? [Whole<T>] extends [Whole<S>]
    ? unknown
    : { readonly missing: "the type allows what the schema does not" }
  : { readonly excess: "the schema allows what the type does not" };

/**
 * Names a schema in the document. Does not compile where the schema and the type differ, in either direction.
 * @example describes<Health>("Health")(z.object({ ok: z.literal(true), version: z.string() }))
 */
export function describes<T>(name: string): <S>(schema: z.ZodType<S> & Same<T, S>) => z.ZodType<T> {
  return (schema) => (schema as z.ZodType).openapi(name) as z.ZodType<T>;
}

/** A text of a narrower type, such as a date; the document shows what `schema` shows. */
export const narrowed = <T extends string>(schema: z.ZodString): z.ZodType<T> =>
  schema as z.ZodType<unknown> as z.ZodType<T>;

/** The schema or null. The library's own `nullable` of a named schema or a literal gives a document that no null fits. */
export const orNull = <T>(schema: z.ZodType<T>): z.ZodType<T | null> => z.union([schema, z.null()]);

export const money = z.string().openapi({ pattern: String.raw`^-?\d+\.\d{2}$`, example: "20000.00" });
export const rate = z.string().openapi({ example: "0.12" });
export const date = narrowed<CalendarDate>(z.string().openapi({ format: "date", example: "2024-03-01" }));
export const instant = narrowed<Instant>(
  z.string().openapi({ format: "date-time", example: "2024-03-01T18:10:00+08:00" }),
);
export const sha256 = z.string().openapi({ pattern: "^[0-9a-f]{64}$" });
export const text = z.string();
export const count = z.int().nonnegative();
