/**
 * 日志: what was done to the cases of a vault, one entry an act, only ever added to.
 *
 * An entry is kept as the very text that was hashed, so that nobody has to agree on how JSON is written. The text is one
 * line: a {@link LogEntry} as `JSON.stringify` gives it. Facts that a person would not show to an opponent, such as the
 * words of a decision, stand in it as a digest only.
 */
import type { CaseId } from "./case-file.ts";
import type { DecisionId, DecisionKind } from "./decisions/decision.ts";
import type { Instant } from "./instant.ts";
import type { OriginalKind } from "./original-kind.ts";
import type { Sha256 } from "./source.ts";

/** What was done. */
export type LogEvent =
  | {
      readonly kind: "import";
      readonly original: Sha256;
      readonly sm3: string;
      readonly bytes: number;
      /** Below `originals/`, as the case has it. */
      readonly path: string;
      /** As the file was called when it came, where the case had another of that name. */
      readonly name?: string;
      /** The ZIP it was taken out of; `path` then says where in it. */
      readonly archive?: Sha256;
      /** When the file was last changed, as the device that gave it says. */
      readonly modifiedAt?: Instant;
      /** What took it in: `youju 0.1.0`. */
      readonly by: string;
      readonly readAs: OriginalKind;
      readonly records: number;
      /** SHA-256 over the rows in which the vault keeps the original, its records and its reading. */
      readonly rows: Sha256;
      /** It was in the vault before there was a log; `at` is the time of this entry. */
      readonly adopted?: true;
    }
  | {
      readonly kind: "read-again";
      readonly original: Sha256;
      readonly readAs: OriginalKind;
      readonly records: number;
      /** As with an import. */
      readonly rows: Sha256;
    }
  /** The tombstone of originals that a person took out of the case. */
  | {
      readonly kind: "remove";
      readonly originals: readonly { readonly sha256: Sha256; readonly path: string }[];
    }
  /** `facts` is the SHA-256 of the facts as they are stored. */
  | { readonly kind: "facts"; readonly facts: Sha256 }
  /** `decision` is the SHA-256 of the decision as it is stored. */
  | { readonly kind: "decision"; readonly id: DecisionId; readonly of: DecisionKind; readonly decision: Sha256 }
  | { readonly kind: "message"; readonly message: Sha256; readonly to: string }
  /** `manifest` is the SHA-256 of the list that was sealed. */
  | { readonly kind: "seal"; readonly seal: string; readonly manifest: Sha256; readonly originals: number }
  | { readonly kind: "stamp"; readonly seal: string; readonly authority: string; readonly token: Sha256 }
  | { readonly kind: "export"; readonly originals: number }
  | { readonly kind: "bundle"; readonly file: string; readonly sha256: Sha256 }
  | { readonly kind: "delete-case"; readonly originals: readonly { readonly sha256: Sha256; readonly path: string }[] };

export type LogEntry = LogEvent & {
  readonly v: 1;
  readonly at: Instant;
  readonly case: CaseId;
  /** Sixteen random bytes in hexadecimal: without them a short entry could be guessed from its hash in a proof. */
  readonly salt: string;
};

/** Where a perfect subtree of the log stands: of 2^level leaves, the `position`-th such from the left, from 0. */
export interface NodeRef {
  readonly level: number;
  readonly position: number;
}

/** The hash of a perfect subtree, in lower-case hexadecimal. */
export interface LogNode extends NodeRef {
  readonly hash: Sha256;
}

/** An entry where it stands in the log. */
export interface LogLine {
  /** Counts from 0 through the whole vault. */
  readonly index: number;
  /** The text whose UTF-8 bytes are the leaf. */
  readonly text: string;
}

/**
 * What the log was at a size, signed: a C2SP checkpoint (tlog-checkpoint, signed note with Ed25519) whose text is the
 * origin, the size, the root in base64 and, as an extension line, the time of the last entry.
 */
export interface SignedHead {
  readonly size: number;
  /** RFC 6962 Merkle tree hash, lower-case hexadecimal. */
  readonly root: string;
  readonly at: Instant;
  readonly checkpoint: string;
}
