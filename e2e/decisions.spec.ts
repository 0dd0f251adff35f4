/** What a person says about the money: terms, parts of one loan, the copy, the export; and what happens when it fails. */
import { rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { AS_OF, openedCase, setDue, shownTotal } from "./support/case.ts";
import { assessedOnTheCommandLine, exampleFiles, unpacked } from "./support/files.ts";
import { expect, expectAccessible, test } from "./support/workbench.ts";

async function openLoan(page: Page, loan: RegExp): Promise<void> {
  await page.getByRole("button", { name: loan }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

test("two transfers become one loan with a penalty, and each word about them can be taken back", async ({ page }) => {
  await page.locator("input[type=file]").setInputFiles([...(await exampleFiles("3-three-transfers"))]);
  await page.getByRole("button", { name: "对，是我" }).click();
  await page.getByRole("button", { name: /^周杰/ }).click();
  await page.getByRole("button", { name: "去逐笔确认" }).click();
  await openLoan(page, /^改一下：2025-03-01/);
  const sheet = page.getByRole("dialog");

  await test.step("a day that cannot be is said at its field", async () => {
    await sheet.getByLabel("说好哪天还").fill("2024-01-01");
    await expect(sheet.getByText("早于交付日", { exact: false })).toBeVisible();
    await expect(sheet.getByRole("button", { name: "就这样" })).toBeDisabled();
  });

  await test.step("terms, and the other transfer as a part of it", async () => {
    await sheet.getByLabel("说好哪天还").fill("2025-06-30");
    await sheet.getByText("更多约定", { exact: false }).click();
    await sheet.getByLabel("说好的违约金").selectOption("晚一天罚多少");
    await sheet.getByLabel("违约金是多少").fill("万分之五");
    await sheet.getByText("几笔其实是一笔", { exact: false }).click();
    await sheet.getByText("2025-03-20 借出的 6,000.00 元").click();
    await expectAccessible(page);
    await sheet.getByRole("button", { name: "就这样" }).click();
    await expect(page.locator("#loans").getByText("分 2 次转的", { exact: false })).toBeVisible();
    await expect(page.locator("#loans").getByText("14,000.00")).toBeVisible();
  });

  await test.step("the penalty is still there when the sheet is opened again", async () => {
    await openLoan(page, /^改一下：2025-03-20 的 14,000/);
    await expect(sheet.getByLabel("违约金是多少")).toHaveValue("万分之五");
    await page.keyboard.press("Escape");
  });

  await page.getByRole("heading", { name: "你的决定" }).click();
  await page.getByRole("button", { name: /^撤销：.*同一笔借款/ }).click();
  await expect(page.locator("#loans").getByText("6,000.00")).toBeVisible();
});

test("the case that is taken along gives the same sum on the command line", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openedCase(page);
  await setDue(page, "2024-09-01");
  await expect(page.getByText(/应还你$/)).toBeVisible();
  const total = await shownTotal(page);

  await page.getByRole("button", { name: "复制文字" }).click();
  await expect(page.getByText("文字已复制。")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll(",", "")).toContain(`截至 ${AS_OF} 共 ${total} 元。`);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出整个案件" }).click();
  const folder = await unpacked(await (await download).path());
  expect((await assessedOnTheCommandLine(AS_OF, folder)).claim.total).toBe(total);
  await rm(folder, { recursive: true });
});

test("nothing that was typed is lost when the program cannot be reached", async ({ page, workbench }) => {
  await openedCase(page);
  await openLoan(page, /^改一下：2024-03-01/);
  await page.getByLabel("说好的利率").fill("月息1%");
  await page.route("**/api/**", (route) => route.abort());
  await page.getByRole("button", { name: "就这样" }).click();
  await expect(page.getByRole("dialog").getByText("连不上有据的程序。")).toBeVisible();
  await expect(page.getByLabel("说好的利率")).toHaveValue("月息1%");
  await page.unroute("**/api/**");
  await page.getByRole("button", { name: "就这样" }).click();
  await expect(page.locator("#loans").getByText("年利率 12%", { exact: false })).toBeVisible();
  workbench.complaints.length = 0;
});

test("on paper stands the calculation, whole and alone", async ({ page }) => {
  await openedCase(page);
  await setDue(page, "2024-09-01");
  await expect(page.getByText(/应还你$/)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("利息计算表", { exact: true })).toBeVisible();
  await expect(page.getByRole("table", { name: "利息计算表" })).toBeVisible();
  await expect(page.getByTestId("total")).toBeHidden();
  await expect(page.getByRole("button").filter({ hasNotText: "看凭什么" })).toHaveCount(0);
});
