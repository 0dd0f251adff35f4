/** How much an archive may hold: enough for years of chats, too little for a bomb. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes of one member, unpacked. */
  readonly memberBytes: number;
  /** Bytes of all members, unpacked. */
  readonly totalBytes: number;
  /** Unpacked bytes for a packed one, looked at above `ratioFrom` unpacked bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Archives within archives: 1 opens a ZIP in a ZIP and nothing deeper. */
  readonly nesting: number;
}

const MEGABYTE = 1024 * 1024;

export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 10_000,
  memberBytes: 1024 * MEGABYTE,
  totalBytes: 4096 * MEGABYTE,
  ratio: 200,
  ratioFrom: 16 * MEGABYTE,
  nesting: 1,
};
