/**
 * A file as a Blob, whatever its size. `openAsBlob` of Node 20 to 24 keeps the size in 32 bits: a file of 4 GB and more
 * comes out as its first few bytes, without an error. So larger files get a Blob of our own.
 */
import { constants, openAsBlob } from "node:fs";
import { access, open, stat } from "node:fs/promises";
import { basename } from "node:path";

const TOO_LONG = 2 ** 32 - 1;
const PIECE_BYTES = 1 << 20;

/**
 * Rejects at once, with the path in the error, where the file may not be read: a Blob would say so only when its bytes
 * are wanted, and not which file it is.
 */
export async function fileBlob(path: string): Promise<Blob> {
  await access(path, constants.R_OK);
  const { size, mtimeMs } = await stat(path);
  return size < TOO_LONG ? openAsBlob(path) : new LargeFile(path, { from: 0, to: size, lastModified: mtimeMs });
}

/** The bytes of a file from one place to another; read when they are wanted, and only those. */
class LargeFile extends File {
  readonly #path: string;
  readonly #from: number;
  readonly #to: number;

  constructor(path: string, { from, to, lastModified }: { from: number; to: number; lastModified: number }) {
    super([], basename(path), { lastModified });
    this.#path = path;
    this.#from = from;
    this.#to = to;
  }

  override get size(): number {
    return this.#to - this.#from;
  }

  override slice(start = 0, end = this.size): Blob {
    const place = (at: number): number => this.#from + Math.min(this.size, at < 0 ? Math.max(0, this.size + at) : at);
    const from = place(start);
    return new LargeFile(this.#path, { from, to: Math.max(from, place(end)), lastModified: this.lastModified });
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = new Uint8Array(this.size);
    const file = await open(this.#path);
    try {
      for (let at = 0; at < bytes.length;) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, this.#from + at);
        if (bytesRead === 0) throw new Error(`${this.#path} is shorter than it was`);
        at += bytesRead;
      }
    } finally {
      await file.close();
    }
    return bytes.buffer;
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  override async text(): Promise<string> {
    return new TextDecoder().decode(await this.arrayBuffer());
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let at = 0;
    return new ReadableStream({
      pull: async (controller) => {
        if (at >= this.size) return controller.close();
        controller.enqueue(await this.slice(at, at + PIECE_BYTES).bytes());
        at += PIECE_BYTES;
      },
    });
  }
}
