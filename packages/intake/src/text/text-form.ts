import { encodingOf } from "./encoding.ts";
import { misreadingOf } from "./misread.ts";
import type { TextForm } from "./chunks.ts";

/** How the text that begins with these bytes is to be decoded; undefined where they are no text. */
export function textForm(head: Uint8Array): TextForm | undefined {
  const encoding = encodingOf(head);
  if (encoding === undefined) return undefined;
  const misreading = misreadingOf(new TextDecoder(encoding).decode(head, { stream: true }));
  return misreading === undefined ? { encoding } : { encoding, misreading };
}
