/**
 * Whose phone a chat comes from. Every message may contradict what was known; then the reading names no owner, because a
 * wrong one would turn every payment round.
 */
import { fault, type Fault, type Place } from "@youju/model";
import type { ChatHead, ChatLine } from "./chat-line.ts";

export interface OwnerWatch {
  /** Account id of the owner as far as known. */
  readonly known: () => string | undefined;
  /** Notes who wrote a line. True where it contradicts what was known. */
  readonly note: (line: ChatLine) => boolean;
  /** The owner for the reading; undefined where unknown or contradicted. */
  readonly verdict: () => string | undefined;
  readonly faults: (at: Place) => readonly Fault[];
}

export function watchOwner(head: ChatHead): OwnerWatch {
  let owner = head.owner;
  let second: string | undefined;
  let why: string | undefined;
  const others = new Set<string>();
  let messages = 0;
  const note = (line: ChatLine): boolean => {
    if (line.sender === undefined) return false;
    messages += 1;
    if (line.own === true) {
      owner ??= line.sender;
      if (line.sender === head.other || others.has(line.sender))
        why ??= `${line.sender} 的消息有的标为自己发的，有的标为对方发的`;
      else if (line.sender !== owner) second ??= line.sender;
      else return false;
      return true;
    }
    if (line.sender === owner && line.own === false) {
      why ??= `${line.sender} 的消息有的标为自己发的，有的标为对方发的`;
      return true;
    }
    if (line.sender !== owner) others.add(line.sender);
    return false;
  };
  const crowded = (): boolean => !head.group && head.owner !== undefined && others.size > 1;
  const contradicted = (): boolean => second !== undefined || why !== undefined || crowded();
  return {
    known: () => owner,
    note,
    verdict: () => (contradicted() ? undefined : owner),
    faults(at) {
      if (owner === undefined) return messages === 0 ? [] : [fault("chat-owner-unknown", undefined, at)];
      if (second !== undefined) return [fault("chat-two-owners", { first: owner, second }, at)];
      if (why === undefined && !crowded()) return [];
      return [fault("chat-owner-contradicted", { owner, why: why ?? crowd(others) }, at)];
    },
  };
}

function crowd(others: ReadonlySet<string>): string {
  return `这段两个人的聊天里还有 ${[...others].slice(0, 3).join("、")} 在说话`;
}
