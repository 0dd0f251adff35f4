/** The messages of a JSON export, in batches, each parsed by itself; the bad ones become problems. */
import { fault } from "@youju/model";
import { parseElements } from "../json/elements.ts";
import { type Outline, outlineOf } from "../json/outline.ts";
import { jsonPieces } from "../json/pieces.ts";
import { isObject, type JsonObject } from "../json/value.ts";
import { inFile, type ReadContext } from "../reader.ts";
import { fileText, fileTextAhead } from "../text/file-text.ts";
import type { ChatLine } from "./chat-line.ts";

const BATCH = 1000;

/** The members of the export around its messages, wherever they stand. */
export async function exportHead(file: Blob, values: readonly string[], context: ReadContext): Promise<Outline> {
  const outline = await outlineOf(fileTextAhead(file, context), { array: "messages", values, stopAtArray: false });
  for (const { key, line } of outline.bad)
    context.problems.add(fault("json-value-unreadable", { key }, inFile(context, { line })));
  return outline;
}

/** The part of a file's text that is JSON. */
export type TextPart = (chunks: AsyncIterable<string>) => AsyncIterable<string>;

const wholeText: TextPart = (chunks) => chunks;

/** Yields the messages as chat lines; `lineOf` is given each parsed message. */
export async function* jsonMessages(
  file: Blob,
  lineOf: (message: JsonObject) => ChatLine,
  context: ReadContext,
  part: TextPart = wholeText,
): AsyncGenerator<readonly ChatLine[], void> {
  let messages = 0;
  for await (const pieces of jsonPieces(part(fileText(file, context)), { array: "messages", values: [] })) {
    for (const piece of pieces) {
      if (piece.kind === "oversize")
        context.problems.add(fault("message-too-large", undefined, inFile(context, { line: piece.line })));
      if (piece.kind === "end" && !piece.complete) {
        context.problems.add(fault("json-cut", { messages }, inFile(context, { line: piece.line })));
      }
      if (piece.kind !== "elements") continue;
      const lines = linesOf(piece.text, piece.line, lineOf, context);
      messages += lines.length;
      for (let from = 0; from < lines.length; from += BATCH) yield lines.slice(from, from + BATCH);
    }
  }
}

/** The messages again, for a look before they are read; bad ones are left out. */
export async function* messagesAhead(
  file: Blob,
  context: ReadContext,
  part: TextPart = wholeText,
): AsyncGenerator<readonly JsonObject[], void> {
  for await (const pieces of jsonPieces(part(fileTextAhead(file, context)), { array: "messages", values: [] })) {
    for (const piece of pieces) {
      if (piece.kind !== "elements") continue;
      yield parseElements(piece.text, piece.line).flatMap((one) => (one.ok && isObject(one.value) ? [one.value] : []));
    }
  }
}

function linesOf(
  text: string,
  line: number,
  lineOf: (message: JsonObject) => ChatLine,
  context: ReadContext,
): readonly ChatLine[] {
  const lines: ChatLine[] = [];
  for (const element of parseElements(text, line)) {
    if (element.ok && isObject(element.value)) lines.push(lineOf(element.value));
    else
      context.problems.add(
        fault("message-unreadable", undefined, inFile(context, element.ok ? undefined : { line: element.line })),
      );
  }
  return lines;
}
