/** The files of the first example, and what the command line says of it. */
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Assessment } from "@youju/model";
import type { Page } from "@playwright/test";
import { ROOT } from "./server.ts";

const EXAMPLE = join(ROOT, "examples/1-simple-loan");

export async function exampleFiles(): Promise<readonly string[]> {
  const folder = join(EXAMPLE, "originals");
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

/** `youju assess` on the example's folder. */
export async function assessedOnTheCommandLine(asOf: string): Promise<Assessment> {
  const cli = join(ROOT, "apps/cli/src/main.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [cli, "assess", EXAMPLE, "--as-of", asOf, "--json"]);
  return JSON.parse(stdout) as Assessment;
}
