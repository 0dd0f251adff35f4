/** What somebody could send who wants to break whoever verifies: an answer with a code, soon, and nothing else. */
import { describeFault, type Instant } from "@youju/model";
import { expect, test } from "vitest";
import { nodeHasher } from "../node/hash.ts";
import { MOST_FILES } from "./bundle-source.ts";
import { crc32 } from "./crc32.ts";
import { blobOf, bytesOf, type Content, zipOf } from "./testing/bag.ts";
import { sampleBag } from "./testing/sample.ts";
import type { Verified } from "./verified.ts";
import { verifyBundle } from "./verify-bundle.ts";
import { CENTRAL_BYTES, endOf, type ZipMember } from "./zip-layout.ts";

const options = { hasher: nodeHasher, now: "2026-11-25T10:00:00+08:00" as Instant };
const verifyBlob = (blob: Blob): Promise<Verified> => verifyBundle([{ kind: "zip", name: "a.zip", blob }], options);
const verify = (zip: Uint8Array): Promise<Verified> => verifyBlob(blobOf(zip));
const told = ({ failures }: Verified): string[] => failures.map((one) => `${one.code} ${describeFault(one).where}`);

const sound = zipOf(await sampleBag());
const small: Content = new Map([["a.txt", bytesOf("one")], ["b.txt", bytesOf("two")], ["c.txt", bytesOf("three")]]);
/** Where the directory of a ZIP begins. */
const directoryOf = (zip: Uint8Array): number => new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true);

function patched(zip: Uint8Array, offset: number, value: number, bytes: 1 | 2 | 4): Uint8Array {
  const out = Uint8Array.from(zip);
  const view = new DataView(out.buffer);
  if (bytes === 4) view.setUint32(offset, value, true);
  else if (bytes === 2) view.setUint16(offset, value, true);
  else view.setUint8(offset, value);
  return out;
}

/** A ZIP whose names are written as they are, whatever they are. */
const named = (...names: readonly string[]): Uint8Array => {
  let at = -1;
  return zipOf(new Map(names.map((_, i) => [`${i}`, bytesOf("x")])), "", (member) => ({ ...member, name: bytesOf(names[(at += 1)]!) }));
};

test.each([
  ["above the folder", "案件/../../etc/passwd"],
  ["from the root", "/etc/passwd"],
  ["with a backslash", String.raw`案件\..\x`],
  ["on a drive", "C:/x"],
  ["with NUL", "案件/a\0.txt"],
  ["with a line end", "案件/a\nb"],
  ["with nothing between", "案件//a"],
  ["with a part too long", `案件/${"长".repeat(100)}`],
  ["with ten thousand folders", "a/".repeat(10_000) + "x"],
])("a name %s", async (_what, name) => {
  const verified = await verify(named("案件/a.txt", name));
  expect(verified.failures.map(({ code }) => code)).toContain("bundle-path-unsafe");
  expect(verified.failures.every((one) => describeFault(one).where.length < 300)).toBe(true);
});

test("a name of nothing", async () => {
  expect(told(await verify(named("")))).toContain("bundle-path-unsafe a.zip");
});

test("a name that is not UTF-8", async () => {
  const zip = zipOf(new Map([["0", bytesOf("x")]]), "", (member) => ({ ...member, name: Uint8Array.of(0x61, 0x2f, 0xd6, 0xd0) }));
  expect(told(await verify(zip))).toContain("bundle-path-unsafe a/��");
});

test("names twice, and names that differ in case or form alone", async () => {
  expect(told(await verify(named("a/x", "a/x")))).toContain("bundle-path-twice a/x");
  expect(told(await verify(named("a/X", "a/x")))).toContain("bundle-path-clash a/x");
  expect(told(await verify(named("a/caf\u00e9", "a/cafe\u0301")))).toContain("bundle-path-clash a/cafe\u0301");
  expect(told(await verify(named("a/b", "a/a")))).toContain("bundle-path-order a");
  expect(told(await verify(named("a/b", "b/a")))).toContain("bundle-folder-other b/a");
});

test("links, folders, packed and locked files", async () => {
  const zip = zipOf(small);
  const central = directoryOf(zip);
  expect(told(await verify(patched(zip, central + 38, 0o120777 * 0x10000, 4)))).toEqual(["bundle-link a.txt"]);
  expect(told(await verify(named("a/x/", "a/y")))).toEqual(["bundle-link x/"]);
  expect(told(await verify(named("a/", "a/y")))).toEqual(["bundle-link a.zip"]);
  expect(told(await verify(patched(zip, central + 10, 8, 2)))).toEqual(["bundle-packed a.txt"]);
  expect(told(await verify(patched(zip, central + 8, 1, 2)))).toEqual(["bundle-packed a.txt"]);
});

test("members that overlap, that leave room, that go beyond the end", async () => {
  const overlapping = zipOf(small, "案件", (member) => ({ ...member, at: 0 }));
  expect(told(await verify(overlapping))).toContain("bundle-zip-layout b.txt");
  const shifted = zipOf(small, "案件", (member) => (member.at === 0 ? member : { ...member, at: member.at + 1 }));
  expect(told(await verify(shifted))).toContain("bundle-zip-layout b.txt");
  const huge = zipOf(small, "案件", (member) => ({ ...member, bytes: 0xffff_fff0 }));
  expect(told(await verify(huge))).toEqual(["bundle-zip-beyond a.txt"]);
  const beyond = zipOf(small, "案件", (member) => ({ ...member, bytes: 2 ** 45 }));
  expect(told(await verify(beyond))).toEqual(["bundle-zip-beyond a.txt"]);
});

test("a header that says something else than the directory", async () => {
  expect(told(await verify(patched(zipOf(small), 18, 0xffff_ffff, 4)))).toEqual(["bundle-zip-altered a.txt"]);
  expect(told(await verify(patched(zipOf(small), 6, 0x808, 2)))).toEqual(["bundle-zip-altered a.txt"]);
});

test("a checksum that lies in both places", async () => {
  const lying = zipOf(small, "案件", (member) => ({ ...member, crc: member.crc ^ 1 }));
  expect(told(await verify(lying))).toContain("bundle-crc a.txt");
});

test.each<[string, Uint8Array, string]>([
  ["nothing", new Uint8Array(), "bundle-not-zip a.zip"],
  ["one byte", Uint8Array.of(0x50), "bundle-not-zip a.zip"],
  ["no ZIP", bytesOf("%PDF-1.7".repeat(100)), "bundle-not-zip a.zip"],
  ["an empty ZIP", endOf(0, { at: 0, bytes: 0 }), "bundle-not-zip a.zip"],
  ["cut off", sound.slice(0, -1), "bundle-not-zip a.zip"],
  ["something behind it", Buffer.concat([sound, bytesOf("x")]), "bundle-zip-altered a.zip"],
  ["something before it", Buffer.concat([bytesOf("#!/bin/sh\n"), sound]), "bundle-zip-altered a.zip"],
  ["a comment", Buffer.concat([patched(sound, sound.length - 2, 1, 2), bytesOf("x")]), "bundle-zip-altered a.zip"],
  ["two ends", Buffer.concat([sound, sound.subarray(-22)]), "bundle-zip-altered a.zip"],
  ["a count that lies", patched(patched(sound, sound.length - 12, 3, 2), sound.length - 14, 3, 2), "bundle-zip-altered a.zip"],
])("%s", async (_what, zip, expected) => {
  expect(told(await verify(zip))).toEqual([expected]);
});

/** Bytes of zeros that are nowhere: a Blob of the same piece again and again. */
const piece = new Blob([new Uint8Array(1 << 20)]);
const zeros = (megabytes: number): Blob => new Blob(Array.from({ length: megabytes }, () => piece));

test("4 GB that a header promises and nobody sent", async () => {
  const begun = performance.now();
  const zip = zipOf(small, "案件", (member) => ({ ...member, bytes: 2 ** 32 + 5 }));
  expect(told(await verify(zip))).toEqual(["bundle-zip-beyond a.txt"]);
  expect(performance.now() - begun).toBeLessThan(1000);
});

test("a million entries", async () => {
  const begun = performance.now();
  const count = 1_000_000;
  const entries = new Blob([zeros(80).slice(0, count * CENTRAL_BYTES), endOf(count, { at: 0, bytes: count * CENTRAL_BYTES }) as Uint8Array<ArrayBuffer>]);
  expect(told(await verifyBlob(entries))).toEqual(["bundle-too-many a.zip"]);
  const name = (i: number): string => `f/${i}`;
  const folder = await verifyBundle([{
    kind: "folder",
    name: "f",
    async *items() {
      for (let i = 0; i < count; i += 1) yield { kind: "file" as const, path: name(i), open: async () => new Blob() };
    },
  }], options);
  expect(folder.failures.map(({ code }) => code)).toEqual(["bundle-too-many"]);
  expect(MOST_FILES).toBeLessThan(count);
  expect(performance.now() - begun).toBeLessThan(10_000);
});

/** A bag in which one file is far longer than any of its kind. */
async function withLong(path: string, content: Blob): Promise<Verified> {
  const bag = await sampleBag();
  return verifyBundle([{
    kind: "folder",
    name: "案件",
    async *items() {
      for (const [one, bytes] of bag) yield { kind: "file" as const, path: one, open: async () => (one === path ? content : blobOf(bytes)) };
    },
  }], options);
}

test.each([
  ["manifest-sha256.txt", 65, "bundle-file-large manifest-sha256.txt"],
  ["data/originals.json", 65, "bundle-file-large data/originals.json"],
  ["data/records.ndjson", 20, "bundle-line-long data/records.ndjson 第 1 行"],
  ["data/log/entries.ndjson", 20, "bundle-line-long data/log/entries.ndjson 第 1 行"],
  ["data/log/key.pem", 1, "bundle-file-large data/log/key.pem"],
  ["data/log/checkpoint.txt", 1, "bundle-file-large data/log/checkpoint.txt"],
  ["bagit.txt", 1, "bundle-file-large bagit.txt"],
])("one line in %s, of %i MB", async (path, megabytes, expected) => {
  expect(told(await withLong(path, zeros(megabytes)))).toContain(expected);
});

test("CRC-32 of the well-known text, in pieces of any size", () => {
  const text = bytesOf("123456789");
  expect(crc32(text)).toBe(0xcbf43926);
  for (let cut = 0; cut <= text.length; cut += 1) expect(crc32(text.subarray(cut), crc32(text.subarray(0, cut)))).toBe(0xcbf43926);
});

test("a member of no bytes and one at the very end are not taken for damage", async () => {
  const members: ZipMember[] = [];
  const zip = zipOf(new Map([["a", new Uint8Array()], ["z", new Uint8Array()]]), "x", (member) => {
    members.push(member);
    return member;
  });
  expect(members.length).toBe(2);
  expect(told(await verify(zip)).filter((one) => one.startsWith("bundle-zip"))).toEqual([]);
});
