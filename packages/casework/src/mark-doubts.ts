/** What speaks against marked words in the files themselves: withdrawn lines near them (M2), another export that says otherwise (M3). */
import { type CaseRecord, isSeen, type Message, type Sha256 } from "@youju/model";
import type { Mark } from "./marks.ts";
import { type ChatId, chatIdOf, originalOfChat } from "./survey.ts";

export interface Doubt {
  /** A withdrawn line stands near the words, and no other export shows what it said. */
  readonly withdrawn: boolean;
  /** The same message in another export, with other words. */
  readonly otherwise: Message | null;
}

/** How far around a proof a withdrawn line counts as near it. */
const NEAR_LINES = 10;
/** An id this long was given by the server; shorter ones are numbers of the exporter's own. */
const SERVER_ID_LENGTH = 10;

/**
 * @param chats the debtor's chats; only two exports of the same conversation can fill or contradict each other
 * @param toTheMinute originals that show no seconds: of the lines of one minute nothing tells which is which
 */
export function doubtsOf(
  records: readonly CaseRecord[],
  marks: readonly Mark[],
  chats: ReadonlySet<ChatId>,
  toTheMinute: ReadonlySet<Sha256>,
): ReadonlyMap<string, Doubt> {
  const gaps = new Map(marks.map((mark) => [mark.decision, withdrawnNear(records, mark)]));
  const asked = [...marks.map((mark) => mark.message), ...[...gaps.values()].flat()];
  const placed = new Set([...chats].filter((chat) => !toTheMinute.has(originalOfChat(chat))));
  const twins = twinsOf(
    records,
    asked.filter(({ source }) => !toTheMinute.has(source.original)),
    placed,
  );
  return new Map(
    marks.map(({ decision, message }) => [
      decision,
      {
        withdrawn: gaps.get(decision)!.some((gap) => !filled(gap, twins(gap))),
        otherwise: saidOtherwise(message, twins(message)),
      },
    ]),
  );
}

function withdrawnNear(records: readonly CaseRecord[], mark: Mark): Message[] {
  const around = records.slice(Math.max(0, mark.index - NEAR_LINES), mark.index + NEAR_LINES + 1);
  const chat = chatIdOf(mark.message);
  return around.filter(
    (record): record is Message =>
      record.kind === "message" && record.type === "withdrawn" && chatIdOf(record) === chat,
  );
}

type Twins = (message: Message) => readonly Message[];

/** Messages that stand where the asked ones stand, in any export: of the same second, or with the same server id. */
function twinsOf(records: readonly CaseRecord[], asked: readonly Message[], chats: ReadonlySet<ChatId>): Twins {
  if (asked.length === 0 || new Set([...chats].map(originalOfChat)).size < 2) return () => [];
  const wanted = new Set(asked.flatMap(keysOf));
  const found = new Map<string, Message[]>();
  for (const record of records) {
    // Many lines of a picture share the one time above them.
    if (record.kind !== "message" || isSeen(record)) continue;
    for (const key of keysOf(record)) {
      if (!wanted.has(key) || !chats.has(chatIdOf(record))) continue;
      found.set(key, [...(found.get(key) ?? []), record]);
    }
  }
  return (message) => [...new Set(keysOf(message).flatMap((key) => found.get(key) ?? []))];
}

function keysOf({ at, messageId }: Message): string[] {
  const id = messageId !== undefined && messageId.length >= SERVER_ID_LENGTH ? [`id:${messageId}`] : [];
  return at === undefined ? id : [...id, at];
}

const elsewhere = (message: Message, twins: readonly Message[]): Message[] =>
  twins.filter((twin) => twin.source.original !== message.source.original);

/** An export made before the withdrawal still shows the message. */
const filled = (gap: Message, twins: readonly Message[]): boolean =>
  elsewhere(gap, twins).some((twin) => twin.type !== "withdrawn" && twin.side !== "system");

/** Another export shows other words in this place. A line that it merely lacks is no contradiction. */
function saidOtherwise(message: Message, twins: readonly Message[]): Message | null {
  const comparable = twins.filter((twin) => twin.type === "text" && twin.side === message.side);
  if (message.type !== "text") return null;
  const others = elsewhere(message, comparable);
  const here = new Set(comparable.filter((twin) => !others.includes(twin)).map(bare));
  const shownBy = new Set(others.filter((twin) => bare(twin) === bare(message)).map((twin) => twin.source.original));
  return others.find((twin) => !shownBy.has(twin.source.original) && !here.has(bare(twin))) ?? null;
}

/** Exporters differ in spaces and in the width of characters. */
const bare = (message: Message): string => message.text.normalize("NFKC").replaceAll(/\s+/gu, "");
