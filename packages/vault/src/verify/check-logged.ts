/** What the log of a case says, against what is in the bundle: originals came in and were not removed, seals are theirs. */
import { fault } from "@youju/model";
import type { Files } from "./check-bag.ts";
import type { CheckedLog } from "./check-log.ts";
import type { CheckedOriginals } from "./check-originals.ts";
import type { SealFiles } from "./check-seals.ts";
import type { LeftOut } from "./contents.ts";
import type { Fail } from "./findings.ts";

const ENTRIES = "data/log/entries.ndjson";

/** Hashes of originals that a person took out of the case, with the index of the entry that says so. */
export function removedBy({ entries }: CheckedLog): ReadonlyMap<string, number> {
  const removed = new Map<string, number>();
  for (const { index, entry } of entries) {
    if (entry.kind === "import") removed.delete(entry.original);
    if (entry.kind === "remove") for (const { sha256 } of entry.originals) removed.set(sha256, index);
  }
  return removed;
}

/** Each original came in as the log says, and is still in the case. */
export function checkImports(
  log: CheckedLog,
  { listed }: CheckedOriginals,
  leftOut: LeftOut | undefined,
  fail: Fail,
): void {
  const removed = removedBy(log);
  const imported = new Map(
    log.entries.flatMap(({ entry }) => (entry.kind === "import" ? [[entry.original, entry]] : [])),
  );
  // An entry that names what was to be covered is left out, and `left-out.json` says so.
  const someLeftOut = (leftOut?.logEntries.length ?? 0) > 0;
  for (const { sha256, path, file, sm3, bytes } of listed) {
    const place = { file: `data/${file ?? `originals/${path}`}` };
    const entry = imported.get(sha256);
    const gone = removed.get(sha256);
    if (gone !== undefined) fail(fault("bundle-log-removed", { index: gone }, place));
    if (entry === undefined && !someLeftOut) fail(fault("bundle-log-import", undefined, place));
    if (entry !== undefined && entry.sm3 !== sm3) fail(fault("bundle-original-differs", { field: "sm3" }, place));
    if (entry !== undefined && entry.bytes !== bytes) fail(fault("bundle-original-differs", { field: "bytes" }, place));
  }
}

/** Every seal that was made is there as it was made, and every stamp that was got. */
export function checkSealEntries(
  log: CheckedLog,
  seals: readonly SealFiles[],
  { files, leftOut }: { readonly files: Files; readonly leftOut: LeftOut | undefined },
  fail: Fail,
): void {
  const excused = new Set(leftOut?.seals);
  const made = new Map<string, string>();
  for (const { entry } of log.entries) {
    if (entry.kind === "seal") made.set(entry.seal, entry.manifest);
    if (entry.kind !== "stamp" || excused.has(entry.seal)) continue;
    const path = `data/seals/${entry.seal}/${entry.authority}.tsr`;
    if (files.get(path)?.sha256 !== entry.token)
      fail(fault("seal-stamp-lost", { authority: entry.authority }, { file: path }));
  }
  const someLeftOut = (leftOut?.logEntries.length ?? 0) > 0;
  const there = new Map(seals.map(({ id, list }) => [id, list?.path]));
  for (const [id, manifest] of made) {
    if (excused.has(id)) continue;
    const path = there.get(id) ?? `data/seals/${id}/originals-sha256.txt`;
    if (files.get(path)?.sha256 !== manifest) fail(fault("seal-altered", { seal: id }, { file: path }));
  }
  for (const [id, path = ENTRIES] of there) {
    if (!made.has(id) && !someLeftOut) fail(fault("seal-altered", { seal: id }, { file: path }));
  }
}
