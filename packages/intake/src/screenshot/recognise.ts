/** Lines of writing into letters, by PP-OCR's recogniser, in small batches of lines of like length. */
import { LINE_HEIGHT, type LineImage } from "./line-image.ts";
import type { Tensor, TextModel } from "./picture.ts";

export interface Words {
  readonly text: string;
  /** Of the letter that is least sure, 0 to 1; 0 where nothing was read. */
  readonly confidence: number;
}

/** Larger batches are slower: what the model works on no longer fits the cache. */
const BATCH = 4;
/** The model halves the width three times. */
const STEP = 8;
/** On less room the model sees nothing at all in some letters. */
const NARROWEST = 160;
const CHANNELS = 3;
/** Longer lines are no lines of a phone, and would cost without end. */
const WIDEST = 3200;
/** One looks like the other, and it does not matter which of them it is. */
const ALIKE = /^[\s¥￥，,。：:；;！!？?（()）“”"'‘’、…—~～-]$/u;

/** The words of each image, in the order of the images. */
export async function recognise(
  images: readonly LineImage[],
  model: TextModel,
  signal?: AbortSignal,
): Promise<readonly Words[]> {
  const words: Words[] = images.map(() => ({ text: "", confidence: 0 }));
  const order = images
    .map((image, index) => ({ image, index }))
    .filter(({ image }) => image.width <= WIDEST)
    .toSorted((a, b) => a.image.width - b.image.width);
  for (let from = 0; from < order.length; from += BATCH) {
    signal?.throwIfAborted();
    const batch = order.slice(from, from + BATCH);
    const output = await model.run(tensorOf(batch.map(({ image }) => image)));
    for (const [n, { index }] of batch.entries()) words[index] = wordsOf(output, n, model.letters);
  }
  return words;
}

/** Where a line ends the model was taught to see neither black nor white. */
function tensorOf(images: readonly LineImage[]): Tensor {
  const width = Math.ceil(Math.max(NARROWEST, ...images.map((image) => image.width)) / STEP) * STEP;
  const data = new Float32Array(images.length * CHANNELS * LINE_HEIGHT * width);
  for (const [n, image] of images.entries()) {
    for (let y = 0; y < LINE_HEIGHT; y += 1) {
      for (let x = 0; x < image.width; x += 1) {
        const value = 1 - 2 * image.data[y * image.width + x]!;
        for (let channel = 0; channel < CHANNELS; channel += 1)
          data[((n * CHANNELS + channel) * LINE_HEIGHT + y) * width + x] = value;
      }
    }
  }
  return { data, shape: [images.length, CHANNELS, LINE_HEIGHT, width] };
}

/** The likeliest letter at each step (“一” looks like half of “——”); the same one twice is one, unless “no letter” stands between. */
function wordsOf({ data, shape }: Tensor, line: number, letters: readonly string[]): Words {
  const [, steps = 0, classes = 0] = shape;
  let text = "";
  let [confidence, ofMarks] = [1, 0];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    const from = (line * steps + step) * classes;
    let best = 0;
    for (let letter = 1; letter < classes; letter += 1) if (data[from + letter]! > data[from + best]!) best = letter;
    if (best !== 0 && best !== before) {
      const letter = letters[best] ?? "";
      text += letter;
      if (ALIKE.test(letter)) ofMarks = Math.max(ofMarks, data[from + best]!);
      else confidence = Math.min(confidence, data[from + best]!);
    }
    before = best;
  }
  const bare = text.trim().replaceAll(/(?<=\p{Script=Han})—(?=\p{Script=Han})/gu, "一");
  if (bare === "") return { text: "", confidence: 0 };
  return { text: bare, confidence: [...bare].every((letter) => ALIKE.test(letter)) ? ofMarks : confidence };
}
