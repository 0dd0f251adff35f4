export { folderBlobs } from "./folder-blobs.ts";
export { hashFile, nodeHasher, sha256Of } from "./hash.ts";
export { postStamp } from "./post-stamp.ts";
export { newLogKey, openLogKey } from "./log-key.ts";
