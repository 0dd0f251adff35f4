/** A log whose perfect subtrees somebody else keeps: how it grows, and what it proves. */
import type { NodeRef, Sha256 } from "@youju/model";
import type { Sha256Of } from "./merkle.ts";
import { leafHash } from "./merkle.ts";
import { consistencySpans, inclusionSpans } from "./proofs.ts";
import { grow, type Growth, rootOver, type Span, subtreesOf } from "./subtrees.ts";

/** Gives the hashes of perfect subtrees, in the order of asking; level 0 are leaves. Throws where one is not there. */
export type ReadNodes = (nodes: readonly NodeRef[]) => Promise<readonly Sha256[]>;

export interface LogTree {
  leafHash(text: string): Sha256;
  /** Adds leaves, by their hashes, to a log of `size`. */
  grow(size: number, leaves: readonly Sha256[], read: ReadNodes): Promise<Growth>;
  root(size: number, read: ReadNodes): Promise<Sha256>;
  /** The proof that leaf `index` stands in the log of `size`. */
  inclusion(index: number, size: number, read: ReadNodes): Promise<readonly Sha256[]>;
  /** The proof that the log of `from` entries is the beginning of the one of `to`. */
  consistency(from: number, to: number, read: ReadNodes): Promise<readonly Sha256[]>;
}

export function logTree(sha256: Sha256Of): LogTree {
  /** Reads what several spans are made of with one call. */
  async function rootsOf(spans: readonly Span[], read: ReadNodes): Promise<Sha256[]> {
    const parts = spans.map(subtreesOf);
    const hashes = await read(parts.flat());
    let at = 0;
    return parts.map((nodes) => rootOver(hashes.slice(at, (at += nodes.length)), sha256));
  }
  return {
    leafHash: (text) => leafHash(text, sha256),
    grow: async (size, leaves, read) => grow(size, await read(subtreesOf({ from: 0, to: size })), leaves, sha256),
    root: async (size, read) => rootOver(await read(subtreesOf({ from: 0, to: size })), sha256),
    inclusion: (index, size, read) => rootsOf(inclusionSpans(index, size), read),
    consistency: (from, to, read) => rootsOf(consistencySpans(from, to), read),
  };
}
