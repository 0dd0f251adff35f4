/** A BagIt 1.0 bag (RFC 8493) around the files of a bundle: its lists, its signature, and its ZIP. */
import { fault, type Result, type Sha256 } from "@youju/model";
import type { Digests, Hasher } from "../blobs.ts";
import { crc32 } from "../verify/crc32.ts";
import type { LogKey } from "../log/checkpoint.ts";
import { comparePaths } from "../verify/paths.ts";
import { type Content, piecesOf, textContent } from "./content.ts";
import { bagZip } from "./zip.ts";

export interface BagFile {
  /** From the folder of the bag: what begins with `data/` is payload. */
  readonly path: string;
  readonly content: Content;
  /** Of an original: what it must be. */
  readonly original?: { readonly sha256: Sha256; readonly path: string };
}

export interface BagInput {
  /** Of its folder. */
  readonly name: string;
  readonly files: readonly BagFile[];
  /** For `bag-info.txt`, before `Payload-Oxum`. */
  readonly info: readonly (readonly [label: string, value: string])[];
}

export interface BagPorts {
  readonly hasher: Hasher;
  /** Signs the list of the files, where there is a vault. */
  readonly key?: LogKey;
  readonly signal?: AbortSignal;
}

interface Summed extends BagFile, Digests {
  readonly crc: number;
}

export interface Bag {
  readonly name: string;
  /** Of the content of all files. */
  readonly bytes: number;
  readonly zip: () => ReadableStream<Uint8Array<ArrayBuffer>>;
}

const isPayload = ({ path }: BagFile): boolean => path.startsWith("data/");

/** Reads every file once for its sums; `zip` reads it a second time. Fault: `original-changed`. */
export async function makeBag({ name, files, info }: BagInput, ports: BagPorts): Promise<Result<Bag>> {
  const summed: Summed[] = [];
  for (const file of files.toSorted((a, b) => comparePaths(a.path, b.path))) {
    const sums = await sumsOf(file, ports);
    const { original } = file;
    if (original !== undefined && sums.sha256 !== original.sha256)
      return { ok: false, fault: fault("original-changed", { path: original.path }, { file: original.path }) };
    summed.push(sums);
  }
  for (const file of tagFiles(summed.filter(isPayload), info, ports.key)) summed.push(await sumsOf(file, ports));
  const listed = summed.filter((file) => !isPayload(file)).toSorted((a, b) => comparePaths(a.path, b.path));
  const tags = await sumsOf({ path: "tagmanifest-sha256.txt", content: textContent(listOf(listed, "sha256")) }, ports);
  const all = [...summed, tags].map((file) => ({ ...file, path: `${name}/${file.path}` }));
  return {
    ok: true,
    value: { name, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0), zip: () => bagZip(all) },
  };
}

async function sumsOf(file: BagFile, { hasher, signal }: BagPorts): Promise<Summed> {
  const hashing = hasher();
  let crc = 0;
  for await (const piece of piecesOf(file.content)) {
    signal?.throwIfAborted();
    hashing.update(piece);
    crc = crc32(piece, crc);
  }
  return { ...file, ...hashing.digest(), crc };
}

function tagFiles(payload: readonly Summed[], info: BagInput["info"], key: LogKey | undefined): BagFile[] {
  const manifest = new TextEncoder().encode(listOf(payload, "sha256"));
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const lines = [...info, ["Payload-Oxum", `${bytes}.${payload.length}`] as const];
  return [
    { path: "bagit.txt", content: textContent("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n") },
    { path: "bag-info.txt", content: textContent(lines.map(infoLine).join("")) },
    { path: "manifest-sha256.txt", content: new Blob([manifest]) },
    { path: "sm3-sums.txt", content: textContent(listOf(payload, "sm3")) },
    ...(key === undefined ? [] : [signatureOf(manifest, key)]),
  ];
}

const signatureOf = (manifest: Uint8Array, key: LogKey): BagFile => ({
  path: "manifest-sha256.txt.sig",
  content: new Blob([new Uint8Array(key.sign(manifest))]),
});

/** A value is one line. */
const infoLine = ([label, value]: readonly [string, string]): string => `${label}: ${value.replaceAll(/\s+/gu, " ")}\n`;

/** Paths in a bag have nothing that BagIt would encode. */
const listOf = (files: readonly Summed[], sum: "sha256" | "sm3"): string =>
  files.map((file) => `${file[sum]}  ${file.path}\n`).join("");
