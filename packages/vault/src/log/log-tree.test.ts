import type { LogNode, NodeRef } from "@youju/model";
import { rfc6962, runs, sha256Hex } from "@youju/model/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verifyConsistency, verifyInclusion } from "./check-proofs.ts";
import { logTree } from "./log-tree.ts";
import { emptyRoot, leafHash, nodeHash, type Sha256Of } from "./merkle.ts";

const { mth, path, subproof } = rfc6962;
const hexes = (hashes: readonly Buffer[]): string[] => hashes.map((one) => one.toString("hex"));

const sha256: Sha256Of = sha256Hex;
const tree = logTree(sha256);

/** A log in memory that keeps what a database keeps, and can be asked as it was at any size. */
async function logOf(texts: readonly string[], batch = 1) {
  const nodes = new Map<string, string>();
  const put = ({ level, position, hash }: LogNode): unknown => nodes.set(`${level}/${position}`, hash);
  const read = async (refs: readonly NodeRef[]): Promise<string[]> =>
    refs.map(({ level, position }) => {
      const found = nodes.get(`${level}/${position}`);
      if (found === undefined) throw new Error(`no node ${level}/${position}`);
      return found;
    });
  const roots = [emptyRoot(sha256)];
  for (let size = 0; size < texts.length; size += batch) {
    const leaves = texts.slice(size, size + batch).map((text) => tree.leafHash(text));
    const grown = await tree.grow(size, leaves, read);
    leaves.forEach((leaf, i) => put({ level: 0, position: size + i, hash: leaf }));
    grown.nodes.forEach(put);
    roots.push(grown.root);
  }
  return { read, roots, nodes };
}

const SIZE = 300;
const TEXTS = Array.from({ length: SIZE }, (_, i) => `第 ${i} 条`);
const LEAVES = TEXTS.map((text) => rfc6962.leaf(Buffer.from(text)));

describe("the log as a Merkle tree", () => {
  test("has the published roots of RFC 6962's eight well-known inputs", async () => {
    const inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const { roots } = await logOf(inputs.map((hex) => Buffer.from(hex, "hex").toString("utf8")));
    expect(roots).toEqual([
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]);
  });

  test(`has the root of RFC 6962 at every size up to ${SIZE}, added one by one or many at once`, async () => {
    const { roots, read, nodes } = await logOf(TEXTS);
    expect(roots).toEqual(hexes(Array.from({ length: SIZE + 1 }, (_, size) => mth(LEAVES.slice(0, size)))));
    for (const batch of [7, 64, 300]) expect((await logOf(TEXTS, batch)).nodes).toEqual(nodes);
    for (const size of [0, 1, 2, 255, 256, 257]) expect(await tree.root(size, read)).toBe(roots[size]);
  });

  test(`proves every entry at every size up to ${SIZE} as RFC 6962 does, and the proof holds`, { timeout: 60_000 }, async () => {
    const { read, roots } = await logOf(TEXTS);
    // Every size, and in each the entries where ways differ; all entries of some sizes.
    for (let size = 1; size <= SIZE; size += 1) {
      const whole = size <= 40 || [64, 65, 127, 128, 255, 257, SIZE].includes(size);
      const indexes = whole ? Array.from({ length: size }, (_, i) => i) : [0, 1, size >> 1, size - 2, size - 1];
      for (const index of indexes) {
        const proof = await tree.inclusion(index, size, read);
        if (whole) expect(proof).toEqual(hexes(path(index, LEAVES.slice(0, size))));
        expect(verifyInclusion({ leaf: leafHash(TEXTS[index]!, sha256), index, size, proof, root: roots[size]! }, sha256)).toBe(true);
      }
    }
  });

  test(`proves every size up to ${SIZE} the beginning of larger ones as RFC 6962 does, and the proof holds`, { timeout: 60_000 }, async () => {
    const { read, roots } = await logOf(TEXTS);
    const broken: string[] = [];
    for (let newer = 1; newer <= SIZE; newer += 1) {
      const whole = newer <= 32 || [64, 65, 257, SIZE].includes(newer);
      for (let older = 0; older <= newer; older += 1) {
        const proof = await tree.consistency(older, newer, read);
        if (whole && older > 0) expect(proof).toEqual(hexes(subproof(older, LEAVES.slice(0, newer), true)));
        const heads = { older: { size: older, root: roots[older]! }, newer: { size: newer, root: roots[newer]! } };
        if (!verifyConsistency({ ...heads, proof }, sha256)) broken.push(`${older} in ${newer}`);
      }
    }
    expect(broken).toEqual([]);
  });

  test("any other entry, place, size, root or proof is refused", async () => {
    const { read, roots } = await logOf(TEXTS.slice(0, 64));
    const hex = fc.stringMatching(/^[0-9a-f]{64}$/u);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 64 }), fc.nat(), fc.nat(63), hex, fc.nat(4), async (size, at, other, wrong, how) => {
        const index = at % size;
        const right = { leaf: leafHash(TEXTS[index]!, sha256), index, size, proof: await tree.inclusion(index, size, read), root: roots[size]! };
        const cut = at % Math.max(1, right.proof.length);
        const spoilt = [
          { ...right, leaf: leafHash(TEXTS[other === index ? other ^ 1 : other]!, sha256) },
          { ...right, index: (index + 1) % size },
          { ...right, proof: right.proof.with(cut, wrong) },
          { ...right, proof: right.proof.toSpliced(cut, 1) },
          { ...right, proof: right.proof.toSpliced(cut, 0, wrong) },
        ][how]!;
        expect(verifyInclusion(right, sha256)).toBe(true);
        expect(verifyInclusion(spoilt, sha256)).toBe(false);
        const older = { size: Math.max(1, index), root: roots[Math.max(1, index)]! };
        const proof = await tree.consistency(older.size, size, read);
        const heads = { older, newer: { size, root: roots[size]! }, proof };
        expect(verifyConsistency(heads, sha256)).toBe(true);
        expect(verifyConsistency({ ...heads, older: { ...older, root: wrong } }, sha256)).toBe(false);
        expect(verifyConsistency({ ...heads, newer: { size, root: wrong } }, sha256)).toBe(false);
        expect(verifyConsistency({ ...heads, proof: [...proof, wrong] }, sha256)).toBe(false);
        if (proof.length > 0) expect(verifyConsistency({ ...heads, proof: proof.slice(1) }, sha256)).toBe(false);
      }),
      runs(200),
    );
  });

  test.each([
    ["a negative place", { index: -1 }],
    ["a place behind the end", { index: 4 }],
    ["half a place", { index: 0.5 }],
    ["a size that is no number", { size: Number.NaN }],
    ["a size without bounds", { size: Number.POSITIVE_INFINITY }],
    ["capitals", { root: "A".repeat(64) }],
    ["a hash that is none", { leaf: "no" }],
    ["a proof without end", { proof: Array.from({ length: 10_000 }, () => "0".repeat(64)) }],
  ])("%s proves nothing, and does no harm", async (_, spoilt) => {
    const { read, roots } = await logOf(TEXTS.slice(0, 4));
    const right = { leaf: leafHash(TEXTS[1]!, sha256), index: 1, size: 4, proof: await tree.inclusion(1, 4, read), root: roots[4]! };
    expect(verifyInclusion({ ...right, ...spoilt }, sha256)).toBe(false);
  });

  test("a node is hashed over the bytes of its two hashes", () => {
    const [left, right] = ["0123456789abcdef".repeat(4), "fedcba9876543210".repeat(4)];
    expect(nodeHash(left, right, sha256)).toBe(sha256Hex(Buffer.concat([Buffer.of(1), Buffer.from(left, "hex"), Buffer.from(right, "hex")])));
  });
});
