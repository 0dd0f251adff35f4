/** 固化: a list of originals by hash, fixed at a moment, and the time stamps that were got for the list. */
import type { FaultCode, Problem } from "./fault.ts";
import type { Instant } from "./instant.ts";

export interface Seal {
  /** Names its folder: `20261125T101500-3f9a`. */
  readonly id: string;
  readonly at: Instant;
  /**
   * The list as `sha256sum` writes and reads it, lines `<sha256>  data/originals/<path>` in the order of the paths, after
   * comment lines that begin with `#`. Its UTF-8 bytes are what is stamped.
   */
  readonly manifest: string;
  readonly stamps: readonly Stamp[];
}

/** What one time-stamping authority answered. */
export interface Stamp {
  /** The authority's name in the settings, safe as a file name. */
  readonly authority: string;
  /** Its address, where it is not one of the settings. */
  readonly url?: string;
  readonly state: "granted" | "waiting" | "refused";
  /** The DER of the answer (`TimeStampResp`) as it came. */
  readonly response?: Uint8Array;
  /** Why it waits or was refused. */
  readonly problem?: Problem;
  readonly tries: number;
  readonly lastTry?: Instant;
}

/** True where a verification found nothing wrong but time stamps: the files are as they were, only no time is shown. */
export const onlyStampsFail = (failures: readonly { readonly code: FaultCode }[]): boolean =>
  failures.length > 0 && failures.every(({ code }) => code.startsWith("stamp-"));
