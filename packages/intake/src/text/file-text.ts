/** The text of the file being read: counted, interruptible, and with one problem where its bytes are no text. */
import { fault } from "@youju/model";
import { inFile, type ReadContext } from "../reader.ts";
import { textChunks } from "./chunks.ts";

/** For the one pass that makes the records. */
export function fileText(file: Blob, context: ReadContext): AsyncGenerator<string, void> {
  const encoding = context.sample.text?.encoding ?? "utf-8";
  const onBroken = (): void => context.problems.add(fault("text-broken", { encoding }, inFile(context)));
  return textChunks(file, { ...context, encoding, onBroken });
}

/** For a look before that one. */
export function fileTextAhead(file: Blob, { sample, chunkBytes, signal }: ReadContext): AsyncGenerator<string, void> {
  return textChunks(file, { encoding: sample.text?.encoding ?? "utf-8", chunkBytes, signal });
}
