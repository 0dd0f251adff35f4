/** Files as people have them: in a ZIP with a password, unreadable, with more people than fit on a screen. */
import { billText, LOAN_ROW } from "../packages/intake/testing/bill.ts";
import { zipOf } from "../packages/intake/testing/zip.ts";
import { expect, expectAccessible, test } from "./support/workbench.ts";

const BILL = "微信支付账单(20240101-20241231).csv";
const csv = (rows: readonly string[]) => ({
  name: BILL,
  mimeType: "text/csv",
  buffer: Buffer.from(billText({ rows })),
});

test("a ZIP asks for its password until it fits, and says nothing of people before", async ({ page }) => {
  const zip = await zipOf({ [BILL]: billText() }, { password: "123456", zipCrypto: true });
  const buffer = Buffer.from(await zip.arrayBuffer());
  await page.locator("input[type=file]").setInputFiles([{ name: "账单.zip", mimeType: "application/zip", buffer }]);
  const password = page.getByRole("textbox", { name: "压缩包的密码" });
  await password.fill("000000");
  await page.getByRole("button", { name: "打开" }).click();
  await expect(page.getByText("这个密码打不开", { exact: false })).toBeVisible();
  await expect(page.getByText("还没有读到人和钱", { exact: false })).toBeHidden();
  await expectAccessible(page);
  await password.fill("123456");
  await page.getByRole("button", { name: "打开" }).click();
  await expect(page.getByRole("heading", { name: /你是 李明/ })).toBeVisible();
});

test("a file that cannot be read says what it is, the good one goes on, and a reload loses neither", async ({
  page,
}) => {
  const pdf = { name: "账单.csv", mimeType: "text/csv", buffer: Buffer.from("%PDF-1.4 not a bill") };
  await page.locator("input[type=file]").setInputFiles([pdf, csv([LOAN_ROW])]);
  await expect(page.getByText("PDF 损坏或不完整", { exact: false })).toBeVisible();
  await expect(page.getByRole("heading", { name: /你是 李明/ })).toBeVisible();
  await page.reload();
  await expect(page.getByText("已经放进来 2 份文件", { exact: false })).toBeVisible();
  await expect(page.getByRole("heading", { name: /你是 李明/ })).toBeVisible();
});

test("among sixty people he is found by name; where he is none of them, the case goes on by hand", async ({ page }) => {
  const rows = Array.from({ length: 60 }, (_, index) =>
    LOAN_ROW.replace("张伟", `朋友${index}`).replace(/1000050\d+/, `10000500012403010001${10_000_000 + index}`),
  );
  await page.locator("input[type=file]").setInputFiles([csv(rows)]);
  await page.getByRole("button", { name: "对，是我" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "朋友" })).toHaveCount(8);
  await page.getByLabel("在 60 个人里找", { exact: false }).fill("朋友47");
  await expect(page.getByRole("listitem").filter({ hasText: "朋友" })).toHaveCount(1);
  await page.getByLabel("他的真名", { exact: false }).fill("周明");
  await page.getByRole("button", { name: "都不是" }).click();
  await page.getByRole("button", { name: "先进案件，自己补记" }).click();
  await expect(page.getByRole("heading", { name: "李明诉周明民间借贷" })).toBeVisible();
  await page.getByRole("button", { name: "补记借款" }).click();
  await page.getByLabel("实际给了多少").fill("3万");
  await page.getByLabel("哪天给的").fill("2024-05-01");
  await page.getByRole("button", { name: "记上" }).click();
  await expect(page.getByTestId("total")).toContainText("30,000.00");
});
