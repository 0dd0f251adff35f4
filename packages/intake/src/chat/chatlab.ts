/** What the two forms of the ChatLab standard share: head, members, messages. */
import type { MessageType, Person } from "@youju/model";
import { isObject, type JsonObject, textOf, textsOf } from "../json/value.ts";
import type { ChatHead, ChatLine } from "./chat-line.ts";
import { messageTime } from "./time.ts";

/** `type` of a message; 99 and what is not listed here is told by the words. */
const TYPES: Readonly<Record<number, MessageType>> = {
  0: "text",
  1: "image",
  2: "voice",
  3: "video",
  4: "file",
  5: "sticker",
  7: "card",
  8: "place",
  20: "red-packet",
  21: "transfer",
  22: "system",
  23: "call",
  24: "card",
  25: "quote",
  26: "forward",
  27: "card",
  80: "system",
  81: "withdrawn",
};

export function chatlabLine(message: JsonObject, at: ChatLine["at"], chat: ChatHead): ChatLine {
  const type = TYPES[Number(message["type"] ?? Number.NaN)];
  // System lines may come from nobody, from “system”, or from the person they speak of; none of these spoke.
  const sender = type === "system" ? undefined : textOf(message["sender"]);
  return {
    chat,
    at,
    ...messageTime(message["timestamp"]),
    sender,
    name: textOf(message["groupNickname"]) ?? textOf(message["accountName"]),
    own: undefined,
    type,
    content: textOfContent(message["content"]),
    messageId: messageIdOf(message),
    replyTo: textOf(message["replyToMessageId"]),
  };
}

export function messageIdOf(message: JsonObject): string | undefined {
  return textOf(message["platformMessageId"]);
}

function textOfContent(content: unknown): string {
  return typeof content === "string" ? content : (textOf(content) ?? "");
}

export function memberOf(member: unknown): readonly Person[] {
  if (!isObject(member)) return [];
  const id = textOf(member["platformId"]);
  if (id === undefined) return [];
  const names = [textOf(member["accountName"]), textOf(member["groupNickname"]), ...textsOf(member["aliases"])];
  return [{ id, names: [...new Set(names.filter((name) => name !== undefined))] }];
}

/** @param meta the `meta` of the export */
export function chatlabHead(meta: unknown, members: readonly Person[]): ChatHead {
  const about = isObject(meta) ? meta : {};
  const name = textOf(about["name"]);
  const group = about["type"] === "group" || (about["type"] === undefined && members.length > 2);
  const owner = textOf(about["ownerId"]) ?? ownerAmong(members, group ? undefined : name);
  const others = members.filter((member) => member.id !== owner);
  const other = !group && owner !== undefined && others.length === 1 ? others[0]?.id : undefined;
  return {
    key: textOf(about["groupId"]) ?? other ?? name ?? "chat",
    group,
    members,
    ...(name === undefined ? {} : { name }),
    ...(owner === undefined ? {} : { owner }),
  };
}

/**
 * Without `ownerId`: somebody called 我, or, in a chat of two that bears the name of one, the other. Undefined where
 * neither holds.
 */
function ownerAmong(members: readonly Person[], chatName: string | undefined): string | undefined {
  const me = members.filter((member) => member.names.includes("我"));
  if (me.length === 1) return me[0]?.id;
  if (members.length !== 2 || chatName === undefined) return undefined;
  const named = members.map((member) => member.id === chatName || member.names.includes(chatName));
  if (named[0] === named[1]) return undefined;
  return members[named[0] === true ? 1 : 0]?.id;
}
