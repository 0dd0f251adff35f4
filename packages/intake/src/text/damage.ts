/** Characters that are lost: `�`, and `锟斤拷`, which is what two of them become when they are read as GBK. */
import { lineCounter } from "./line-counter.ts";

/** How many places are damaged, and the first of their lines. */
export interface Damage {
  readonly count: number;
  readonly lines: readonly number[];
}

const LINES_NAMED = 8;

export interface DamageCount {
  readonly at: (line: number) => void;
  readonly found: () => Damage | undefined;
}

export function countDamage(): DamageCount {
  const lines: number[] = [];
  let count = 0;
  return {
    at(line) {
      count += 1;
      if (lines.length < LINES_NAMED && lines.at(-1) !== line) lines.push(line);
    },
    found: () => (count === 0 ? undefined : { count, lines }),
  };
}

const LOST = /\uFFFD+|(?:锟?斤拷)+/gu;
const PART_OF_LOST = "\uFFFD锟斤拷";
const LONGEST = 1 << 12;

/** The same chunks; calls `onLost` with the line of each damaged place, however the text is cut. */
export async function* watched(
  chunks: AsyncIterable<string>,
  onLost: (line: number) => void,
): AsyncGenerator<string, void> {
  const lines = lineCounter();
  let rest = "";
  const look = (text: string): void => {
    if (text.includes("\uFFFD") || text.includes("斤拷"))
      for (const { index } of text.matchAll(LOST)) onLost(lines.at(text, index));
    lines.pass(text);
  };
  for await (const chunk of chunks) {
    yield chunk;
    const text = rest + chunk;
    let cut = text.length;
    while (cut > 0 && text.length - cut < LONGEST && PART_OF_LOST.includes(text[cut - 1]!)) cut -= 1;
    look(text.slice(0, cut));
    rest = text.slice(cut);
  }
  look(rest);
}
