export { folderBlobs } from "./folder-blobs.ts";
export { hashFile, nodeHasher } from "./hash.ts";
