/** Makes bags for tests, sound ones and every kind of broken one. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type { LogKey } from "../../log/checkpoint.ts";
import { comparePaths } from "../paths.ts";
import { BAGIT } from "../bag-info.ts";
import { crc32 } from "../crc32.ts";
import { centralHeader, endOf, localHeader, type ZipMember } from "../zip-layout.ts";

export type Content = Map<string, Uint8Array>;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const jsonBytes = (value: unknown): Uint8Array => bytesOf(`${JSON.stringify(value, null, 2)}\n`);
export const hashOf = (bytes: Uint8Array, algorithm = "sha256"): string =>
  createHash(algorithm).update(bytes).digest("hex");

const inOrder = (content: Content): readonly (readonly [string, Uint8Array])[] =>
  [...content].toSorted(([a], [b]) => comparePaths(a, b));

const listOf = (content: Content, algorithm?: string): Uint8Array =>
  bytesOf(
    inOrder(content)
      .map(([path, bytes]) => `${hashOf(bytes, algorithm)}  ${path}\n`)
      .join(""),
  );

/** A bag around the files of `data`, signed where there is a key. Paths are those below the folder of the bag. */
export function bagOf(data: Content, key?: TestKey, info = ""): Content {
  const bytes = [...data.values()].reduce((sum, one) => sum + one.length, 0);
  const tags: Content = new Map([
    ["README-核验.txt", bytesOf("sha256sum -c manifest-sha256.txt\n")],
    ["verify.html", bytesOf("<!doctype html>\n")],
    ["bagit.txt", bytesOf(BAGIT)],
    ["bag-info.txt", bytesOf(`Bag-Software-Agent: youju 0.1.0\n${info}Payload-Oxum: ${bytes}.${data.size}\n`)],
    ["manifest-sha256.txt", listOf(data)],
    ["sm3-sums.txt", listOf(data, "sm3")],
  ]);
  if (key !== undefined) tags.set("manifest-sha256.txt.sig", key.sign(tags.get("manifest-sha256.txt")!));
  return new Map([...data, ...tags, ["tagmanifest-sha256.txt", listOf(tags)]]);
}

export interface TestKey extends LogKey {
  readonly key: KeyObject;
}

export function newKey(): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    key: privateKey,
    publicKey: new Uint8Array(publicKey.export({ type: "spki", format: "der" })),
    publicKeyPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

/** A ZIP as bundles have it, every header just so unless `spoil` changes a member. */
export function zipOf(
  content: Content,
  folder = "案件",
  spoil: (member: ZipMember) => ZipMember = (same) => same,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, bytes] of inOrder(content)) {
    const member = spoil({
      name: bytesOf(folder === "" ? path : `${folder}/${path}`),
      bytes: bytes.length,
      crc: crc32(bytes),
      at,
    });
    const pieces = [localHeader(member), bytes];
    at += pieces.reduce((sum, piece) => sum + piece.length, 0);
    parts.push(...pieces);
    directory.push(centralHeader(member));
  }
  const size = directory.reduce((sum, header) => sum + header.length, 0);
  // A copy: `slice` of a Buffer is the same memory.
  return new Uint8Array(Buffer.concat([...parts, ...directory, endOf(content.size, { at, bytes: size })]));
}

export const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);
