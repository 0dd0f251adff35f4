/** Chats as plain text without accounts: who is who is told by names, and often not at all. */
import { fault, type Message, type MessageType } from "@youju/model";
import { type Findings, inFile, type ReadContext } from "../reader.ts";
import { fileText, fileTextAhead } from "../text/file-text.ts";
import { textLines } from "../text/lines.ts";
import type { ChatHead, ChatLine } from "./chat-line.ts";
import { readChat } from "./read-chat.ts";
import { type Block, type BlockLayout, isSpaced, textBlocks } from "./text-blocks.ts";
import type { MessageTime } from "./time.ts";

/** One message, told from its head and the words below. */
export interface Said extends MessageTime {
  /** Lines below the block's own. */
  readonly below?: number;
  /** Undefined: nobody is named. */
  readonly name: string | undefined;
  readonly type?: MessageType;
  readonly text: string;
}

export interface TextChatFormat<Head> extends BlockLayout<Head> {
  /** The chat's name, where the file begins with it. */
  readonly titleOf?: (head: string) => string | undefined;
  readonly saidIn: (block: Block<Head>) => readonly Said[];
}

/** More than anybody talks with; then it is a group for certain. */
const MOST_NAMES = 50;

export async function* readTextChat<Head>(
  file: Blob,
  context: ReadContext,
  format: TextChatFormat<Head>,
): AsyncGenerator<readonly Message[], Findings> {
  const sample = context.sample.text?.head ?? "";
  const spaced = isSpaced(sample, format);
  const title = format.titleOf?.(sample);
  const names = await namesIn(textBlocks(textLines(fileTextAhead(file, context)), format, spaced), format);
  const own = ownName(names, title);
  const named = title === undefined ? {} : { name: title };
  const chat: ChatHead = { key: title ?? "chat", group: names.size > 2, members: [], ...named };
  const blocks = textBlocks(textLines(fileText(file, context)), format, spaced);
  return yield* readChat(linesOf(blocks, { format, chat, own }, context), context);
}

async function namesIn<Head>(
  batches: AsyncIterable<readonly Block<Head>[]>,
  { saidIn }: TextChatFormat<Head>,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const blocks of batches) {
    for (const block of blocks) {
      for (const { name, type } of saidIn(block)) if (name !== undefined && type !== "system") names.add(name);
    }
    if (names.size > MOST_NAMES) break;
  }
  return names;
}

/** 我, or in a chat of two that bears the name of one, the other. */
function ownName(names: ReadonlySet<string>, title: string | undefined): string | undefined {
  if (names.has("我")) return "我";
  if (names.size !== 2 || title === undefined || !names.has(title)) return undefined;
  return [...names].find((name) => name !== title);
}

async function* linesOf<Head>(
  batches: AsyncIterable<readonly Block<Head>[]>,
  about: { readonly format: TextChatFormat<Head>; readonly chat: ChatHead; readonly own: string | undefined },
  context: ReadContext,
): AsyncGenerator<readonly ChatLine[], void> {
  const { format, chat, own } = about;
  for await (const blocks of batches) {
    for (const { line, cut } of blocks)
      if (cut) context.problems.add(fault("message-too-large", undefined, inFile(context, { line })));
    yield blocks
      .filter(({ cut }) => !cut)
      .flatMap((block) =>
        format.saidIn(block).map(({ below = 0, name, type, text, ...time }) => ({
          chat,
          at: { line: block.line + below },
          ...time,
          sender: undefined,
          name: type === "system" ? undefined : name,
          own: own === undefined || name === undefined ? undefined : name === own,
          type,
          content: text,
          messageId: undefined,
          replyTo: undefined,
        })),
      );
  }
}
