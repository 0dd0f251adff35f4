export { type Blobs, type Digests, type Hasher, type Hashing, isSha256, type Stored } from "./blobs.ts";
export { memoryBlobs } from "./memory-blobs.ts";
export type { BundleSource, FolderItem } from "./verify/bundle-source.ts";
export type {
  Checked,
  CheckedStamp,
  OriginalToRead,
  Reread,
  Verified,
  VerifyOptions,
  VerifyProgress,
} from "./verify/verified.ts";
export { verifyBundle } from "./verify/verify-bundle.ts";
export { verifyTimeStamp, type VerifiedStamp, type VerifyStampOptions } from "./stamp/verify-time-stamp.ts";
