/** What the use cases need of the world. */
import type { Instant } from "@youju/model";
import type { Store } from "@youju/store";
import type { Blobs } from "@youju/vault";
import type { ExampleSummary } from "../contract.ts";
import type { FolderPort } from "./folder.ts";

export interface Example extends ExampleSummary {
  readonly folder: FolderPort;
}

export interface Ports {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly clock: () => Instant;
  readonly examples?: readonly Example[];
}
