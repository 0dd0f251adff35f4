/** A calculator of the law book as `youju calc` offers it: what goes in, an example, and what comes out. */
import type { Computed, LawTables, Step } from "@youju/law";
import { dateSchema, type Fault, moneyFromContract, moneySchema } from "@youju/model";
import { parseYamlAs } from "@youju/model/case-yaml";
import { z } from "zod";

/** A list of sentences under a heading. */
export type Part = readonly [heading: string, sentences: readonly (Step | string)[]];

export type Calculated =
  | (Computed<unknown> & { readonly ok: true; readonly parts: readonly Part[] })
  | { readonly ok: false; readonly faults: readonly Fault[] };

export interface Calculator {
  /** `guarantee-period`. */
  readonly name: string;
  readonly title: string;
  /** An input that can be tried as it stands. */
  readonly example: object;
  /** Name of each field with the words or forms that it takes. */
  readonly fields: readonly (readonly [name: string, takes: string])[];
  /** What the words of a field stand for, where they do not say it themselves. */
  readonly legend: readonly (readonly [word: string, meaning: string])[];
  readonly run: (text: string, file: string, tables: LawTables) => Calculated;
}

interface Draft<S extends z.ZodObject, V> {
  readonly name: string;
  readonly title: string;
  readonly input: S;
  readonly example: z.input<S>;
  readonly compute: (
    input: z.output<S>,
    tables: LawTables,
  ) => Computed<V> | { readonly ok: false; readonly faults: readonly Fault[] };
  readonly legend?: Calculator["legend"];
  /** What stands in the value beside the steps. */
  readonly parts?: (value: V) => readonly Part[];
}

export function calculator<S extends z.ZodObject, V>(draft: Draft<S, V>): Calculator {
  const { name, title, input, example, compute, parts, legend = [] } = draft;
  return {
    name,
    title,
    example,
    fields: fieldsOf(input),
    legend,
    run: (text, file, tables) => {
      const parsed = parseYamlAs(input, text, file);
      if (!parsed.ok) return parsed;
      const found = compute(parsed.value, tables);
      if ("faults" in found) return { ok: false, faults: found.faults };
      return { ok: true, ...found, parts: parts?.(found.value) ?? [] };
    },
  };
}

export const date = dateSchema;
/** A positive sum, in fen. */
export const money = moneySchema.transform(moneyFromContract);
/** A day that may be unknown or none: left out or empty. */
export const dateOrNone = dateSchema.nullable().default(null);
export const yes = z.boolean().exactOptional();
export const choice = <const W extends readonly [string, ...string[]]>(...words: W) => z.enum(words);
export const perhaps = <const W extends readonly [string, ...string[]]>(...words: W) => z.enum(words).exactOptional();

function fieldsOf(input: z.ZodObject): [name: string, takes: string][] {
  return Object.entries(input.shape).map(([name, schema]) => [name, takes(schema as z.ZodType)]);
}

/** In words of the person who writes the input. */
function takes(schema: z.core.$ZodType): string {
  if (schema === date) return "日期";
  if (schema === money) return "金额";
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodExactOptional)
    return `${takes(schema.unwrap()).replace("（可不写）", "")}（可不写）`;
  if (schema instanceof z.ZodEnum) return schema.options.join(" | ");
  if (schema instanceof z.ZodBoolean) return "true | false";
  if (schema instanceof z.ZodNumber) return "整数";
  if (schema instanceof z.ZodArray) return `列表：${takes(schema.element)}`;
  if (schema instanceof z.ZodObject)
    return `{ ${fieldsOf(schema)
      .map(([name, what]) => `${name}: ${what}`)
      .join(", ")} }`;
  return "文字";
}
