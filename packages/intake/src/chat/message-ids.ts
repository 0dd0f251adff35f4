/** Locators of the messages of one file: the exporter's id, made unique where it comes again, or the message's number. */
import type { Locator } from "@youju/model";

/** A function that takes each message's id in the order of the file: `812`, `812#2` for a second one, `n17` for none. */
export function messageLocators(): (id: string | undefined) => Locator {
  const isNew = seenIds();
  const repeated = new Map<string, number>();
  let count = 0;
  return (id) => {
    count += 1;
    const name = id ?? `n${count}`;
    if (isNew(name)) return { message: name };
    const times = (repeated.get(name) ?? 1) + 1;
    repeated.set(name, times);
    return { message: `${name}#${times}` };
  };
}

/**
 * Whether an id is met for the first time. Most files number their messages upwards: those take eight bytes each, where
 * texts in a set take a hundred, which a million messages would feel.
 */
function seenIds(): (id: string) => boolean {
  const upwards: number[] = [];
  const others = new Set<string>();
  return (id) => {
    const number = Number(id);
    if (Number.isSafeInteger(number) && String(number) === id) {
      const last = upwards.at(-1);
      if (last === undefined || number > last) {
        upwards.push(number);
        return !others.has(id);
      }
      if (includes(upwards, number)) return false;
    }
    if (others.has(id)) return false;
    others.add(id);
    return true;
  };
}

/** @param sorted from the smallest on */
function includes(sorted: readonly number[], wanted: number): boolean {
  let [from, to] = [0, sorted.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] === wanted) return true;
    if (sorted[middle]! < wanted) from = middle + 1;
    else to = middle - 1;
  }
  return false;
}
