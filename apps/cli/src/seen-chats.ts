/** The chats that several pictures show together: screenshots, or the frames of a recording in a folder. */
import { type StitchedChat, stitchedChats } from "@youju/casework";
import { type Message, recordLine, type Sha256 } from "@youju/model";
import type { FileRead } from "./file-read.ts";

export interface SeenChat {
  readonly name: string | undefined;
  readonly group: boolean;
  /** The pictures, by their paths. */
  readonly files: readonly string[];
  readonly lines: StitchedChat["lines"];
  /** The picture that begins behind each gap. */
  readonly gapsBefore: readonly string[];
}

/** Those of which one picture alone shows not all. */
export function seenChats(files: readonly FileRead[]): readonly SeenChat[] {
  const once = new Map(files.filter(({ seen = [] }) => seen.length > 0).map((file) => [file.reading.original, file]));
  const all = [...once.values()];
  const chats = stitchedChats({
    originals: all.map(({ path, reading }) => ({ sha256: reading.original, sm3: "", bytes: 0, path })),
    readings: all.map(({ reading }) => reading),
    records: all.flatMap(({ seen = [] }) => seen),
  });
  return chats.map((chat) => seenChat(chat, once)).filter((chat) => chat.files.length > 1);
}

function seenChat({ ids, lines }: StitchedChat, files: ReadonlyMap<Sha256, FileRead>): SeenChat {
  const pathOf = (original: Sha256): string => files.get(original)?.path ?? original;
  const of = ids.map((id) => id.slice(0, id.indexOf("\n")));
  const [first = "", key] = [of[0], ids[0]?.slice(ids[0].indexOf("\n") + 1)];
  const known = files.get(first)?.reading.chats.find((chat) => chat.key === key);
  return {
    name: known?.name,
    group: known?.group === true,
    files: [...new Set(of.map(pathOf))].toSorted(),
    lines,
    gapsBefore: lines.flatMap(({ gapBefore, message }) => (gapBefore ? [pathOf(message.source.original)] : [])),
  };
}

/** As `youju read --json` prints it. */
export function seenChatView({ name, group, files, lines, gapsBefore }: SeenChat): object {
  const line = (message: Message, versions: readonly Message[], gapBefore: boolean): object => ({
    ...recordLine(message),
    sources: versions.map(({ source }) => source),
    gapBefore,
  });
  return {
    name: name ?? null,
    group,
    files,
    messages: lines.length,
    gaps: gapsBefore.length,
    lines: lines.map(({ message, versions, gapBefore }) => line(message, versions, gapBefore)),
  };
}
