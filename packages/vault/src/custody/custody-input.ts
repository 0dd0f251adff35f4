/** What a custody report is made from: one original, everything the vault wrote down of it, and its bytes as they are now. */
import type { Basis, Instant, LogLine, Original, Reading, RuleId, Seal } from "@youju/model";
import type { Digests } from "../blobs.ts";

export interface CustodyInput {
  readonly original: Original;
  readonly reading: Reading | undefined;
  /** As the list of evidence has it; null where it stands apart. */
  readonly exhibit: { readonly no: number; readonly name: string } | null;
  /** Paths of all originals of the case by their hashes, to name archives. */
  readonly paths: ReadonlyMap<string, string>;
  /** The lines of the case, and how many entries the log has; null where the case is a folder that no vault holds. */
  readonly log: { readonly lines: readonly LogLine[]; readonly size: number } | null;
  readonly seals: readonly SealSeen[];
  readonly receipts: readonly ReceiptSeen[];
  /** What a person said of this original, in their words. */
  readonly said: readonly { readonly on: Instant; readonly text: string }[];
  /** How many of its payments stand in another original of the case too. */
  readonly matched: number;
  /** Its bytes as they are now; null where they are not there. */
  readonly now: Digests | null;
  readonly at: Instant;
  /** The articles that a rule of the law book stands for. */
  readonly cite: (rule: RuleId) => Basis;
}

export interface SealSeen {
  readonly seal: Seal;
  /** Those that were granted, as verification found them. */
  readonly stamps: readonly StampSeen[];
}

export interface StampSeen {
  readonly authority: string;
  /** Everything that was checked is in order. */
  readonly ok: boolean;
  /** False where its signature cannot be checked here (SM2). */
  readonly checkable: boolean;
  readonly time: Instant | undefined;
  /** The subject of the certificate that signed. */
  readonly signer: string | undefined;
  /** Whether a person said that the root is to be trusted; undefined where nobody said anything. */
  readonly trusted: boolean | undefined;
}

/** A receipt, or a token among the originals, that names this very original by a hash. */
export interface ReceiptSeen {
  readonly path: string;
  readonly provider: string;
  readonly number: string | undefined;
  readonly at: Instant | undefined;
  readonly hash: string;
  /** A time stamp whose signature was verified here; a printed receipt never is. */
  readonly verified: boolean;
  /** Whether a person said that its root is to be trusted. */
  readonly trusted: boolean | undefined;
}

/** The bytes now beside what was written down; `unrecorded`: nothing older is there to compare with. */
export type Integrity = "same" | "changed" | "missing" | "unrecorded";

/** The time stamp from which on nothing changed. */
export interface Fixed {
  readonly at: Instant;
  /** Who gave it, by its certificate. */
  readonly who: string;
  /** A person said that its root is the authority's; otherwise that is still to be confirmed. */
  readonly trusted: boolean;
}
