/** The test with a fresh server and a browser that is let in; what the page complains about fails the test. */
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { startServer } from "./server.ts";

interface Workbench {
  readonly origin: string;
  /** What the page complained about so far. A test that provokes complaints empties it. */
  readonly complaints: string[];
}

export const test = base.extend<{ workbench: Workbench }>({
  workbench: [
    async ({ page }, use) => {
      const server = await startServer();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      // A sheet that is still rising is not what anybody reads.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(server.link);
      await use({ origin: server.origin, complaints });
      await server.stop();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** No serious or critical violation, and nothing that has to be scrolled sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
}

export { expect };
