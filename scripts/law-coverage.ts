/**
 * Writes docs/law-coverage.md from the catalogue of rules and the tests that name them, and docs/article-checked.zh-CN.md
 * from the checked article. With `--check` it writes nothing and fails where a page is not what it would write, where no test names a rule, where nothing cites one, or
 * where code names one that is not there.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findCase, findRule, isEnacted, LAW_TABLES, type Rule, rules } from "@youju/law";
import { articlePage } from "./lib/article-page.ts";

const root = join(import.meta.dirname, "..");

interface Source {
  /** `packages/law/src/claim/examples.test.ts` */
  readonly path: string;
  readonly text: string;
}

const sources: readonly Source[] = ["packages", "apps"].flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: "utf8" })
    .map((name) => `${part}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /^[^/]+\/[^/]+\/(?:src|testing)\/.*\.tsx?$/u.test(path))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })),
);

/** Tests, and the tables of examples that they run. */
const TEST = /(?:\.test\.tsx?|\.examples\.ts|\/examples\.ts)$/u;
const tests = sources.filter(({ path }) => TEST.test(path));
const shipped = sources.filter(({ path }) => !TEST.test(path) && !path.includes("/testing/"));

/** They name rules to show them, whole or by version: that tests one that is over, and says nothing of who cites one. */
const CATALOGUE_TESTS: ReadonlySet<string> = new Set([
  "packages/law/src/rules/rules.test.ts",
  "packages/law/src/statute-text/statute-text.test.ts",
  "apps/cli/src/commands/law/rules.test.ts",
]);

function testsOf({ id, to }: Rule): readonly string[] {
  const counted = tests.filter(({ path }) => to !== null || !CATALOGUE_TESTS.has(path));
  return counted.filter(({ text }) => text.includes(`"${id}"`)).map(({ path }) => path);
}

function row(rule: Rule): string {
  const days = isEnacted(rule) ? `${rule.from} – ${rule.to ?? ""}`.trimEnd() : "";
  const named = testsOf(rule).map((path) => `\`${path.replace(/^(?:packages|apps)\//u, "").replace("/src/", "/")}\``);
  const cells = [
    rule.id,
    `${rule.statute}${rule.article}`,
    days,
    rule.certainty,
    rule.computed ? "yes" : "",
    named.join("<br>"),
  ];
  return `| ${cells.join(" | ")} |`;
}

function markdown(): string {
  const computed = rules.filter((rule) => rule.computed);
  return `# Law coverage

The rules in the law book, from \`packages/law/src/rules\`. Written by \`npm run law-coverage\`; do not edit.

${rules.length} rules, ${computed.length} of them computed, the others cited. Certainty: H the text was read and is in force, M left to the court or to practice or known at second hand, L the text was not read or sources disagree. Cases, guidance and policy are in force nowhere, so they have no days. Each rule is named by a test or a table of examples that fails where the product no longer cites it.

| rule | article | in force | certainty | computed | tests that name it |
| --- | --- | --- | --- | --- | --- |
${rules.map(row).join("\n")}
`;
}

/** Rows of a table whose ids look like those of rules. */
const notices: ReadonlySet<string> = new Set(LAW_TABLES.notices.map(({ id }) => id));

/** Ids that code writes down, of a rule or of a published case, and that neither has. */
function unknownIds(): readonly string[] {
  const prefixes = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf("-"))))].join("|");
  const written = new RegExp(`"((?:${prefixes})-[A-Za-z0-9-]*[A-Za-z0-9])"`, "gu");
  return shipped.flatMap(({ path, text }) =>
    [...text.matchAll(written)]
      .map(([, id]) => id!)
      .filter((id) => findRule(id) === undefined && findCase(id) === undefined && !notices.has(id))
      .map((id) => `${path}: no rule ${id}`),
  );
}

const unnamed = (): readonly string[] =>
  rules.filter((rule) => testsOf(rule).length === 0).map(({ id }) => `no test names ${id}`);

/** Rules in force that nothing applies and nothing shows; one that is over is there for who asks with its date. */
function unserved(): readonly string[] {
  const citing = shipped.filter(({ path }) => !path.startsWith("packages/law/src/rules/")).map(({ text }) => text);
  return rules
    .filter(({ id, to }) => to === null && !citing.some((text) => text.includes(`"${id}"`)))
    .map(({ id }) => `nothing cites ${id}`);
}

/** What each generated page should say. */
const PAGES = { "law-coverage.md": markdown, "article-checked.zh-CN.md": () => articlePage } as const;
const wanted = Object.entries(PAGES).map(([name, write]) => ({ path: join(root, "docs", name), name, text: write() }));

const read = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "");

function check(): void {
  const stale = wanted
    .filter(({ path, text }) => read(path) !== text)
    .map(({ name }) => `docs/${name} is out of date: npm run law-coverage`);
  const wrong = [...unknownIds(), ...unnamed(), ...unserved(), ...stale];
  if (wrong.length === 0) {
    console.log(`${rules.length} rules, each named by a test, and the pages are current`);
    return;
  }
  console.error(wrong.join("\n"));
  process.exitCode = 1;
}

if (process.argv.includes("--check")) check();
else for (const { path, text } of wanted) writeFileSync(path, text);
