/** Everybody who is named in a chat, by account id, with all the names they appear under. */
import type { Person } from "@youju/model";

interface Known {
  readonly id: string;
  readonly names: string[];
}

export interface People {
  /** The one copy of this id and name, so that a million messages do not each hold their own. */
  readonly seen: (id: string, name: string | undefined) => { readonly id: string; readonly name: string | undefined };
  readonly ids: () => readonly string[];
  readonly person: (id: string) => Person;
}

/** @param known members that the export lists itself; those without messages count too */
export function gatherPeople(known: readonly Person[]): People {
  const people = new Map<string, Known>();
  const add = (id: string): Known => {
    const fresh = { id, names: [] };
    people.set(id, fresh);
    return fresh;
  };
  for (const { id, names } of known) {
    if (id === undefined) continue;
    const person = people.get(id) ?? add(id);
    for (const name of names) if (!person.names.includes(name)) person.names.push(name);
  }
  return {
    seen(id, name) {
      const person = people.get(id) ?? add(id);
      if (name === undefined) return { id: person.id, name };
      const at = person.names.indexOf(name);
      if (at !== -1) return { id: person.id, name: person.names[at] };
      person.names.push(name);
      return { id: person.id, name };
    },
    ids: () => [...people.keys()],
    person: (id) => ({ id, names: people.get(id)?.names ?? [] }),
  };
}
