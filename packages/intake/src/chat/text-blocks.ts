/** Chats as plain text: a line that begins a message, its words on the lines below, often a blank line between two. */
import type { TextLine } from "../text/lines.ts";

export interface BlockLayout<Head> {
  /** What the line says, where it begins a message. */
  readonly headOf: (line: string) => Head | undefined;
  /** The line belongs to no message, and ends the one above it. */
  readonly isMark?: (line: string, afterBlank: boolean) => boolean;
}

export interface Block<Head> {
  /** 1-based line of its head. */
  readonly line: number;
  readonly head: Head;
  /** The words below the head, without the blank lines around them. */
  readonly text: string;
  /** There was more than any message has; it is left out. */
  readonly cut: boolean;
}

const LONGEST_BLOCK = 1024 * 1024;
const SAMPLE_LINES = 2000;

/** Whether a blank line stands above the heads: then a line without one above it is none, whatever it looks like. */
export function isSpaced<Head>(text: string, { headOf }: BlockLayout<Head>): boolean {
  const lines = text.split("\n", SAMPLE_LINES);
  const heads = lines.flatMap((line, at) => (headOf(line.trimEnd()) === undefined ? [] : [at])).slice(1);
  const spaced = heads.filter((at) => lines[at - 1]?.trim() === "").length;
  return heads.length > 0 && spaced * 2 > heads.length;
}

interface OpenBlock<Head> {
  readonly line: number;
  readonly head: Head;
  readonly lines: string[];
  length: number;
}

export async function* textBlocks<Head>(
  lines: AsyncIterable<readonly TextLine[]>,
  layout: BlockLayout<Head>,
  spaced: boolean,
): AsyncGenerator<readonly Block<Head>[], void> {
  let open: OpenBlock<Head> | undefined;
  let afterBlank = true;
  for await (const batch of lines) {
    const blocks: Block<Head>[] = [];
    for (const { line, text } of batch) {
      const words = text.trimEnd();
      const marks: boolean = layout.isMark?.(words, afterBlank) === true;
      const head = marks || (spaced && !afterBlank) ? undefined : layout.headOf(words);
      if (marks || head !== undefined) {
        if (open !== undefined) blocks.push(closed(open));
        open = head === undefined ? undefined : { line, head, lines: [], length: 0 };
      } else if (open !== undefined) {
        open.length += words.length + 1;
        if (open.length <= LONGEST_BLOCK) open.lines.push(words);
      }
      afterBlank = marks || words === "";
    }
    if (blocks.length > 0) yield blocks;
  }
  if (open !== undefined) yield [closed(open)];
}

function closed<Head>({ line, head, lines, length }: OpenBlock<Head>): Block<Head> {
  const from = lines.findIndex((one) => one.trim() !== "");
  const to = lines.findLastIndex((one) => one.trim() !== "");
  return { line, head, text: from === -1 ? "" : lines.slice(from, to + 1).join("\n"), cut: length > LONGEST_BLOCK };
}
