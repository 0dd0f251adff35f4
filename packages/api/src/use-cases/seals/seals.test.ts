import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Instant, instantFromUnixSeconds } from "@youju/model";
import { hasOpenssl, serve, type ServedAuthority, testAuthority } from "@youju/vault/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { file, NOW, type TestApp, testApp } from "../../testing/desk.ts";
import { diskFolder, diskSeals, diskSink, nodeStamping } from "../../node/index.ts";
import { exportCaseFolder } from "../export-case-folder.ts";
import { folderOf } from "../folder.ts";
import { importCaseFolder } from "../import-case-folder.ts";
import { openCaseFolder } from "../open-case-folder.ts";
import { askAgainEverywhere, listSeals, makeSeal } from "./seal-case.ts";
import { verifySeals } from "./verify-seals.ts";

const CHAT = "李明 2024-03-01 18:09\n借你两万\n张伟 2024-03-01 18:10\n好的，九月还你\n";

describe.skipIf(!hasOpenssl)("seals of a case", () => {
  const tsa = testAuthority();
  const servers: ServedAuthority[] = [];
  let [first, second] = [] as ServedAuthority[] as [ServedAuthority, ServedAuthority];
  beforeAll(async () => {
    servers.push(await serve(tsa), await serve(tsa));
    [first, second] = servers as [ServedAuthority, ServedAuthority];
  });
  afterAll(() => {
    for (const one of servers) one.close();
    tsa.remove();
  });

  const settings = (home: string, lines: readonly string[] = []): void =>
    writeFileSync(
      join(home, "authorities.yaml"),
      [`authorities:`, `  - { name: 甲, url: "${first.url}", roots: root.pem }`, `  - { name: 乙, url: "${second.url}" }`, ...lines, ""].join("\n"),
    );
  async function caseIn(app: TestApp): Promise<string> {
    writeFileSync(join(app.home, "root.pem"), readFileSync(tsa.root.certificate));
    settings(app.home);
    for (const one of servers) Object.assign(one, { down: false, asked: 0, password: undefined });
    const { id } = await app.client.createCase({ creditor: { name: "李明" }, debtor: { name: "张伟" } });
    await app.client.uploadOriginal(id, file("聊天 记录.txt", CHAT));
    await app.client.uploadOriginal(id, file("b.txt", "other"));
    return id;
  }
  const states = (seal: { stamps: readonly { authority: string; state: string; ok: boolean }[] }): string[] =>
    seal.stamps.map(({ authority, state, ok }) => `${authority} ${state} ${ok}`).toSorted();

  test("get a stamp of every authority, which openssl and sha256sum take too, and stand in the log", async () => {
    const app = await testApp({ clock: () => instantFromUnixSeconds(Date.now() / 1000) });
    const id = await caseIn(app);
    const seal = await app.client.sealCase(id);
    expect(states(seal)).toEqual(["乙 granted true", "甲 granted true"]);
    expect(seal.originals).toBe(2);
    const [other, own] = seal.stamps.toSorted((a, b) => (a.authority < b.authority ? -1 : 1));
    expect([own?.rootTrusted, own?.notes.map(({ code }) => code), own?.signer]).toEqual([true, [], "CN=TSA, O=测试时间戳机构, C=CN"]);
    expect([other?.rootTrusted, other?.notes.map(({ code }) => code)]).toEqual([null, ["stamp-root-unjudged"]]);
    const base = `http://youju.test/api/cases/${id}/seals/${seal.id}`;
    const folder = mkdtempSync(join(tmpdir(), "youju-taken-"));
    const list = Buffer.from(await (await app.app.request(`${base}/originals-sha256.txt`)).arrayBuffer());
    const stamp = Buffer.from(await (await app.app.request(`${base}/stamps/${encodeURIComponent("甲")}`)).arrayBuffer());
    writeFileSync(join(folder, "list.txt"), list);
    for (const [path, content] of [["聊天 记录.txt", CHAT], ["b.txt", "other"]] as const) {
      mkdirSync(join(folder, "data/originals"), { recursive: true });
      writeFileSync(join(folder, "data/originals", path), content);
    }
    execFileSync("sha256sum", ["-c", "--strict", "list.txt"], { cwd: folder });
    expect(tsa.accepts(new Uint8Array(stamp), new Uint8Array(list), { at: Date.now() / 1000 })).toBe(true);
    rmSync(folder, { recursive: true });
    const log = (await Array.fromAsync(app.ports.store.log.lines(id))).map(({ text }) => (JSON.parse(text) as { kind: string }).kind);
    expect(log.slice(-3)).toEqual(["seal", "stamp", "stamp"]);
    expect(list.toString()).toMatch(/# 日志：size=\d+ root=[0-9a-f]{64} log=youju\/[0-9a-f]{16}\n/u);
  });

  test("wait for an authority that is down, by themselves and when a person asks again", async () => {
    let now = NOW as string;
    const app = await testApp({ clock: () => now as Instant });
    const id = await caseIn(app);
    second.down = true;
    const seal = await app.client.sealCase(id);
    expect(states(seal)).toEqual(["乙 waiting false", "甲 granted true"]);
    expect(seal.stamps.find(({ authority }) => authority === "乙")?.problems[0]).toMatchObject({ code: "stamp-http", text: expect.stringContaining("503") as string });
    second.asked = 0;
    await askAgainEverywhere(app.ports);
    expect(second.asked).toBe(0); // not due yet
    now = NOW.replace("09:30", "09:32");
    await askAgainEverywhere(app.ports);
    expect(second.asked).toBe(1);
    second.down = false;
    await askAgainEverywhere(app.ports);
    expect(second.asked).toBe(1); // two minutes of pause now
    const [again] = await app.client.retrySeals(id);
    expect(states(again!)).toEqual(["乙 granted true", "甲 granted true"]);
    expect(again!.stamps.find(({ authority }) => authority === "乙")?.tries).toBe(3);
    first.asked = 0;
    await app.client.retrySeals(id);
    expect(first.asked).toBe(0);
  });

  test("are made without a network and without authorities too, and get their stamps later", async () => {
    const app = await testApp();
    const id = await caseIn(app);
    rmSync(join(app.home, "authorities.yaml"));
    expect((await app.client.sealCase(id)).stamps).toEqual([]);
    settings(app.home);
    const [seal] = await app.client.retrySeals(id);
    expect(states(seal!)).toEqual(["乙 granted true", "甲 granted true"]);
  });

  test("survive export and import, as a folder and as a ZIP, also those that wait", async () => {
    const app = await testApp();
    const id = await caseIn(app);
    second.down = true;
    await app.client.sealCase(id);
    const stored = await app.ports.store.seals.list(id);
    const out = join(app.home, "out");
    const sink = diskSink(out);
    await exportCaseFolder(id, app.ports, sink);
    await sink.finish();
    expect(readdirSync(join(out, "seals", stored[0]!.id)).toSorted()).toEqual(["originals-sha256.txt", "waiting.json", "甲.tsr"]);
    const imported = await importCaseFolder(diskFolder(out), app.ports, { anew: true });
    const there = await app.ports.store.seals.list(imported.ok ? imported.id : "");
    const bare = (seals: typeof stored) => seals.map((seal) => ({ ...seal, stamps: seal.stamps.map(({ lastTry: _, ...stamp }) => stamp) }));
    expect(bare(there)).toEqual(bare(stored));
    const opened = await openCaseFolder(diskFolder(out), { hasher: app.ports.stamping.hasher });
    expect(opened.ok && opened.caseFile.seals?.map((seal) => seal.id)).toEqual([stored[0]!.id]);
    const zip = Buffer.from(await (await app.app.request(`http://youju.test/api/cases/${id}/export`)).arrayBuffer());
    expect(zip.includes(Buffer.from(`seals/${stored[0]!.id}/originals-sha256.txt`))).toBe(true);
    const again = await importCaseFolder(diskFolder(out), app.ports);
    expect(again.ok && (await app.ports.store.seals.list(again.id))).toHaveLength(1);
  });

  test("of a folder that were damaged are told of, and not taken in by halves", async () => {
    const app = await testApp();
    const id = "20261125T101500-3f9a";
    const yaml = new Blob(["creditor: { name: 李明 }\ndebtor: { name: 张伟 }\n"]);
    const damaged: readonly (readonly [string, Blob])[] = [
      [`seals/${id}/甲.tsr`, new Blob(["x"])],
      [`seals/${id}/originals-sha256.txt`, new Blob([new Uint8Array([0xff])])],
    ];
    for (const [path, blob] of damaged) {
      const folder = folderOf("案件", new Map([["case.yaml", yaml], [path, blob]]));
      const outcome = await importCaseFolder(folder, app.ports);
      expect(outcome).toMatchObject({ ok: false, faults: [{ code: "seal-damaged", at: { file: `seals/${id}` } }] });
      expect((await openCaseFolder(folder, { hasher: app.ports.stamping.hasher })).ok).toBe(true);
    }
    const waiting = new Blob([JSON.stringify([{ authority: "../x", state: "waiting", tries: 1 }])]);
    const files = new Map([["case.yaml", yaml], [`seals/${id}/originals-sha256.txt`, new Blob(["# x\n"])], [`seals/${id}/waiting.json`, waiting]]);
    expect((await importCaseFolder(folderOf("案件", files), app.ports)).ok).toBe(false);
    expect(await app.ports.store.cases.list()).toEqual([]);
  });

  test("of a folder on disk appear whole, with each stamp as it comes", async () => {
    const app = await testApp();
    await caseIn(app);
    second.down = true;
    const dir = join(app.home, "案件");
    mkdirSync(join(dir, "originals"), { recursive: true });
    const keep = diskSeals(dir);
    const ports = { stamping: app.ports.stamping, clock: () => NOW };
    const made = await makeSeal({ originals: [{ path: "a.txt", sha256: "a".repeat(64) }] }, keep, ports);
    const id = made.ok ? made.seal.id : "";
    const names = (): string[] => readdirSync(join(dir, "seals", id)).toSorted();
    expect(names()).toEqual(["originals-sha256.txt", "waiting.json", "甲.tsr"]);
    second.down = false;
    const listed = await listSeals("person", keep, ports);
    expect(listed.ok && listed.seals.map(states)).toEqual([["乙 granted true", "甲 granted true"]]);
    expect([names(), readdirSync(join(dir, "seals"))]).toEqual([["originals-sha256.txt", "乙.tsr", "甲.tsr"], [id]]);
  });

  test("whose list or stamp was changed in the database are shown as what they are", async () => {
    const app = await testApp();
    const id = await caseIn(app);
    await app.client.sealCase(id);
    const [stored] = await app.ports.store.seals.list(id);
    const changed = { ...stored!, id: "20261125T101500-0000", manifest: stored!.manifest.replace("b.txt", "c.txt") };
    await app.ports.store.seals.add(id, changed);
    const seals = await app.client.listSeals(id);
    const forged = seals.find((seal) => seal.id === changed.id);
    expect(forged?.stamps.map(({ ok, problems }) => [ok, problems[0]?.code])).toEqual([[false, "stamp-other-content"], [false, "stamp-other-content"]]);
  });

  test("of a library are held against its log, and each stamp is verified once more", async () => {
    const app = await testApp();
    const id = await caseIn(app);
    const seal = await app.client.sealCase(id);
    const { hasher } = app.ports.stamping;
    const found = async (trustedRoots: readonly Uint8Array[] = []) => {
      const { seals, stamps, faults, notes } = await verifySeals({ store: app.ports.store, hasher, now: NOW, trustedRoots });
      return { seals, stamps: stamps.map(({ ok, trusted }) => `${ok} ${trusted}`), faults: faults.map(({ code, at }) => `${code} ${at?.file?.split("/").at(-1)}`), notes: notes.length };
    };
    expect(await found([tsa.der(tsa.root)])).toMatchObject({ seals: 1, stamps: ["true true", "true true"], faults: [] });
    expect((await found()).notes).toBeGreaterThan(0);
    const db = new DatabaseSync(join(app.home, "youju.db"));
    db.prepare("update stamp set response = ? where authority = '甲'").run(Buffer.from([0x30]));
    expect((await found()).faults).toEqual(["seal-stamp-lost 甲.tsr", "stamp-unreadable 甲.tsr"]);
    db.prepare("delete from stamp where authority = '甲'").run();
    db.prepare("update seal set manifest = manifest || ?").run("# x\n");
    expect((await found()).faults).toEqual(["seal-altered originals-sha256.txt", "seal-stamp-lost 甲.tsr", "stamp-other-content 乙.tsr"]);
    db.exec(`delete from seal where id = '${seal.id}'`);
    expect((await found()).faults.slice(0, 1)).toEqual(["seal-altered originals-sha256.txt"]);
    db.close();
  });

  test("that a person holds already are verified, and told which original they are over", async () => {
    const app = await testApp({ clock: () => instantFromUnixSeconds(Date.now() / 1000) });
    const id = await caseIn(app);
    const over = async (content: string, ...options: string[]): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await tsa.answer(tsa.query(new TextEncoder().encode(content), ...options)));
    const broken = await over(CHAT);
    broken[broken.length - 3]! ^= 1;
    const response = await over(CHAT);
    const bare = new Uint8Array(tsa.openssl("ts", "-reply", "-in", tsa.put(response, "tsr"), "-token_out"));
    const files = { "1.tsr": await over(CHAT), "2.tsr": await over(CHAT, "-sha512"), "3.tsr": await over(CHAT, "-sm3"), "4.tst": bare, "5.tsr": await over("else"), "6.tsr": broken };
    for (const [name, der] of Object.entries(files)) await app.client.uploadOriginal(id, file(name, new Blob([der])));
    const held = await app.client.listHeldStamps(id);
    expect(held.map(({ path, ok, hash, over: of, rootTrusted, problems }) => [path, ok, hash, of?.path ?? null, rootTrusted, problems[0]?.code])).toEqual([
      ["1.tsr", true, "SHA-256", "聊天 记录.txt", true, undefined],
      ["2.tsr", true, "SHA-512", "聊天 记录.txt", true, undefined],
      ["3.tsr", true, "SM3", "聊天 记录.txt", true, undefined],
      ["4.tst", true, "SHA-256", "聊天 记录.txt", true, undefined],
      ["5.tsr", false, "SHA-256", null, true, "stamp-of-nothing-here"],
      ["6.tsr", false, "SHA-256", "聊天 记录.txt", true, "stamp-signature-wrong"],
    ]);
    writeFileSync(join(app.home, "root.pem"), tsa.openssl("x509", "-in", tsa.issue({ subject: "/CN=Other" }).certificate));
    const [foreign] = await app.client.listHeldStamps(id);
    expect([foreign?.ok, foreign?.rootTrusted, foreign?.notes[0]?.code]).toEqual([true, null, "stamp-root-unjudged"]);
  });

  test("are refused for nothing, for a lost original, for authorities that nobody knows, and for addresses over the network", async () => {
    const app = await testApp();
    const id = await caseIn(app);
    const refusal = (wanted?: readonly string[], of = id): Promise<string> => app.client.sealCase(of, wanted).then(() => "sealed", (error: { problems: { code: string }[] }) => error.problems[0]!.code);
    const { id: empty } = await app.client.createCase({});
    expect(await refusal(undefined, empty)).toBe("seal-nothing");
    expect([await refusal(["丙"]), await refusal([first.url])]).toEqual(["authority-unknown", "authority-unknown"]);
    expect(await refusal(undefined, "none")).toBe("case-unknown");
    const [original] = await app.ports.store.originals.list(id);
    await app.ports.blobs.delete(original!.original.sha256);
    expect(await refusal()).toBe("original-lost");
    expect(await app.ports.store.seals.list(id)).toEqual([]);
  });

  test("get a stamp from an authority with a password, which comes from the environment or from a person", async () => {
    const app = await testApp();
    await caseIn(app);
    first.password = "li:geheim";
    writeFileSync(join(app.home, "authorities.yaml"), `authorities: [{ name: 甲, url: "${first.url}", user: li, passwordEnv: TSA_PASSWORD }]\n`);
    const asked: string[] = [];
    const outcome = async (options: Parameters<typeof nodeStamping>[1]): Promise<string | undefined> => {
      const keep = { list: async () => [], add: async () => undefined, putStamp: async () => undefined };
      const made = await makeSeal({ originals: [{ path: "a", sha256: "a".repeat(64) }] }, keep, { stamping: nodeStamping(app.home, options), clock: () => NOW });
      const [stamp] = made.ok ? made.seal.stamps : [];
      return stamp?.problems[0]?.code ?? stamp?.state;
    };
    expect(await outcome({ env: {} })).toBe("authority-password-missing");
    expect(await outcome({ env: { TSA_PASSWORD: "wrong" } })).toBe("stamp-login");
    expect(await outcome({ env: { TSA_PASSWORD: "geheim" } })).toBe("granted");
    expect(await outcome({ env: {}, askPassword: async (name) => (asked.push(name), "geheim") })).toBe("granted");
    expect(asked).toEqual(["甲"]);
  });
});

describe("the settings of authorities", () => {
  const home = mkdtempSync(join(tmpdir(), "youju-authorities-"));
  afterAll(() => rmSync(home, { recursive: true }));
  const read = (yaml: string) => {
    writeFileSync(join(home, "authorities.yaml"), yaml);
    return nodeStamping(home, { env: {} }).authorities();
  };

  test.each([
    ["authorities: [", /YAML/u],
    ["tsa: x", /不认识“tsa”|缺少/u],
    ["authorities: [{ name: a/b, url: https://a.example/ }]", /名字要能当文件名/u],
    ["authorities: [{ name: a, url: 'https://u:p@a.example/' }]", /里面不写用户名和密码/u],
    ["authorities: [{ name: a, url: https://a.example/, password: x }]", /不认识“password”/u],
    ["authorities: [{ name: a, url: https://a.example/, policy: abc }]", /一串数字/u],
    ["authorities: [{ name: a, url: https://a.example/ }, { name: a, url: https://b.example/ }]", /名字一样/u],
    ["authorities: [&x { name: a, url: https://a.example/ }, *x]", /YAML/u],
  ])("%s are refused with a sentence", async (yaml, reason) => {
    const found = await read(yaml);
    expect(found).toMatchObject({ ok: false, faults: [{ code: "authorities-form", details: { reason: expect.stringMatching(reason) as string } }] });
  });

  test("whose files are not there are told when they are asked", async () => {
    const found = await read("authorities:\n  - { name: a, url: https://a.example/, roots: none.pem }\n  - { name: b, url: https://b.example/, clientCertificate: { certificate: none.pem, key: none.key } }\n");
    const opened = found.ok ? await Promise.all(found.authorities.map((one) => one.open())) : [];
    expect(opened).toMatchObject([
      { ok: false, fault: { code: "authority-file", details: { what: "roots" } } },
      { ok: false, fault: { code: "authority-file", details: { what: "certificate" } } },
    ]);
  });
});
