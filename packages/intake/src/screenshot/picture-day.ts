/**
 * The day on which a picture may have been taken: as its camera's notes say (EXIF), or its name, as phones name screenshots.
 * Neither is certain. Names are changed, notes are lost when a picture is sent on, and clocks are wrong.
 */
import { type CalendarDate, calendarDate } from "@youju/model";

export interface GuessedDay {
  readonly day: CalendarDate;
  readonly by: "notes" | "name";
}

/** Notes stand before the picture; in a PNG they may stand behind it, where nobody looks. */
const LOOKED_AT = 256 * 1024;

export async function guessedDay(file: Blob, name: string): Promise<GuessedDay | undefined> {
  const notes = notesDay(new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer()));
  if (notes !== undefined) return { day: notes, by: "notes" };
  const named = nameDay(name);
  return named === undefined ? undefined : { day: named, by: "name" };
}

/** `Screenshot_20240308_213210.jpg`, `截屏2024-03-08 21.32.10.png`; not the names of what was sent or saved later. */
const SCREENSHOT =
  /(?:screen[\s_-]?shot|截屏|截图|屏幕快照|屏幕截图)[^\d]{0,12}(20\d{2})[-_.年]?(\d{1,2})[-_.月]?(\d{1,2})(?!\d{5,})/iu;

function nameDay(path: string): CalendarDate | undefined {
  const found = SCREENSHOT.exec(path.slice(path.lastIndexOf("/") + 1));
  return found === null ? undefined : calendarDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** TIFF's number of the time of taking, and of the part in which it stands. */
const TAKEN = 0x9003;
const PART = 0x8769;
const ENTRY = 12;

/** Undefined where there are none, or what stands in them is no day. */
function notesDay(head: Uint8Array): CalendarDate | undefined {
  const start = notesStart(head);
  if (start === undefined) return undefined;
  const view = new DataView(head.buffer, head.byteOffset + start);
  try {
    const little = view.getUint16(0) === 0x4949;
    const part = valueOf(view, view.getUint32(4, little), PART, little);
    const at = part === undefined ? undefined : valueOf(view, part, TAKEN, little);
    if (at === undefined) return undefined;
    const text = String.fromCharCode(...Array.from({ length: 10 }, (_, n) => view.getUint8(at + n)));
    const found = /^(\d{4}):(\d\d):(\d\d)$/u.exec(text);
    return found === null ? undefined : calendarDate(Number(found[1]), Number(found[2]), Number(found[3]));
  } catch (error) {
    // A place outside of what was looked at.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where TIFF begins: behind `Exif` in a JPEG or WebP, in the part `eXIf` of a PNG. */
function notesStart(head: Uint8Array): number | undefined {
  for (let n = 0; n + 14 < head.length; n += 1) {
    if (head[n] !== 0x45 && head[n] !== 0x65) continue;
    const word = String.fromCharCode(...head.subarray(n, n + 4));
    const from =
      word === "Exif" && head[n + 4] === 0 && head[n + 5] === 0 ? n + 6 : word === "eXIf" ? n + 4 : undefined;
    if (from === undefined) continue;
    const order = String.fromCharCode(...head.subarray(from, from + 2));
    if (order === "II" || order === "MM") return from;
  }
  return undefined;
}

function valueOf(view: DataView, list: number, wanted: number, little: boolean): number | undefined {
  const count = view.getUint16(list, little);
  for (let n = 0; n < count; n += 1) {
    const entry = list + 2 + n * ENTRY;
    if (view.getUint16(entry, little) === wanted) return view.getUint32(entry + 8, little);
  }
  return undefined;
}
