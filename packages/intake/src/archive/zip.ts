/** The one place that knows zip.js: entries of a ZIP with names decoded as Chinese tools write them. */
import { BlobReader, type Entry, type FileEntry, ZipReader } from "@zip.js/zip.js";

export type ZipEntry = Entry;
export type ZipFile = FileEntry;

/** The entries of a ZIP, whatever their names; undefined where the file is no readable ZIP. */
export async function entriesOf(file: Blob): Promise<readonly ZipEntry[] | undefined> {
  const zip = openZip(file);
  try {
    return await zip.getEntries();
  } catch {
    return undefined;
  } finally {
    await zip.close();
  }
}

/** Names that point outside are listed like any other: refusing them is up to the caller, entry by entry. */
export function openZip(file: Blob): ZipReader<Blob> {
  return new ZipReader(new BlobReader(file), {
    useWebWorkers: false,
    filenameValidation: "tolerant",
    checkSignature: true,
    decodeText: decodeName,
  });
}

/** Names without the UTF-8 flag: UTF-8 where they are valid, else GB18030 (Windows in Chinese). */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
