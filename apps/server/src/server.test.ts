import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDataFolder } from "./data-folder.ts";
import { loadExamples } from "./examples.ts";
import { listenOnFreePort } from "./listen.ts";
import { loadPages, pagesApp } from "./pages.ts";
import { readSettings } from "./settings.ts";

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "youju-server-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe("settings", () => {
  test("stand without a word, with a token that is new each time", () => {
    const [one, two] = [readSettings({}), readSettings({})];
    expect(one).toMatchObject({ ok: true, settings: { port: 4180 } });
    const tokens = [one, two].map((each) => (each.ok ? each.settings.token : ""));
    expect(tokens[0]).toMatch(/^[\w-]{32}$/);
    expect(tokens[0]).not.toBe(tokens[1]);
  });

  test.each([
    [{ YOUJU_PORT: "http" }, "YOUJU_PORT"],
    [{ YOUJU_PORT: "65536" }, "YOUJU_PORT"],
    [{ YOUJU_TOKEN: "short" }, "YOUJU_TOKEN"],
    [{ YOUJU_TOKEN: "with spaces in a long token" }, "YOUJU_TOKEN"],
  ])("%j is refused by name", (env, name) => {
    const read = readSettings(env);
    expect(read.ok ? "" : read.text).toContain(name);
  });
});

test("a port that is taken gives way to the next free one, on this machine only", async () => {
  const [first, second] = [createServer(), createServer()];
  onTestFinished(() => void [first.close(), second.close()]);
  const port = await listenOnFreePort(first, 0);
  expect(first.address()).toMatchObject({ address: "127.0.0.1" });
  expect(await listenOnFreePort(second, port)).toBeGreaterThan(port);
});

test("a data folder is its owner's alone, and one server's at a time", async () => {
  const home = join(await newFolder(), "home");
  const first = await openDataFolder(home);
  expect((await stat(home)).mode & 0o777).toBe(0o700);
  expect(await openDataFolder(home)).toBeUndefined();
  first!.release();
  const second = await openDataFolder(home);
  expect(second).toBeDefined();
  second!.release();
});

describe("pages", () => {
  test("come from the list alone; what is none of them is the workbench's own address", async () => {
    const dist = join(await newFolder(), "dist");
    await mkdir(join(dist, "assets"), { recursive: true });
    await writeFile(join(dist, "index.html"), "<title>有据</title>");
    await writeFile(join(dist, "assets", "a1.js"), "1");
    const app = pagesApp(await loadPages(dist));
    const of = async (path: string) => {
      const response = await app.request(path);
      return [response.status, response.headers.get("content-type"), response.headers.get("cache-control"), await response.text()];
    };
    const shell = [200, "text/html; charset=utf-8", "no-store", "<title>有据</title>"];
    expect(await of("/")).toEqual(shell);
    expect(await of("/cases/7")).toEqual(shell);
    expect(await of("/..%2f..%2fetc/passwd")).toEqual(shell);
    expect(await of("/assets/a1.js")).toEqual([200, "text/javascript; charset=utf-8", "private, max-age=31536000, immutable", "1"]);
    expect((await of("/assets/old.js"))[0]).toBe(404);
  });

  test("that are not built say how to build them", async () => {
    const response = await pagesApp(await loadPages(join(await newFolder(), "none"))).request("/");
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining("npm run build:web")]);
  });
});

test("examples are the case folders that can be read", async () => {
  const dir = await newFolder();
  for (const [name, yaml] of [["好", "creditor: { name: 李明 }\ndebtor: { name: 张伟 }\n"], ["坏", "creditor: ["], ["空", undefined]] as const) {
    await mkdir(join(dir, name, "originals"), { recursive: true });
    await writeFile(join(dir, name, "originals", "a.txt"), "x");
    if (yaml !== undefined) await writeFile(join(dir, name, "case.yaml"), yaml);
  }
  const examples = await loadExamples(dir);
  expect(examples.map(({ name, title, files }) => ({ name, title, files }))).toEqual([{ name: "好", title: "李明诉张伟民间借贷", files: ["a.txt"] }]);
});

describe("the process", () => {
  const start = (env: Record<string, string>): ChildProcess =>
    spawn(process.execPath, [join(import.meta.dirname, "main.ts")], { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const ended = async (child: ChildProcess): Promise<[code: number | null, stderr: string]> => {
    let stderr = "";
    child.stderr!.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const [code] = (await once(child, "close")) as [number | null];
    return [code, stderr];
  };
  const firstLine = async (child: ChildProcess): Promise<string> => String((await once(child.stdout!, "data"))[0]);

  test("prints one line with the link, answers its holder alone, refuses a second server, and stops cleanly", async () => {
    const home = join(await newFolder(), "home");
    const env = { YOUJU_HOME: home, YOUJU_PORT: "0", YOUJU_TOKEN: "token-for-this-test" };
    const child = start(env);
    onTestFinished(() => void child.kill("SIGKILL"));
    const line = await firstLine(child);
    expect(line).toMatch(/^有据已启动，请在浏览器打开：http:\/\/127\.0\.0\.1:\d+\/\?token=token-for-this-test\n$/u);
    const link = new URL(/http\S+/.exec(line)![0]);

    const exchanged = await fetch(link, { redirect: "manual" });
    expect([exchanged.status, exchanged.headers.get("location")]).toEqual([303, "/"]);
    const cookie = exchanged.headers.get("set-cookie")!.split(";")[0]!;
    expect((await fetch(new URL("/api/cases", link), { headers: { cookie } })).status).toBe(200);
    expect((await fetch(new URL("/api/cases", link))).status).toBe(401);
    expect((await fetch(new URL("/api/cases", link), { headers: { cookie, origin: "http://evil.example" } })).status).toBe(403);

    expect(await ended(start(env))).toEqual([2, expect.stringMatching(/^.*正在被另一个有据使用.*\n$/u)]);

    const end = ended(child);
    child.kill("SIGTERM");
    expect(await end).toEqual([0, ""]);
  });

  test("killed at any moment of an upload, it comes back with whole files only, and with all that it said were done", async () => {
    const home = join(await newFolder(), "home");
    const env = { YOUJU_HOME: home, YOUJU_PORT: "0", YOUJU_TOKEN: "token-for-this-test" };
    const rows = (seed: string, count: number) => Array.from({ length: count }, (_, row) => `2024-03-01 18:10:00,转账,大伟,"转账备注:借款",支出,¥20.00,零钱,对方已收钱,"${seed}${row}\t","/","/"`);
    const bill = (seed: string, count: number) => `微信支付账单明细,,,,,,,,,,\n微信昵称：[李明],,,,,,,,,,\n----------------------微信支付账单明细列表--------------------,,,,,,,,,,\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n${rows(seed, count).join("\n")}\n`;
    const promised = new Map<string, number>();
    for (const delay of [0, 60, 150, undefined]) {
      const child = start(env);
      onTestFinished(() => void child.kill("SIGKILL"));
      const base = new URL(/http\S+/.exec(await firstLine(child))![0]).origin;
      const ask = (path: string, init: RequestInit = {}) => fetch(`${base}${path}`, { ...init, headers: { authorization: "Bearer token-for-this-test", ...init.headers } });
      const cases = (await (await ask("/api/cases")).json()) as { id: string; originals: number; records: number }[];
      expect(cases.map(({ id }) => id)).toEqual(expect.arrayContaining([...promised.keys()]));
      for (const { id, originals, records } of cases) {
        const whole = (await (await ask(`/api/cases/${id}`)).json()) as { originals: { reading: { records: number } }[] };
        expect(whole.originals.every(({ reading }) => [10, 20_000].includes(reading.records))).toBe(true);
        expect(records).toBe(whole.originals.reduce((sum, { reading }) => sum + reading.records, 0));
        expect(originals).toBeGreaterThanOrEqual(promised.get(id) ?? 0);
      }
      expect(readdirSync(join(home, "blobs", "incoming"))).toEqual([]);
      const end = ended(child);
      if (delay !== undefined) {
        const { id } = (await (await ask("/api/cases", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })).json()) as { id: string };
        const upload = (name: string, body: string) => ask(`/api/cases/${id}/originals?name=${name}`, { method: "POST", body }).then((response) => response.text());
        promised.set(id, (await upload("a.csv", bill(`${delay}a`, 10))).includes('"done"') ? 1 : 0);
        const large = upload("b.csv", bill(`${delay}b`, 20_000)).catch(() => "");
        await new Promise((resolve) => setTimeout(resolve, delay));
        child.kill("SIGKILL");
        if ((await large).includes('"done"')) promised.set(id, 2);
      } else child.kill("SIGTERM");
      await end;
    }
  }, 30_000);

  test("computes by the rows that youju law update adds while it runs", async () => {
    const env = { YOUJU_HOME: join(await newFolder(), "home"), YOUJU_PORT: "0", YOUJU_TOKEN: "token-for-this-test" };
    const child = start(env);
    onTestFinished(() => void child.kill("SIGKILL"));
    const base = new URL(/http\S+/.exec(await firstLine(child))![0]).origin;
    const headers = { authorization: "Bearer token-for-this-test", "content-type": "application/json" };
    const post = (path: string, body: object) => fetch(`${base}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    const { id } = (await (await post("/api/cases", {})).json()) as { id: string };
    await post(`/api/cases/${id}/decisions`, { kind: "add-loan", value: { date: "2026-01-05", principal: "20000.00", due: "2026-10-24" } });
    const overdue = async () => {
      const assessed = await fetch(`${base}/api/cases/${id}/assessment?asOf=2026-11-23`, { headers });
      return ((await assessed.json()) as { claim: { overdueInterest: string } }).claim.overdueInterest;
    };
    expect(await overdue()).toBe("49.32");
    const file = join(await newFolder(), "lpr.csv");
    await writeFile(file, "date,rate\n2026-10-20,2.90\n");
    const youju = (...argv: string[]) =>
      ended(spawn(process.execPath, [join(import.meta.dirname, "../../cli/src/main.ts"), ...argv], { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] }));
    expect(await youju("law", "update", "--lpr", file)).toEqual([0, ""]);
    expect(await overdue()).toBe("47.67");
    expect(await youju("law", "update", "--remove", "lpr")).toEqual([0, ""]);
    expect(await overdue()).toBe("49.32");
  });

  test("says in one line that its folder cannot be made", async () => {
    const below = join(await newFolder(), "file");
    await writeFile(below, "");
    for (const home of [below, join(below, "home")]) {
      expect(await ended(start({ YOUJU_HOME: home, YOUJU_PORT: "0" }))).toEqual([2, expect.stringMatching(/^没有启动：数据文件夹[^\n]*YOUJU_HOME[^\n]*\n$/u)]);
    }
  });

  test("says in one line what is wrong with its data", async () => {
    const home = await newFolder();
    await writeFile(join(home, "youju.db"), "这不是数据库".repeat(1000));
    expect(await ended(start({ YOUJU_HOME: home, YOUJU_PORT: "0" }))).toEqual([2, expect.stringMatching(/^没有启动：案件数据文件坏了[^\n]*YOUJU_HOME[^\n]*\n$/u)]);
  });

  test("says in one line what is wrong with its settings", async () => {
    const child = start({ YOUJU_HOME: await newFolder(), YOUJU_PORT: "none" });
    expect(await ended(child)).toEqual([2, "YOUJU_PORT 写的是“none”，端口要写 0 到 65535 之间的整数。\n"]);
  });
});
