/** What comes of a verification. */
import type { Fault, Instant, Sha256 } from "@youju/model";
import type { Hasher } from "../blobs.ts";

export interface Verified {
  /** Nothing was found wrong with what was checked; what that is stands in `checked`, and what it means in `notes`. */
  readonly ok: boolean;
  readonly failures: readonly Fault[];
  /** What a person must know beside: what was not checked and why. */
  readonly notes: readonly string[];
  readonly stamps: readonly CheckedStamp[];
  readonly checked: Checked;
}

/** A time stamp over a list of originals. */
export interface CheckedStamp {
  readonly seal: string;
  readonly authority: string;
  readonly file: string;
  readonly ok: boolean;
  /** When the authority saw the list, as it says. */
  readonly time?: Instant;
  /** The name in the certificate that signed. */
  readonly signer?: string;
  readonly policy?: string;
  /** SHA-256 of the root certificate to which the chain leads. */
  readonly root?: string;
  /** Whether that root is one that the person who verifies trusts; undefined where none were named. */
  readonly trusted?: boolean;
  /** How many originals the stamped list names. */
  readonly originals: number;
}

/** How much was checked. What is absent or 0 was not there. */
export interface Checked {
  readonly what: "bundle" | "case" | "vault";
  readonly name: string;
  readonly title?: string;
  /** The day of the bundle. */
  readonly date?: string;
  readonly software?: string;
  /** Of a bundle in several parts. */
  readonly parts?: { readonly given: readonly number[]; readonly of: number };
  readonly files: number;
  readonly bytes: number;
  /** Of the whole case, and how many of them are here. */
  readonly originals: number;
  readonly here: number;
  readonly records: number;
  /** True where each record was compared with its original, read once more. */
  readonly reread: boolean;
  /** Of the key that signed the list of the files: SHA-256 of its DER. */
  readonly key?: string;
  readonly log?: { readonly entries: number; readonly size: number; readonly at?: Instant };
  readonly seals: number;
  /** Of a library. */
  readonly cases?: number;
  readonly decisions?: number;
  /** The container too, where it was a ZIP. */
  readonly zip: boolean;
}

/** An original of a bundle as `originals.json` says it was read. */
export interface OriginalToRead {
  readonly sha256: Sha256;
  readonly path: string;
  readonly kind: string;
  readonly read: Readonly<Record<string, unknown>>;
}

/**
 * Reads an original once more: its records as the lines of `records.ndjson`, in their order. "locked": it has a password
 * that nobody gave, so nothing can be said of its records; "apart": two machines need not read it alike.
 */
export type Reread = (original: OriginalToRead, content: Blob) => AsyncGenerator<string, "read" | "locked" | "apart">;

/** Where a verification is. */
export interface VerifyProgress {
  /** Counted in bytes, and in originals that are read once more. */
  readonly step: "hash" | "read";
  readonly path: string;
  readonly done: number;
  readonly of: number;
}

export interface VerifyOptions {
  readonly hasher: Hasher;
  readonly now: Instant;
  /** Root certificates that the person trusts, as DER; without them a root is named and not judged. */
  readonly trustedRoots?: readonly Uint8Array[];
  readonly reread?: Reread;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: VerifyProgress) => void;
}
