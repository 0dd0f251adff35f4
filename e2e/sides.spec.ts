/** 哪一个是你？: a chat that does not tell whose it is, at the beginning and when it comes later; and a PDF with a password. */
import { pdfOf } from "../packages/intake/testing/pdf.ts";
import { openedCase } from "./support/case.ts";
import { expect, expectAccessible, test } from "./support/workbench.ts";

const chat = (name: string, me: string, him: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(
    [
      `2024-03-01 18:02:00 ${him}\n能不能借我两万`,
      `2024-03-01 18:10:00 ${me}\n【发起转账】:￥20000.00`,
      `2024-03-01 18:11:00 ${him}\n【已收款】:￥20000.00`,
    ].join("\n\n"),
  ),
});

test("both who talk are asked about; who is the creditor is not asked about as the debtor", async ({ page }) => {
  await page.locator("input[type=file]").setInputFiles([chat("留痕.txt", "阿明", "大伟")]);
  await expect(page.getByRole("heading", { name: "哪一个是你？" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "阿明" }).click();
  await expect(page.getByRole("button", { name: /大伟/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /阿明/ })).toBeHidden();
  await page.getByRole("button", { name: /大伟/ }).click();
  await expect(page.getByTestId("total").locator("[aria-hidden]").first()).toHaveText("20,000.00");
});

test("in a case the file itself asks, until it is answered", async ({ page }) => {
  await openedCase(page);
  await page.getByText("原件", { exact: true }).last().click();
  await page.locator("#originals input[type=file]").setInputFiles([chat("又一份.txt", "阿明", "小伟")]);
  const row = page.getByRole("listitem").filter({ hasText: "又一份.txt" });
  await expect(row.getByText("哪一个是你？", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await row.getByRole("button", { name: /阿明/ }).click();
  await expect(row.getByText("哪一个是你？", { exact: false })).toBeHidden();
});

test("a PDF with a password asks for it, and says where it is", async ({ page }) => {
  const buffer = Buffer.from(pdfOf([[{ text: "租房合同", x: 50, y: 60 }]], { password: "246810" }));
  await page
    .locator("input[type=file]")
    .setInputFiles([{ name: "流水.pdf", mimeType: "application/pdf", buffer }, chat("留痕.txt", "阿明", "大伟")]);
  const password = page.getByRole("textbox", { name: "PDF 的打开密码" });
  await expect(page.getByText("银行的短信、邮件或 App", { exact: false })).toBeVisible();
  await password.fill("000000");
  await page.getByRole("button", { name: "打开" }).click();
  await expect(page.getByText("这个密码打不开", { exact: false })).toBeVisible();
  await password.fill("246810");
  await page.getByRole("button", { name: "打开" }).click();
  await expect(page.getByText("原样存下了，读不出内容")).toBeVisible();
});
