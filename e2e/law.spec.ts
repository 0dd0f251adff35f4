/** 法条库: from a figure to the article that it rests on, and from a word to a rule. */
import { AS_OF, openedCase, setDue } from "./support/case.ts";
import { expect, expectAccessible, test } from "./support/workbench.ts";

test("a figure's article opens in full: its own words, its doubts, since when", async ({ page }) => {
  const id = await openedCase(page);
  await page.getByRole("button", { name: /^是借款：2024-03-01/ }).click();
  await setDue(page, "2024-09-01");
  await page.goto(new URL(`/cases/${id}?asOf=${AS_OF}&why=/claim/overdueInterest`, page.url()).href);
  const panel = page.getByRole("complementary", { name: "凭什么" });
  await panel
    .getByRole("link", { name: /民间借贷规定 第二十八条/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "民间借贷规定 第二十八条" })).toBeVisible();
  await expect(page.getByText("自逾期还款之日起参照当时一年期贷款市场报价利率标准", { exact: false })).toBeVisible();
  await expect(page.getByText("借贷双方对逾期利率有约定的，从其约定", { exact: false })).toBeVisible();
  await expect(page.getByText(/“当时”是逾期第一天的LPR还是随公布分段/)).toBeVisible();
  await expect(page.getByText(/2021-01-01 起，现行有效/)).toBeVisible();
  await expectAccessible(page);
});

test("a rule is found by words and number, and the article's statements are judged", async ({ page }) => {
  await page.getByRole("link", { name: "法条库" }).click();
  await expect(page.getByText("利率上限")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("searchbox", { name: "找法条" }).fill("民法典 188");
  await expect(page.getByText("找到 1 条")).toBeVisible();
  await page.getByRole("link", { name: /民法典 第一百八十八条/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "民法典 第一百八十八条" })).toBeVisible();

  await page.getByRole("link", { name: "法条库" }).click();
  await page.getByRole("link", { name: /逐条核对/ }).click();
  const illegal = page.getByRole("button", { name: /^违法，别照做 \d/ });
  const count = Number((await illegal.innerText()).replaceAll(/\D/g, ""));
  expect(count).toBeGreaterThan(0);
  await illegal.click();
  await expect(page.getByRole("listitem")).toHaveCount(count);
  await expectAccessible(page);
  await page.getByRole("button", { name: /^不对/ }).click();
  await expect(page.getByText(/支付令/).first()).toBeVisible();
});

test("what one may do and what not, and the questions beside the claim, are answered with their articles", async ({
  page,
}) => {
  await page.getByRole("link", { name: "法条库" }).click();
  await page.getByRole("link", { name: /能做什么、不能做什么/ }).click();
  await expect(page.getByRole("heading", { name: "不要做的" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "法条库" }).click();
  await page.getByRole("link", { name: /借条/ }).first().click();
  await expect(page.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
});

test("an id that is not in the book leads back to it", async ({ page }) => {
  await page.goto(new URL("/law/CN-PL-999", page.url()).href);
  await expect(page.getByText("法条库里没有“CN-PL-999”")).toBeVisible();
  await page.getByRole("link", { name: "回到法条库找一找" }).click();
  await expect(page.getByRole("searchbox", { name: "找法条" })).toBeVisible();
});
