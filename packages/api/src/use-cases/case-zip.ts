/** A case folder as one ZIP, written while it is sent. */
import { BlobReader, configure, TextReader, ZipWriter } from "@zip.js/zip.js";
import type { FolderSink } from "./folder.ts";

configure({ useWebWorkers: false });

/** Stored, not packed: originals stay byte for byte findable in it, and equal cases give equal bytes. */
const PLAIN = { level: 0, lastModDate: new Date(2000, 0, 1), extendedTimestamp: false, keepOrder: true } as const;

/** Streams what `fill` puts into the sink; an error of `fill` breaks the stream off, so that no half ZIP looks whole. */
export function caseZip(fill: (sink: FolderSink) => Promise<void>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const zip = new ZipWriter(writable, { ...PLAIN, bufferedWrite: false });
  const sink: FolderSink = {
    caseYaml: async (text) => void (await zip.add("case.yaml", new TextReader(text))),
    original: async ({ path, blob }) => void (await zip.add(`originals/${path}`, new BlobReader(blob))),
    seal: async ({ path, blob }) => void (await zip.add(`seals/${path}`, new BlobReader(blob))),
  };
  void fill(sink)
    .then(() => zip.close())
    .catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
}
