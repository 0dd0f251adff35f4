/** 证据目录: what the case rests on, numbered, down to the line. */
import { openedCase } from "./support/case.ts";
import { expect, expectAccessible, test } from "./support/workbench.ts";

test("each exhibit says what it proves, and opens the line that shows it", async ({ page }) => {
  await openedCase(page);
  const list = page.locator("#exhibits");
  await list.locator("summary").first().click();
  const first = list.getByRole("listitem").filter({ hasText: "证据1" }).first();
  await expect(first).toContainText("聊天记录");
  await first.getByText("款项已经交付", { exact: false }).click();
  await expect(first.getByRole("figure").first()).toContainText("20,000.00");
  await expectAccessible(page);
  await first.getByRole("button", { name: "保管经过" }).click();
  const sheet = page.getByRole("dialog", { name: "证据1的保管经过" });
  await expect(sheet).toContainText("收进案件库");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(first).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
