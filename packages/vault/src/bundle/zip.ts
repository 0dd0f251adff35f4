/**
 * The ZIP of a bundle: stored members whose sizes and CRC stand before them, so that programs can read it while it comes
 * (many refuse a stored member whose size comes behind it). Equal files give equal bytes, whatever the time and place.
 */
import { configure, ZipWriter } from "@zip.js/zip.js";
import { comparePaths } from "../verify/paths.ts";
import { crc32 } from "../verify/crc32.ts";
import { type Content, piecesOf } from "./content.ts";

configure({ useWebWorkers: false });

export interface ZipFile {
  /** From the root of the ZIP. */
  readonly path: string;
  readonly bytes: number;
  readonly crc: number;
  readonly content: Content;
}

/** `lastModDate` is taken apart in local time, so that 2000-01-01 is written in every zone. */
const FORM = {
  compressionMethod: 0,
  passThrough: true,
  lastModDate: new Date(2000, 0, 1),
  extendedTimestamp: false,
  keepOrder: true,
  bufferedWrite: false,
} as const;

/**
 * Streams the files as a ZIP, sorted by the bytes of their paths. Content that is not what `bytes` and `crc` say breaks
 * the stream off, so that no ZIP looks whole that is not.
 */
export function bagZip(files: readonly ZipFile[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const zip = new ZipWriter(writable, FORM);
  const write = async (): Promise<void> => {
    for (const file of files.toSorted((a, b) => comparePaths(a.path, b.path))) {
      const { path, bytes, crc } = file;
      await zip.add(path, { readable: streamOf(checked(file)), size: bytes }, { uncompressedSize: bytes, crc32: crc });
    }
    await zip.close();
  };
  void write().catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
}

async function* checked({ path, bytes, crc, content }: ZipFile): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let [sum, left] = [0, bytes];
  for await (const piece of piecesOf(content)) {
    sum = crc32(piece, sum);
    left -= piece.byteLength;
    if (left < 0) break;
    yield piece;
  }
  if (left !== 0 || sum !== crc) throw new Error(`${path} changed while it was written`);
}

/** `ReadableStream.from` is not in every browser. */
function streamOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, void>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return();
    },
  });
}
