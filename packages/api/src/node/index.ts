export { diskFolder, diskSink } from "./disk-folder.ts";
export { openFile } from "./open-file.ts";
