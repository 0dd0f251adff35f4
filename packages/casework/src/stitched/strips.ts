/**
 * Pictures laid on each other where they show the same lines. The pair that most speaks for comes first, and what
 * contradicts it afterwards stays apart, so that the order in which the files came does not matter.
 */
import { type Evidence, isSameLine, placements, type SeenLine } from "@youju/model";
import type { Shot } from "./shots.ts";

/** A stretch of a chat that pictures show without a gap. */
export interface Strip {
  /** The place of each picture's first line. */
  readonly shots: ReadonlyMap<Shot, number>;
  /** Of each line every picture's version. */
  readonly pieces: readonly (readonly SeenLine[])[];
}

/** Between two screenshots days may lie, and people say the same again. */
const EVIDENCE: Evidence = { alone: 16, together: 10 };

export function stripsOf(shots: readonly Shot[]): readonly Strip[] {
  const strips = new Map(shots.map((shot) => [shot, alone(shot)]));
  for (const { above, below, at } of overlapsOf(shots)) {
    const [a, b] = [strips.get(above)!, strips.get(below)!];
    if (a === b) continue;
    const joined = laidOn(a, b, a.shots.get(above)! + at - b.shots.get(below)!);
    if (joined !== undefined) for (const shot of joined.shots.keys()) strips.set(shot, joined);
  }
  return [...new Set(strips.values())];
}

const alone = (shot: Shot): Strip => ({ shots: new Map([[shot, 0]]), pieces: shot.lines.map((line) => [line]) });

interface Overlap {
  readonly above: Shot;
  readonly below: Shot;
  /** The place among the lines of `above` at which `below` begins. */
  readonly at: number;
  readonly weight: number;
}

/** The strongest first. Where two pictures would fit in two ways, nobody knows which is right. */
function overlapsOf(shots: readonly Shot[]): readonly Overlap[] {
  const found: Overlap[] = [];
  for (const [above, below] of pairsOf(shots)) {
    if (!mayBeOneChat(above, below)) continue;
    const known = above.lines.map((line) => [line]);
    const [only, other] = placements(known, below.lines, EVIDENCE);
    if (only !== undefined && other === undefined) found.push({ above, below, ...only });
  }
  return found.toSorted(
    (a, b) => b.weight - a.weight || compare(a.above.id, b.above.id) || compare(a.below.id, b.below.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Pictures in which one line is exactly the same; those with none need not be compared. */
function pairsOf(shots: readonly Shot[]): readonly (readonly [Shot, Shot])[] {
  const ordered = shots.toSorted((a, b) => compare(a.id, b.id));
  const holders = new Map<string, Set<number>>();
  for (const [n, { lines }] of ordered.entries())
    for (const { message } of lines) {
      const key = `${message.side} ${message.amount ?? message.text}`;
      holders.set(key, (holders.get(key) ?? new Set()).add(n));
    }
  const pairs = new Set<number>();
  for (const numbers of holders.values()) {
    const all = [...numbers];
    for (const [k, one] of all.entries()) for (const other of all.slice(k + 1)) pairs.add(one * ordered.length + other);
  }
  return [...pairs].map((pair) => [ordered[Math.floor(pair / ordered.length)]!, ordered[pair % ordered.length]!]);
}

function mayBeOneChat(a: Shot, b: Shot): boolean {
  return a.title === undefined || b.title === undefined || (a.title === b.title && a.group === b.group);
}

/** @returns undefined where a line of one contradicts the other, or they are of two chats */
function laidOn(a: Strip, b: Strip, at: number): Strip | undefined {
  const shots = [...a.shots.keys()];
  if ([...b.shots.keys()].some((one) => shots.some((other) => !mayBeOneChat(one, other)))) return undefined;
  const start = Math.min(0, at);
  const end = Math.max(a.pieces.length, at + b.pieces.length);
  const pieces: (readonly SeenLine[])[] = [];
  for (let n = start; n < end; n += 1) {
    const [one, other] = [a.pieces[n] ?? [], b.pieces[n - at] ?? []];
    if (!maybeSame(one, other)) return undefined;
    pieces.push([...one, ...other]);
  }
  const moved = (strip: Strip, by: number): [Shot, number][] =>
    [...strip.shots].map(([shot, place]) => [shot, place + by]);
  return { shots: new Map([...moved(a, -start), ...moved(b, at - start)]), pieces };
}

function maybeSame(a: readonly SeenLine[], b: readonly SeenLine[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some((x) => b.some((y) => x.isCut || y.isCut || isSameLine(x.message, y.message)));
}
