import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { hasOpenssl, serve, type ServedAuthority, testAuthority } from "@youju/vault/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { file, NOW, testApp } from "../../testing/desk.ts";
import { diskSeals } from "../../node/index.ts";
import { listSeals, storeKeep } from "./seal-case.ts";

const KILLS = process.env["YOUJU_RUNS"] === undefined ? 3 : 200;

/** Seals a case of the library and a folder by turns, and says which seals are done. */
const PROGRAM = `
import { instantFromUnixSeconds } from "@youju/model";
import { diskSeals, nodeStamping, openVault } from ${JSON.stringify(import.meta.resolve("../../node/index.ts"))};
import { makeSeal, sealCase } from ${JSON.stringify(import.meta.resolve("./seal-case.ts"))};
const [home, id, dir] = process.argv.slice(1);
const ports = { ...(await openVault(home)).value, stamping: nodeStamping(home, { env: {} }), clock: () => instantFromUnixSeconds(Date.now() / 1000) };
console.log("ready");
for (;;) {
  const stored = await sealCase(id, undefined, ports);
  console.log("case " + stored.seal.id);
  const kept = await makeSeal({ originals: [{ path: "a.txt", sha256: "a".repeat(64) }] }, diskSeals(dir), ports);
  console.log("folder " + kept.seal.id);
}
`;

describe.skipIf(!hasOpenssl)("sealing", () => {
  const tsa = testAuthority();
  let served: ServedAuthority;
  beforeAll(async () => void (served = await serve(tsa)));
  afterAll(() => {
    served.close();
    tsa.remove();
  });

  test("that is killed at any moment loses nothing that was reported, and leaves no seal by halves", async () => {
    const app = await testApp();
    const dir = mkdtempSync(join(tmpdir(), "youju-kill-"));
    mkdirSync(join(dir, "originals"));
    writeFileSync(join(app.home, "authorities.yaml"), `authorities: [{ name: 甲, url: "${served.url}" }]\n`);
    const { id } = await app.client.createCase({ creditor: { name: "李明" } });
    await app.client.uploadOriginal(id, file("a.txt", "a"));
    const reported = { case: new Set<string>(), folder: new Set<string>() };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM, app.home, id, dir], { stdio: ["ignore", "pipe", "inherit"] });
      for await (const line of createInterface({ input: child.stdout })) {
        const [what, seal] = line.split(" ") as ["ready" | "case" | "folder", string];
        // After the first line it is killed at some moment of the work on the first two seals.
        if (what === "ready") setTimeout(() => child.kill("SIGKILL"), 20 + (kill * 211) % 700);
        else reported[what].add(seal);
      }
      if (child.signalCode === null) await once(child, "exit");
    }
    const ports = { stamping: app.ports.stamping, clock: () => NOW };
    const [stored, kept] = [await listSeals("person", storeKeep(id, app.ports), ports), await listSeals("person", diskSeals(dir), ports)];
    if (!stored.ok || !kept.ok) throw new Error("a seal cannot be read");
    for (const [seals, names] of [[stored.seals, reported.case], [kept.seals, reported.folder]] as const) {
      expect(new Set(seals.map((seal) => seal.id))).toEqual(new Set([...names, ...seals.map((seal) => seal.id)]));
      expect(seals.every(({ originals, stamps }) => originals === 1 && stamps.length === 1 && stamps[0]!.ok)).toBe(true);
    }
    expect(stored.seals.length).toBeGreaterThan(0);
    expect(readdirSync(join(dir, "seals")).filter((name) => !name.endsWith(".未完成")).toSorted()).toEqual(kept.seals.map((seal) => seal.id));
    rmSync(dir, { recursive: true });
  }, KILLS * 20_000);
});
