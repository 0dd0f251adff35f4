import type { LogNode, NodeRef, Sha256, SignedHead } from "@youju/model";

/** Gives the hashes of perfect subtrees, in the order of asking; level 0 are entries. */
export type ReadNodes = (nodes: readonly NodeRef[]) => Promise<readonly Sha256[]>;

export interface TextDigest {
  update(text: string): void;
  digest(): Sha256;
}

/** How the log is hashed, proven and signed: what a host hands in. The store keeps entries and perfect subtrees. */
export interface LogKeeper {
  leafHash(text: string): Sha256;
  /** What leaves, given by their hashes, add to a log of `size`: subtrees that are perfect now, and the new root. */
  grow(
    size: number,
    leaves: readonly Sha256[],
    read: ReadNodes,
  ): Promise<{ readonly nodes: readonly LogNode[]; readonly root: Sha256 }>;
  root(size: number, read: ReadNodes): Promise<Sha256>;
  inclusion(index: number, size: number, read: ReadNodes): Promise<readonly Sha256[]>;
  consistency(from: number, to: number, read: ReadNodes): Promise<readonly Sha256[]>;
  /** Equal heads give equal signatures. */
  sign(head: Omit<SignedHead, "checkpoint">): SignedHead;
  /** Starts a SHA-256 over text that comes piece by piece. */
  digest(): TextDigest;
}
