/** What a bundle is made from, and with. */
import type { LawTables } from "@youju/law";
import type { CaseFile, CaseId, Sha256 } from "@youju/model";
import type { BagPorts } from "@youju/vault";
import type { CaseLog } from "./log-extract.ts";

export interface BundleSource {
  readonly file: CaseFile;
  readonly tables: LawTables;
  readonly content: (sha256: Sha256) => Promise<Blob | undefined>;
  /** Where the case is in a vault. */
  readonly vault?: { readonly caseId: CaseId; readonly log: CaseLog };
}

export interface BundlePorts extends BagPorts {
  /** The page that verifies a bundle in a browser. */
  readonly verifyPage?: (() => Promise<string>) | undefined;
}
