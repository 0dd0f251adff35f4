import { describe, expect, test } from "vitest";
import { rawLines } from "./raw-lines.ts";

const lines = async (parts: BlobPart[], ...wanted: number[]): Promise<[number, string][]> => [
  ...(await rawLines(new Blob(parts), new Set(wanted))),
];

describe("lines of an original", () => {
  test.each([
    ["the first, without its byte order mark", ["\uFEFF交易时间\r\n2024\r\n"], [1], [[1, "交易时间"]]],
    ["the last, without a newline after it", ["一\n二\n三"], [3], [[3, "三"]]],
    ["several, in order", ["一\n二\n三\n四\n"], [2, 4], [[2, "二"], [4, "四"]]],
    ["none past the end", ["一\n二"], [9], []],
    ["none of an empty file", [""], [1], []],
  ] as [string, string[], number[], [number, string][]][])("%s", async (_, parts, wanted, expected) => {
    expect(await lines(parts, ...wanted)).toEqual(expected);
  });

  test("in GB18030", async () => {
    expect(await lines([new Uint8Array([0x0a, 0xd7, 0xaa, 0xd5, 0xcb])], 2)).toEqual([[2, "转账"]]);
  });

  test("in UTF-16, with and without byte order mark, where a newline byte stands inside other characters", async () => {
    const wide = (text: string) => Uint8Array.from(Array.from(text, (character) => character.charCodeAt(0)).flatMap((code) => [code & 0xff, code >> 8]));
    for (const mark of ["", "\uFEFF"]) expect(await lines([wide(`${mark}a,b,c,d\r\n1,上下,不,\u0a0a\r\n2,三\r\n`)], 1, 2, 3)).toEqual([[1, "a,b,c,d"], [2, "1,上下,不,\u0a0a"], [3, "2,三"]]);
  });

  test("as they were written, where they were read wrongly and saved again", async () => {
    const bytes = new TextEncoder().encode("交易时间,金额\n2024-03-01,转账\n");
    expect(await lines([new TextDecoder("windows-1252").decode(bytes)], 1, 2)).toEqual([[1, "交易时间,金额"], [2, "2024-03-01,转账"]]);
  });

  test("is not read past the last line that is asked for", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new TextEncoder().encode("一行\n"));
      },
    });
    const file = { stream: () => endless, slice: () => new Blob(["一行\n"]) } as unknown as Blob;
    expect(await rawLines(file, new Set([3]))).toEqual(new Map([[3, "一行"]]));
    expect(pulled).toBeLessThan(6);
  });

  test("of great length is cut", async () => {
    const [[, text]] = (await lines(["长".repeat(9000)], 1)) as [[number, string]];
    expect(text).toBe(`${"长".repeat(4000)}…`);
  });
});
