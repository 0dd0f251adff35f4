/** The built workbench, held in memory: what is not in the list cannot be asked for. */
import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { contentSecurityPolicy } from "@youju/api";
import { Hono } from "hono";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

export interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Every file below `dir` by its path in the address; empty where the web is not built. */
export async function loadPages(dir: string): Promise<ReadonlyMap<string, Page>> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true }).catch(() => []);
  const pages = new Map<string, Page>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = new Uint8Array(await readFile(path));
    pages.set(`/${path.slice(dir.length + 1).split(sep).join("/")}`, { bytes, type: TYPES[extname(path)] ?? "application/octet-stream" });
  }
  return pages;
}

const NOT_BUILT = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>有据</title>
<h1>网页还没有生成</h1>
<p>在程序的文件夹里运行 npm run build:web，再重新启动。命令行和接口不受影响。</p>
</html>
`;

/** Serves the pages; an address that is no file is one of the workbench's own, which `index.html` answers. */
export function pagesApp(pages: ReadonlyMap<string, Page>): Hono {
  const shell = pages.get("/index.html");
  const html = shell === undefined ? undefined : new TextDecoder().decode(shell.bytes);
  return new Hono().get("*", (c) => {
    const page = pages.get(c.req.path);
    if (page !== undefined && page !== shell) {
      // Names below /assets/ carry the hash of the content.
      const caching = c.req.path.startsWith("/assets/") ? "private, max-age=31536000, immutable" : "no-cache";
      return c.body(page.bytes, 200, { "content-type": page.type, "cache-control": caching });
    }
    if (html === undefined) return c.html(NOT_BUILT, 503);
    const nonce = randomBytes(18).toString("base64");
    c.header("content-security-policy", contentSecurityPolicy(nonce));
    return c.html(withNonce(html, nonce));
  });
}

/** The nonce as Vite names its place; browsers hide the attribute from style sheets and show it to the page's script. */
function withNonce(html: string, nonce: string): string {
  return html.replace("</head>", `<meta property="csp-nonce" nonce="${nonce}" />\n</head>`);
}
