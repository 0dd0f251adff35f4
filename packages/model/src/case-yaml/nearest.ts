import { FIELD_LABELS } from "./field-labels.ts";

/** Edits (insert, delete, change, swap neighbours) that turn `a` into `b`. */
export function editDistance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}

/** A writing of a key that differs only in case, `_` and `-`. */
const bare = (key: string): string => key.toLowerCase().replaceAll(/[-_\s]/g, "");

/** The known key that `key` was probably meant to be, or null where none is near. A Chinese field name counts as its key. */
export function nearestKey(key: string, known: readonly string[]): string | null {
  const exact = known.find((candidate) => bare(candidate) === bare(key) || FIELD_LABELS[candidate] === key.trim());
  if (exact !== undefined) return exact;
  if (key.length > 40) return null;
  const longer = known.filter((candidate) => candidate.length >= 3 && bare(key).startsWith(bare(candidate)));
  if (longer.length === 1) return longer[0]!;
  const [nearest] = known
    .map((candidate) => ({ candidate, distance: editDistance(bare(key), bare(candidate)) }))
    .filter(
      ({ candidate, distance }) =>
        distance < candidate.length && distance <= Math.max(2, Math.floor(candidate.length / 3)),
    )
    .toSorted((a, b) => a.distance - b.distance);
  return nearest?.candidate ?? null;
}
