export { diskFolder, diskSink } from "./disk-folder.ts";
export { openFile } from "./open-file.ts";
export { type TableFolder, tableFolder } from "./table-folder.ts";
