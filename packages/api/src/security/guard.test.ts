import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { guard } from "./guard.ts";
import { securityHeaders } from "./headers.ts";

const TOKEN = "a-long-random-token";
const HOST = "127.0.0.1:4180";
const app = new Hono()
  .use(securityHeaders())
  .use(guard({ token: TOKEN, port: 4180 }))
  .get("/api/cases", (c) => c.json([]))
  .post("/api/cases", (c) => c.json({}, 201))
  .get("*", (c) => c.html("<p>page</p>"));

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app.request(`http://${headers["host"] ?? HOST}${path}`, { method, headers: { host: HOST, ...headers } });
const own = { cookie: `youju_4180=${TOKEN}` };
const codes = async (response: Response) => ((await response.json()) as { problems: { code: string }[] }).problems.map((problem) => problem.code);

describe("Host", () => {
  test.each(["127.0.0.1:4180", "localhost:4180", "LOCALHOST:4180", "[::1]:4180"])("%s is this machine", async (host) => {
    expect((await ask("/api/cases", { ...own, host })).status).toBe(200);
  });

  test.each(["evil.example", "evil.example:4180", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil.example:4180", "localhost.evil.example:4180"])(
    "%s is not, whatever the cookie",
    async (host) => {
      const response = await ask("/api/cases", { ...own, host });
      expect(response.status).toBe(403);
      expect(await codes(response)).toEqual(["host-foreign"]);
    },
  );
});

describe("Origin", () => {
  test("the page itself may ask", async () => {
    expect((await ask("/api/cases", { ...own, origin: `http://${HOST}`, "sec-fetch-site": "same-origin" }, "POST")).status).toBe(201);
  });

  test.each(["http://evil.example", "null", "https://127.0.0.1:4180", "http://127.0.0.1:5173", "http://localhost:4180"])("%s may not", async (origin) => {
    const response = await ask("/api/cases", { ...own, origin }, "POST");
    expect(response.status).toBe(403);
    expect(await codes(response)).toEqual(["origin-foreign"]);
  });

  test.each(["cross-site", "same-site"])("a picture or script of a %s page, which sends no Origin, gets nothing", async (site) => {
    const response = await ask("/api/cases", { ...own, "sec-fetch-site": site, "sec-fetch-mode": "no-cors" });
    expect(response.status).toBe(403);
  });

  test("a link on another page may open ours, but not the data", async () => {
    const navigation = { ...own, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect((await ask("/", navigation)).status).toBe(200);
    expect((await ask("/api/cases", navigation)).status).toBe(403);
  });

  test("nobody is let in from elsewhere: no CORS header, no preflight", async () => {
    const response = await ask("/api/cases", { ...own, origin: "http://evil.example", "access-control-request-method": "POST" }, "OPTIONS");
    expect(response.status).toBe(403);
    expect([...response.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("token", () => {
  test.each([
    ["none", {}],
    ["a wrong cookie", { cookie: "youju_4180=another" }],
    ["the cookie of another port", { cookie: `youju_4181=${TOKEN}` }],
    ["a wrong bearer", { authorization: "Bearer another" }],
    ["a wrong bearer beside the right cookie", { ...own, authorization: "Bearer another" }],
    ["the token as another scheme", { authorization: `Basic ${TOKEN}` }],
  ])("%s: the data stay closed", async (_, headers) => {
    const response = await ask("/api/cases", headers);
    expect(response.status).toBe(401);
    expect(await codes(response)).toEqual(["token-missing"]);
  });

  test("scripts send it as bearer", async () => {
    expect((await ask("/api/cases", { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
  });

  test("the printed link is exchanged for a cookie, and leaves the address", async () => {
    const response = await ask(`/cases/7?token=${TOKEN}&tab=chain`);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/cases/7?tab=chain");
    expect(response.headers.get("set-cookie")).toBe(`youju_4180=${TOKEN}; Path=/; HttpOnly; SameSite=Strict`);
  });

  test("the exchange leads nowhere else", async () => {
    const response = await ask(`//evil.example/?token=${TOKEN}`);
    expect(response.headers.get("location")).toMatch(/^\/[^/]/);
  });

  test("an old link says so, and gives no cookie", async () => {
    const response = await ask("/?token=yesterday", own);
    expect(response.status).toBe(401);
    expect(await response.text()).toContain("这个链接已经失效");
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  test("a token in an API address opens nothing", async () => {
    expect((await ask(`/api/cases?token=${TOKEN}`)).status).toBe(401);
  });

  test("without it a person is told where to look", async () => {
    const response = await ask("/");
    expect(response.status).toBe(401);
    expect(await response.text()).toContain("回到启动有据的终端窗口");
  });
});

describe("headers", () => {
  test("stand on pages, data and refusals alike", async () => {
    for (const response of [await ask("/", own), await ask("/api/cases", own), await ask("/api/cases"), await ask("/", { host: "evil.example" })]) {
      const headers = Object.fromEntries(response.headers);
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      });
    }
  });

  test("let nothing run that is not the page's own", async () => {
    const policy = (await ask("/", own)).headers.get("content-security-policy")!.split("; ");
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]));
    expect(policy.join()).not.toContain("unsafe");
  });
});
