export { type Blobs, type Digests, type Hasher, type Hashing, isSha256, type Stored } from "./blobs.ts";
export { memoryBlobs } from "./memory-blobs.ts";
