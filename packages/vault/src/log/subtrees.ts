/** A tree of any size as the perfect subtrees that make it up: they never change again, so they are what is kept. */
import type { LogNode, NodeRef, Sha256 } from "@youju/model";
import { emptyRoot, nodeHash, type Sha256Of } from "./merkle.ts";

/** Leaves from `from` up to, not with, `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The largest power of two that is less than `size`: where RFC 6962 splits a tree of two leaves or more. */
export function splitOf(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** The perfect subtrees of a span, left to right. The span is one that RFC 6962 makes: it begins at a multiple of them. */
export function subtreesOf({ from, to }: Span): NodeRef[] {
  const nodes: NodeRef[] = [];
  let power = 1;
  let level = 0;
  while (power * 2 <= to - from) [power, level] = [power * 2, level + 1];
  for (let at = from; at < to; [power, level] = [power / 2, level - 1]) {
    if (power > to - at) continue;
    nodes.push({ level, position: at / power });
    at += power;
  }
  return nodes;
}

/** The root over perfect subtrees that stand side by side, left to right. */
export function rootOver(hashes: readonly Sha256[], sha256: Sha256Of): Sha256 {
  if (hashes.length === 0) return emptyRoot(sha256);
  return hashes.reduceRight((right, left) => nodeHash(left, right, sha256));
}

export interface Growth {
  /** The perfect subtrees of two leaves or more that the new leaves complete, each after those below it. */
  readonly nodes: readonly LogNode[];
  readonly root: Sha256;
}

/** Adds leaves to a tree of which the perfect subtrees are known. */
export function grow(size: number, edge: readonly Sha256[], leaves: readonly Sha256[], sha256: Sha256Of): Growth {
  const levels = subtreesOf({ from: 0, to: size }).map(({ level }) => level);
  const open: { level: number; hash: Sha256 }[] = edge.map((hash, i) => ({ level: levels[i]!, hash }));
  const nodes: LogNode[] = [];
  leaves.forEach((leaf, i) => {
    let hash = leaf;
    let level = 0;
    for (let index = size + i; index % 2 === 1; index = (index - 1) / 2) {
      hash = nodeHash(open.pop()!.hash, hash, sha256);
      level += 1;
      nodes.push({ level, position: (index - 1) / 2, hash });
    }
    open.push({ level, hash });
  });
  const root = rootOver(
    open.map((one) => one.hash),
    sha256,
  );
  return { nodes, root };
}
