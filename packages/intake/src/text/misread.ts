/**
 * 乱码: text that some program read in the wrong encoding and saved again.
 *
 *     微信支付  UTF-8 read as GBK      寰俊鏀粯     (and the odd byte before a comma is lost: 鏀?鏀?)
 *               UTF-8 read as Latin-1  å¾®ä¿¡æ”¯ä»˜
 *     微信支付  GBK read as Latin-1    Î¢ÐÅÖ§¸¶
 *
 * The characters are turned back into the bytes that were misread, run by run; a run whose bytes are the right text is
 * mended, which is its own proof, since the same misreading makes the same run of it again. A character that has lost a
 * byte is lost alone; a run that cannot be explained is left as it stands. Both are told of.
 */
import { gbBytes, gbCharacters } from "./gb-bytes.ts";
import { latinBytes } from "./latin-bytes.ts";
import { lineCounter } from "./line-counter.ts";

export type Misreading = "utf-8-as-gbk" | "utf-8-as-latin" | "gbk-as-latin";

interface Way {
  /** For people. */
  readonly words: string;
  /** The bytes that were misread as these characters, or undefined where some character is not made by the misreading. */
  readonly bytes: (run: string) => Uint8Array | undefined;
  readonly truth: "utf-8" | "gb18030";
  /** The lowest character that a run goes on with: below it no byte belongs to a character of several. */
  readonly floor: number;
  /** Whether the head is worth a closer look. */
  readonly smells: (head: string) => boolean;
  /** Of the characters of the head that are not ASCII, so many must be mended. */
  readonly least: number;
}

/** Of what is not ASCII, so much is made of the characters that `made` knows. */
const share = (head: string, made: (character: string) => boolean): number => {
  let [known, all] = [0, 0];
  for (const character of head) {
    if (character <= "\u007F") continue;
    all += 1;
    if (made(character)) known += 1;
  }
  return all === 0 ? 0 : known / all;
};

/** What the first two bytes of Chinese characters in UTF-8 are in GBK: every third character of a misread text. */
let firstPairs: ReadonlySet<string> | undefined;

function isFirstPair(character: string): boolean {
  firstPairs ??= new Set(gbCharacters({ lead: [0xe4, 0xe9], trail: [0x80, 0xbf] }));
  return firstPairs.has(character);
}

const isLatin = (character: string): boolean => latinBytes(character) !== undefined;

const WAYS: Readonly<Record<Misreading, Way>> = {
  "utf-8-as-gbk": {
    words: "UTF-8 的字误读成了 GBK",
    bytes: gbBytes,
    truth: "utf-8",
    floor: 0x40,
    smells: (head) => share(head, isFirstPair) > 0.15,
    least: 0.3,
  },
  "utf-8-as-latin": {
    words: "UTF-8 的字误读成了西文",
    bytes: latinBytes,
    truth: "utf-8",
    floor: 0x40,
    smells: (head) => share(head, isLatin) > 0.6,
    least: 0.6,
  },
  "gbk-as-latin": {
    words: "GBK 的字误读成了西文",
    bytes: latinBytes,
    truth: "gb18030",
    floor: 0x30,
    smells: (head) => share(head, isLatin) > 0.6,
    least: 0.6,
  },
};

export const misreadingWords = (misreading: Misreading): string => WAYS[misreading].words;

/** So many Chinese characters must come out, or a few foreign letters would be taken for misread ones. */
const LEAST_CHINESE = 4;

/** How the text that begins with `head` was misread, if it was. */
export function misreadingOf(head: string): Misreading | undefined {
  return (Object.keys(WAYS) as Misreading[]).find((misreading) => {
    const { smells, least, floor } = WAYS[misreading];
    if (!smells(head)) return false;
    let [mended, all, chinese] = [0, 0, 0];
    // What the head ends in may be cut through.
    for (const [run] of head.slice(0, runFrom(head, floor)).matchAll(runOf(floor))) {
      all += run.length;
      const right = mendRun(run, misreading);
      if (right === undefined) continue;
      mended += run.length;
      chinese += right.text.match(/\p{Script=Han}/gu)?.length ?? 0;
    }
    return chinese >= LEAST_CHINESE && mended >= least * all;
  });
}

/** Text that nobody can read, mended or not. */
export function isGarbled(head: string): boolean {
  const lost = head.match(/\uFFFD|斤拷/gu)?.length ?? 0;
  return lost * 20 > head.length || WAYS["utf-8-as-gbk"].smells(head);
}

const runs = new Map<number, RegExp>();

/** A character that is not ASCII and all that may belong to the same bytes. */
function runOf(floor: number): RegExp {
  const known = runs.get(floor) ?? new RegExp(`[\\u0080-\\uffff][\\u00${floor.toString(16)}-\\uffff]*`, "g");
  runs.set(floor, known);
  return known;
}

/** No run of a real text is as long; one that is, is cut. */
const LONGEST_RUN = 1 << 16;

/** Where the run begins that `text` ends in, or its length. */
function runFrom(text: string, floor: number): number {
  let from = text.length;
  while (from > 0 && text.length - from < LONGEST_RUN && text.charCodeAt(from - 1) >= floor) from -= 1;
  while (from < text.length && text.charCodeAt(from) < 0x80) from += 1;
  return from;
}

/** Latin, Greek, Arabic letters: what Chinese text in GBK gives by chance where its bytes are also UTF-8. */
const BY_CHANCE = /[\u0080-\u07ff]/u;
const IN_BILLS = /[¥£§°±·×÷©®\u00a0]/gu;

interface Mended {
  readonly text: string;
  /** Some of its characters had lost bytes: they stand as `�`. */
  readonly cut: boolean;
}

function mendRun(run: string, misreading: Misreading): Mended | undefined {
  if (misreading !== "utf-8-as-gbk") {
    const { bytes, truth } = WAYS[misreading];
    const text = decoded(bytes(run), truth, false);
    return text === undefined ? undefined : { text, cut: false };
  }
  // A byte that was no character in GBK became `�`; before a comma, `?` together with the comma.
  const parts = run.split(/\uFFFD+/u).map((part, n) => mendPart(part, n > 0));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const text = parts.map((part) => part.text).join("\uFFFD");
  if (BY_CHANCE.test(text.replace(IN_BILLS, ""))) return undefined;
  return { text: text.replace(/\uFFFD+/gu, "\uFFFD"), cut: text.includes("\uFFFD") };
}

/** Behind a lost byte there may stand what is left of its character, and at the end the beginning of one. */
function mendPart(part: string, behindLost: boolean): Mended | undefined {
  const bytes = gbBytes(part);
  if (bytes === undefined) return undefined;
  const most = behindLost ? 2 : 0;
  let from = 0;
  while (from < most && ((bytes[from] ?? 0) & 0xc0) === 0x80) from += 1;
  const text = decoded(bytes.subarray(from), "utf-8", true);
  if (text === undefined) return undefined;
  const cut = new TextEncoder().encode(text).length < bytes.length - from;
  return { text: cut ? `${text}\uFFFD` : text, cut };
}

/** Undefined where the bytes are no text; with `open`, the last character may lack bytes and is left out. */
function decoded(bytes: Uint8Array | undefined, truth: Way["truth"], open: boolean): string | undefined {
  try {
    const decoder = new TextDecoder(truth, { fatal: true, ignoreBOM: true });
    return bytes === undefined ? undefined : decoder.decode(bytes, { stream: open });
  } catch {
    return undefined;
  }
}

export interface MendOptions {
  readonly misreading: Misreading;
  /** Called with the line of each run that could not be mended, or not whole. */
  readonly onLeft?: ((line: number) => void) | undefined;
}

/** The text as it was before it was misread. Pieces of any size give the same text. */
export async function* mended(
  chunks: AsyncIterable<string>,
  { misreading, onLeft }: MendOptions,
): AsyncGenerator<string, void> {
  const { floor } = WAYS[misreading];
  const lines = lineCounter();
  let [rest, begun] = ["", false];
  const mend = (text: string): string => {
    const right = mendText(text, misreading, (at) => onLeft?.(lines.at(text, at)));
    lines.pass(text);
    const bare = begun ? right : right.replace(/^\uFEFF/u, "");
    begun ||= text !== "";
    return bare;
  };
  for await (const chunk of chunks) {
    const text = rest + chunk;
    const cut = runFrom(text, floor);
    rest = text.slice(cut);
    const right = mend(text.slice(0, cut));
    if (right !== "") yield right;
  }
  const last = mend(rest);
  if (last !== "") yield last;
}

function mendText(text: string, misreading: Misreading, onLeft: (at: number) => void): string {
  return text.replace(runOf(WAYS[misreading].floor), (run: string, at: number) => {
    const right = mendRun(run, misreading);
    if (right?.cut !== false) onLeft(at);
    return right?.text ?? run;
  });
}
