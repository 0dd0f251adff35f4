/** 核验 in the workbench: a bundle as it was given, and the same one with a byte changed. */
import { readFile } from "node:fs/promises";
import { openedCase } from "./support/case.ts";
import { expect, expectAccessible, test } from "./support/workbench.ts";

test("a bundle is said to be unchanged, and a changed byte is named with its file", async ({ page }) => {
  await openedCase(page);
  await page.getByRole("button", { name: "下载立案包" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载", exact: true }).click();
  const buffer = await readFile(await (await download).path());
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(new URL("/", page.url()).href);
  await page.getByRole("link", { name: "核验立案包" }).click();

  const zip = (content: Buffer) => [{ name: "立案包.zip", mimeType: "application/zip", buffer: content }];
  await page.locator("input[type=file]").setInputFiles(zip(buffer));
  await expect(page.getByRole("heading", { name: "没有改动" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("article")).toContainText("22 条记录，和重新读原件得到的逐字一致");
  await expect(page.getByRole("article")).toContainText("不说明内容是真的");
  await expectAccessible(page);

  const changed = Buffer.from(buffer);
  const at = changed.indexOf("20000.00");
  changed[at] = "9".charCodeAt(0);
  await page.locator("input[type=file]").setInputFiles(zip(changed));
  await expect(page.getByRole("heading", { name: /对不上/u })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("article")).toContainText("data/");
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("what is no bundle is said to be none", async ({ page }) => {
  await page.goto(new URL("/verify", page.url()).href);
  await page
    .locator("input[type=file]")
    .setInputFiles([{ name: "照片.zip", mimeType: "application/zip", buffer: Buffer.from("no") }]);
  await expect(page.getByRole("heading", { name: /对不上/u })).toBeVisible();
});
