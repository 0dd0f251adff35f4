import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import type { Instant } from "@youju/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasOpenssl, testAuthority } from "../../testing/index.ts";
import { askAuthority, type Asked } from "../stamp/ask-authority.ts";
import { type Authority, authorityAt, isAuthorityName } from "../stamp/authority.ts";
import { nodeHasher } from "./hash.ts";
import { postStamp } from "./post-stamp.ts";

const CONTENT = new TextEncoder().encode("5891b5b5  data/originals/账单.csv\n");
const NOW = "2026-11-25T10:00:00+08:00" as Instant;

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

describe.skipIf(!hasOpenssl)("an authority over HTTP", () => {
  const tsa = testAuthority();
  const trusted = [tsa.der(tsa.root)];
  const seen: { headers: IncomingMessage["headers"]; body: Uint8Array }[] = [];
  let earlier: Uint8Array | undefined;

  const ways: Record<string, (query: Uint8Array, response: ServerResponse) => Promise<void> | void> = {
    honest: async (query, response) => void response.end(await tsa.answer(query)),
    replay: async (query, response) => {
      earlier ??= await tsa.answer(query);
      response.end(earlier);
    },
    truncated: async (query, response) => void response.end((await tsa.answer(query)).slice(0, 700)),
    cut: async (query, response) => {
      const answer = await tsa.answer(query);
      response.writeHead(200, { "content-length": answer.length });
      response.write(answer.slice(0, 500), () => response.destroy());
    },
    other: async (_, response) => void response.end(await tsa.answer(tsa.query(new TextEncoder().encode("other"), "-no_nonce"))),
    "500": (_, response) => void response.writeHead(500).end("down"),
    "401": (_, response) => void response.writeHead(401).end(),
    "404": (_, response) => void response.writeHead(404).end(),
    "302": (_, response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    html: (_, response) => void response.end("<html>请先登录</html>"),
    hang: () => undefined,
    drip: (_, response) => {
      const timer = setInterval(() => response.write("x"), 20);
      response.once("close", () => clearInterval(timer));
    },
    huge: (_, response) => {
      const chunk = Buffer.alloc(1 << 16);
      const more = (): void => void (response.destroyed || response.write(chunk, () => setImmediate(more)));
      more();
    },
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      seen.push({ headers: request.headers, body });
      return ways[request.url!.slice(1)]!(body, response);
    });
  });
  let base = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    tsa.remove();
  });
  const ask = (way: string, more: Partial<Authority> = {}): Promise<Asked> =>
    askAuthority({ name: "测试", url: `${base}/${way}`, roots: trusted, ...more }, CONTENT, { post: postStamp, hasher: nodeHasher, clock: () => NOW, timeoutMs: 500 });
  const outcome = (asked: Asked): string => (asked.state === "granted" ? "granted" : `${asked.state} ${asked.fault.code}`);

  test("gives a stamp that openssl takes too; what it was asked openssl can read", async () => {
    const asked = await ask("honest", { policy: "1.2.3.4.5", login: { user: "李明", password: "密码:1" } });
    expect(outcome(asked)).toBe("granted");
    if (asked.state === "granted") expect(tsa.accepts(asked.response, CONTENT, { at: Date.now() / 1000 })).toBe(true);
    const { headers, body } = seen.at(-1)!;
    expect(headers).toMatchObject({ "content-type": "application/timestamp-query", authorization: `Basic ${Buffer.from("李明:密码:1").toString("base64")}` });
    const read = tsa.openssl("ts", "-query", "-in", tsa.put(body, "tsq"), "-text").toString();
    expect(read).toMatch(/Version: 1[\s\S]*sha256[\s\S]*Policy OID: 1\.2\.3\.4\.5[\s\S]*Nonce: 0x[\s\S]*Certificate required: yes/u);
  });

  test("asks with another number each time", async () => {
    await Promise.all([ask("honest"), ask("honest")]);
    expect(Buffer.from(seen.at(-1)!.body).equals(Buffer.from(seen.at(-2)!.body))).toBe(false);
  });

  test.each([
    ["truncated", "waiting stamp-unreadable"],
    ["cut", "waiting stamp-unreachable"],
    ["other", "refused stamp-other-content"],
    ["500", "waiting stamp-http"],
    ["401", "refused stamp-login"],
    ["404", "refused stamp-http"],
    ["302", "refused stamp-http"],
    ["html", "waiting stamp-unreadable"],
    ["hang", "waiting stamp-timeout"],
    ["drip", "waiting stamp-timeout"],
    ["huge", "refused stamp-answer-large"],
  ])("that answers %s: %s", async (way, expected) => {
    expect(outcome(await ask(way))).toBe(expected);
  });

  test("that answers with an earlier stamp over the same is found out by the nonce", async () => {
    await ask("replay");
    expect(outcome(await ask("replay"))).toBe("refused stamp-nonce");
  });

  test("that gives none says why", async () => {
    expect(outcome(await ask("honest", { policy: "1.9.9" }))).toBe("refused stamp-not-granted");
  });

  test("whose root is another than the person said is refused", async () => {
    const other = tsa.der(tsa.issue({ subject: "/CN=Other" }));
    expect(outcome(await ask("honest", { roots: [other] }))).toBe("refused stamp-root-not-trusted");
    expect(outcome(await ask("honest", { roots: [] }))).toBe("granted");
  });

  test("that cannot be reached is asked again later", async () => {
    expect(outcome(await ask("", { url: "http://127.0.0.1:1/" }))).toBe("waiting stamp-unreachable");
    expect(outcome(await ask("", { url: "http://tsa.invalid/" }))).toBe("waiting stamp-unreachable");
    expect(outcome(await ask("", { url: base.replace("http:", "https:") }))).toBe("waiting stamp-unreachable");
  });

  test("over TLS asks for the client's certificate, and gets it", async () => {
    const server = tsa.issue({ by: tsa.root, subject: "/CN=127.0.0.1", extensions: "subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth" });
    const client = tsa.issue({ by: tsa.root, subject: "/CN=李明", extensions: "extendedKeyUsage=clientAuth" });
    const read = (path: string): string => readFileSync(path, "utf8");
    const tls = createTlsServer({ cert: read(server.certificate), key: read(server.key), ca: read(tsa.root.certificate), requestCert: true, rejectUnauthorized: true }, (request, response) => {
      void bodyOf(request).then(async (query) => response.end(await tsa.answer(query)));
    });
    await new Promise<void>((resolve) => tls.listen(0, "127.0.0.1", resolve));
    const url = `https://127.0.0.1:${(tls.address() as AddressInfo).port}/`;
    // The root of this test is known to no Node that runs already.
    const program = `
      import { readFileSync } from "node:fs";
      import { askAuthority } from ${JSON.stringify(import.meta.resolve("../stamp/ask-authority.ts"))};
      import { nodeHasher } from ${JSON.stringify(import.meta.resolve("./hash.ts"))};
      import { postStamp } from ${JSON.stringify(import.meta.resolve("./post-stamp.ts"))};
      const [url, certificate, key] = process.argv.slice(1);
      const clientCertificate = certificate === "" ? {} : { clientCertificate: { certificate: readFileSync(certificate, "utf8"), key: readFileSync(key, "utf8") } };
      const asked = await askAuthority({ name: "a", url, ...clientCertificate }, new Uint8Array([1]), { post: postStamp, hasher: nodeHasher, clock: () => "${NOW}" });
      console.log(asked.state, asked.fault?.code ?? "");
    `;
    const run = promisify(execFile);
    const askOver = async (env: Record<string, string>, ...args: string[]): Promise<string> =>
      (await run(process.execPath, ["--input-type=module", "--eval", program, url, ...args], { env: { ...process.env, ...env } })).stdout.trim();
    const known = { NODE_EXTRA_CA_CERTS: tsa.root.certificate };
    const outcomes = await Promise.all([askOver(known, client.certificate, client.key), askOver(known, "", "")]);
    expect(outcomes).toEqual(["granted", "waiting stamp-unreachable"]);
    tls.close();
  });

  test("gets no password over an open line", async () => {
    const login = { user: "a", password: "b" };
    expect(outcome(await ask("", { url: "http://tsa.example.com/", login }))).toBe("refused authority-password-open");
  });
});

test.each([
  ["https://freetsa.org/tsr", "freetsa.org_tsr"],
  ["http://127.0.0.1:8080/", "127.0.0.1_8080"],
  ["https://时间戳.中国/", "xn--vouq7fd11d.xn--fiqs8s"],
  ["https://user:secret@tsa.example.com/", undefined],
  ["ftp://tsa.example.com/", undefined],
  ["tsa", undefined],
])("the address %s names the authority %s", (url, name) => {
  expect(authorityAt(url)?.name).toBe(name);
});

test.each([["联合信任", true], ["tsa.example-1", true], ["", false], [".hidden", false], ["a/b", false], ["con", false], ["end.", false], ["a\u0000", false], ["x".repeat(61), false]])("%s can name an authority: %s", (name, fits) => {
  expect(isAuthorityName(name)).toBe(fits);
});
