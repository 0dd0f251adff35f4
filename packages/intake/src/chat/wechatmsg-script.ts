/** What older pages of WeChatMsg (留痕) say of a message, under the names that newer ones use. */
import { type JsonObject, textOf } from "../json/value.ts";

const DAY_LINE = /^\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?$/u;
const [QUOTE, FILE, TRANSFER, SYSTEM] = ["57", "6", "2000", "10000"];

/** A function of the fields of each message, in their order; undefined for the lines that only say what time it is. */
export function olderMessages(): (fields: JsonObject) => JsonObject | undefined {
  const sides = new Map<string, string>();
  return (fields) => {
    const field = (name: string): string | undefined => textOf(fields[name]);
    const [type, subType, text] = [field("type"), field("sub_type"), field("text") ?? ""];
    const name = field("displayname") === "" ? undefined : field("displayname");
    if (type === "0" && DAY_LINE.test(text.trim())) return undefined;
    if (type === "0") return { type: SYSTEM, is_send: "0", timestamp: field("timestamp"), text };
    const side = field("is_send") ?? sides.get(name ?? "");
    if (name !== undefined && side !== undefined) sides.set(name, side);
    return {
      type,
      sub_type: subType,
      is_send: side,
      timestamp: field("timestamp"),
      display_name: name,
      ...wordsOf(field, type, subType, text),
    };
  };
}

type Field = (name: string) => string | undefined;

function wordsOf(field: Field, type: string | undefined, subType: string | undefined, text: string): JsonObject {
  if (type === "34") return { path: text, voice_to_text: field("voice_to_text") };
  if (type === "3" || type === "43") return { path: text };
  if (type !== "49") return { text };
  if (subType === QUOTE) return { text: withQuoted(text, field("refer_text")) };
  if (subType === FILE) return { file_name: field("file_name"), path: text };
  if (subType === TRANSFER)
    return { fee_desc: field("feedesc"), pay_subtype: field("paysubtype"), pay_memo: noMemo(field("pay_memo")) };
  return { title: field("title"), url: field("url") ?? field("link_url") };
}

const withQuoted = (text: string, quoted: string | undefined): string =>
  quoted === undefined ? text : `${text}\n引用：${quoted}`;

const noMemo = (memo: string | undefined): string | undefined => (memo === "" ? undefined : memo);
