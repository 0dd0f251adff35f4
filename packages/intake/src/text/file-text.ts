/** The text of the file being read: counted, interruptible, with what had to be mended in it and what is lost. */
import { fault } from "@youju/model";
import { inFile, type ReadContext } from "../reader.ts";
import { textChunks, type TextForm } from "./chunks.ts";
import { countDamage, watched } from "./damage.ts";
import { misreadingWords } from "./misread.ts";

const formOf = ({ sample }: ReadContext): TextForm => sample.text ?? { encoding: "utf-8" };

/** For the one pass that makes the records. */
export async function* fileText(file: Blob, context: ReadContext): AsyncGenerator<string, void> {
  const { chunkBytes, signal, onBytes } = context;
  const form = formOf(context);
  const damage = countDamage();
  const chunks = textChunks(file, { ...form, chunkBytes, signal, onBytes, onLeft: damage.at });
  try {
    // What could not be mended is damaged, whatever it looks like.
    yield* form.misreading === undefined ? watched(chunks, damage.at) : chunks;
  } finally {
    tellMending(form, context);
    const lost = damage.found();
    if (lost !== undefined) context.problems.add(fault("text-broken", lost, inFile(context)));
  }
}

function tellMending({ misreading }: TextForm, context: ReadContext): void {
  if (misreading !== undefined)
    context.problems.add(fault("text-mended", { how: misreadingWords(misreading) }, inFile(context)));
}

/** For a look before that one. */
export function fileTextAhead(file: Blob, context: ReadContext): AsyncGenerator<string, void> {
  const { chunkBytes, signal } = context;
  return textChunks(file, { ...formOf(context), chunkBytes, signal });
}
