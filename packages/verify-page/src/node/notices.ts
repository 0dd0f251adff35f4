/** The licences of what the page is made of, which ask to go with every copy. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** @param modules paths of the modules in the page */
export async function noticesOf(modules: readonly string[]): Promise<string> {
  const folders = new Set(
    modules.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(path.replaceAll("\\", "/"))?.[0] ?? []),
  );
  const notices = await Promise.all([...folders].toSorted().map(noticeOf));
  return notices.join("\n");
}

async function noticeOf(folder: string): Promise<string> {
  const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { name: string; version: string };
  const file = (await readdir(folder)).find((name) => /^licen[cs]e/iu.test(name));
  if (file === undefined) throw new Error(`${about.name} has no licence file`);
  const text = await readFile(join(folder, file), "utf8");
  // Neither may end the comment in which it stands.
  return `${about.name} ${about.version}\n\n${text.replaceAll("\r\n", "\n").replaceAll("--", "- -").trim()}\n`;
}
