/** Everybody who is named in a chat, by account id, with all the names they appear under; by name where there is no id. */
import type { Person } from "@youju/model";

interface Known {
  readonly id: string;
  readonly names: string[];
}

interface Nameless {
  readonly name: string;
  readonly names: string[];
}

export interface People {
  /** The one copy of this id and name, so that a million messages do not each hold their own. */
  readonly seen: (id: string, name: string | undefined) => { readonly id: string; readonly name: string | undefined };
  /** The one copy of a name that stands without an id, perhaps beside another one. */
  readonly named: (name: string, alias: string | undefined) => string;
  readonly person: (id: string) => Person;
  /** Everybody but the owner. */
  readonly members: (owner: { readonly id?: string; readonly names?: readonly string[] }) => readonly Person[];
}

/** @param known members that the export lists itself; those without messages count too */
export function gatherPeople(known: readonly Person[]): People {
  const people = new Map<string, Known>();
  const nameless = new Map<string, Nameless>();
  const add = (id: string): Known => {
    const fresh = { id, names: [] };
    people.set(id, fresh);
    return fresh;
  };
  for (const { id, names } of known) {
    if (id === undefined) nameless.set(names[0] ?? "", { name: names[0] ?? "", names: [...names] });
    else {
      const person = people.get(id) ?? add(id);
      for (const name of names) if (!person.names.includes(name)) person.names.push(name);
    }
  }
  const person = (id: string): Person => ({ id, names: people.get(id)?.names ?? [] });
  return {
    seen(id, name) {
      const seen = people.get(id) ?? add(id);
      if (name === undefined) return { id: seen.id, name };
      const at = seen.names.indexOf(name);
      if (at !== -1) return { id: seen.id, name: seen.names[at] };
      seen.names.push(name);
      return { id: seen.id, name };
    },
    named(name, alias) {
      const known = nameless.get(name) ?? { name, names: [name] };
      nameless.set(known.name, known);
      if (alias !== undefined && !known.names.includes(alias)) known.names.push(alias);
      return known.name;
    },
    person,
    members(owner) {
      const withId = [...people.values()];
      const taken = new Set([...(owner.names ?? []), ...withId.flatMap(({ names }) => names)]);
      return [
        ...withId.filter(({ id }) => id !== owner.id).map(({ id }) => person(id)),
        ...[...nameless.values()].filter(({ name }) => !taken.has(name)).map(({ names }) => ({ names })),
      ];
    },
  };
}
