/**
 * WAV: `RIFF` and `WAVE`, then chunks, of which `fmt ` says how many bytes a second has and `data` is the sound. Where the
 * sound is packed, `fact` says how many samples come out of it, and the bytes of a second are a guess.
 *
 * Not to be trusted: the length of `data`. It is 0 where the recorder was killed, all ones where the file was written to
 * a pipe (or is an RF64 of more than 4 GB), and too much where the file was cut.
 */
import { bytesAt, lettersAt, type Sound, type SoundKind, viewOf } from "./sound.ts";

const HEADER_BYTES = 12;
const CHUNK_HEAD = 8;
const MOST_CHUNKS = 1000;
/** Integers, floating point, and either of them with a longer header. */
const PLAIN: ReadonlySet<number> = new Set([1, 3, 0xfffe]);
/** Lengths from here on mean that nobody knew. */
const UNKNOWN_FROM = 0xffff_ff00;

export const wav: SoundKind = {
  seenIn: (head) =>
    ["RIFF", "RF64"].includes(lettersAt(head, 0, 4)) && lettersAt(head, 8, 4) === "WAVE"
      ? "开头是 RIFF/WAVE"
      : undefined,
  measure,
};

async function measure(file: Blob): Promise<Sound> {
  let [perSecond, hertz, samples] = [0, 0, 0];
  let at = HEADER_BYTES;
  for (let chunks = 0; chunks < MOST_CHUNKS && at + CHUNK_HEAD <= file.size; chunks += 1) {
    const head = await bytesAt(file, at, CHUNK_HEAD);
    const name = lettersAt(head, 0, 4);
    const length = viewOf(head).getUint32(4, true);
    const from = at + CHUNK_HEAD;
    if (name === "fmt ") ({ perSecond, hertz } = formatIn(await bytesAt(file, from, 16)));
    if (name === "fact" && length >= 4) samples = numberIn(await bytesAt(file, from, 4));
    const packed = samples > 0 && hertz > 0 && length > 0 && length < UNKNOWN_FROM;
    if (name === "data") return soundOf(length, file.size - from, packed ? (length * hertz) / samples : perSecond);
    at = from + length + (length % 2);
  }
  return { format: "wav", trouble: at > file.size || at === HEADER_BYTES ? "cut" : "damaged" };
}

/** `hertz` only where the sound is packed: plain samples need none. */
function formatIn(format: Uint8Array): { readonly perSecond: number; readonly hertz: number } {
  if (format.length < 16) return { perSecond: 0, hertz: 0 };
  const view = viewOf(format);
  const [hertz, stated] = [view.getUint32(4, true), view.getUint32(8, true)];
  const perSecond = stated === 0 ? hertz * view.getUint16(12, true) : stated;
  return { perSecond, hertz: PLAIN.has(view.getUint16(0, true)) ? 0 : hertz };
}

const numberIn = (bytes: Uint8Array): number => (bytes.length < 4 ? 0 : viewOf(bytes).getUint32(0, true));

function soundOf(length: number, there: number, perSecond: number): Sound {
  const unknown = length === 0 || length >= UNKNOWN_FROM;
  const heard = unknown ? there : Math.min(length, there);
  if (perSecond === 0) return { format: "wav", trouble: "damaged" };
  const milliseconds = (bytes: number): number => Math.round((bytes * 1000) / perSecond);
  if (heard === 0) return { format: "wav", durationMs: 0, trouble: length > 0 && !unknown ? "cut" : "empty" };
  const durationMs = milliseconds(heard);
  if (unknown || length <= there) return { format: "wav", durationMs };
  return { format: "wav", durationMs, statedMs: milliseconds(length), trouble: "cut" };
}
