import { expect, test } from "vitest";
import { csvRows } from "../csv/rows.ts";
import { boundedLines } from "./bounded.ts";
import { textLines } from "./lines.ts";

async function* chunks(text: string, size: number): AsyncGenerator<string, void> {
  for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
}

/** A line of so many megabytes that exists nowhere as a whole. */
async function* endless(megabytes: number): AsyncGenerator<string, void> {
  yield "a,b\n1,2\n";
  for (let n = 0; n < megabytes; n += 1) yield "x".repeat(1024 * 1024);
  yield "\n3,4\n";
}

test("cut where it is too long, whole everywhere else, whatever the pieces", async () => {
  const text = "ab\nabcdefghij\n\nabcd\nabcdef";
  for (const size of [1, 3, 4, 100]) {
    const lines = (await Array.fromAsync(boundedLines(chunks(text, size), 5))).join("").split("\n");
    expect(lines.length).toBe(5);
    if (size <= 4) expect(lines).toEqual(["ab", "abcde", "", "abcd", "abcde"]);
  }
});

test("a line of two gigabytes is one bad line between good ones, for text and for tables", async () => {
  const begun = performance.now();
  const lines = (await Array.fromAsync(textLines(endless(2048)))).flat();
  expect(lines.map(({ line, text }) => [line, text.length > 10])).toEqual([[1, false], [2, false], [3, true], [4, false]]);
  const rows = (await Array.fromAsync(csvRows(endless(2048), { delimiter: ",", startsRow: () => false }))).flat();
  expect(rows.map(({ line, broken }) => [line, broken === true])).toEqual([[1, false], [2, false], [3, true], [4, false]]);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
