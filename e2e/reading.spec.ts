/** 读得不对？: a list that nobody knows is read by the columns that a person points at, by mouse and by keyboard, and back. */
import { openedCase } from "./support/case.ts";
import { expect, expectAccessible, test } from "./support/workbench.ts";

const ODD = `某平台资金记录\n发生于,编号,数目,跟谁,说了什么\n2024-05-01 18:10:00,A1,-3000.00,大伟,借给他\n2024-05-09 09:00:00,A2,500.00,大伟,还一点\n`;
const FILE = "平台记录.csv";

for (const [device, viewport] of [
  ["a desktop", { width: 1360, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`on ${device} the columns of a file are pointed at, read, and taken back`, async ({ page }) => {
    await openedCase(page);
    await page.setViewportSize(viewport);
    await page.getByText("原件", { exact: true }).last().click();
    await page
      .locator("#originals input[type=file]")
      .setInputFiles([{ name: FILE, mimeType: "text/csv", buffer: Buffer.from(ODD) }]);
    const row = page.getByRole("listitem").filter({ hasText: FILE });
    await row.getByRole("button", { name: `读得不对？：${FILE}` }).click();
    const sheet = page.getByRole("dialog", { name: "这份文件读得不对？" });
    await expect(sheet.getByText("没有认出这是什么", { exact: false })).toBeVisible();
    await expect(sheet.getByRole("cell", { name: "借给他" })).toBeVisible();
    const read = sheet.getByRole("button", { name: "按这些栏再读一次" });
    await expect(sheet.getByText("还要指出哪一栏是日期")).toBeVisible();
    await expect(read).toBeDisabled();
    await sheet.getByLabel("第 1 栏是什么").selectOption("日期");
    await expect(sheet.getByText("还要指出哪一栏是金额", { exact: false })).toBeVisible();
    // By keyboard the choices are passed through one after the other.
    await sheet.getByLabel("第 3 栏是什么").focus();
    await page.keyboard.press("ArrowDown");
    await expect(sheet.getByText("有两栏都选了“日期”", { exact: false })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await sheet.getByLabel("第 4 栏是什么").selectOption("对方");
    await sheet.getByLabel("第 5 栏是什么").selectOption("备注");
    await expectAccessible(page);
    await read.focus();
    await page.keyboard.press("Enter");
    await expect(sheet.getByText("现在读成了银行流水，2 行", { exact: false })).toBeVisible();
    await expect(sheet.getByText("金额在第 3 栏", { exact: false })).toBeVisible();
    await expect(sheet.getByLabel("第 5 栏是什么")).toHaveValue("remark");
    await sheet.getByRole("button", { name: /^撤销/ }).click();
    await expect(sheet.getByText("没有认出这是什么", { exact: false })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await expect(row.getByRole("button", { name: `读得不对？：${FILE}` })).toBeFocused();
  });
}

test("another reader that finds nothing says so, and the choice is taken back", async ({ page }) => {
  await openedCase(page);
  await page.getByText("原件", { exact: true }).last().click();
  await page.getByRole("button", { name: /^读得不对？：.*\.csv/ }).click();
  const sheet = page.getByRole("dialog", { name: "这份文件读得不对？" });
  await sheet.getByLabel("它其实是").selectOption({ label: "京东、美团账单（CSV）" });
  await sheet.getByRole("button", { name: "按这种格式再读一次" }).click();
  await expect(sheet.getByRole("alert")).toContainText("没有读出任何一条");
  await sheet.getByRole("button", { name: /^撤销/ }).click();
  await expect(sheet.getByText("现在读成了微信支付账单", { exact: false })).toBeVisible();
  await expect(sheet.getByRole("alert")).toBeHidden();
});

test("a preview that does not come can be asked for again", async ({ page, workbench }) => {
  await openedCase(page);
  await page.route("**/preview", (route) => route.abort());
  await page.getByText("原件", { exact: true }).last().click();
  await page.getByRole("button", { name: /^读得不对？：.*\.csv/ }).click();
  const sheet = page.getByRole("dialog", { name: "这份文件读得不对？" });
  await expect(sheet.getByRole("alert")).toContainText("连不上有据的程序");
  workbench.complaints.length = 0;
  await page.unroute("**/preview");
  await sheet.getByRole("button", { name: "再试一次" }).click();
  await expect(sheet.getByRole("region", { name: "文件的前几行" })).toBeVisible();
});
