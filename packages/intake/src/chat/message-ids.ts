/** Locators of the messages of one file: the exporter's id, made unique where it comes again, or the message's number. */
import type { Locator } from "@youju/model";
import { seenNumbers } from "./seen-numbers.ts";

/** A function that takes each message's id in the order of the file: `812`, `812#2` for a second one, `n17` for none. */
export function messageLocators(): (id: string | undefined) => Locator {
  const isNew = seenNames();
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

const NUMBER = /^[1-9]\d{0,18}$/u;

/** Whether a name is met for the first time. */
function seenNames(): (name: string) => boolean {
  const ids = seenNumbers();
  const numbered = seenNumbers();
  const others = new Set<string>();
  return (name) => {
    const isNumbered = name.startsWith("n");
    const digits = isNumbered ? name.slice(1) : name;
    if (NUMBER.test(digits)) return isNumbered ? numbered(digits) : ids(digits);
    if (others.has(name)) return false;
    others.add(name);
    return true;
  };
}
