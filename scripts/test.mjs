/**
 * `npm test`: installs what the tests need and runs everything, from the type check to the browser. `--long` gives the
 * properties their full counts. Every stage runs, also after one has failed; the exit code is 1 if any failed.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./lib/browser.mjs";
import { buildWeb } from "./lib/web.mjs";
import { ensureInstalled, root, runNode } from "./lib/workplace.mjs";

const FULL_RUNS = "5000";
const FORMATTED = "**/*.{ts,tsx,mjs,cjs,css}";

const begun = Date.now();
ensureInstalled();
const long = process.argv.includes("--long");
const reports = mkdtempSync(join(tmpdir(), "youju-test-"));
const tool = (...path) => join(root, "node_modules", ...path);
const runs = long ? { YOUJU_RUNS: process.env.YOUJU_RUNS ?? FULL_RUNS } : {};

const stages = [
  ["types", () => runNode([tool("tsc7", "bin", "tsc"), "-p", "."])],
  ["format", () => runNode([tool("prettier", "bin", "prettier.cjs"), "--log-level", "warn", "--check", FORMATTED])],
  ["lint", () => runNode([tool("oxlint", "bin", "oxlint"), "--type-aware", "--deny-warnings"])],
  ["boundaries", () => runNode([join(root, "scripts", "boundaries.mjs")])],
  ["unused code", () => runNode([tool("knip", "bin", "knip.js")])],
  ["law coverage", () => runNode([join(root, "scripts", "law-coverage.ts"), "--check"])],
  ["unit", unit],
  ["web build", () => buildWeb()],
  ["browser", browser],
];

function unit() {
  // The screenshots that are drawn and read want the font that the browser wants.
  ensureBrowser();
  const report = join(reports, "unit.json");
  return runNode(
    [tool("vitest", "vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    { env: runs },
  );
}

function browser() {
  const found = ensureBrowser();
  if (found.browser === undefined) {
    console.error(found.howTo);
    return 1;
  }
  const env = { YOUJU_CHROMIUM: found.browser, PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, "browser.json"), ...runs };
  return runNode([tool("@playwright", "test", "cli.js"), "test", "--reporter=list,json"], { env });
}

/** What the two test runners counted; a report that is not there counts nothing. */
function counts() {
  const unitReport = report("unit.json");
  const browserReport = report("browser.json")?.stats;
  return {
    passed: (unitReport?.numPassedTests ?? 0) + (browserReport?.expected ?? 0) + (browserReport?.flaky ?? 0),
    failed: (unitReport?.numFailedTests ?? 0) + (browserReport?.unexpected ?? 0),
  };
}

function report(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), "utf8"));
  } catch {
    return undefined;
  }
}

const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1).padStart(6);
const results = [];
for (const [name, run] of stages) {
  console.log(`\n── ${name}`);
  const since = Date.now();
  const code = await run();
  results.push({ name, ok: code === 0, time: seconds(since) });
}

const { passed, failed } = counts();
rmSync(reports, { recursive: true, force: true });
console.log("");
for (const { name, ok, time } of results) console.log(`${ok ? "ok  " : "FAIL"} ${time} s  ${name}`);
console.log(`     ${seconds(begun)} s  in all`);
const broken = results.filter((stage) => !stage.ok).map((stage) => stage.name);
if (broken.length > 0) console.log(`\nstages failed: ${broken.join(", ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(broken.length === 0 ? 0 : 1);
