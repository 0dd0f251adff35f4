/** JSON of a bundle: one way to write each value, so that a file cannot say the same in other bytes. */
import { type Fault, fault, type Place } from "@youju/model";
import type { z } from "zod";
import { shownPath } from "./paths.ts";
import { type Read, textOf } from "./text-form.ts";

/** Of `originals.json` and the like; the records stand in lines of their own. */
const MOST_JSON = 64 << 20;
/** Ours go no deeper than 12; what is deeper would break the recursion of whoever reads it. */
const DEEPEST = 64;

/** A whole file as {@link jsonFile} accepts it. */
export async function jsonFile<T>(path: string, blob: Blob, schema: z.ZodType<T>): Promise<Read<T>> {
  const text = await textOf(path, blob, MOST_JSON);
  if (!text.ok) return text;
  return jsonValue(text.value, schema, { file: path }, (value) => `${JSON.stringify(value, null, 2)}\n`);
}

/** One line that holds one value. */
export function jsonLine<T>(text: string, schema: z.ZodType<T>, place: Place): Read<T> {
  return jsonValue(text, schema, place, (value) => JSON.stringify(value));
}

function jsonValue<T>(text: string, schema: z.ZodType<T>, place: Place, written: (value: unknown) => string): Read<T> {
  const no = (why: Fault): Read<T> => ({ ok: false, fault: why });
  if (depthOf(text) > DEEPEST) return no(fault("bundle-json-deep", { most: DEEPEST }, place));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return no(fault("bundle-json-unreadable", undefined, place));
  }
  if (written(value) !== text) return no(fault("bundle-json-form", undefined, place));
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const field = shownPath((parsed.error.issues[0]?.path ?? []).join("."));
  return no(fault("bundle-json-shape", { field }, place));
}

/** How deep brackets stand in one another, without reading what is in them. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i);
    if (inText) {
      if (char === 0x5c) i += 1;
      else if (char === 0x22) inText = false;
    } else if (char === 0x22) inText = true;
    else if (char === 0x7b || char === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (char === 0x7d || char === 0x5d) depth -= 1;
    if (deepest > DEEPEST) return deepest;
  }
  return deepest;
}
