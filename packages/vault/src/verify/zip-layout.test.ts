import { expect, test } from "vitest";
import { bagZip } from "../bundle/zip.ts";
import { crc32 } from "./crc32.ts";
import { blobOf, bytesOf, type Content, zipOf } from "./testing/bag.ts";

const written = async (content: Content): Promise<Uint8Array> => {
  const files = [...content].map(([path, bytes]) => ({ path: `案件/${path}`, bytes: bytes.length, crc: crc32(bytes), content: blobOf(bytes) }));
  return new Uint8Array(await new Response(bagZip(files)).arrayBuffer());
};

test("the layout is what the writer writes, byte for byte", async () => {
  const content: Content = new Map([["data/originals/账单.csv", bytesOf("a,b\n")], ["a.txt", bytesOf("")], ["ß.bin", new Uint8Array(70_000)]]);
  expect(Buffer.from(zipOf(content)).equals(Buffer.from(await written(content)))).toBe(true);
});

test.runIf(process.env["YOUJU_RUNS"] !== undefined)("more files than a short count holds", async () => {
  const content: Content = new Map(Array.from({ length: 0x10001 }, (_, i) => [`f${i}`, new Uint8Array()]));
  const [ours, theirs] = [Buffer.from(zipOf(content)), Buffer.from(await written(content))];
  expect(ours.length).toBe(theirs.length);
  expect(ours.subarray(-98).toString("hex")).toBe(theirs.subarray(-98).toString("hex"));
  expect(ours.equals(theirs)).toBe(true);
});
