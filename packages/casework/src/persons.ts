/** The people on the other side of the chats: chats of one account, in whatever original, belong to one person. */
import type { CaseFile } from "@youju/model";
import type { ChatId, Survey } from "./survey.ts";

export interface Person {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly chats: readonly ChatId[];
}

interface Growing {
  ids: Set<string>;
  names: Set<string>;
  chats: ChatId[];
}

/** Names that exporters write for nobody in particular. */
const NO_NAME = new Set(["", "/", "我", "未知", "unknown"]);

/** Everybody who stands on the other side of a private chat; group chats name nobody. */
export function personsOf(caseFile: CaseFile, survey: Survey): Person[] {
  const persons: Growing[] = [];
  for (const chat of privateChats(caseFile, survey)) join(persons, chat);
  return persons
    .map((person) => ({ ...person, chats: person.chats.toSorted() }))
    .toSorted((a, b) => (a.chats[0]! < b.chats[0]! ? -1 : 1));
}

function privateChats(caseFile: CaseFile, survey: Survey): Growing[] {
  const found: Growing[] = [];
  const listed = new Map<string, CaseFile["readings"][number]["chats"][number]>(
    caseFile.readings.flatMap((reading) => reading.chats.map((chat) => [`${reading.original}\n${chat.key}`, chat])),
  );
  for (const id of [...survey.chats.keys()].toSorted()) {
    const surveyed = survey.chats.get(id)!;
    const chats = surveyed.parts.flatMap((part) => listed.get(part) ?? []);
    if (chats.some(({ group }) => group) || !surveyed.sided) continue;
    const members = chats.flatMap((chat) => chat.members);
    const ids = new Set([...members.flatMap((member) => member.id ?? []), ...surveyed.ids]);
    // Several ids in a chat that nobody called a group: nothing tells whose words are whose.
    if (chats.length === 0 && ids.size > 1) continue;
    const names = [
      ...members.flatMap((member) => member.names),
      ...surveyed.names,
      ...chats.flatMap(({ name }) => name ?? []),
    ];
    found.push({
      ids,
      names: new Set(names.map((name) => name.trim()).filter((name) => !NO_NAME.has(name))),
      chats: [...surveyed.parts],
    });
  }
  return found;
}

/** An id decides; where one of the two exports has none, a shared name does. */
function join(persons: Growing[], chat: Growing): void {
  const same = persons.find(
    (person) => shares(person.ids, chat.ids) || (lacksId(person, chat) && shares(person.names, chat.names)),
  );
  if (same === undefined) {
    persons.push(chat);
    return;
  }
  same.ids = same.ids.union(chat.ids);
  same.names = same.names.union(chat.names);
  same.chats.push(...chat.chats);
}

const lacksId = (a: Growing, b: Growing): boolean => a.ids.size === 0 || b.ids.size === 0;

export function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}
