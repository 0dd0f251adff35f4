export { diskFolder, diskSink } from "./disk-folder.ts";
