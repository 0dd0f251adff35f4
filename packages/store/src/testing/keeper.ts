/** Keeps a log as RFC 6962 is written, and signs with a word: for tests of the store alone. */
import { createHash } from "node:crypto";
import type { LogNode } from "@youju/model";
import { rfc6962 } from "@youju/model/testing";
import type { LogKeeper, ReadNodes } from "../log/log-keeper.ts";

async function leavesOf(size: number, read: ReadNodes): Promise<Buffer[]> {
  const leaves = await read(Array.from({ length: size }, (_, position) => ({ level: 0, position })));
  return leaves.map((leaf) => Buffer.from(leaf, "hex"));
}

const pair = (left: string, right: string): string =>
  rfc6962.mth([left, right].map((hash) => Buffer.from(hash, "hex"))).toString("hex");

/** MTH of the leaves from `from` up to, not with, `to`, of which the perfect subtrees are known. */
async function rootOf(from: number, to: number, read: ReadNodes): Promise<string> {
  const level = Math.log2(to - from);
  if (to === from) return rfc6962.mth([]).toString("hex");
  if (Number.isInteger(level)) return (await read([{ level, position: from / (to - from) }]))[0]!;
  const middle = from + 2 ** Math.floor(level);
  return pair(await rootOf(from, middle, read), await rootOf(middle, to, read));
}

const hexes = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString("hex"));

export function plainKeeper(key = "测试"): LogKeeper {
  return {
    leafHash: (text) => rfc6962.leaf(Buffer.from(text)).toString("hex"),
    grow: async (size, leaves, read) => {
      const made = new Map(leaves.map((leaf, i) => [`0/${size + i}`, leaf]));
      const readAll: ReadNodes = async (refs) =>
        Promise.all(refs.map(async (ref) => made.get(`${ref.level}/${ref.position}`) ?? (await read([ref]))[0]!));
      const nodes: LogNode[] = [];
      for (let end = size + 1; end <= size + leaves.length; end += 1) {
        for (let level = 1; end % 2 ** level === 0; level += 1) {
          const position = end / 2 ** level - 1;
          const [left, right] = await readAll(
            [2 * position, 2 * position + 1].map((below) => ({ level: level - 1, position: below })),
          );
          const hash = pair(left!, right!);
          made.set(`${level}/${position}`, hash);
          nodes.push({ level, position, hash });
        }
      }
      return { nodes, root: await rootOf(0, size + leaves.length, readAll) };
    },
    root: (size, read) => rootOf(0, size, read),
    inclusion: async (index, size, read) => hexes(rfc6962.path(index, await leavesOf(size, read))),
    consistency: async (from, to, read) =>
      from === 0 ? [] : hexes(rfc6962.subproof(from, await leavesOf(to, read), true)),
    sign: (head) => ({ ...head, checkpoint: `${key}\n${head.size}\n${head.root}\n${head.at}\n\n— ${key}\n` }),
    digest: () => {
      const hash = createHash("sha256");
      return { update: (text) => void hash.update(text), digest: () => hash.digest("hex") };
    },
  };
}
