/** 原件 as the contract shows them: each file with what reading it gave. */
import type { AssessedOriginal, CaseFile } from "@youju/model";
import { recordingsOf } from "./transcripts.ts";

export function assessedOriginals(caseFile: CaseFile): AssessedOriginal[] {
  const { originals, readings } = caseFile;
  const recordings = recordingsOf(caseFile);
  const readingOf = new Map(readings.map((reading) => [reading.original, reading]));
  return originals.map(({ path, sha256, sm3, bytes }) => {
    const reading = readingOf.get(sha256);
    const recording = recordings.get(sha256);
    return {
      path,
      sha256,
      sm3,
      bytes,
      kind: reading?.kind ?? "unknown",
      records: reading?.records ?? 0,
      period: reading?.period ?? null,
      problems: reading?.problems ?? [],
      ...(recording === undefined ? {} : { transcriptOf: recording }),
    };
  });
}
