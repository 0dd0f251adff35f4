/** Originals and records in memory, for a case folder that is read and not kept. */
import type { CaseRecord, Original, Reading, Sha256 } from "@youju/model";
import type { Hasher } from "@youju/vault";
import type { Intake, Kept, Taken } from "./ingest.ts";

export interface MemoryIntake extends Intake {
  readonly originals: () => readonly Original[];
  readonly readings: () => readonly Reading[];
  /** In the order in which the originals came. */
  readonly records: readonly CaseRecord[];
}

const CHUNK_BYTES = 1 << 20;

/** Files stay where they are; only their records are held. */
export function memoryIntake(hasher: Hasher): MemoryIntake {
  const taken = new Map<Sha256, Taken>();
  const records: CaseRecord[] = [];
  return {
    originals: () => [...taken.values()].map(({ original }) => original),
    readings: () => [...taken.values()].map(({ reading }) => reading),
    records,
    keep: async (content) => kept(content instanceof Blob ? content : await wholeOf(content), hasher),
    known: async (sha256) => taken.get(sha256),
    take: async (original, batches) => {
      const now = { original, reading: await into(records, batches) };
      taken.set(original.sha256, now);
      return now;
    },
  };
}

const wholeOf = (stream: ReadableStream<Uint8Array>): Promise<Blob> =>
  new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();

async function kept(blob: Blob, hasher: Hasher): Promise<Kept> {
  const hashing = hasher();
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    hashing.update(new Uint8Array(await blob.slice(at, at + CHUNK_BYTES).arrayBuffer()));
  }
  const { sha256, sm3, bytes }: { sha256: Sha256; sm3: string; bytes: number } = hashing.digest();
  return { sha256, sm3, bytes, blob };
}

async function into(records: CaseRecord[], batches: AsyncGenerator<readonly CaseRecord[], Reading>): Promise<Reading> {
  for (;;) {
    const step = await batches.next();
    if (step.done === true) return step.value;
    for (const record of step.value) records.push(record);
  }
}
