/** Files to let go over the page, and what the command line says of a case. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Assessment } from "@youju/model";
import type { Page } from "@playwright/test";
import { openArchive } from "../../packages/intake/src/index.ts";
import { ROOT } from "./server.ts";

const EXAMPLE = join(ROOT, "examples/1-simple-loan");

/** The originals of an example, by the name of its folder. */
export async function exampleFiles(name = "1-simple-loan"): Promise<readonly string[]> {
  const folder = join(ROOT, "examples", name, "originals");
  return (await readdir(folder)).toSorted().map((name) => join(folder, name));
}

/** Lets the files go over the area, as a hand with a mouse would. */
export async function dropFiles(page: Page, area: string, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: path.split("/").at(-1)!, base64: (await readFile(path)).toString("base64") })),
  );
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, base64 } of dropped) {
      data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    }
    return data;
  }, files);
  await page.getByText(area).dispatchEvent("drop", { dataTransfer: transfer });
}

/** `youju assess` on a case folder, the example's if none is named. */
export async function assessedOnTheCommandLine(asOf: string, folder = EXAMPLE): Promise<Assessment> {
  const cli = join(ROOT, "apps/cli/src/main.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [cli, "assess", folder, "--as-of", asOf, "--json"]);
  return JSON.parse(stdout) as Assessment;
}

/** A new folder with what is in a ZIP. */
export async function unpacked(zip: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "youju-export-"));
  for await (const member of openArchive(new Blob([await readFile(zip)]), { name: "case.zip" })) {
    if (!member.ok) throw new Error(`the export cannot be opened: ${member.fault.code}`);
    const path = join(folder, member.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, new Uint8Array(await member.blob.arrayBuffer()));
  }
  return folder;
}
