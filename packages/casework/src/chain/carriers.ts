/** M1–M3: what a carrier can bear. An export made by a tool is a working copy; the phone with the messages is the original. */
import type { Grade, Repair, Sha256 } from "@youju/model";
import { carrierCap } from "@youju/law";
import type { Derived } from "../derived.ts";
import type { Mark } from "../marks.ts";
import { originalOfChat } from "../survey.ts";
import { type Addend, lower, oneDown, rank } from "./grades.ts";
import type { ChainCase } from "./judgement.ts";
import { keepPhone } from "./repairs.ts";

const KEPT = carrierCap({ kind: "chat-export", original: "kept" });
const EXPORT_ALONE = carrierCap({ kind: "chat-export" });

/** Full weight where a person said that the phone and the messages are still there; else fair at most. */
export function chatCap(derived: Derived, originals: Iterable<Sha256>): Grade {
  for (const original of originals) if (derived.kept.has(original)) return KEPT;
  return EXPORT_ALONE;
}

/** The decisions that say that these originals can still be shown. */
export const keptBy = (derived: Derived, originals: Iterable<Sha256>): string[] =>
  [...new Set(originals)].flatMap((original) => derived.kept.get(original) ?? []);

/** The grade of marked words: the cap of their carrier (M1), then what the files say against them (M2, M3). */
export function wordsGrade(derived: Derived, mark: Mark, grade: Grade): Grade {
  const capped = lower(grade, chatCap(derived, [mark.message.source.original]));
  const doubt = derived.doubts.get(mark.decision);
  if (doubt?.otherwise != null) return lower(capped, "weak");
  return doubt?.withdrawn === true ? oneDown(capped) : capped;
}

/** The debtor's words as something that adds. */
export const wordsAddend = (derived: Derived, mark: Mark, grade: Grade): Addend => ({
  grade,
  carrier: { medium: "chat", wordsOn: mark.on },
  cap: chatCap(derived, [mark.message.source.original]),
  adds: derived.doubts.get(mark.decision)?.otherwise == null,
});

export const isDoubted = (derived: Derived, mark: Mark): boolean => {
  const doubt = derived.doubts.get(mark.decision);
  return doubt !== undefined && (doubt.withdrawn || doubt.otherwise !== null);
};

/** “手机和原消息还在” as a mend, with what it would make of the element; none where it changes nothing or is said already. */
export function phoneMend(chain: ChainCase, grade: Grade, gradeOf: (chain: ChainCase) => Grade): Repair[] {
  const { derived } = chain;
  const kept = new Map([...derived.payments.chats].map((chat) => [originalOfChat(chat), ""]));
  const could = gradeOf({ ...chain, derived: { ...derived, kept } });
  return rank(could) > rank(grade) ? [keepPhone(could)] : [];
}

/** Whether there is a chat in which words can be found and marked. */
export const hasChat = ({ derived }: ChainCase): boolean => derived.payments.chats.size > 0;
