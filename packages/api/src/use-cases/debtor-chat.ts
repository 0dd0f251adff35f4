/** Which messages stand in the chat between the two parties. */
import type { CaseFile, Chat, Message } from "@youju/model";
import type { People } from "../contract.ts";

/**
 * True for the messages of the private chats with the debtor. While nobody is known to be the debtor: for those of all
 * private chats, so that there is something to look at.
 */
export function debtorChat(file: CaseFile, people: People): (message: Message) => boolean {
  const debtor = people.others.filter((candidate) => candidate.party === "debtor" && candidate.messages > 0);
  const ids = new Set(debtor.flatMap(({ id }) => id ?? []));
  const names = new Set(debtor.flatMap((candidate) => candidate.names));
  const isHis = (chat: Chat): boolean =>
    debtor.length === 0 ||
    ids.has(chat.key) ||
    chat.members.some((member) =>
      member.id === undefined ? member.names.some((name) => names.has(name)) : ids.has(member.id),
    ) ||
    (chat.members.length === 0 && chat.name !== undefined && names.has(chat.name));
  const chats = new Set(
    file.readings.flatMap((reading) =>
      reading.chats.filter((chat) => !chat.group && isHis(chat)).map((chat) => `${reading.original} ${chat.key}`),
    ),
  );
  return (message) => chats.has(`${message.source.original} ${message.chat}`);
}
