import { TextReader, type ZipWriterAddDataOptions, BlobWriter, ZipWriter } from "@zip.js/zip.js";

/** A ZIP of these texts. */
export async function zipOf(
  files: Readonly<Record<string, string>>,
  options: ZipWriterAddDataOptions = {},
): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(files)) await zip.add(name, new TextReader(text), options);
  return zip.close();
}
