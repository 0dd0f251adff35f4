/** The chats of a case as they are read: what screenshots show of one chat stands once and in order. */
import { type CaseFile, type CaseRecord, isSeen, type Message, type RecordId } from "@youju/model";
import { stitchedChats } from "./stitched-chats.ts";

export interface ChatLines {
  /** In the order of the files; those of pictures behind them, as the chats that they make together. */
  readonly messages: readonly Message[];
  /** Of a message out of pictures that several of them show: it, and what the others read in its place. */
  readonly versions: ReadonlyMap<RecordId, readonly Message[]>;
}

/** What stands before a gap has `gapBefore`: nothing shows whether a message is missing there. */
export function chatLines(caseFile: CaseFile): ChatLines {
  const lines = stitchedChats(caseFile).flatMap((chat) => chat.lines);
  const seen = lines.map(({ message, gapBefore }): Message => {
    const { gapBefore: _, ...rest } = message;
    return gapBefore ? { ...rest, gapBefore } : rest;
  });
  return {
    messages: [...caseFile.records.filter(isOfExport), ...seen],
    versions: new Map(lines.map(({ message, versions }) => [message.id, versions])),
  };
}

const isOfExport = (record: CaseRecord): record is Message => record.kind === "message" && !isSeen(record);
