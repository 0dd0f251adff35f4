/** What the command line and the server share; no HTTP here. */
export { librarySource } from "./bundle/library-source.ts";
export { type BundleOptions, bundleOptions } from "./bundle/options.ts";
export type { BundlePorts, BundleSource } from "./bundle/source.ts";
export { bundleCase } from "./bundle-case.ts";
export { custodyReports } from "./custody.ts";
export type { CustodySource } from "./custody-source.ts";
export { rootsIn } from "./custody-stamps.ts";
export { type Desk, createDesk } from "./desk.ts";
export { type ExportOutcome, exportCaseFolder } from "./export-case-folder.ts";
export { filesInOrder, type FolderFile, folderOf, type FolderPort, type FolderSink, UNPACKED } from "./folder.ts";
export type { HowToRead } from "./how-to-read.ts";
export { type ImportOptions, type ImportOutcome, importCaseFolder, removeCase } from "./import-case-folder.ts";
export { ingest, type IngestOptions, type Intake, type Kept, type Taken } from "./ingest.ts";
export { loadCase, type LoadedCase } from "./load-case.ts";
export { memoryIntake } from "./memory-intake.ts";
export { openCaseFolder, type Opened, type OpenFolderOptions } from "./open-case-folder.ts";
export type { Example, Ports } from "./ports.ts";
export {
  askAgainEverywhere,
  type HeldStamps,
  heldStampsOf,
  listHeldStamps,
  listSeals,
  makeSeal,
  sealCase,
  type Sealed,
  type SealingPorts,
  type Seals,
  storeKeep,
} from "./seals/seal-case.ts";
export type { SealKeep, StampingPorts } from "./seals/stamping.ts";
export { type SealsChecked, verifySeals } from "./seals/verify-seals.ts";
export { updateTable } from "./update-table.ts";
export { clearUnclaimed } from "./unclaimed.ts";
export {
  type VaultCounts,
  type VaultProgress,
  type VaultVerified,
  verifyVault,
  type VerifyVaultOptions,
  type VerifyVaultPorts,
} from "./verify-vault.ts";
export { rereader } from "./reread.ts";
export { verifiedView } from "./verified-view.ts";
