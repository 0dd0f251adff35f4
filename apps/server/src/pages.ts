/** The built workbench, held in memory: what is not in the list cannot be asked for. */
import { readdir, readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
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
    pages.set(
      `/${path
        .slice(dir.length + 1)
        .split(sep)
        .join("/")}`,
      { bytes, type: TYPES[extname(path)] ?? "application/octet-stream" },
    );
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
  return new Hono().get("*", (c) => {
    const isAsset = c.req.path.startsWith("/assets/");
    const page = pages.get(c.req.path) ?? (isAsset ? undefined : pages.get("/index.html"));
    if (page === undefined) return isAsset ? c.text("没有这个文件。", 404) : c.html(NOT_BUILT, 503);
    // Names below /assets/ carry the hash of the content.
    const caching = isAsset ? "private, max-age=31536000, immutable" : "no-store";
    return c.body(page.bytes, 200, { "content-type": page.type, "cache-control": caching });
  });
}
