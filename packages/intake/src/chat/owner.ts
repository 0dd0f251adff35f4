/**
 * Whose phone a chat comes from. Every message may contradict what was known; then the reading names no owner, because a
 * wrong one would turn every payment round. Exports without account ids tell the two sides by names or not at all.
 */
import { fault, type Fault, type Place } from "@youju/model";
import type { ChatHead, ChatLine } from "./chat-line.ts";

export type OwnerVerdict =
  | { readonly kind: "account"; readonly id: string }
  | { readonly kind: "names"; readonly names: readonly string[] }
  /** Sides may still be known: the export marks own messages and names nobody. */
  | { readonly kind: "unknown" }
  | { readonly kind: "contradicted" };

export interface OwnerWatch {
  /** Account id of the owner as far as known. */
  readonly known: () => string | undefined;
  /** Notes who wrote a line. True where it contradicts what was known. */
  readonly note: (line: ChatLine) => boolean;
  readonly verdict: () => OwnerVerdict;
  readonly faults: (at: Place) => readonly Fault[];
}

export function watchOwner(head: ChatHead): OwnerWatch {
  let owner = head.owner;
  let second: string | undefined;
  let why: string | undefined;
  let [said, unsaid] = [0, 0];
  const others = new Set<string>();
  const names = watchNames(head);
  const note = (line: ChatLine): boolean => {
    if (line.own === undefined) unsaid += 1;
    else said += 1;
    if (line.sender === undefined) return names.note(line);
    if (line.own === true) {
      owner ??= line.sender;
      if (line.sender === head.other || others.has(line.sender)) why ??= bothSides(line.sender);
      else if (line.sender !== owner) second ??= line.sender;
      else return false;
      return true;
    }
    if (line.sender === owner && line.own === false) {
      why ??= bothSides(line.sender);
      return true;
    }
    if (line.sender !== owner) others.add(line.sender);
    return false;
  };
  const crowded = (): boolean => !head.group && head.owner !== undefined && others.size > 1;
  const contradicted = (): boolean =>
    second !== undefined || why !== undefined || crowded() || (owner === undefined && names.torn() !== undefined);
  return {
    known: () => owner,
    note,
    verdict() {
      if (contradicted()) return { kind: "contradicted" };
      if (owner !== undefined) return { kind: "account", id: owner };
      return names.own.size > 0 ? { kind: "names", names: [...names.own] } : { kind: "unknown" };
    },
    faults(at) {
      const torn = names.torn();
      if (owner === undefined && torn !== undefined)
        return [fault("chat-owner-contradicted", { owner: torn, why: bothSides(torn) }, at)];
      if (owner === undefined) return said > 0 || unsaid === 0 ? [] : [fault("chat-owner-unknown", undefined, at)];
      if (second !== undefined) return [fault("chat-two-owners", { first: owner, second }, at)];
      if (why === undefined && !crowded()) return [];
      return [fault("chat-owner-contradicted", { owner, why: why ?? crowd(others) }, at)];
    },
  };
}

/** The names on both sides, where lines have no account. In a group two people may bear one name. */
function watchNames(head: ChatHead) {
  const own = new Set<string>();
  const others = new Set<string>();
  let torn: string | undefined;
  return {
    own,
    torn: () => torn,
    note(line: ChatLine): boolean {
      if (line.name === undefined || line.own === undefined) return false;
      (line.own ? own : others).add(line.name);
      if (head.group || !(line.own ? others : own).has(line.name)) return false;
      torn ??= line.name;
      return true;
    },
  };
}

function bothSides(who: string): string {
  return `${who} 的消息有的标为自己发的，有的标为对方发的`;
}

function crowd(others: ReadonlySet<string>): string {
  return `这段两个人的聊天里还有 ${[...others].slice(0, 3).join("、")} 在说话`;
}
