/**
 * M4A, MP4 and 3GP, what phones record in: boxes (ISO/IEC 14496-12), each with its length and name. `ftyp` comes first;
 * `moov` holds the length (`mvhd`), what the tracks are (`hdlr`), and stands before the sound or behind it.
 *
 * Not to be trusted: the end. A recorder writes `moov` last, so one that was killed leaves a file without any, which no
 * player opens; where it stands first, a cut file still says its whole length. `mvhd` has the time of recording by the
 * clock of the device, some at the beginning and some at the end, and 0 where nobody set it.
 */
import { type Instant, instantFromUnixSeconds, type SoundFormat } from "@youju/model";
import { bytesAt, lettersAt, type MeasureOptions, type Sound, type SoundKind, viewOf } from "./sound.ts";

const PICTURE_BRANDS = /^(?:hei[cxms]|hev[cx]|mif1|msf1|avi[fs]|crx |jp2 |jpx )/u;
const MOST_BOXES = 20_000;
const DEEPEST = 4;
const HOLDS_BOXES: ReadonlySet<string> = new Set(["moov", "trak", "mdia", "mvex"]);
/** Seconds from 1904, where the times of these files begin, to 1970. */
const FROM_1904 = 2_082_844_800;
const EARLIEST = 1_104_537_600;
const LATEST = 4_102_444_800;

export const mp4: SoundKind = {
  seenIn: (head) => {
    const brand = lettersAt(head, 8, 4);
    const seen = lettersAt(head, 4, 4) === "ftyp" && !PICTURE_BRANDS.test(brand);
    return seen ? `开头是 ftyp（${brand.trim()}）` : undefined;
  },
  measure,
};

interface Box {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The boxes from `from` to `to`; the last one may reach beyond the file. */
async function* boxesOf(file: Blob, from: number, to: number): AsyncGenerator<Box, void> {
  let at = from;
  for (let count = 0; count < MOST_BOXES && at + 8 <= to; count += 1) {
    const head = await bytesAt(file, at, 16);
    const short = viewOf(head).getUint32(0);
    const long = short === 1 && head.length === 16;
    const length = long ? Number(viewOf(head).getBigUint64(8)) : short === 0 ? file.size - at : short;
    if (length < (long ? 16 : 8)) return;
    yield { name: lettersAt(head, 4, 4), from: at + (long ? 16 : 8), to: at + length };
    at += length;
  }
}

/** What the table of contents says, as far as it was there to be read. */
interface Contents {
  movie?: Times | undefined;
  trackMs: number;
  fragmentsMs: number;
  pictures: boolean;
}

interface Times {
  readonly created: number;
  readonly ticks: number;
  readonly perSecond: number;
}

async function measure(file: Blob, { signal }: MeasureOptions): Promise<Sound> {
  const brand = lettersAt(await bytesAt(file, 8, 4), 0, 4);
  const contents: Contents = { trackMs: 0, fragmentsMs: 0, pictures: false };
  let closed = false;
  let end = 0;
  for await (const box of boxesOf(file, 0, file.size)) {
    signal?.throwIfAborted();
    if (box.name === "moov" && box.to <= file.size) {
      closed = true;
      await readContents(file, box, contents, 0);
    }
    end = box.to;
  }
  const cut = end > file.size;
  if (!closed) return { format: formatOf(brand, true), trouble: "cut" };
  const trouble = cut ? { trouble: "cut" as const } : end < file.size ? { trouble: "damaged" as const } : {};
  const pictures = contents.pictures ? { pictures: true } : {};
  return {
    format: formatOf(brand, contents.pictures),
    ...pictures,
    ...lengthOf(contents, cut),
    ...timeOf(contents),
    ...trouble,
  };
}

function formatOf(brand: string, pictures: boolean): SoundFormat {
  if (brand.startsWith("3g")) return "3gp";
  return brand.startsWith("M4") || !pictures ? "m4a" : "mp4";
}

async function readContents(file: Blob, holder: Box, contents: Contents, depth: number): Promise<void> {
  let timescale: Times | undefined;
  for await (const box of boxesOf(file, holder.from, holder.to)) {
    if (box.to > holder.to) return;
    if (HOLDS_BOXES.has(box.name) && depth < DEEPEST) await readContents(file, box, contents, depth + 1);
    if (box.name === "mvhd") contents.movie ??= await timesIn(file, box);
    if (box.name === "mdhd") timescale = await timesIn(file, box);
    if (box.name === "hdlr" && holder.name === "mdia") note(await bytesAt(file, box.from, 12), contents);
    if (box.name === "mehd") contents.fragmentsMs = await fragmentsIn(file, box, contents.movie);
  }
  if (timescale !== undefined) contents.trackMs = Math.max(contents.trackMs, millisecondsOf(timescale) ?? 0);
}

function note(handler: Uint8Array, contents: Contents): void {
  contents.pictures ||= lettersAt(handler, 8, 4) === "vide";
}

/** `mvhd` and `mdhd` begin alike: version, creation, change, ticks a second, ticks. */
async function timesIn(file: Blob, { from, to }: Box): Promise<Times | undefined> {
  const bytes = await bytesAt(file, from, Math.min(32, to - from));
  const view = viewOf(bytes);
  const long = bytes[0] === 1;
  if (bytes.length < (long ? 32 : 20)) return undefined;
  const wide = (at: number): number => (long ? Number(view.getBigUint64(at)) : view.getUint32(at));
  return { created: wide(4), perSecond: view.getUint32(long ? 20 : 12), ticks: wide(long ? 24 : 16) };
}

async function fragmentsIn(file: Blob, { from, to }: Box, movie: Times | undefined): Promise<number> {
  const bytes = await bytesAt(file, from, Math.min(12, to - from));
  const long = bytes[0] === 1;
  if (movie === undefined || bytes.length < (long ? 12 : 8)) return 0;
  const ticks = long ? Number(viewOf(bytes).getBigUint64(4)) : viewOf(bytes).getUint32(4);
  return millisecondsOf({ ...movie, ticks }) ?? 0;
}

/** Undefined where nobody knew the length: 0, or all ones. */
function millisecondsOf({ ticks, perSecond }: Times): number | undefined {
  if (ticks === 0 || ticks === 0xffff_ffff || perSecond === 0) return undefined;
  const milliseconds = Math.round((ticks * 1000) / perSecond);
  return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
}

function lengthOf({ movie, trackMs, fragmentsMs }: Contents, cut: boolean): Pick<Sound, "durationMs" | "statedMs"> {
  const whole = (movie === undefined ? undefined : millisecondsOf(movie)) ?? (fragmentsMs || trackMs);
  if (whole === 0) return {};
  return cut ? { statedMs: whole } : { durationMs: whole };
}

function timeOf({ movie }: Contents): { readonly at?: Instant } {
  const seconds = (movie?.created ?? 0) - FROM_1904;
  return seconds >= EARLIEST && seconds < LATEST ? { at: instantFromUnixSeconds(seconds) } : {};
}
