import { describeFault } from "@youju/model";
import { describe, expect, test } from "vitest";
import { toGb18030 } from "../../testing/gb18030.ts";
import { mutated } from "../../testing/mutations.ts";
import { zipOf } from "../../testing/zip.ts";
import { memberPath } from "./member-path.ts";
import { type ArchiveOptions, openArchive } from "./open-archive.ts";

const PASSWORD = "246810";

/** Path and text of each member, or path and code of its fault. */
async function open(file: Blob, options: Partial<ArchiveOptions> = {}) {
  const seen: (readonly [string | undefined, string])[] = [];
  let faults = "";
  for await (const member of openArchive(file, { name: "账单.zip", ...options })) {
    seen.push(member.ok ? [member.path, await member.blob.text()] : [member.path, member.fault.code]);
    if (!member.ok) faults += JSON.stringify(member.fault);
  }
  if (options.password !== undefined) expect(faults).not.toContain(options.password);
  return seen;
}

describe("archives with a password", () => {
  test.each([
    ["ZipCrypto", { password: PASSWORD, zipCrypto: true }],
    ["AES-256", { password: PASSWORD, encryptionStrength: 3 as const }],
  ])("%s", async (_, locked) => {
    const zip = await zipOf({ "微信支付账单.csv": "微信支付账单明细" }, locked);
    expect(await open(zip, { password: PASSWORD })).toEqual([["微信支付账单.csv", "微信支付账单明细"]]);
    expect(await open(zip)).toEqual([[undefined, "archive-password-missing"]]);
    expect(await open(zip, { password: "000000" })).toEqual([[undefined, "archive-password-wrong"]]);
  });

  test("no wrong password of a thousand opens ZipCrypto, though its own check lets some pass", async () => {
    const zip = await zipOf({ "a.csv": "微信支付账单明细".repeat(20) }, { password: PASSWORD, zipCrypto: true });
    for (let n = 0; n < 1000; n += 1) {
      expect(await open(zip, { password: `x${n}` })).toEqual([[undefined, "archive-password-wrong"]]);
    }
  });

  test("an archive with nothing in it is told of", async () => {
    expect(await open(await zipOf({}))).toEqual([[undefined, "archive-empty"]]);
  });

  test("a way of packing that is not known costs that member alone", async () => {
    const bytes = new Uint8Array(await (await zipOf({ "a.txt": "x".repeat(99), "b.txt": "好" })).arrayBuffer());
    const list = bytes.findIndex((_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2);
    bytes[8] = bytes[list + 10] = 14; // LZMA
    expect(await open(new Blob([bytes]))).toEqual([["a.txt", "archive-member-packing"], ["b.txt", "好"]]);
  });

  test("a password that is not needed does no harm", async () => {
    expect(await open(await zipOf({ "a.txt": "x" }), { password: PASSWORD })).toEqual([["a.txt", "x"]]);
  });
});

describe("hostile archives", () => {
  test("names that point outside are refused one by one", async () => {
    const names = { "../逃.txt": "1", "a/../../b": "2", "/etc/x": "3", "C:\\x.txt": "4", "好/文件.txt": "5" };
    const plain = await zipOf(Object.fromEntries(Object.entries(names).map(([name, text]) => [name.replaceAll("..", "__").replaceAll(/^\//gu, "|").replace("C:", "C;"), text])));
    const bytes = new Uint8Array(await plain.arrayBuffer());
    const hostile = new TextDecoder("latin1").decode(bytes).replaceAll("__/", "../").replaceAll("|etc", "/etc").replaceAll("C;", "C:");
    const zip = new Blob([Uint8Array.from(hostile, (character) => latin1(character))]);
    expect(await open(zip)).toEqual([
      ["../逃.txt", "archive-name-unsafe"],
      ["a/../../b", "archive-name-unsafe"],
      ["/etc/x", "archive-name-unsafe"],
      [expect.stringContaining("x.txt"), "archive-name-unsafe"],
      ["好/文件.txt", "5"],
    ]);
  });

  test("more entries, more bytes, or more swelling than any bill needs", async () => {
    const files = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`${n}.txt`, "0".repeat(200_000)]));
    const zip = await zipOf(files);
    expect(await open(zip, { limits: { entries: 4 } })).toEqual([[undefined, "archive-too-many-entries"]]);
    expect((await open(zip, { limits: { totalBytes: 500_000 } })).map(([path]) => path)).toEqual(["0.txt", "1.txt", undefined]);
    expect((await open(zip, { limits: { memberBytes: 1000 } })).map(([, code]) => code)).toEqual(["archive-too-large"]);
    expect(new Set((await open(zip, { limits: { ratio: 10, ratioFrom: 1000 } })).map(([, code]) => code))).toEqual(new Set(["archive-member-suspicious"]));
  });

  test("an archive in an archive is opened, and one deeper is not", async () => {
    const zip = await zipOf({ "a.txt": "x" });
    expect(await open(zip, { depth: 1 })).toEqual([["a.txt", "x"]]);
    expect(await open(zip, { depth: 2 })).toEqual([[undefined, "archive-nested"]]);
  });

  test("cut, changed, or no archive at all", async () => {
    const zip = await zipOf({ "a.txt": "微信支付账单明细", "b.txt": "好" }, { level: 0 });
    expect(await open(zip.slice(0, zip.size - 30))).toEqual([[undefined, "archive-damaged"]]);
    const bytes = new Uint8Array(await zip.arrayBuffer());
    const at = bytes.findIndex((_, index) => index > 30 && bytes[index] === 0xe5 && bytes[index + 1] === 0xbe);
    bytes[at] = 0x41;
    expect(await open(new Blob([bytes]))).toEqual([["a.txt", "archive-member-damaged"], ["b.txt", "好"]]);
    expect(await open(new Blob(["不是压缩包"]))).toEqual([[undefined, "archive-damaged"]]);
  });
});

test("names in GBK, folders, clutter and names that come twice", async () => {
  const zip = await zipOf({ "AAAA.csv": "1", "__MACOSX/x": "2", "b/.DS_Store": "3", "B/c.txt": "4", "b/C.txt": "5" });
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const [plain, gbk] = [new TextEncoder().encode("AAAA"), toGb18030("账单")];
  for (let at = 0; at < bytes.length - 4; at += 1) if (plain.every((byte, index) => bytes[at + index] === byte)) bytes.set(gbk, at);
  const entries = withoutUtf8Flag(bytes);
  expect((await open(new Blob([entries]))).map(([path]) => path)).toEqual(["账单.csv", "B/c.txt", "b/C (2).txt", undefined]);
});

function latin1(character: string): number {
  const table = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
  const codes = [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f];
  const at = table.indexOf(character);
  return at === -1 ? character.codePointAt(0)! : codes[at]!;
}

/** Bit 11 of the flags of each local (PK 3 4) and central (PK 1 2) header. */
function withoutUtf8Flag(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  for (let at = 0; at < bytes.length - 10; at += 1) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b) continue;
    const flags = bytes[at + 2] === 3 ? at + 7 : bytes[at + 2] === 1 ? at + 9 : -1;
    if (flags !== -1) bytes[flags] = bytes[flags]! & ~0x08;
  }
  return bytes;
}

describe("more traps", () => {
  test("files that name the same bytes again are counted again", async () => {
    const bytes = new Uint8Array(await (await zipOf({ "a.txt": "0".repeat(50_000), "b.txt": "1" })).arrayBuffer());
    const lists = [...bytes.keys()].filter((at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2);
    // The second entry of the list takes what the first has of sizes, checksum and place, but keeps its name.
    const [first, second] = lists as [number, number];
    bytes.copyWithin(second + 16, first + 16, first + 28);
    bytes.copyWithin(second + 42, first + 42, first + 46);
    const seen = await open(new Blob([bytes]), { limits: { totalBytes: 60_000 } });
    expect(seen.map(([path, code]) => (path === "a.txt" ? "a.txt" : code))).toEqual(["a.txt", expect.stringMatching(/^archive-(?:too-large|member-damaged)$/)]);
  });

  test("a size that is not true is not believed", async () => {
    const bytes = new Uint8Array(await (await zipOf({ "a.txt": "0".repeat(90_000) })).arrayBuffer());
    const list = bytes.findIndex((_, at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2);
    new DataView(bytes.buffer).setUint32(list + 24, 10, true);
    expect((await open(new Blob([bytes]), { limits: { memberBytes: 1000 } })).map(([, code]) => code)).toEqual([expect.stringMatching(/^archive-(?:too-large|member-damaged)$/)]);
  });

  test("junk of systems and programs is passed over and counted, at any depth", async () => {
    const junk = ["__MACOSX/a/._账单.csv", "a/.DS_Store", "Thumbs.db", "a/desktop.ini", "a/~$借条.docx", "._x", "a/.~lock.账单.xlsx#"];
    const seen: string[] = [];
    for await (const member of openArchive(await zipOf(Object.fromEntries([...junk, "a/账单.csv"].map((name) => [name, "x"]))), { name: "包.zip" })) {
      seen.push(member.ok ? member.path : describeFault(member.fault).text);
    }
    expect(seen).toEqual(["a/账单.csv", `压缩包里有 ${junk.length} 个系统自动生成的文件（__MACOSX、.DS_Store 之类），没有收进来。`]);
  });

  test.each(["a/../b", "..\\x", "\\\\server\\x", "/x", "c:x", "C:/x", "a\0b", "..", "", "./"])("the name %j is refused, whatever the system", (name) => {
    expect(memberPath(name)).toBeUndefined();
  });

  test.each([["a//b", "a/b"], ["./a", "a"], ["a\\b.txt", "a/b.txt"], ["...", "..."], ["a..b", "a..b"]])("the name %j is the path %j", (name, path) => {
    expect(memberPath(name)).toBe(path);
  });

  test("damaged in any way: no throw, no hang", async () => {
    const bytes = new Uint8Array(await (await zipOf({ "账单.csv": "微信支付账单明细".repeat(50), "b/聊天.txt": "好" })).arrayBuffer());
    for (const damaged of mutated(bytes, 60)) {
      const seen = await Array.fromAsync(openArchive(new Blob([damaged]), { name: "包.zip", password: "1" }));
      for (const member of seen) if (member.ok) expect(memberPath(member.path)).toBe(member.path);
      expect(seen.length).toBeLessThanOrEqual(5);
    }
  });
});
