import { defineConfig } from "vitest/config";

const full = process.env["YOUJU_RUNS"] !== undefined;

export default defineConfig({
  test: {
    include: ["{packages,apps,examples,scripts,benchmarks}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: full ? 600_000 : 20_000,
    hookTimeout: 60_000,
  },
});
