/**
 * The same payment in several overlapping originals is one payment with several sources. An id decides; without ids,
 * equal keys in different originals do, counted as often as the original that has it most often. What one original shows
 * less exactly than another may fit several of its lines: then what is known of each keeps them apart.
 */
import type { Sha256 } from "@youju/model";

export interface Collapsible {
  readonly original: Sha256;
  /** Sorts the lines of one original: its own order. */
  readonly position: number;
  readonly ids: readonly string[];
  /** What stays equal between originals where ids are missing. */
  readonly keys: readonly string[];
  /** What the original says of it, by what it is: lines of which two say different things are never one payment. */
  readonly facts?: Readonly<Record<string, string>>;
}

interface Group<T> {
  readonly members: T[];
  readonly originals: Set<Sha256>;
  readonly ids: Set<string>;
  readonly facts: Record<string, string>;
}

/** Groups of lines that are one payment each; the same groups for any order of the originals. */
export function collapse<T extends Collapsible>(items: readonly T[]): T[][] {
  const sorted = items.toSorted((a, b) =>
    a.original < b.original ? -1 : a.original > b.original ? 1 : a.position - b.position,
  );
  const groups: Group<T>[] = [];
  const byId = new Map<string, Group<T>>();
  const byKey = new Map<string, Group<T>[]>();
  for (const item of sorted) {
    const known = item.ids.map((id) => byId.get(id)).find((group) => group !== undefined) ?? sameKey(byKey, item);
    const group = known ?? { members: [], originals: new Set<Sha256>(), ids: new Set<string>(), facts: {} };
    if (known === undefined) groups.push(group);
    group.members.push(item);
    group.originals.add(item.original);
    for (const id of item.ids) {
      group.ids.add(id);
      byId.set(id, group);
    }
    for (const [what, said] of Object.entries(item.facts ?? {})) group.facts[what] ??= said;
    for (const key of item.keys) remember(byKey, key, group);
  }
  return groups.map((group) => group.members);
}

function sameKey<T extends Collapsible>(byKey: Map<string, Group<T>[]>, item: T): Group<T> | undefined {
  for (const key of item.keys) {
    const fits = byKey
      .get(key)
      ?.find(
        (group) =>
          !group.originals.has(item.original) && (group.ids.size === 0 || item.ids.length === 0) && agrees(item, group),
      );
    if (fits !== undefined) return fits;
  }
  return undefined;
}

const agrees = <T>({ facts = {} }: Collapsible, group: Group<T>): boolean =>
  Object.entries(facts).every(([what, said]) => (group.facts[what] ?? said) === said);

function remember<T>(byKey: Map<string, Group<T>[]>, key: string, group: Group<T>): void {
  const list = byKey.get(key);
  if (list === undefined) byKey.set(key, [group]);
  else if (!list.includes(group)) list.push(group);
}
