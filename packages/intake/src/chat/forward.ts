/**
 * Merged forwards: one message that holds a conversation, which may hold another. WeChat keeps it as `<recordinfo>` with
 * `<dataitem>`s inside `<recorditem>`; exporters write the same tree as JSON, with names of any case.
 */
import { isObject, type JsonObject, textOf } from "../json/value.ts";
import { decodeXml, hasTag, xmlInner, xmlText } from "../text/xml.ts";

export interface ForwardedLine {
  readonly name: string | undefined;
  readonly time: string | undefined;
  readonly text: string;
  readonly lines: readonly ForwardedLine[];
}

const DEEPEST = 5;
const MOST_LINES = 500;
/** `datatype` of a forwarded message that has no words of its own. */
const LABELS: Readonly<Record<string, string>> = {
  2: "[图片]",
  3: "[语音]",
  4: "[视频]",
  5: "[链接]",
  6: "[位置]",
  8: "[文件]",
  16: "[名片]",
  17: "[聊天记录]",
  37: "[表情]",
};

/** `[聊天记录] 标题` and a line for each message in it, those of an inner one further in. */
export function forwardText(title: string | undefined, lines: readonly ForwardedLine[]): string {
  return [`[聊天记录] ${title ?? ""}`.trim(), ...written(lines, "")].join("\n");
}

function written(lines: readonly ForwardedLine[], indent: string): readonly string[] {
  return lines.flatMap(({ name, time, text, lines: inner }) => {
    const who = [name, time].filter((part) => part !== undefined).join(" ");
    return [`${indent}${who === "" ? "" : `${who}：`}${text}`, ...written(inner, `${indent}  `)];
  });
}

/** @param item the text of `<recorditem>`, escaped once or not */
export function forwardedInXml(item: string, depth = 0): readonly ForwardedLine[] {
  if (depth >= DEEPEST) return [];
  const xml = hasTag(item.slice(0, 1000), "recordinfo") ? item : decodeXml(item);
  return dataItems(xml).map((one) => {
    const type = /\bdatatype\s*=\s*["'](\d+)/u.exec(one.slice(0, 400))?.[1] ?? "1";
    const nested = xmlInner(one, "recordxml");
    const own = nested === undefined ? one : one.replace(nested, "");
    const field = (name: string): string | undefined => textOf(xmlText(own, name));
    return lineOf(type, field, nested === undefined ? [] : forwardedInXml(nested, depth + 1));
  });
}

/** The elements at the top of a list; those of an inner list stay inside theirs. */
function dataItems(xml: string): readonly string[] {
  const items: string[] = [];
  let [depth, from] = [0, 0];
  for (const tag of xml.matchAll(/<(\/?)dataitem\b/gu)) {
    depth += tag[1] === "" ? 1 : -1;
    if (depth === 1 && tag[1] === "") from = tag.index;
    if (depth === 0) items.push(xml.slice(from, tag.index));
    if (depth < 0 || items.length >= MOST_LINES) break;
  }
  return items;
}

/** @param record `recordinfo` as an object: `{ DataList: { DataItems: […] } }` or `{ datalist: { dataitem: […] } }` */
export function forwardedInJson(record: unknown, depth = 0): readonly ForwardedLine[] {
  if (!isObject(record) || depth >= DEEPEST) return [];
  const list = member(record, "datalist");
  const items = isObject(list) ? (member(list, "dataitems") ?? member(list, "dataitem")) : undefined;
  const all: readonly unknown[] = Array.isArray(items) ? items : [items];
  return all
    .filter(isObject)
    .slice(0, MOST_LINES)
    .map((item) => {
      const field = (name: string): string | undefined => textOf(member(item, name));
      const nested = member(item, "recordxml");
      const inner = isObject(nested) ? member(nested, "recordinfo") : undefined;
      return lineOf(field("datatype") ?? "1", field, forwardedInJson(inner, depth + 1));
    });
}

/** The member of this name, whatever its case. */
function member(object: JsonObject, name: string): unknown {
  if (name in object) return object[name];
  const key = Object.keys(object).find((one) => one.toLowerCase() === name);
  return key === undefined ? undefined : object[key];
}

function lineOf(
  type: string,
  field: (name: string) => string | undefined,
  lines: readonly ForwardedLine[],
): ForwardedLine {
  const words = type === "1" ? field("datadesc") : (field("datatitle") ?? field("datadesc"));
  const text = [LABELS[type], words].filter((part) => part !== undefined).join(" ");
  return { name: field("sourcename"), time: field("sourcetime"), text, lines };
}
