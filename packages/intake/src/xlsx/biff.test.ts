import { describe, expect, test } from "vitest";
import type { BiffRecord } from "./biff-records.ts";
import { biffText, sharedTexts } from "./biff-strings.ts";
import { openCompoundFile } from "./compound-file.ts";

const record = (...bytes: readonly (number | readonly number[])[]): BiffRecord => ({ type: 0, data: new DataView(new Uint8Array(bytes.flat()).buffer) });
const COUNTS = [0, 0, 0, 0, 0, 0, 0, 0];
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]);
const narrow = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

describe("the table of shared texts", () => {
  test("one byte a letter, two, with runs of formats and what follows them", () => {
    const table = record(COUNTS, [3, 0, 0], narrow("abc"), [2, 0, 1], wide("张伟"), [2, 0, 8 | 4 | 1, 1, 0, 2, 0, 0, 0], wide("借款"), [9, 9, 9, 9], [7, 7], [1, 0, 0], narrow("z"));
    expect(sharedTexts([table])).toEqual(["abc", "张伟", "借款", "z"]);
  });

  test("a text that goes on in the next record, there with another width", () => {
    const records = [record(COUNTS, [4, 0, 1], wide("借款")), record([0], narrow("ab"), [1, 0, 0], narrow("z"))];
    expect(sharedTexts(records)).toEqual(["借款ab", "z"]);
  });

  test("runs of formats that go on in the next record have no flags there", () => {
    expect(sharedTexts([record(COUNTS, [1, 0, 8, 2, 0], narrow("a"), [0, 0, 0]), record([0, 0, 0, 0, 0], [1, 0, 0], narrow("z"))])).toEqual(["a", "z"]);
  });

  test("cut anywhere: what is left, and an end", () => {
    const bytes = [...COUNTS, 3, 0, 0, ...narrow("abc"), 2, 0, 1, ...wide("张伟")];
    for (let end = 0; end <= bytes.length; end += 1) expect(sharedTexts([record(bytes.slice(0, end))]).length).toBeLessThanOrEqual(2);
  });
});

test("a text of a cell that says it is longer than its record", () => {
  expect(biffText(record([9, 0, 0], narrow("abc")).data, 0, 2, undefined)).toBe("abc");
  expect(biffText(record([9]).data, 0, 2, undefined)).toBe("");
});

describe("a compound file", () => {
  test("whose chains of sectors run in circles has an end", () => {
    const bytes = new Uint8Array(512 * 4);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const view = new DataView(bytes.buffer);
    view.setUint16(30, 9, true);
    view.setUint32(48, 1, true);
    view.setUint32(68, 0, true);
    for (let n = 0; n < 128; n += 1) view.setUint32(512 + n * 4, n % 3, true);
    expect(openCompoundFile(bytes)?.stream("Workbook")).toBeUndefined();
  });

  test("cut in its header is none", () => {
    expect(openCompoundFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBeUndefined();
  });
});
