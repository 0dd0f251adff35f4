/**
 * The members of a JSON document around its long array: what a chat export says of itself before its messages. A document
 * that is an array itself has none.
 */
import { parseElements } from "./elements.ts";
import { jsonPieces } from "./pieces.ts";

export interface Outline {
  /** Members of the root object, in order, as far as was looked. */
  readonly keys: ReadonlySet<string>;
  /** The wanted members that were found and are JSON. */
  readonly values: ReadonlyMap<string, unknown>;
  /** The first element of the array. */
  readonly first?: unknown;
  /** Wanted members that are no JSON, with their line. */
  readonly bad: readonly { readonly key: string; readonly line: number }[];
}

export interface OutlineOptions {
  readonly array: string;
  readonly values: readonly string[];
  /** Stop at the first elements of the array, whatever is still missing. */
  readonly stopAtArray: boolean;
}

/** Reads `chunks` until every wanted member is known (or the array begins, if so asked). */
export async function outlineOf(chunks: AsyncIterable<string>, options: OutlineOptions): Promise<Outline> {
  const keys = new Set<string>();
  const values = new Map<string, unknown>();
  const bad: { key: string; line: number }[] = [];
  let first: unknown;
  for await (const pieces of jsonPieces(chunks, options)) {
    for (const piece of pieces) {
      if (piece.kind === "key") keys.add(piece.key);
      if (piece.kind === "value") {
        const [element] = parseElements(piece.text, piece.line);
        if (element?.ok === true) values.set(piece.key, element.value);
        else bad.push({ key: piece.key, line: piece.line });
      }
      if (piece.kind === "elements" && first === undefined) first = firstOf(piece.text, piece.line);
    }
    const known = options.values.every((key) => values.has(key));
    if (first !== undefined && (known || options.stopAtArray)) break;
  }
  return { keys, values, bad, ...(first === undefined ? {} : { first }) };
}

function firstOf(text: string, line: number): unknown {
  const [element] = parseElements(text, line);
  return element?.ok === true ? element.value : null;
}
