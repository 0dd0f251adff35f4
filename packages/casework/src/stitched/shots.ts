/** The pictures of chats in a case, each with its lines from the top down. */
import { type CaseFile, isSeen, isTimeLine, type Message, type SeenLine, seenLines, type Sha256 } from "@youju/model";

/** What one picture, or a stretch of a screen recording without a gap, shows of a chat. */
export interface Shot {
  /** Unique in the case; in the order of names where nothing else orders. */
  readonly id: string;
  readonly original: Sha256;
  /** The `chat` of its messages. */
  readonly chat: string;
  /** Undefined where the picture was cut above the chat. */
  readonly title: string | undefined;
  readonly group: boolean;
  readonly lines: readonly SeenLine[];
  /** Times of a day that is not known, above the line of that place; behind the last line those that stand below it. */
  readonly times: ReadonlyMap<number, readonly Message[]>;
}

export function shotsOf({
  records,
  readings,
  originals,
}: Pick<CaseFile, "originals" | "readings" | "records">): readonly Shot[] {
  const seen = records.filter((record): record is Message => record.kind === "message" && isSeen(record));
  if (seen.length === 0) return [];
  const chats = new Map(
    readings.flatMap(({ original, chats }) => chats.map((chat) => [`${original}\n${chat.key}`, chat])),
  );
  const places = new Map(originals.map(({ sha256, path }, n) => [sha256, `${path}\n${n}`]));
  return [...Map.groupBy(seen, (message) => `${message.source.original}\n${message.chat}`)].flatMap(
    ([id, messages]) => {
      const { original } = messages[0]!.source;
      const known = chats.get(id);
      const title = known === undefined ? messages[0]!.chat : known.name;
      return stretches(messages).map((stretch, n) => ({
        id: `${places.get(original) ?? original}\n${id}\n${String(n).padStart(4, "0")}`,
        original,
        chat: messages[0]!.chat,
        title,
        group: known?.group === true,
        ...linesOf(stretch),
      }));
    },
  );
}

/** A recording that jumped has stretches with a gap between them. */
function stretches(messages: readonly Message[]): readonly (readonly Message[])[] {
  const found: Message[][] = [];
  for (const message of messages) {
    if (found.length === 0 || message.gapBefore === true) found.push([]);
    found.at(-1)!.push(message);
  }
  return found;
}

function linesOf(messages: readonly Message[]): Pick<Shot, "lines" | "times"> {
  const times = new Map<number, Message[]>();
  const lines: Message[] = [];
  for (const message of messages) {
    if (isTimeLine(message)) times.set(lines.length, [...(times.get(lines.length) ?? []), message]);
    else lines.push(message);
  }
  return { lines: seenLines(lines), times };
}
