/** Exports that hold several chats: one head for each, the same object for all its lines. */
import type { ChatHead } from "./chat-line.ts";

/** WeChat's ids of group chats. */
export const isGroupId = (id: string): boolean => id.endsWith("@chatroom");

/** A function that gives the head of the chat of this id, and makes it from the first line that has it. */
export function chatHeads(): (id: string, name: string | undefined, group: boolean) => ChatHead {
  const heads = new Map<string, ChatHead>();
  return (id, name, group) => {
    const known = heads.get(id);
    if (known !== undefined) return known;
    const named = name === undefined ? {} : { name };
    const other = { id, names: name === undefined ? [] : [name] };
    const head: ChatHead =
      group || id === ""
        ? { key: id === "" ? "chat" : id, group, members: [], ...named }
        : { key: id, group, members: [other], other: id, ...named };
    heads.set(id, head);
    return head;
  };
}
