/** The main job, from two files to a proven sum, in a real browser against the real server. */
import type { Page } from "@playwright/test";
import type { Assessment } from "@youju/model";
import { AS_OF, openedCase, setDue, shownTotal } from "./support/case.ts";
import { assessedOnTheCommandLine, dropFiles, exampleFiles } from "./support/files.ts";
import { expect, expectAccessible, test } from "./support/workbench.ts";

const PHONE = { width: 390, height: 844 };

test("two files become the sum that the command line and the API know, and each figure opens its line and its article", async ({
  page,
  workbench,
}) => {
  const id = await openedCase(page);

  await test.step("a found loan waits for a word", async () => {
    await expect(page.getByText("待你确认").first()).toBeVisible();
    await page.getByRole("button", { name: /^是借款：2024-03-01/ }).click();
    await expect(page.getByRole("status").filter({ hasText: "已记下：这笔是借款" })).toBeVisible();
    await expect(page.locator("#loans").getByText("你确认过")).toBeVisible();
  });

  await test.step("with the due date the overdue interest appears, the same everywhere", async () => {
    await setDue(page, "2024-09-01");
    await expect(page.getByText(/应还你$/)).toBeVisible();
    const cli = await assessedOnTheCommandLine(AS_OF);
    const answer = await page.request.get(`${workbench.origin}/api/cases/${id}/assessment?asOf=${AS_OF}`);
    const api = (await answer.json()) as Assessment;
    expect(api.claim.total).toBe(cli.claim.total);
    expect(await shownTotal(page)).toBe(cli.claim.total);
  });

  await test.step("the figure says on what it rests", async () => {
    await page.locator('#sum [data-figure="/claim/overdueInterest"]').click();
    const panel = page.getByRole("complementary", { name: "凭什么" });
    await expect(panel.getByText(/微信支付账单.*第 \d+ 行/).first()).toBeVisible();
    await expect(panel.getByText(/民间借贷规定 第二十[八九]条/).first()).toBeVisible();
    await expect(page).toHaveURL(/why=/);
    await page.reload();
    await expect(panel.getByRole("heading", { name: /凭什么是/ })).toBeVisible();
  });

  await test.step("a decision is taken back", async () => {
    const before = await page.getByTestId("total").innerText();
    await page.getByRole("heading", { name: "你的决定" }).click();
    await page.getByRole("button", { name: /^撤销：2024-03-01 .*约定：还款日/ }).click();
    await expect(page.getByText("没约定还款日", { exact: false }).first()).toBeVisible();
    await expect(page.getByTestId("total")).not.toHaveText(before);
  });
});

test("words are marked, cash is added, and the case goes with its files", async ({ page, workbench }) => {
  const id = await openedCase(page);
  await page.getByRole("link", { name: /标出能证明的话/ }).click();
  await page.getByRole("searchbox", { name: "在聊天里找" }).fill("借我");
  await page.getByRole("button", { name: /能不能借我两万/ }).click();
  await page.getByRole("button", { name: /他开口借钱/ }).click();
  await page.getByLabel(/话里说的数目/).fill("2万");
  await page.getByRole("button", { name: "标上" }).click();
  await expect(page.getByText("标出：他开口借钱（20,000.00 元）")).toBeVisible();
  await page.getByRole("link", { name: "回到案件", exact: true }).click();

  const before = await page.getByTestId("total").innerText();
  await page.getByRole("button", { name: "补记借款" }).click();
  await page.getByLabel("实际给了多少").fill("1000");
  await page.getByLabel("哪天给的").fill("2024-06-01");
  await page.getByRole("button", { name: "记上" }).click();
  await expect(page.getByTestId("total")).not.toHaveText(before);

  await page.getByRole("button", { name: "删除案件" }).click();
  await page.getByRole("button", { name: "连同原件一起删除" }).click();
  await expect(page.getByText("还没有案件", { exact: false })).toBeVisible();
  expect((await page.request.get(`${workbench.origin}/api/cases/${id}`)).status()).toBe(404);
});

for (const [name, viewport, colorScheme] of [
  ["phone, light", PHONE, "light"],
  ["desktop, dark", { width: 1360, height: 900 }, "dark"],
] as const) {
  test.describe(name, () => {
    test.use({ viewport, colorScheme });

    test("every screen can be read and used by everybody", async ({ page }) => {
      await expect(page.getByText("还没有案件", { exact: false })).toBeVisible();
      await expectAccessible(page);
      await dropFiles(page, "把微信账单、聊天记录拖进来", await exampleFiles());
      await expect(page.getByRole("heading", { name: /你是 李明/ })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "对，是我" }).click();
      await expect(page.getByRole("heading", { name: /这些人里哪个/ })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: /大伟/ }).first().click();
      await expect(page.getByTestId("total")).toBeVisible();
      await setDue(page, "2024-09-01");
      await expect(page.getByText(/应还你$/)).toBeVisible();
      await expectAccessible(page);
      await page.locator('#sum [data-figure="/claim/overdueInterest"]').click();
      await expect(page.getByText(/第 \d+ 行/).first()).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: /^关上/ }).click();
      await page.getByRole("link", { name: /标出能证明的话/ }).click();
      await expect(page.getByRole("list", { name: "消息" })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test("the journey is made with the keyboard alone", async ({ page }) => {
  await page.locator("input[type=file]").setInputFiles([...(await exampleFiles())]);
  await expect(page.getByRole("heading", { name: /你是 李明/ })).toBeVisible();
  await tabTo(page, "对，是我");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /这些人里哪个/ })).toBeVisible();
  await tabTo(page, "大伟");
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("total")).toBeVisible();
  await tabTo(page, "看凭什么");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /凭什么是/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("total").getByRole("button")).toBeFocused();
  await tabTo(page, "改一下：");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^改一下：2024-03-01/ })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "已记下：这笔是借款" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^改一下：2024-03-01/ })).toBeFocused();
});

/** Presses Tab until the focused element says so; a person without a mouse has no other way. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute("aria-label") ?? ""} ${element?.textContent ?? ""}`;
    });
    if (focused.includes(text) && !focused.includes("\n")) return;
  }
  throw new Error(`no way to “${text}” by Tab`);
}
