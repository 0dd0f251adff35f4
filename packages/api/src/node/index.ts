export { nodeStamping } from "./authorities-file.ts";
export { diskFolder, diskSink } from "./disk-folder.ts";
export { diskSeals } from "./disk-seals.ts";
export { openFile } from "./open-file.ts";
export { openVault, type Vault } from "./open-vault.ts";
export { type TableFolder, tableFolder } from "./table-folder.ts";
