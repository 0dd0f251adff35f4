/**
 * Messages that a page carries as JavaScript and not as JSON, as older versions of WeChatMsg wrote them, turned into JSON
 * while they are read. Words are escaped in them, names of links and remarks are not, so that a quote ends a string only
 * where the next field or the end of the message follows.
 */
import { isObject, type JsonObject } from "../json/value.ts";
import type { TextPart } from "./json-messages.ts";

const MARK = /\bchatMessages\s*=\s*\[\s*(?=\{\s*(?:type|sub_type)\s*:)/u;
/** No part of it can match the same text in two ways, or a hostile page would take for ever. */
const STRING = String.raw`'(?:\\[\s\S]|[^'\\]|'(?!\s*,\s*[a-z_]+\s*:|(?:\s*,)?\s*\}))*'`;
const FIELD = String.raw`[a-z_]+\s*:\s*(?:${STRING}|[^\s,'}]*)`;
const MESSAGE = new RegExp(String.raw`\{\s*${FIELD}(?:\s*,\s*${FIELD})*(?:\s*,)?\s*\}`, "uy");
const ONE_FIELD = new RegExp(String.raw`([a-z_]+)\s*:\s*(?:(${STRING})|([^\s,'}]*))`, "gu");
const BETWEEN = /[\s,]*/uy;
const BEGINS = /\{\s*(?:type|sub_type)\s*:/gu;
/** The page before the messages is 100 KB at most. */
const LARGEST_FRAME = 4 * 1024 * 1024;
/** A message that is longer is none. */
const LARGEST_MESSAGE = 256 * 1024;

export const hasScriptMessages = (head: string): boolean => MARK.test(head);

/** As a JSON array; what is no message is `null` in it. `shown` makes a message of its fields, or nothing. */
export function scriptAsJson(shown: (fields: JsonObject) => JsonObject | undefined): TextPart {
  return async function* (chunks) {
    let [rest, begun, ended] = ["", false, false];
    let first = true;
    for await (const chunk of chunks) {
      if (ended) continue;
      rest += chunk;
      if (!begun) {
        const match = MARK.exec(rest);
        if (match === null) {
          if (rest.length > LARGEST_FRAME) rest = rest.slice(-LARGEST_MESSAGE);
          continue;
        }
        [begun, rest] = [true, rest.slice(match.index + match[0].length)];
        yield "[";
      }
      const taken = take(rest);
      [rest, ended] = [taken.rest, taken.ended];
      const elements = taken.messages.flatMap((fields) => (fields === null ? ["null"] : jsonOf(shown(fields))));
      if (elements.length > 0) yield `${first ? "" : ","}${elements.join(",")}`;
      first &&= elements.length === 0;
    }
    if (ended) yield "]";
  };
}

const jsonOf = (message: JsonObject | undefined): string[] => (message === undefined ? [] : [JSON.stringify(message)]);

interface Taken {
  readonly messages: readonly (JsonObject | null)[];
  readonly rest: string;
  /** The list was closed. */
  readonly ended: boolean;
}

function take(text: string): Taken {
  const messages: (JsonObject | null)[] = [];
  let at = 0;
  for (;;) {
    BETWEEN.lastIndex = at;
    at += BETWEEN.exec(text)?.[0].length ?? 0;
    if (text[at] === "]") return { messages, rest: "", ended: true };
    MESSAGE.lastIndex = at;
    const match = MESSAGE.exec(text);
    // The last one may go on in the next chunk, and look whole before.
    if (match !== null && MESSAGE.lastIndex < text.length) {
      messages.push(fieldsOf(match[0]));
      at = MESSAGE.lastIndex;
      continue;
    }
    if (match !== null || text.length - at < LARGEST_MESSAGE) return { messages, rest: text.slice(at), ended: false };
    messages.push(null);
    BEGINS.lastIndex = at + 1;
    at = BEGINS.exec(text)?.index ?? text.length;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

function fieldsOf(message: string): JsonObject {
  const fields = [...message.matchAll(ONE_FIELD)].map(([, key, quoted, bare]) => [
    key,
    quoted === undefined
      ? bare === "" || bare === "None"
        ? undefined
        : bare
      : quoted.slice(1, -1).replaceAll(/\\([\s\S])/gu, (_, letter: string) => ESCAPES[letter] ?? letter),
  ]);
  const found: unknown = Object.fromEntries(fields);
  return isObject(found) ? found : {};
}
