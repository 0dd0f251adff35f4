/** The way from the list of cases to an open case, and what is done there most. */
import { expect, type Page } from "@playwright/test";
import { dropFiles, exampleFiles } from "./files.ts";

export const AS_OF = "2026-11-23";

/** From the list of cases, with the first example's files dropped and both questions answered. */
export async function openedCase(page: Page): Promise<string> {
  await dropFiles(page, "把微信账单、聊天记录拖进来", await exampleFiles());
  await page.getByRole("button", { name: "对，是我" }).click();
  await page.getByRole("button", { name: /大伟/ }).first().click();
  await page.waitForURL(/\/cases\/[^/?]+/);
  const id = caseId(page);
  await page.goto(new URL(`/cases/${id}?asOf=${AS_OF}`, page.url()).href);
  await expect(page.getByTestId("total")).toBeVisible();
  return id;
}

export function caseId(page: Page): string {
  return /\/cases\/([^/?]+)/.exec(page.url())![1]!;
}

/** 改一下 on the loan: the day on which it had to be paid back. */
export async function setDue(page: Page, due: string): Promise<void> {
  await page.getByRole("button", { name: /改一下：2024-03-01/ }).click();
  await page.getByLabel("说好哪天还").fill(due);
  await page.getByRole("button", { name: "就这样" }).click();
}

/** The sum on the page as the contract writes it: `16140.50`. */
export async function shownTotal(page: Page): Promise<string> {
  const digits = await page.getByTestId("total").locator("[aria-hidden]").first().innerText();
  return digits.replaceAll(",", "");
}
