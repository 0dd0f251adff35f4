/** What the use cases need of the world. */
import type { Engines } from "@youju/intake";
import type { LawTables } from "@youju/law";
import type { Instant } from "@youju/model";
import type { Store } from "@youju/store";
import type { Blobs, LogKey } from "@youju/vault";
import type { ExampleSummary } from "../contract.ts";
import type { FolderPort } from "./folder.ts";
import type { Stamping } from "./seals/stamping.ts";

export interface Example extends ExampleSummary {
  readonly folder: FolderPort;
}

export interface Ports extends Engines {
  readonly store: Store;
  readonly blobs: Blobs;
  /** Signs the heads of the log, and what leaves the vault. */
  readonly logKey: LogKey;
  readonly clock: () => Instant;
  /** The tables to compute by: the same value until they change. The law book's own where left out. */
  readonly tables?: () => Promise<LawTables>;
  readonly examples?: readonly Example[];
  /** The page that verifies a bundle in a browser, to be put into each. */
  readonly verifyPage?: () => Promise<string>;
  /** How seals get their time stamps. */
  readonly stamping: Stamping;
}
