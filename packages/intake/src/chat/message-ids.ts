/** Locators of the messages of one file: the exporter's id, made unique where it comes again, or the message's number. */
import type { Locator } from "@youju/model";

/** A function that takes each message's id in the order of the file: `812`, `812#2` for a second one, `n17` for none. */
export function messageLocators(): (id: string | undefined) => Locator {
  const seen = new Map<string, number>();
  let count = 0;
  return (id) => {
    count += 1;
    const name = id ?? `n${count}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { message: times === 1 ? name : `${name}#${times}` };
  };
}
