/** What the custody of a case is told from. */
import type { CaseFile, Instant, LogLine, Seal, Sha256 } from "@youju/model";
import type { Hasher } from "@youju/vault";

export interface CustodySource {
  readonly file: CaseFile;
  readonly seals: readonly Seal[];
  readonly content: (sha256: Sha256) => Promise<Blob | undefined>;
  /** The lines of the case and the size of the log; null where no vault holds the case. */
  readonly log: { readonly lines: readonly LogLine[]; readonly size: number } | null;
}

export interface CustodyOptions {
  readonly at: Instant;
  readonly hasher: Hasher;
  /** DER of the roots that the person trusts for an authority of the settings; empty: none named. */
  readonly rootsOf?: (authority: string) => Promise<readonly Uint8Array[]>;
  /** Of this original alone. */
  readonly only?: Sha256;
}
