/**
 * Writes docs/law-coverage.md from the catalogue of rules and the tests that name them. With `--check` it writes
 * nothing and fails where the page is not what it would write.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "@youju/law";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs", "law-coverage.md");

type Rule = (typeof rules)[number];

const TESTED = ["packages/law/src", "packages/casework/src"];

/** Sources that name a rule, tests apart from the rest: `packages/law/src/cap.ts`. */
const files = TESTED.flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ path: `${part}/${name.replaceAll("\\", "/")}`, text: readFileSync(join(root, part, name), "utf8") })),
).toSorted((a, b) => (a.path < b.path ? -1 : 1));

function naming({ id }: Rule, test: boolean): string[] {
  return files
    .filter(({ path, text }) => path.endsWith(".test.ts") === test && !path.includes("/rules/") && text.includes(`"${id}"`))
    .map(({ path }) => path.replace(/^packages\//, "").replace("/src/", "/"));
}

function row(rule: Rule): string {
  const used = naming(rule, false);
  const tests = naming(rule, true);
  const days = `${rule.from} – ${rule.to ?? ""}`.trimEnd();
  const cells = [rule.id, `${rule.statute}${rule.article}`, days, rule.certainty, rule.computed ? "yes" : "", paths(used), paths(tests)];
  return `| ${cells.join(" | ")} |`;
}

const paths = (list: readonly string[]): string => list.map((path) => `\`${path}\``).join("<br>");

function markdown(): string {
  const computed = rules.filter((rule) => rule.computed);
  return `# Law coverage

The rules in the law book, from \`packages/law/src/rules\`. Written by \`npm run law-coverage\`; do not edit.

${rules.length} rules, ${computed.length} of them computed, the others cited. Certainty: H the text was read and is in force, M left to the court or to practice, L sources disagree. “Used in” and “tests that name it” are files that contain the rule's id: a computed rule without a test of its own name is tested through the results that cite it.

| rule | article | in force | certainty | computed | used in | tests that name it |
| --- | --- | --- | --- | --- | --- | --- |
${rules.map(row).join("\n")}
`;
}

const wanted = markdown();
if (!process.argv.includes("--check")) {
  writeFileSync(page, wanted);
} else if (readFileSync(page, "utf8") === wanted) {
  console.log(`${rules.length} rules, the page is current`);
} else {
  console.error("docs/law-coverage.md is out of date: npm run law-coverage");
  process.exitCode = 1;
}
