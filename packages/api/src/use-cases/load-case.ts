/** A case out of the database, in one order: originals by path, so that a folder and a database give equal results. */
import type { CaseFile, CaseId } from "@youju/model";
import type { Store, StoredOriginal } from "@youju/store";
import { factsWith } from "./facts-with.ts";
import { inPathOrder } from "./folder.ts";
import { inTurn } from "./in-turn.ts";

export interface LoadedCase {
  /** Changes with every change of the case. */
  readonly revision: number;
  readonly file: CaseFile;
}

export type LoadCase = (id: CaseId) => Promise<LoadedCase | undefined>;

/** The case as it stands, or undefined where there is none. */
export async function loadCase(store: Store, id: CaseId): Promise<LoadedCase | undefined> {
  const stored = await store.loadCaseFile(id);
  if (stored === undefined) return undefined;
  const { revision, ...file } = stored;
  return { revision, file: ordered(file) };
}

function ordered(file: CaseFile): CaseFile {
  const originals = file.originals.toSorted(inPathOrder);
  if (originals.every((original, index) => original === file.originals[index])) return file;
  const groups = Map.groupBy(file.records, (record) => record.source.original);
  const readings = new Map(file.readings.map((reading) => [reading.original, reading]));
  return {
    ...file,
    originals,
    readings: originals.flatMap((original) => readings.get(original.sha256) ?? []),
    records: originals.flatMap((original) => groups.get(original.sha256) ?? []),
  };
}

/** `loadCase` that keeps the last `most` cases, and their records through every change but that of an original. */
export function caseLoader(store: Store, most: number): LoadCase {
  const cache = new Map<CaseId, LoadedCase>();
  // In turn, so that the requests of one page load a large case once and not three times at once.
  const turn = inTurn();
  return (id) =>
    turn(async () => {
      const known = cache.get(id);
      const loaded = known === undefined ? await loadCase(store, id) : await upToDate(store, id, known);
      cache.delete(id);
      if (loaded !== undefined) cache.set(id, loaded);
      if (cache.size > most) cache.delete(cache.keys().next().value!);
      return loaded;
    });
}

async function upToDate(store: Store, id: CaseId, known: LoadedCase): Promise<LoadedCase | undefined> {
  const head = await store.cases.get(id);
  if (head === undefined) return undefined;
  if (head.revision === known.revision) return known;
  const originals = await store.originals.list(id);
  if (contentsOf(originals) !== contentsOf(storedOf(known.file))) return loadCase(store, id);
  const decisions = await store.decisions.list(id);
  const seals = await store.seals.list(id);
  const { seals: _, ...before } = known.file;
  const file = { ...before, facts: factsWith(head.facts, decisions), ...(seals.length === 0 ? {} : { seals }) };
  return { revision: head.revision, file };
}

/** What the records of a case depend on: which originals, and how much was read out of each. */
function contentsOf(originals: readonly StoredOriginal[]): string {
  return originals
    .map(({ original, reading }) => `${original.sha256} ${reading.kind} ${reading.records} ${reading.problems.length}`)
    .toSorted()
    .join();
}

function storedOf(file: CaseFile): StoredOriginal[] {
  return file.originals.map((original, index) => ({ original, reading: file.readings[index]! }));
}
