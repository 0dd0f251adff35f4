import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { coverBytes, type CoverEncoding } from "./cover-bytes.ts";
import { coverer } from "./coverer.ts";
import { coverText, coverValue } from "./cover-value.ts";

const runs = { numRuns: Number(process.env.YOUJU_RUNS ?? 100), ...(process.env.YOUJU_RUNS === undefined ? { seed: 20_261_123 } : {}) };
const cover = coverer(["王五", "赵六", "Jack Ma", "𠮷野"]);
const covered = (text: string): string => coverText(text, cover).text;

async function coveredFile(bytes: Uint8Array<ArrayBuffer>, encoding: CoverEncoding) {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const stream = coverBytes(new Blob([bytes]), encoding, cover);
  for (;;) {
    const step = await stream.next();
    if (step.done === true) return { bytes: Buffer.concat(pieces), counts: step.value };
    pieces.push(step.value);
  }
}

/** GB18030 as `iconv` writes it, for the few characters that the tests need. */
const GB: Record<string, number[]> = {
  王: [0xcd, 0xf5], 五: [0xce, 0xe5], 赵: [0xd5, 0xd4], 六: [0xc1, 0xf9], 的: [0xb5, 0xc4], 电: [0xb5, 0xe7], 话: [0xbb, 0xb0],
  "𠮷": [0x95, 0x35, 0xb0, 0x37], é: [0xa8, 0xa6], ü: [0xa8, 0xb9], "ɐ": [0x81, 0x30, 0xd6, 0x34],
};
const gb18030 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from([...text].flatMap((char) => GB[char] ?? [char.charCodeAt(0)]));
const utf16 = (text: string, big: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = Uint8Array.from(Buffer.from(text, "utf16le"));
  return big ? Uint8Array.from(Buffer.from(bytes).swap16()) : bytes;
};
const ENCODERS: Record<CoverEncoding, (text: string) => Uint8Array<ArrayBuffer>> = {
  "utf-8": (text) => new TextEncoder().encode(text),
  gb18030,
  "utf-16le": (text) => utf16(text, false),
  "utf-16be": (text) => utf16(text, true),
};

describe("what is covered", () => {
  test.each([
    ["身份证110101199003070012，请核对", "身份证**************0012，请核对"],
    ["110101 19900307 001X", "****** ******** 001X"],
    ["１１０１０１１９９００３０７００１２", "**************００１２"],
    ["打我13800138000吧", "打我*******8000吧"],
    ["tel:+86 138-0013-8000.", "tel:*** ***-****-8000."],
    ["8613800138000", "*********8000"],
    ["座机0755-26881234", "座机****-****1234"],
    ["卡号6222021234567890123", "卡号***************0123"],
    ["6222 0212 3456 7890 123", "**** **** **** **** 123"],
    ["4111111111111111", "************1111"],
    ["王五和赵六都在，王五付的", "王*和赵*都在，王*付的"],
    ["\\u738b\\u4e94 &#29579;&#x4E94; \\u738B五", "\\u738b* &#29579;* \\u738B*"],
    ["JACK MA 来了，𠮷野也来", "J****** 来了，𠮷*也来"],
    ["2024-03-01 13800138000", "2024-03-01 *******8000"],
    ["1101 0119 9003 0700 12", "**** **** **** ***0 12"],
    ["138-001-38000，1380 013 8000，138\u00a00013\u00a08000", "***-***-*8000，**** *** 8000，*** **** 8000"],
    ["622202 1234567890123", "****** *********0123"],
    ["王 五、王　五", "王**、王**"],
  ])("%s → %s", (text, expected) => expect(covered(text)).toBe(expected));

  test.each([
    "1000050001202403011234567890123",
    "金额 20000.00，共 1709287200000 毫秒，1709287200",
    "110101********0012",
    "a3f813800138000b",
    "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    '"9f86138001380000-L12"',
    '"MsgSvrID":"6222021234567890123"',
    "1234567890123456",
    "王\n五，2024-03-01 18:10 2024-03-02 19:20",
    "2024-03-01 18:10:00",
  ])("%s stays", (text) => expect(covered(text)).toBe(text));

  test("counts each kind, and what is covered once is covered for good", () => {
    const text = "王五 13800138000 110101199003070012 6222021234567890123 赵六";
    expect(coverText(text, cover).counts).toEqual({ idNumbers: 1, cards: 1, phones: 1, names: 2 });
    expect(covered(covered(text))).toBe(covered(text));
  });

  test("reaches every text of a value and leaves all else", () => {
    const value = { a: ["打13800138000", 5, null, { b: "王五", at: "2024-03-01T00:00:00+08:00" }], 王五: true };
    expect(coverValue(value, cover)).toEqual({ a: ["打*******8000", 5, null, { b: "王*", at: "2024-03-01T00:00:00+08:00" }], 王五: true });
  });
});

describe("a covered file", () => {
  test.each(Object.keys(ENCODERS) as CoverEncoding[])("%s keeps everything else byte for byte", async (encoding) => {
    const encode = ENCODERS[encoding];
    const { bytes, counts } = await coveredFile(encode("王五的电话ɐ13800138000\r\n𠮷é\t赵六,ü"), encoding);
    expect(bytes).toEqual(Buffer.from(encode("王*的电话ɐ*******8000\r\n𠮷é\t赵*,ü")));
    expect(counts).toEqual({ idNumbers: 0, cards: 0, phones: 1, names: 2 });
  });

  test("keeps a BOM, and an empty file is empty", async () => {
    expect((await coveredFile(ENCODERS["utf-8"]("\ufeff王五"), "utf-8")).bytes.toString()).toBe("\ufeff王*");
    expect((await coveredFile(new Uint8Array(), "utf-8")).bytes).toHaveLength(0);
  });

  test.each(["utf-8", "gb18030"] as const)("bytes that are no text are said of %s", async (encoding) => {
    await expect(coveredFile(Uint8Array.from([0x41, 0xff, 0xff, 0x42]), encoding)).rejects.toThrow(TypeError);
  });

  test("what stands over the edge of two pieces is found", async () => {
    const edge = 1 << 20;
    for (const shift of [1, 3, 5, 10, 11]) {
      const text = `${"的".repeat((edge - shift) / 3 | 0)}${".".repeat((edge - shift) % 3)}13800138000王五${"话".repeat(400_000)}110101199003070012`;
      const { bytes } = await coveredFile(ENCODERS["utf-8"](text), "utf-8");
      expect(bytes.equals(Buffer.from(covered(text)))).toBe(true);
    }
  });

  test("is what covering its text gives, in every encoding", async () => {
    const word = fc.constantFrom("王五", "赵六", "13800138000", "110101199003070012", "的", "电", "ɐ", "𠮷", "\r\n", ",", " ", "x", "1", "王");
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 30 }), fc.constantFrom(...(Object.keys(ENCODERS) as CoverEncoding[])), async (words, encoding) => {
        const encode = ENCODERS[encoding];
        const { bytes } = await coveredFile(encode(words.join("")), encoding);
        expect(bytes).toEqual(Buffer.from(encode(covered(words.join("")))));
      }),
      runs,
    );
  });
});
