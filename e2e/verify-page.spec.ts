/** The page out of a bundle, opened as a file, without any server: it verifies the bundle that it came with. */
import { execFile } from "node:child_process";
import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test as base } from "@playwright/test";
import { unpacked } from "./support/files.ts";
import { ROOT } from "./support/server.ts";

interface Given {
  readonly dir: string;
  readonly zip: string;
  /** The folder of the bag, unpacked. */
  readonly bag: string;
}

const NAME = "李明诉张伟民间借贷-立案包-2026-11-23";

/** A bundle of an example that went through a library, so that it is signed and has its log. */
const test = base.extend<object, { given: Given }>({
  given: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const dir = await mkdtemp(join(tmpdir(), "youju-verify-"));
      const cli = join(ROOT, "apps/cli/src/main.ts");
      const env = { ...process.env, YOUJU_HOME: join(dir, "library") };
      const youju = (...argv: string[]) => promisify(execFile)(process.execPath, [cli, ...argv], { env, cwd: dir });
      const { stdout } = await youju("import", join(ROOT, "examples/1-simple-loan"), "--json");
      const zip = join(dir, "立案包.zip");
      await youju("bundle", (JSON.parse(stdout) as { case: string }).case, "--out", zip, "--as-of", "2026-11-23");
      await use({ dir, zip, bag: join(await unpacked(zip), NAME) });
      await rm(dir, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

/** Opens the page of the bundle; what it complains about, or asks the network for, fails the test. */
async function opened(page: Page, { bag }: Given): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(join(bag, "verify.html")).href);
  return complaints;
}

const choose = (page: Page, ...paths: string[]): Promise<void> => page.locator("#zip").setInputFiles(paths);

test("a clean bundle has not been altered, and the page says what that shows", async ({ page, given }) => {
  const complaints = await opened(page, given);
  await choose(page, given.zip);
  await expect(page.getByText("没有改动", { exact: true })).toBeVisible();
  await expect(page.getByText(/清单是用公钥 [0-9a-f]{16}… 对应的密钥签的/u)).toBeVisible();
  await expect(page.getByText(/日志里/u).first()).toBeVisible();
  await expect(page.getByText("不说明内容是真的。", { exact: false })).toBeVisible();
  await expect(page.getByText("人民法院在线诉讼规则第十八条、民事证据规定第九十三条")).toBeVisible();
  expect(complaints).toEqual([]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("one changed byte is found and its file named", async ({ page, given }) => {
  const complaints = await opened(page, given);
  const bytes = await readFile(given.zip);
  const at = bytes.indexOf("20000.00");
  expect(at).toBeGreaterThan(0);
  bytes[at] = "9".charCodeAt(0);
  const changed = join(given.dir, "改过.zip");
  await writeFile(changed, bytes);
  await choose(page, changed);
  await expect(page.getByText("有改动，或者不完整", { exact: true })).toBeVisible();
  await expect(page.locator("li.wrong .file").first()).toContainText("data/");
  expect(complaints).toEqual([]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("a file that is no bundle, and then the bundle", async ({ page, given }) => {
  await opened(page, given);
  const other = join(given.dir, "别的.zip");
  await copyFile(join(given.bag, "README-核验.txt"), other);
  await choose(page, other);
  await expect(page.getByText("bundle-not-zip")).toBeVisible();
  await choose(page, given.zip);
  await expect(page.getByText("没有改动", { exact: true })).toBeVisible();
});

test("the unpacked folder, clean and with a file more", async ({ page, given }) => {
  await opened(page, given);
  await page.locator("#folder").setInputFiles(given.bag);
  await expect(page.getByText("没有改动", { exact: true })).toBeVisible();
  const spoiled = join(given.dir, "多了一个", NAME);
  await cp(given.bag, spoiled, { recursive: true });
  await writeFile(join(spoiled, "data/originals/补的.csv"), "x\n");
  await page.locator("#folder").setInputFiles(spoiled);
  await expect(page.locator("li.wrong .file").first()).toHaveText("data/originals/补的.csv");
});

test("dropped on a phone's width, nothing stands out to the side", async ({ page, given }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await opened(page, given);
  const base64 = (await readFile(given.zip)).toString("base64");
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(text), (char) => char.charCodeAt(0))], "立案包.zip"));
    return data;
  }, base64);
  await page.getByText("拖到这里").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByText("没有改动", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
