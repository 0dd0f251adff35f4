/** The whole of what is served: headers on everything, the guard before everything, the API, the pages. */
import { type createApp, guard, type GuardOptions, securityHeaders } from "@youju/api";
import { Hono } from "hono";
import { type Page, pagesApp } from "./pages.ts";

export interface HostParts extends GuardOptions {
  readonly api: ReturnType<typeof createApp>;
  readonly pages: ReadonlyMap<string, Page>;
}

export function createHost({ api, pages, token, port }: HostParts): Hono {
  return new Hono()
    .use(securityHeaders())
    .use(guard({ token, port }))
    .all("/api", (c) => api.fetch(c.req.raw))
    .all("/api/*", (c) => api.fetch(c.req.raw))
    .route("/", pagesApp(pages));
}
