/** The people in chats of which nobody knows yet whose they are: each of them may be the creditor, and each the debtor. */
import type { CaseFile, Message, Person as NamedPerson } from "@youju/model";
import type { Person } from "./persons.ts";
import { seenBy, type UntoldChat } from "./sides.ts";
import { type ChatId, chatIdOf, survey, type Survey } from "./survey.ts";

export interface UntoldSpeaker {
  readonly person: Person;
  /** The speaker's chats as they would be if the one whom the speaker talks to were the owner. */
  readonly looked: Survey;
}

export function untoldSpeakers(caseFile: CaseFile, untold: readonly UntoldChat[]): UntoldSpeaker[] {
  if (untold.length === 0) return [];
  const messages = messagesOf(caseFile, new Set(untold.map(({ id }) => id)));
  const parts = untold.flatMap((chat) => chat.speakers.map((speaker) => ({ chat, speaker, key: keyOf(speaker) })));
  return [...Map.groupBy(parts, ({ key }) => key).values()].map((same) => {
    const records = same.flatMap(({ chat, speaker }) => {
      const [other, third] = chat.speakers.filter((each) => each !== speaker);
      return (messages.get(chat.id) ?? []).map((message) => seenBy(message, third === undefined ? other : undefined));
    });
    return {
      person: {
        ids: new Set(same.flatMap(({ speaker }) => speaker.id ?? [])),
        names: new Set(same.flatMap(({ speaker }) => speaker.names)),
        chats: same.map(({ chat }) => chat.id),
      },
      looked: survey({ ...caseFile, records }, new Set()),
    };
  });
}

const keyOf = ({ id, names }: NamedPerson): string => (id === undefined ? `name:${names[0] ?? ""}` : `id:${id}`);

function messagesOf({ records }: CaseFile, chats: ReadonlySet<ChatId>): ReadonlyMap<ChatId, readonly Message[]> {
  const found = records.filter((record): record is Message => record.kind === "message" && chats.has(chatIdOf(record)));
  return Map.groupBy(found, chatIdOf);
}
