/** The list for showing evidence: ticked with the mouse and the keyboard, why not, taken back; on the phone too. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { AS_OF, openedCase } from "./support/case.ts";
import { exampleFiles } from "./support/files.ts";
import { expect, expectAccessible, test } from "./support/workbench.ts";

const PROFILE = /^从联系人里点开对方的资料页再截/u;
const RECORDING = /^东西都在的时候，把整个过程录一遍屏/u;

test("an item is ticked, another cannot be done and says why, and both can be taken back", async ({ page }) => {
  const id = await openedCase(page);
  const list = page.locator("#checklist");
  await list.getByRole("heading", { name: "出示清单" }).click();
  await expect(list.getByText(/“要做”的还有 12 项/u)).toBeVisible();
  await expect(list.getByRole("checkbox")).toHaveCount(18);
  await expect(list.getByText("不等于证据不能用", { exact: false })).toBeVisible();

  await test.step("what the records say stands under the item, without settling it", async () => {
    await expect(list.getByText(/^材料里：2 笔转账里，0 笔有盖章的转账电子凭证/u)).toBeVisible();
  });

  await test.step("by keyboard", async () => {
    await list.getByRole("checkbox", { name: PROFILE }).focus();
    await page.keyboard.press("Space");
    await expect(list.getByRole("checkbox", { name: PROFILE })).toBeChecked();
    await expect(list.getByText(/“要做”的还有 11 项/u)).toBeVisible();
  });

  await test.step("not possible, with the reason", async () => {
    await list.getByRole("button", { name: /^做不了：东西都在的时候/u }).click();
    await page.getByLabel("为什么做不了").fill("手机修过，聊天只剩这一份");
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "记下来" }).click();
    await expect(list.getByText("手机修过，聊天只剩这一份", { exact: false })).toBeVisible();
    await expect(list.getByRole("checkbox", { name: RECORDING })).not.toBeChecked();
  });

  await test.step("how, with the date of the menus, who asks, and the article", async () => {
    const row = list.getByRole("listitem").filter({ has: page.getByRole("checkbox", { name: /^每一笔转账/u }) });
    await row.getByText("怎么做，谁要求的").click();
    await expect(row.getByText(/申请转账电子凭证/u).first()).toBeVisible();
    await expect(row.getByText("2025-08 的菜单，可能已变。")).toBeVisible();
    await expect(row.getByText(/^出处：陕西法院/u)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("on the phone nothing is wider than the screen", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const box = await list.getByRole("checkbox", { name: PROFILE }).locator("xpath=..").boundingBox();
    expect(box!.height).toBeGreaterThanOrEqual(44);
    await expectAccessible(page);
  });

  await test.step("kept, among the decisions, and taken back", async () => {
    await page.goto(new URL(`/cases/${id}?asOf=${AS_OF}`, page.url()).href);
    await list.getByRole("heading", { name: "出示清单" }).click();
    await expect(list.getByRole("checkbox", { name: PROFILE })).toBeChecked();
    await list.getByRole("checkbox", { name: PROFILE }).click();
    await expect(list.getByRole("checkbox", { name: PROFILE })).not.toBeChecked();
    await list.getByRole("button", { name: /^撤销：东西都在的时候/u }).click();
    await expect(list.getByText("手机修过", { exact: false })).toHaveCount(0);
    await page.getByRole("heading", { name: "你的决定" }).click();
    await expect(page.locator("#decisions").getByText("出示清单", { exact: false })).toHaveCount(0);
  });
});

test("a receipt of an evidence service says which exhibit it names, or that it names none", async ({ page }) => {
  await openedCase(page);
  const chat = (await exampleFiles()).find((path) => path.endsWith(".json"))!;
  const sm3 = createHash("sm3")
    .update(await readFile(chat))
    .digest("hex");
  const receipt = (name: string, hash: string) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(`区块链存证证书\n存证平台：至信链\n存证编号：AB20240302\n文件哈希（SM3）：${hash}\n`),
  });
  const originals = page.locator("#originals");
  await originals.getByRole("heading", { name: "原件" }).click();
  await originals
    .locator("input[type=file]")
    .setInputFiles([receipt("对的.txt", sm3), receipt("别的.txt", "ab".repeat(32))]);
  const right = originals.getByRole("listitem").filter({ hasText: "对的.txt" });
  await expect(
    right.getByText(/印着“.*”的哈希，和手上的相同。核验一致的，法院可以认定上链以后没有改过/u),
  ).toBeVisible();
  const other = originals.getByRole("listitem").filter({ hasText: "别的.txt" });
  await expect(other.getByText(/和手上的文件都对不上/u)).toBeVisible();
  await expect(originals.getByText(/^证据1 · 聊天记录/u)).toBeVisible();
  await expectAccessible(page);
});
