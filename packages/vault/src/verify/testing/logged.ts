/** A log as a vault would keep it, made in memory: the entries of one case among those of another. */
import type { Instant, LogEvent } from "@youju/model";
import { signHead } from "../../log/checkpoint.ts";
import { logTree, type ReadNodes } from "../../log/log-tree.ts";
import { bytesOf, type Content, hashOf, jsonBytes, type TestKey } from "./bag.ts";

const AT = "2026-11-25T10:00:00+08:00" as Instant;
const sha256 = (bytes: Uint8Array): string => hashOf(bytes);

const textOf = (event: LogEvent, caseId: string, index: number): string =>
  JSON.stringify({ v: 1, at: AT, case: caseId, salt: String(index).padStart(32, "0"), ...event });

/** The files below `data/log/`, with the entries for the events, each behind one of another case. */
export async function logFiles(events: readonly LogEvent[], key: TestKey): Promise<Content> {
  const texts = events.flatMap((event, i) => [
    textOf({ kind: "facts", facts: hashOf(bytesOf(`${i}`)) }, "another", 2 * i),
    textOf(event, "this", 2 * i + 1),
  ]);
  const tree = logTree(sha256);
  const leaves = texts.map((text) => tree.leafHash(text));
  const grown = await tree.grow(0, leaves, async () => []);
  const all = [...leaves.map((hash, position) => ({ level: 0, position, hash })), ...grown.nodes];
  const nodes = new Map(all.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
  const read: ReadNodes = async (refs) => refs.map(({ level, position }) => nodes.get(`${level}/${position}`)!);
  const size = texts.length;
  const own = texts.flatMap((text, index) => (index % 2 === 1 ? [{ index, text }] : []));
  const proofs: Record<string, readonly string[]> = {};
  for (const { index } of own) proofs[index] = await tree.inclusion(index, size, read);
  const head = signHead({ size, root: await tree.root(size, read), at: AT }, key, sha256);
  return new Map([
    ["data/log/key.pem", bytesOf(key.publicKeyPem)],
    ["data/log/checkpoint.txt", bytesOf(head.checkpoint)],
    ["data/log/entries.ndjson", bytesOf(own.map((line) => `${JSON.stringify(line)}\n`).join(""))],
    ["data/log/proofs.json", jsonBytes({ inclusion: proofs })],
  ]);
}
