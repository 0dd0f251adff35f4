/**
 * A photograph of something that is written: an IOU, a receipt, a contract, an identity card, a screen. PP-OCR finds the
 * lines and reads them; each is a record with its place in the picture. Level, slanted or upside down.
 *
 * Not to be trusted: every letter, and handwriting more than print. The paper is the evidence; its words are read so that
 * they can be found, and held against what else is known.
 */
import { fault, recordId, type Writing } from "@youju/model";
import type { PageLine } from "../page-text/page-text.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import { SURE } from "../screenshot/card-words.ts";
import { pictureFault } from "../screenshot/sample-picture.ts";

/** A shop's sign in a photo of a street is no paper. */
const LEAST = { lines: 2, letters: 12 };

export const photoText: Reader = {
  kind: "photo-text",
  name: "借条、收条等的照片",
  match({ picture }) {
    const lines = picture !== undefined && "lines" in picture ? picture.lines.filter(isRead) : [];
    const letters = lines.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
    if (lines.length < LEAST.lines || letters < LEAST.letters) return undefined;
    return {
      confidence: 0.5,
      reason: `照片里有 ${lines.length} 行看得清的字，第一行是“${lines[0]!.text.slice(0, 20)}”`,
    };
  },
  read,
};

const isRead = ({ confidence }: PageLine): boolean => confidence >= SURE;

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Writing[], Findings> {
  const { picture } = context.sample;
  const lines = picture !== undefined && "lines" in picture ? picture.lines : [];
  context.onBytes(file.size);
  if (lines.length === 0) {
    context.problems.add(pictureFault(picture ?? { refused: "no-chat" }, inFile(context)));
    return { chats: [] };
  }
  context.problems.add(fault("photo-read", undefined, inFile(context)));
  const unsure = lines.filter((line) => !isRead(line)).length;
  if (unsure > 0) context.problems.add(fault("photo-unsure", { count: unsure }, inFile(context)));
  yield lines.map((line) => recordOf(line, context));
  return { chats: [] };
}

function recordOf({ text, confidence, box }: PageLine, { original }: ReadContext): Writing {
  const source = { original, at: { page: 1, box } };
  const base = {
    kind: "writing" as const,
    id: recordId(source),
    source,
    text,
    confidence: Math.round(confidence * 100) / 100,
  };
  return confidence >= SURE ? base : { ...base, check: true };
}
