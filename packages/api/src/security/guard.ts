/**
 * The door of a server that holds private chats on a port that any web page can reach.
 *
 * 1. Host must be this machine's own name, so that a foreign name pointed at 127.0.0.1 (DNS rebinding) gets nothing.
 * 2. Origin and Sec-Fetch-Site, where a browser sends them, must be the page's own: pages of other local ports are
 *    "same-site" and would carry the cookie.
 * 3. The token printed at start, in the cookie that the printed link sets, or as `Authorization: Bearer` for scripts.
 */
import { describeFault, type Fault, fault } from "@youju/model";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { closedDoorPage } from "./closed-door-page.ts";
import { sameSecret } from "./same-secret.ts";

export interface GuardOptions {
  /** Long and random. */
  readonly token: string;
  /** The port that is served, part of Host and Origin. */
  readonly port: number;
}

/** Refuses everything but requests of this server's own pages and of scripts that hold the token. */
export function guard({ token, port }: GuardOptions): MiddlewareHandler {
  const hosts = ownHosts(port);
  const cookie = `youju_${port}`;
  return async (c, next) => {
    const host = (c.req.header("host") ?? new URL(c.req.url).host).toLowerCase();
    if (!hosts.has(host)) return refuse(c, 403, fault("host-foreign", { host }));
    const foreign = foreignCaller(c, host);
    if (foreign !== undefined) return refuse(c, 403, fault("origin-foreign", { origin: foreign }));
    const offered = c.req.query("token");
    if (offered !== undefined && c.req.method === "GET" && !isApi(c)) {
      if (!(await sameSecret(offered, token))) return c.html(closedDoorPage("wrong"), 401);
      setCookie(c, cookie, token, { httpOnly: true, sameSite: "Strict", path: "/" });
      return c.redirect(withoutToken(c.req.url), 303);
    }
    if (await sameSecret(bearer(c) ?? getCookie(c, cookie) ?? "", token)) return next();
    return isApi(c) ? refuse(c, 401, fault("token-missing", undefined)) : c.html(closedDoorPage("missing"), 401);
  };
}

const isApi = (c: Context): boolean => c.req.path === "/api" || c.req.path.startsWith("/api/");

function ownHosts(port: number): ReadonlySet<string> {
  const names = ["127.0.0.1", "localhost", "[::1]"];
  return new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
}

/** The foreign page that asks, or undefined. A page may be opened from anywhere; its data may not. */
function foreignCaller(c: Context, host: string): string | undefined {
  const origin = c.req.header("origin");
  if (origin !== undefined && origin.toLowerCase() !== `http://${host}`) return origin;
  const site = c.req.header("sec-fetch-site");
  if (site === undefined || site === "same-origin" || site === "none") return undefined;
  const opensPage = c.req.method === "GET" && c.req.header("sec-fetch-mode") === "navigate" && !isApi(c);
  return opensPage ? undefined : (c.req.header("referer") ?? site);
}

function bearer(c: Context): string | undefined {
  return /^Bearer (.+)$/.exec(c.req.header("authorization") ?? "")?.[1];
}

/** Path and query without the token; never a place outside this server. */
function withoutToken(address: string): string {
  const url = new URL(address);
  url.searchParams.delete("token");
  return `${url.pathname.replace(/^\/{2,}/, "/")}${url.search}`;
}

const refuse = (c: Context, status: 401 | 403, why: Fault): Response =>
  c.json({ problems: [describeFault(why)] }, status);
