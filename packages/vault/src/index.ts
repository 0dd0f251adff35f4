export { type Blobs, type Digests, type Hasher, type Hashing, isSha256, type Stored } from "./blobs.ts";
export type { Bag, BagPorts } from "./bundle/bag.ts";
export { bagName, bagPaths } from "./bundle/bag-paths.ts";
export {
  type BundledLog,
  type BundledOriginal,
  type BundledSeal,
  type BundleInput,
  makeBundle,
} from "./bundle/bundle.ts";
export { certificatesPem } from "./bundle/certificates.ts";
export { coverBytes } from "./bundle/cover/cover-bytes.ts";
export { type CoverCounts, type Coverer, coverer } from "./bundle/cover/coverer.ts";
export { coverText, coverValue } from "./bundle/cover/cover-value.ts";
export { excerpt, type ExcerptChoice, excerptText, type ExcerptView } from "./bundle/excerpt.ts";
export { type LeftOut, leftOut, type LeftOutOriginal } from "./bundle/left-out.ts";
export { type Custody, custodyOf } from "./custody/custody.ts";
export type { CustodyInput, ReceiptSeen, SealSeen, StampSeen } from "./custody/custody-input.ts";
export { custodyFile, custodyText } from "./custody/custody-text.ts";
export { checkLog, type LogCheck, type StoredPage } from "./log/check-log.ts";
export {
  type Consistency,
  type Inclusion,
  rootFromInclusion,
  verifyConsistency,
  verifyInclusion,
} from "./log/check-proofs.ts";
export { type CheckpointRead, type LogKey, logOrigin, readCheckpoint, signHead } from "./log/checkpoint.ts";
export { type LogTree, logTree, type ReadNodes } from "./log/log-tree.ts";
export { leafHash, nodeHash, type Sha256Of } from "./log/merkle.ts";
export { memoryBlobs } from "./memory-blobs.ts";
export type { BundleSource as VerifiedSource, FolderItem, FolderSource } from "./verify/bundle-source.ts";
export type {
  Checked,
  CheckedStamp,
  OriginalToRead,
  Reread,
  Verified,
  VerifyOptions,
  VerifyProgress,
} from "./verify/verified.ts";
export { ARTICLES, type Meaning, notShownBy, shownBy } from "./verify/meaning.ts";
export { verifyBundle } from "./verify/verify-bundle.ts";
export { verifyCaseFolder } from "./verify/verify-case.ts";
export { isSealId, sealedCount, sealedHashes, sealedHead, sealId, sealManifest } from "./seal/seal-manifest.ts";
export { askAuthority, type StampPorts } from "./stamp/ask-authority.ts";
export { type Authority, authorityAt, isAuthorityName, isPlainAddress } from "./stamp/authority.ts";
export { certificatesInPem } from "./stamp/pem.ts";
export { verifyTimeStamp, type VerifiedStamp, type VerifyStampOptions } from "./stamp/verify-time-stamp.ts";
