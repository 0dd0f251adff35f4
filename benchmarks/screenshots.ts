/**
 * How fast and how well drawn screenshots of chats are read: light and dark, three sizes of letters, PNG and JPEG 70, six
 * widths, iOS and Android, groups, long names, withdrawn lines. Sides and sums must be right or marked for a person.
 *
 *     npx node benchmarks/screenshots.ts [--count 90]
 */
import { parseArgs } from "node:util";
import { read } from "@youju/intake";
import { nodePictureEngine } from "@youju/intake/node";
import type { CalendarDate, Message } from "@youju/model";
import { expectedOf, shotCase } from "../packages/intake/testing/screenshot-cases.ts";
import { chineseFont, drawScreenshot, jpegOf, pngOf } from "../packages/intake/testing/screenshot.ts";

const LIMITS = { seconds: 2, letters: 0.02 };
const pictures = nodePictureEngine();

interface Tally {
  /** Of one core, all threads together. */
  readonly seconds: number[];
  messages: number;
  marked: number;
  letters: number;
  wrongLetters: number;
  wrongSides: number;
  sums: number;
  wrongSums: number;
  wrongTitles: number;
}

async function messagesOf(picture: Blob): Promise<{ readonly messages: readonly Message[]; readonly title: string }> {
  const batches = read(picture, {
    original: "0".repeat(64),
    name: "picture",
    pictures,
    taken: "2024-03-08" as CalendarDate,
  });
  const messages: Message[] = [];
  let step = await batches.next();
  for (; step.done !== true; step = await batches.next())
    messages.push(...step.value.filter((record) => record.kind === "message"));
  return { messages, title: step.value.chats[0]?.name ?? "" };
}

async function measure(number: number, tally: Tally): Promise<void> {
  const { items, options, jpeg } = shotCase(number);
  const canvas = drawScreenshot(items, options);
  const picture = jpeg ? await jpegOf(canvas, 70) : await pngOf(canvas);
  const before = process.cpuUsage();
  const { messages, title } = await messagesOf(picture);
  const { user, system } = process.cpuUsage(before);
  tally.seconds.push((user + system) / 1e6);
  if (plain(title) !== plain((options.title ?? "").replace(/\(\d+\)$/u, ""))) tally.wrongTitles += 1;
  for (const [n, wanted] of items.flatMap((item) => expectedOf(item) ?? []).entries())
    compare(wanted, messages[n], tally);
}

function compare(wanted: Partial<Message>, message: Message | undefined, tally: Tally): void {
  tally.messages += 1;
  if (message?.check === true) tally.marked += 1;
  if (message?.side !== wanted.side) tally.wrongSides += 1;
  if (wanted.type === "transfer") {
    tally.sums += 1;
    if (message?.amount !== wanted.amount && message?.check !== true) tally.wrongSums += 1;
  } else if (wanted.text !== undefined) {
    const text = plain(wanted.text);
    tally.letters += text.length;
    tally.wrongLetters += distance(text, plain((message?.text ?? "").split("\n[引用]")[0]!));
  }
}

/** Blanks do not count, nor whether a mark is wide or narrow. */
const plain = (text: string): string => text.normalize("NFKC").replaceAll(/\s/gu, "");

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [n, letter] of [...a].entries()) {
    const next = [n + 1];
    for (let m = 0; m < b.length; m += 1)
      next.push(Math.min(row[m + 1]! + 1, next[m]! + 1, row[m]! + (letter === b[m] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

if (chineseFont() === undefined) {
  console.error("no Chinese font on this machine: apt-get install fonts-noto-cjk");
  process.exit(1);
}
const { values } = parseArgs({ options: { count: { type: "string", default: "90" } } });
const tally: Tally = {
  seconds: [],
  messages: 0,
  marked: 0,
  letters: 0,
  wrongLetters: 0,
  wrongSides: 0,
  sums: 0,
  wrongSums: 0,
  wrongTitles: 0,
};
for (let n = -1; n < Number(values.count); n += 1) await measure(Math.max(0, n), tally);
// The first one has loaded the model, and is not counted.
const seconds = tally.seconds.slice(1).toSorted((a, b) => a - b);
const [median, slowest] = [seconds[seconds.length >> 1]!, seconds.at(-1)!];
const wrong = tally.wrongLetters / tally.letters;
console.log(`font ${chineseFont()}, ${seconds.length} screenshots, ${tally.messages} messages, ${tally.marked} marked`);
console.log(`${median.toFixed(2)} s each on one core, the slowest ${slowest.toFixed(2)} s`);
console.log(
  `${(wrong * 100).toFixed(2)} % of ${tally.letters} letters wrong, ${tally.wrongSides} sides and ${tally.wrongTitles} titles wrong`,
);
console.log(`${tally.wrongSums} of ${tally.sums} sums wrong and not marked`);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
const isGood = slowest <= LIMITS.seconds && wrong <= LIMITS.letters && tally.wrongSides === 0 && tally.wrongSums === 0;
process.exit(isGood ? 0 : 1);
