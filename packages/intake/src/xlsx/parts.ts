/** A part of a workbook's package as text, whole or as a stream. */
import { type FileEntry, TextWriter } from "@zip.js/zip.js";

export function partText(part: FileEntry): Promise<string> {
  return part.getData(new TextWriter());
}

/** Yields the part as it is unpacked; throws where it is damaged. */
export async function* partChunks(part: FileEntry): AsyncGenerator<string, void> {
  let stream: TransformStreamDefaultController<Uint8Array> | undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({ start: (own) => void (stream = own) });
  // A damaged part rejects and leaves the stream open: whoever reads it would wait for ever.
  const done = part.getData(writable).then(
    () => undefined,
    (error: unknown) => {
      stream?.error(error);
      return { error };
    },
  );
  const reader = readable.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const step = await reader.read();
      if (step.done) break;
      yield decoder.decode(step.value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  const damage = await done;
  if (damage !== undefined) throw damage.error;
}
