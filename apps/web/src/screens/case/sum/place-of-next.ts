import type { NextThing } from "@youju/model";

export interface Place {
  readonly section: "loans" | "originals" | "proving" | "parties";
  /** What the button says. */
  readonly text: string;
}

const PARTIES: Place = { section: "parties", text: "补双方的资料" };
const PROVING: Place = { section: "proving", text: "去做" };

const PLACES: Readonly<Record<string, Place>> = {
  "add-files": { section: "originals", text: "放进文件" },
  "confirm-proposals": { section: "loans", text: "去逐笔确认" },
  "add-loan": { section: "loans", text: "去说明" },
  "settle-repayments": { section: "loans", text: "去逐笔说明" },
  "keep-phone": PROVING,
  "mark-due-date": PROVING,
  "mark-rate": PROVING,
  "mark-loan-words": PROVING,
  "receipt-words": PROVING,
  "debtor-name": PARTIES,
  "debtor-id-or-address": PARTIES,
  "creditor-id": PARTIES,
  "creditor-domicile": PARTIES,
  court: PARTIES,
  "write-domiciles": PARTIES,
};

/** Where on the page the next thing is done; undefined where it is done elsewhere and steps help. */
export function placeOfNext({ id }: Pick<NextThing, "id">): Place | undefined {
  return PLACES[id];
}
