/**
 * 截图拼接: the screenshots of one chat as one chat, in order, each line once with its place in every picture. Where nothing
 * shows that two pictures follow each other the gap is kept and can be named.
 */
import { bestVersion, type CaseFile, type CaseRecord, type Instant, type Message, type RecordId } from "@youju/model";
import { type Shot, shotsOf } from "./shots.ts";
import { type Strip, stripsOf } from "./strips.ts";

export interface StitchedLine {
  /** The best reading of it. A time that its own picture does not show is taken from the line above. */
  readonly message: Message;
  /** It, and what other pictures read in its place. */
  readonly versions: readonly Message[];
  /** Nothing shows that no message is missing before this one. */
  readonly gapBefore: boolean;
  /** The same for all lines between which nothing is missing. */
  readonly strip: string;
}

export interface StitchedChat {
  /** `<sha256>\n<chat>` of all its pictures, one that shows the title first. */
  readonly ids: readonly string[];
  readonly lines: readonly StitchedLine[];
}

/** What of a case it is made from. */
type Seen = Pick<CaseFile, "originals" | "readings" | "records">;

const known = new WeakMap<readonly CaseRecord[], readonly StitchedChat[]>();

/** Made once for the same records, which several questions ask for. */
export function stitchedChats(caseFile: Seen): readonly StitchedChat[] {
  const before = known.get(caseFile.records);
  if (before !== undefined) return before;
  const chats = stitchChats(caseFile);
  known.set(caseFile.records, chats);
  return chats;
}

function stitchChats(caseFile: Seen): readonly StitchedChat[] {
  const strips = stripsOf(shotsOf(caseFile)).map(shown);
  return [...Map.groupBy(strips, ({ chat }) => chat).values()].map((of) => chatOf(of));
}

/** A strip with its lines as they are shown. */
interface Shown {
  /** Those with the same stand in one chat. */
  readonly chat: string;
  readonly first: Shot;
  readonly shots: readonly Shot[];
  readonly lines: readonly Omit<StitchedLine, "gapBefore">[];
  readonly from: Instant | undefined;
}

function shown(strip: Strip): Shown {
  const shots = [...strip.shots.keys()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const titled = shots.find(({ title }) => title !== undefined);
  const first = titled ?? shots[0]!;
  const lines = withTimes(linesOf(strip, first.id));
  const chat = titled === undefined ? `of ${first.id}` : `${titled.group ? "group" : "chat"} ${titled.title}`;
  return { chat, first, shots, lines, from: lines.find(({ message }) => message.at !== undefined)?.message.at };
}

type Line = Omit<StitchedLine, "gapBefore">;

function linesOf({ shots, pieces }: Strip, strip: string): readonly Line[] {
  const line = (versions: readonly Message[]): Line => ({ message: bestVersion(versions), versions, strip });
  const timesAt = (place: number): readonly Line[] => {
    const seen = [...shots].map(([{ times }, start]) => times.get(place - start) ?? []);
    return (seen.find((some) => some.length > 0) ?? []).map((time) => line([time]));
  };
  return [
    ...pieces.flatMap((piece, n) => [...timesAt(n), line(piece.map(({ message }) => message))]),
    ...timesAt(pieces.length),
  ];
}

/** A time holds for what follows it. All versions of a line get its time, so that any of them stands for it. */
function withTimes(lines: readonly Line[]): readonly Line[] {
  let last: Pick<Message, "at" | "atCertain"> = {};
  return lines.map((line) => {
    const { at, atCertain } = line.message;
    if (at !== undefined) last = atCertain === false ? { at, atCertain: false } : { at };
    const own = at === undefined && last.at !== undefined ? { at: last.at, atCertain: false } : last;
    const timed = (message: Message): Message => (message.at === undefined ? { ...message, ...own } : message);
    return { ...line, message: timed(line.message), versions: line.versions.map(timed) };
  });
}

function chatOf(strips: readonly Shown[]): StitchedChat {
  const ordered = strips.toSorted(inTime);
  const titledFirst = [...new Set([...ordered.map(({ first }) => first), ...ordered.flatMap(({ shots }) => shots)])];
  return {
    ids: [...new Set(titledFirst.map(({ original, chat }) => `${original}\n${chat}`))],
    lines: ordered.flatMap(({ lines }, k) => lines.map((line, n) => ({ ...line, gapBefore: k > 0 && n === 0 }))),
  };
}

/** Where no time tells, the names of the files do. */
function inTime(a: Shown, b: Shown): number {
  if (a.from !== b.from && a.from !== undefined && b.from !== undefined) return a.from < b.from ? -1 : 1;
  if ((a.from === undefined) !== (b.from === undefined)) return a.from === undefined ? 1 : -1;
  return a.first.id < b.first.id ? -1 : 1;
}

/** The line in which each record of a picture stands. */
export function linesByRecord(chats: readonly StitchedChat[]): ReadonlyMap<RecordId, StitchedLine> {
  return new Map(
    chats.flatMap(({ lines }) => lines.flatMap((line) => line.versions.map(({ id }) => [id, line] as const))),
  );
}
