/** Where the files of a bundle come from: a ZIP, or a folder into which one was unpacked. Nothing in it is trusted. */

export interface BundleFile {
  /** Below the folder of the bag, with `/`. */
  readonly path: string;
  readonly blob: Blob;
  /** The CRC-32 that the ZIP states; absent in a folder. */
  readonly crc?: number;
}

/** What lies in a folder: `other` is a link, a device, whatever is no plain file. */
export type FolderItem =
  | { readonly kind: "file"; readonly path: string; readonly open: () => Promise<Blob> }
  | { readonly kind: "other"; readonly path: string };

export interface FolderSource {
  readonly kind: "folder";
  readonly name: string;
  readonly items: () => AsyncIterable<FolderItem>;
}

export interface ZipSource {
  readonly kind: "zip";
  readonly name: string;
  readonly blob: Blob;
}

export type BundleSource = ZipSource | FolderSource;

/** More files than any case has; 10^6 names alone fill a phone. */
export const MOST_FILES = 200_000;
