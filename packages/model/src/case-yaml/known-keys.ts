import { z } from "zod";

export type Path = readonly (string | number)[];

type Schema = z.core.$ZodType;

function unwrapped(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return unwrapped(schema.unwrap());
  }
  return schema;
}

/** The keys that an object may have at `path` below `schema`; of a choice, the keys of all its forms. */
export function knownKeys(schema: Schema, path: Path): string[] {
  const here = unwrapped(schema);
  const [step, ...rest] = path;
  if (here instanceof z.ZodUnion) return [...new Set(here.options.flatMap((option) => knownKeys(option, path)))];
  if (here instanceof z.ZodArray && typeof step === "number") return knownKeys(here.element, rest);
  if (!(here instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(here.shape);
  const shape: Readonly<Record<string, Schema>> = here.shape;
  const next = shape[step];
  return next === undefined ? [] : knownKeys(next, rest);
}
