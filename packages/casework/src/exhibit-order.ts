/**
 * Which originals are exhibits, and in what order: by what each proves best, and within that by time, so that the list can
 * be read as the story. Pictures and exports of one chat stand together, also those in which no line was marked: a court
 * asks for the whole of a chat, and what is left out of it is held against whoever chose.
 */
import {
  type CaseFile,
  type ElementId,
  ELEMENTS,
  isChat,
  type Original,
  type Reading,
  type Sha256,
} from "@youju/model";
import { rank } from "./chain/grades.ts";
import type { Shown } from "./exhibit-proofs.ts";

export interface Proving {
  readonly original: Original;
  readonly reading: Reading | undefined;
  /** Empty of what only makes the chat whole. */
  readonly lines: readonly Shown[];
  /** The names of the chats in it of which something is proven. */
  readonly chats: readonly string[];
  /** What it proves best; of a chat, what all of it proves best. */
  readonly element: ElementId;
}

export function exhibitsInOrder(
  { originals, readings }: CaseFile,
  shown: ReadonlyMap<Sha256, readonly Shown[]>,
): Proving[] {
  const readingOf = new Map(readings.map((reading) => [reading.original, reading]));
  const all = originals.map((original) => {
    const [reading, lines] = [readingOf.get(original.sha256), shown.get(original.sha256) ?? []];
    return { original, reading, lines, names: chatNames(reading, lines) };
  });
  const proven = new Map<string, Shown[]>();
  for (const { lines, names } of all) {
    if (lines.length === 0) continue;
    for (const name of names) proven.set(name, [...(proven.get(name) ?? []), ...lines]);
  }
  const exhibits = all.flatMap(({ original, reading, lines, names }): Proving[] => {
    const chats = names.filter((name) => proven.has(name));
    if (lines.length === 0 && chats.length === 0) return [];
    return [{ original, reading, lines, chats, element: bestElement(proven.get(chats[0] ?? "") ?? lines) }];
  });
  return sorted(exhibits);
}

/** Of what proves something, the chats that it proves it from; else all that are in it. */
function chatNames(reading: Reading | undefined, lines: readonly Shown[]): string[] {
  if (reading === undefined || !isChat(reading.kind)) return [];
  const keys = new Set(lines.flatMap(({ record }) => (record.kind === "message" ? [record.chat] : [])));
  const chats = lines.length === 0 ? reading.chats : reading.chats.filter(({ key }) => keys.has(key));
  return chats.map(({ key, name }) => name ?? key);
}

function bestElement(lines: readonly Shown[]): ElementId {
  const best = Math.max(...lines.map(({ grade }) => rank(grade)));
  return ELEMENTS.find((id) => lines.some(({ element, grade }) => element === id && rank(grade) === best))!;
}

function sorted(exhibits: readonly Proving[]): Proving[] {
  const began = new Map<string, string>();
  for (const { chats, reading } of exhibits) {
    const [name, from] = [chats[0], fromOf(reading)];
    if (name !== undefined && from < (began.get(name) ?? "9999")) began.set(name, from);
  }
  const keyOf = ({ element, chats, reading, original }: Proving): string => {
    const chat = chats[0] ?? "";
    const from = fromOf(reading);
    return [ELEMENTS.indexOf(element), began.get(chat) ?? from, chat, from, original.path].join("\n");
  };
  return exhibits.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const fromOf = (reading: Reading | undefined): string => reading?.period?.from ?? "9999";
