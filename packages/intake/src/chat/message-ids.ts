/** Locators of the messages of one file: the exporter's id, made unique where it comes again, or the message's number. */
import type { Locator } from "@youju/model";

/** A function that takes each message's id in the order of the file: `812`, `812#2` for a second one, `n17` for none. */
export function messageLocators(): (id: string | undefined) => Locator {
  const seen = new Set<string | number>();
  const repeated = new Map<string, number>();
  let count = 0;
  return (id) => {
    count += 1;
    const name = id ?? `n${count}`;
    const key = compact(name);
    if (!seen.has(key)) {
      seen.add(key);
      return { message: name };
    }
    const times = (repeated.get(name) ?? 1) + 1;
    repeated.set(name, times);
    return { message: `${name}#${times}` };
  };
}

/** Most ids are small numbers, which take a tenth of the room that their texts do. */
function compact(id: string): string | number {
  const number = Number(id);
  return Number.isInteger(number) && number < 1e9 && String(number) === id ? number : id;
}
