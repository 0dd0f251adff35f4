/** Verifies a bundle that somebody hands in; it is kept only while it is looked at. */
import { type Verified, verifyBundle } from "@youju/vault";
import { discardFiles } from "./discard-files.ts";
import { enginesOf } from "./ingest.ts";
import type { Ports } from "./ports.ts";
import { rereader } from "./reread.ts";

export interface HandedIn {
  readonly name: string;
  readonly content: ReadableStream<Uint8Array>;
  readonly signal?: AbortSignal;
}

/** On the disk meanwhile, as a file that comes in is: what a kill leaves of it is cleared at the next start. */
export async function verifyUpload({ name, content, signal }: HandedIn, ports: Ports): Promise<Verified> {
  const { blobs, stamping, clock } = ports;
  const { sha256, existed } = await blobs.put(content);
  try {
    return await verifyBundle([{ kind: "zip", name, blob: (await blobs.get(sha256))! }], {
      hasher: stamping.hasher,
      now: clock(),
      reread: rereader(enginesOf(ports)),
      ...(signal === undefined ? {} : { signal }),
    });
  } finally {
    if (existed) await blobs.settle([sha256]);
    else await discardFiles([sha256], ports);
  }
}
