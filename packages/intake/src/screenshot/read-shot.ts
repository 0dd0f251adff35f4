/** A screenshot with its words read: messages from the top down, each with its place in the picture. */
import type { Box, MessageType } from "@youju/model";
import type { Block } from "./block.ts";
import { bubbleSaid, cardSaid, joined, type ReadLine, type Said, SURE, SURE_OF_SUM, voiceSaid } from "./card-words.ts";
import { right } from "./grid.ts";
import type { Layout } from "./layout.ts";
import { type LineImage, lineImage, marksIn, ROOMS } from "./line-image.ts";
import type { Picture, TextModel } from "./picture.ts";
import { recognise, type Words } from "./recognise.ts";
import type { TextLine } from "./scene.ts";

export interface ShotMessage {
  readonly box: Box;
  /** Undefined: the place in the picture does not tell, or the program itself says it. */
  readonly side?: "own" | "other";
  readonly type: MessageType;
  readonly content: string;
  /** The sender's name as it stands above the message, in groups. */
  readonly name?: string;
  /** A person should look at it. */
  readonly check: boolean;
  /** A part of it is outside of the picture. */
  readonly isCut: boolean;
}

export interface Shot {
  readonly title?: string;
  readonly messages: readonly ShotMessage[];
}

/** Buttons that lie over the chat. */
const FLOATING = /^(?:.?\s*\d+\s*条新消息|以下(?:是|为)新消息|有人@我|回到底部)$/u;

export async function readShot(
  picture: Picture,
  layout: Layout,
  model: TextModel,
  signal?: AbortSignal,
): Promise<Shot> {
  const lines = linesOf(layout);
  const images = lines.map((line) => lineImage(picture, line));
  const words = await readTwice(picture, lines, images, (some) => recognise(some, model, signal));
  const read = new Map<TextLine, ReadLine>();
  for (const [n, line] of lines.entries())
    read.set(line, { ...words[n]!, marks: marksIn(images[n]!), end: right(line.box), letter: line.letter });
  const of = (some: readonly TextLine[]): readonly ReadLine[] => some.flatMap((line) => read.get(line) ?? []);
  const title = layout.title === undefined ? undefined : of([layout.title])[0];
  return {
    messages: layout.blocks.map((block) => messageOf(block, of)).filter(({ content }) => !FLOATING.test(content)),
    ...(title === undefined || title.text === "" ? {} : { title: title.text }),
  };
}

/** What was not read with certainty is looked at once more, from a little farther away; the surer reading counts. */
async function readTwice(
  picture: Picture,
  lines: readonly TextLine[],
  seen: readonly LineImage[],
  look: (images: readonly LineImage[]) => Promise<readonly Words[]>,
): Promise<readonly Words[]> {
  const read = async (of: readonly TextLine[], images: readonly LineImage[]): Promise<readonly Words[]> =>
    (await look(images)).map((words, n) => doubtIfShort(words, of[n]!));
  const first = await read(lines, seen);
  const doubtful = lines.filter((_, n) => first[n]!.confidence < SURE_OF_SUM);
  const second = await read(
    doubtful,
    doubtful.map((line) => lineImage(picture, line, ROOMS.second)),
  );
  return first.map((words, n) => {
    const again = second[doubtful.indexOf(lines[n]!)];
    return again !== undefined && again.confidence > words.confidence ? again : words;
  });
}

/** A line with fewer letters than fit in it has lost some: of 嗯嗯 the model sees one at times. */
function doubtIfShort(words: Words, { box, letter }: TextLine): Words {
  if (!/\p{Script=Han}/u.test(words.text)) return words;
  const width = [...words.text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/u.test(one) ? 1 : 0.6), 0);
  return width * (letter / LETTER) < box.width * FULL
    ? { ...words, confidence: Math.min(words.confidence, SURE / 2) }
    : words;
}

/** Of its square, a Chinese letter fills so much; of its line, the letters that were read must fill so much. */
const LETTER = 0.92;
const FULL = 0.75;

function linesOf({ title, blocks }: Layout): readonly TextLine[] {
  const all = blocks.flatMap(({ lines, pieces, quote, name }) => [
    ...lines,
    ...pieces,
    ...quote,
    ...(name === undefined ? [] : [name]),
  ]);
  return title === undefined ? all : [title, ...all];
}

function messageOf(block: Block, of: (lines: readonly TextLine[]) => readonly ReadLine[]): ShotMessage {
  const lines = of(block.lines);
  const said = saidOn(block, lines, of);
  const name = block.name === undefined ? undefined : of([block.name])[0]?.text;
  const quote = joined(of(block.quote));
  const isDoubtful = said.unsure || block.isCut || (block.kind !== "centred" && !block.sureSide);
  const place = {
    box: block.box,
    check: isDoubtful,
    isCut: block.isCut,
    ...(block.side === undefined || block.kind === "centred" ? {} : { side: block.side }),
    ...(name === undefined || name === "" ? {} : { name }),
  };
  if (quote === "") return { ...place, type: said.type, content: said.content };
  // What hangs below a voice is what it says.
  if (said.type === "voice") return { ...place, type: "voice", content: `${said.content} ${quote}` };
  return { ...place, type: said.type === "text" ? "quote" : said.type, content: `${said.content}\n[引用] ${quote}` };
}

function saidOn(
  block: Block,
  lines: readonly ReadLine[],
  of: (lines: readonly TextLine[]) => readonly ReadLine[],
): Said {
  if (block.kind === "picture") return { type: "image", content: "[图片]", unsure: false };
  if (block.kind === "centred")
    return { type: "system", content: joined(lines), unsure: lines.some(({ confidence }) => confidence < SURE) };
  if (block.paint === "orange" || block.paint === "red") return cardSaid(lines, block.isFaded);
  const voice = voiceSaid(block.pieces.length === 0 ? lines : of(block.pieces), block.side === "own");
  if (voice !== undefined) return voice;
  if (lines.length === 0) return { type: "image", content: "[图片或表情]", unsure: true };
  return bubbleSaid(lines);
}
