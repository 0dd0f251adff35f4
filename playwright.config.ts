import { defineConfig } from "@playwright/test";

const executablePath = process.env["YOUJU_CHROMIUM"] ?? "/usr/bin/chromium";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // Each test starts a server of its own; more at once would only wait for the same two cores.
  workers: 1,
  timeout: 40_000,
  expect: { timeout: 8_000 },
  reporter: "list",
  use: {
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1360, height: 900 },
    trace: "retain-on-failure",
    launchOptions: { executablePath, args: ["--no-sandbox"] },
  },
});
