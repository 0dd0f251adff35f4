/** Bundles the page into one file without anything outside of it: script and style inside, named by their hashes. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { noticesOf } from "./notices.ts";

const PAGE = join(dirname(fileURLToPath(import.meta.url)), "../page");

/** Browsers of the last three years; one that is older says that it could not verify. */
const TARGET = ["chrome110", "firefox115", "safari16.4"];

let built: Promise<string> | undefined;

/** `verify.html`. Built once for a process; the same sources give the same bytes. */
export function buildPage(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const [page, style, { script, notices }] = await Promise.all([
    readFile(join(PAGE, "page.html"), "utf8"),
    readFile(join(PAGE, "page.css"), "utf8"),
    bundleScript(),
  ]);
  // What ends a script for HTML must not stand in one.
  const inline = script.replaceAll("</script", String.raw`<\/script`).replaceAll("<!--", String.raw`<\!--`);
  const policy = [
    "default-src 'none'",
    `script-src ${sourceOf(inline)} 'wasm-unsafe-eval'`,
    `style-src ${sourceOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const filled = page
    .replace("{{policy}}", () => policy)
    .replace("<style></style>", () => `<style>${style}</style>`)
    .replace("<script></script>", () => `<script>${inline}</script>`);
  return `${filled.trimEnd()}\n<!--\n${notices}-->\n`;
}

const sourceOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

async function bundleScript(): Promise<{ script: string; notices: string }> {
  const bundle = await rolldown({
    input: join(PAGE, "main.ts"),
    platform: "browser",
    transform: { target: TARGET },
    onLog: (_level, log) => {
      throw new Error(log.message);
    },
  });
  try {
    const { output } = await bundle.generate({ format: "iife", minify: true, codeSplitting: false });
    const [chunk] = output;
    return { script: chunk.code, notices: await noticesOf(chunk.moduleIds) };
  } finally {
    await bundle.close();
  }
}
