/** Recordings made by hand: the headers that each kind of file has, around sound that nobody needs to hear. */
import { encode } from "silk-wasm";

type Bytes = Uint8Array<ArrayBuffer>;

export function bytesOf(...parts: readonly (string | Uint8Array | readonly number[])[]): Bytes {
  const pieces = parts.map((part) =>
    typeof part === "string" ? new TextEncoder().encode(part) : Uint8Array.from(part),
  );
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const number = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256);
export const little = (value: number, bytes = 4): number[] => number(value, bytes);
export const big = (value: number, bytes = 4): number[] => number(value, bytes).toReversed();

/** A tone that swells, 16 bits, mono. */
function tone(seconds: number, hertz: number): Int16Array {
  return Int16Array.from({ length: seconds * hertz }, (_, at) => 8000 * Math.sin(at / 20) * (1 + Math.sin(at / 3000)));
}

/** As WeChat writes it, behind 0x02. */
export async function silkOf(seconds: number): Promise<Bytes> {
  return Uint8Array.from((await encode(tone(seconds, 24_000), 24_000)).data);
}

export function wavOf(
  seconds: number,
  { stated, extra = [] }: { stated?: number; extra?: readonly number[] } = {},
): Bytes {
  const samples = tone(seconds, 8000);
  const format = bytesOf(
    "fmt ",
    little(16),
    little(1, 2),
    little(1, 2),
    little(8000),
    little(16_000),
    little(2, 2),
    little(16, 2),
  );
  const data = bytesOf("data", little(stated ?? samples.byteLength), new Uint8Array(samples.buffer));
  return bytesOf("RIFF", little(36 + samples.byteLength), "WAVE", format, extra, data);
}

/** Frames of 12.2 kbit/s, with one of silence in between. */
export function amrOf(seconds: number): Bytes {
  const frames = Array.from({ length: seconds * 50 }, (_, at) =>
    at % 25 === 24 ? bytesOf([0x44], new Uint8Array(5)) : bytesOf([0x3c], new Uint8Array(31).fill(at)),
  );
  return bytesOf("#!AMR\n", ...frames);
}

export function amrWideOf(seconds: number): Bytes {
  return bytesOf("#!AMR-WB\n", ...Array.from({ length: seconds * 50 }, () => bytesOf([0x14], new Uint8Array(32))));
}

/** MPEG 1, layer III, 128 kbit/s, 44.1 kHz: 417 bytes and 26 ms a frame. */
const MP3_FRAME = bytesOf([0xff, 0xfb, 0x90, 0x00], new Uint8Array(413).fill(0x55));

export function mp3Of(frames: number, { tag = false, xing = false }: { tag?: boolean; xing?: boolean } = {}): Bytes {
  const sound = Array.from({ length: frames }, () => MP3_FRAME);
  const id3 = tag ? bytesOf("ID3", [3, 0, 0, 0, 0, 2, 0], new Uint8Array(256)) : [];
  const info = bytesOf("Info", big(3), big(frames), big((frames + 1) * 417));
  const first = xing
    ? bytesOf([0xff, 0xfb, 0x90, 0x00], new Uint8Array(32), info, new Uint8Array(381 - info.length))
    : [];
  return bytesOf(id3, first, ...sound);
}

/** ADTS at 16 kHz: 100 bytes and 64 ms a frame. */
export function aacOf(frames: number): Bytes {
  return bytesOf(
    ...Array.from({ length: frames }, () =>
      bytesOf([0xff, 0xf1, 0x60, 0x40, 100 >> 3, ((100 & 7) << 5) | 0x1f, 0xfc], new Uint8Array(93).fill(7)),
    ),
  );
}

export const box = (name: string, ...content: readonly (string | Uint8Array | readonly number[])[]): Bytes => {
  const inner = bytesOf(...content);
  return bytesOf(big(8 + inner.length), name, inner);
};

export interface Mp4Parts {
  readonly brand?: string;
  readonly seconds?: number;
  /** Seconds since 1970. */
  readonly created?: number;
  readonly pictures?: boolean;
  /** `moov` before the sound. */
  readonly first?: boolean;
  readonly long?: boolean;
  /** What stands beside the tracks. */
  readonly beside?: Uint8Array;
}

export function mp4Of({
  brand = "M4A ",
  seconds = 12.5,
  created,
  pictures,
  first,
  long,
  beside,
}: Mp4Parts = {}): Bytes {
  const born = created === undefined ? 0 : created + 2_082_844_800;
  const width = long === true ? 8 : 4;
  const times = (ticks: number, perSecond: number): number[] => [
    long === true ? 1 : 0,
    0,
    0,
    0,
    ...big(born, width),
    ...big(born, width),
    ...big(perSecond),
    ...big(ticks, width),
    ...Array.from({ length: 80 }, () => 0),
  ];
  const track = (handler: string): Bytes =>
    box(
      "trak",
      box(
        "mdia",
        box("mdhd", times(Math.round(seconds * 16_000), 16_000)),
        box("hdlr", new Uint8Array(8), handler, new Uint8Array(13)),
      ),
    );
  const tracks = pictures === true ? [track("vide"), track("soun")] : [track("soun")];
  const moov = box("moov", box("mvhd", times(Math.round(seconds * 1000), 1000)), ...tracks, beside ?? []);
  const mdat = box("mdat", new Uint8Array(4000).fill(0x21));
  const head = box("ftyp", brand, big(0), brand, "isom");
  return first === true ? bytesOf(head, moov, mdat) : bytesOf(head, mdat, moov);
}
