/** Whatever is done to a bundle, verification fails and names what it was done to. */
import type { Fault, Instant } from "@youju/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nodeHasher } from "../node/hash.ts";
import type { FolderItem } from "./bundle-source.ts";
import { comparePaths } from "./paths.ts";
import { blobOf, type Content, zipOf } from "./testing/bag.ts";
import { sampleBag } from "./testing/sample.ts";
import { verifyBundle } from "./verify-bundle.ts";

const LONG = process.env["YOUJU_RUNS"] !== undefined;
/** Half of them on files, half on the ZIP. */
const RUNS = { numRuns: LONG ? 5000 : 250, ...(LONG ? {} : { seed: 20_261_123 }) };
const options = { hasher: nodeHasher, now: "2026-11-25T10:00:00+08:00" as Instant };

type Edit = (bytes: Uint8Array) => Uint8Array;

/** A place in the bytes, wherever it is drawn. */
const at = (bytes: Uint8Array, place: number): number => place % Math.max(1, bytes.length);

const flip = (place: number, bit: number): Edit => (bytes) => bytes.with(at(bytes, place), bytes[at(bytes, place)]! ^ (1 << bit));
const insert = (place: number, byte: number): Edit => (bytes) =>
  Uint8Array.of(...bytes.subarray(0, at(bytes, place)), byte, ...bytes.subarray(at(bytes, place)));
const remove = (place: number, count: number): Edit => (bytes) =>
  Uint8Array.of(...bytes.subarray(0, at(bytes, place)), ...bytes.subarray(at(bytes, place) + count));
const swap = (one: number, other: number): Edit => (bytes) =>
  bytes.with(at(bytes, one), bytes[at(bytes, other)]!).with(at(bytes, other), bytes[at(bytes, one)]!);
const copy = (from: number, to: number, count: number): Edit => (bytes) => {
  const out = bytes.slice();
  out.set(bytes.subarray(at(bytes, from), Math.min(at(bytes, from) + count, at(bytes, from) + bytes.length - at(bytes, to))), at(bytes, to));
  return out;
};

const place = fc.nat(2 ** 30);
const editArb: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.nat(7)).map(([where, bit]) => flip(where, bit)),
  fc.tuple(place, fc.nat(255)).map(([where, byte]) => insert(where, byte)),
  fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(([where, count]) => remove(where, count)),
  fc.tuple(place, place).map(([one, other]) => swap(one, other)),
  fc.tuple(place, place, fc.integer({ min: 1, max: 80 })).map(([from, to, count]) => copy(from, to, count)),
);

const bag = await sampleBag();
const paths = [...bag.keys()].toSorted(comparePaths);
const pathArb = fc.constantFrom(...paths);
/** Names near to those that are there: other case, another folder, a letter more. */
const newPathArb = fc.oneof(
  pathArb.map((path) => `${path}x`),
  pathArb.map((path) => path.replace(/[a-z]/u, (letter) => letter.toUpperCase())),
  pathArb.map((path) => path.replace(/^data\//u, "")),
  fc.constantFrom("data/originals/新.csv", "data/x", "x.txt", "data/log/x.pem", "data/seals/x/y.tsr", "data/excerpts/1.txt"),
);

interface Mutation {
  readonly content: Content;
  /** What must be named: one of these paths. */
  readonly names: readonly string[];
}

const mutationArb: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(pathArb, editArb).map(([path, edit]) => ({ content: new Map(bag).set(path, edit(bag.get(path)!)), names: [path] })) },
  pathArb.map((path) => ({ content: new Map([...bag].filter(([one]) => one !== path)), names: [path] })),
  newPathArb.filter((path) => !bag.has(path)).chain((path) => fc.uint8Array({ maxLength: 20 }).map((bytes) => ({ content: new Map(bag).set(path, bytes), names: [path] }))),
  fc.tuple(pathArb, newPathArb).filter(([, to]) => !bag.has(to)).map(([from, to]) => ({
    content: new Map([...bag].map(([path, bytes]) => [path === from ? to : path, bytes] as const)),
    names: [from, to],
  })),
  fc.tuple(pathArb, pathArb).map(([one, other]) => ({ content: new Map(bag).set(one, bag.get(other)!).set(other, bag.get(one)!), names: [one, other] })),
);

const same = (a: Uint8Array, b: Uint8Array | undefined): boolean => b !== undefined && Buffer.from(a).equals(Buffer.from(b));
const isChanged = ({ content }: Mutation): boolean =>
  content.size !== bag.size || [...content].some(([path, bytes]) => !same(bytes, bag.get(path)));

/** The paths that a failure names: where it is, the list that it speaks of, the name that a file had. */
function namedBy(failure: Fault): unknown[] {
  const details: Record<string, unknown> = { ...failure.details };
  return [failure.at?.file, details["list"], details["other"], details["from"]];
}

test("a change of any file is found and named", { timeout: 900_000 }, async () => {
  const property = fc.asyncProperty(mutationArb.filter(isChanged), async ({ content, names }) => {
    async function* items(): AsyncGenerator<FolderItem> {
      for (const [path, bytes] of content) yield { kind: "file", path, open: async () => blobOf(bytes) };
    }
    const verified = await verifyBundle([{ kind: "folder", name: "案件", items }], options);
    expect(verified.ok).toBe(false);
    expect(verified.failures.flatMap(namedBy).some((path) => names.includes(path as string))).toBe(true);
  });
  await fc.assert(property, RUNS);
});

const zip = zipOf(bag);

/** Which file each byte of the ZIP belongs to: to nobody those of the names and their lengths. */
function owners(): (string | undefined)[] {
  const of = (owner: string | undefined, bytes: number) => Array<string | undefined>(bytes).fill(owner);
  const name = (path: string) => of(undefined, Buffer.byteLength(`案件/${path}`));
  const inFiles = paths.flatMap((path) => [...of(path, 30), ...name(path), ...of(path, bag.get(path)!.length)]);
  const inDirectory = paths.flatMap((path) => [...of(path, 28), ...of(undefined, 2), ...of(path, 16), ...name(path)]);
  return [...inFiles, ...inDirectory, ...of("案件.zip", 22)];
}

test("a flipped bit anywhere in the ZIP is found and its file named", { timeout: 900_000 }, async () => {
  const owner = owners();
  expect(owner.length).toBe(zip.length);
  for (let offset = 0; offset < zip.length; offset += LONG ? 1 : 29) {
    const verified = await verifyBundle([{ kind: "zip", name: "案件.zip", blob: blobOf(flip(offset, offset % 8)(zip)) }], options);
    const named = verified.failures.flatMap(namedBy);
    // Where a length in the directory is wrong, the entry behind it cannot be found.
    const found = owner[offset] === undefined || named.includes(owner[offset]) || named.includes("案件.zip");
    expect({ offset, ok: verified.ok, named, found }).toMatchObject({ ok: false, found: true });
  }
});

test("a change of any byte of the ZIP is found", { timeout: 900_000 }, async () => {
  const property = fc.asyncProperty(editArb.map((edit) => edit(zip)).filter((edited) => !same(edited, zip)), async (edited) => {
    const verified = await verifyBundle([{ kind: "zip", name: "案件.zip", blob: blobOf(edited) }], options);
    expect(verified.ok).toBe(false);
    expect(verified.failures.every(({ at: where }) => where?.file !== undefined && where.file !== "")).toBe(true);
  });
  await fc.assert(property, RUNS);
});
