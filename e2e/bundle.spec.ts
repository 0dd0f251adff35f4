/** The bundle that the workbench gives: whole, and sound to whoever checks it. */
import { execFile } from "node:child_process";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { openedCase } from "./support/case.ts";
import { ROOT } from "./support/server.ts";
import { expect, test } from "./support/workbench.ts";

test("a case is downloaded as a bundle, by its own name, and nothing in it was changed", async ({ page }) => {
  await openedCase(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载立案包" }).click();
  await page.getByRole("button", { name: "下载", exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/立案包-\d{4}-\d\d-\d\d\.zip$/u);
  const zip = `${await file.path()}.zip`;
  await rename(await file.path(), zip);
  const cli = join(ROOT, "apps/cli/src/main.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [cli, "verify", zip, "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, failures: [] });
  await rm(zip);
});
