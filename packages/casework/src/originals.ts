/** 原件 as the contract shows them: each file with what reading it gave. */
import type { AssessedOriginal, CaseFile } from "@youju/model";

export function assessedOriginals({ originals, readings }: CaseFile): AssessedOriginal[] {
  const readingOf = new Map(readings.map((reading) => [reading.original, reading]));
  return originals.map(({ path, sha256, sm3, bytes }) => {
    const reading = readingOf.get(sha256);
    return {
      path,
      sha256,
      sm3,
      bytes,
      kind: reading?.kind ?? "unknown",
      records: reading?.records ?? 0,
      period: reading?.period ?? null,
      problems: reading?.problems ?? [],
    };
  });
}
