/** Which messages a person is shown to mark words in. */
import { debtorChat } from "@youju/casework";
import type { CaseFile, Message } from "@youju/model";
import type { People } from "../contract.ts";

/** True for the messages of the chat with the debtor, and for what the debtor wrote in groups. */
export function debtorWords(file: CaseFile, people: People): (message: Message) => boolean {
  const inChat = debtorChat(file);
  const debtor = people.others.filter((candidate) => candidate.party === "debtor");
  const ids = new Set(debtor.flatMap(({ id }) => id ?? []));
  const names = new Set(debtor.flatMap((candidate) => candidate.names));
  const groups = new Set(
    file.readings.flatMap(({ original, chats }) =>
      chats.filter((chat) => chat.group).map((chat) => `${original} ${chat.key}`),
    ),
  );
  const isHis = ({ sender, name }: Message): boolean =>
    sender === undefined ? name !== undefined && names.has(name) : ids.has(sender);
  return (message) =>
    inChat(message) ||
    (groups.size > 0 &&
      message.side === "other" &&
      isHis(message) &&
      groups.has(`${message.source.original} ${message.chat}`));
}
