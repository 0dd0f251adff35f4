export { fileBlob } from "./file-blob.ts";
export { folderBlobs } from "./folder-blobs.ts";
export { hashFile, nodeHasher, sha256Of } from "./hash.ts";
export { type NodeLogKeeper, nodeLogKeeper } from "./log-keeper.ts";
export { newLogKey, openLogKey } from "./log-key.ts";
export { postStamp } from "./post-stamp.ts";
