/** 固化 and the bundle on the screen: what is fixed since when, what came later, and what the bundle leaves out. */
import { openedCase } from "./support/case.ts";
import { expect, expectAccessible, test } from "./support/workbench.ts";

test("a case is sealed, a later file is not yet, and is sealed too", async ({ page }) => {
  await openedCase(page);
  const seals = page.locator("#seals");
  await expect(seals).toContainText("2 份原件都还没固化");
  await seals.getByRole("button", { name: "现在固化" }).click();
  await expect(seals).toContainText("2 份原件都固化了");
  await expect(seals).toContainText("还没有时间戳机构的时间");
  await seals.getByText("固化过 1 次", { exact: false }).click();
  await expect(seals.getByRole("link", { name: "清单" })).toHaveAttribute("href", /originals-sha256\.txt$/u);
  await seals.getByText("固化说明什么", { exact: false }).click();
  await expect(seals.getByRole("link", { name: /在线诉讼规则第十六条/u })).toBeVisible();
  await expectAccessible(page);

  await page.locator("#originals summary").first().click();
  const note = { name: "还款计划.txt", mimeType: "text/plain", buffer: Buffer.from("九月底还五千") };
  await page.locator("#originals input[type=file]").setInputFiles([note]);
  await expect(seals).toContainText("2 份原件固化了，1 份还没有");
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await seals.getByRole("button", { name: "把新放进来的 1 份也固化" }).click();
  await expect(seals).toContainText("3 份原件都固化了");
});

test("who leaves an exhibit out of the bundle is told what courts make of it", async ({ page }) => {
  await openedCase(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator("#seals").getByRole("button", { name: "下载立案包" }).click();
  const sheet = page.getByRole("dialog", { name: "下载立案包" });
  await sheet.getByText("2 份证据都放").click();
  await sheet.getByLabel(/证据1/u).uncheck();
  await expect(sheet.getByRole("note")).toContainText("变造证据");
  await sheet.getByLabel("盖住身份证号、银行卡号、手机号").check();
  await expect(sheet.getByLabel("还要盖住哪些人的名字")).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await sheet.getByRole("button", { name: "下载", exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/u);
});
