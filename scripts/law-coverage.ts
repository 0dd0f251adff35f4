/**
 * Writes docs/law-coverage.md from the catalogue of rules and the tests that name them. With `--check` it writes
 * nothing and fails where the page is not what it would write.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isEnacted, rules } from "@youju/law";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs", "law-coverage.md");

type Rule = (typeof rules)[number];

const TESTED = ["packages/law/src", "packages/casework/src"];

/** Tests, with what they say: `packages/law/src/claim/examples.test.ts`. */
const tests = TESTED.flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => ({
      path: `${part}/${name.replaceAll("\\", "/")}`,
      text: readFileSync(join(root, part, name), "utf8"),
    })),
).toSorted((a, b) => (a.path < b.path ? -1 : 1));

function testsOf({ id }: Rule): string {
  const naming = tests.filter(({ text }) => text.includes(`"${id}"`));
  return naming.map(({ path }) => `\`${path.replace(/^packages\//, "").replace("/src/", "/")}\``).join("<br>");
}

function row(rule: Rule): string {
  const days = isEnacted(rule) ? `${rule.from} – ${rule.to ?? ""}`.trimEnd() : "";
  const cells = [
    rule.id,
    `${rule.statute}${rule.article}`,
    days,
    rule.certainty,
    rule.computed ? "yes" : "",
    testsOf(rule),
  ];
  return `| ${cells.join(" | ")} |`;
}

function markdown(): string {
  const computed = rules.filter((rule) => rule.computed);
  return `# Law coverage

The rules in the law book, from \`packages/law/src/rules\`. Written by \`npm run law-coverage\`; do not edit.

${rules.length} rules, ${computed.length} of them computed, the others cited. Certainty: H the text was read and is in force, M left to the court or to practice or known at second hand, L the text was not read or sources disagree. Cases, guidance and policy are in force nowhere, so they have no days. A computed rule that no test names is tested by the figures that come of it (\`law/claim/examples.test.ts\`).

| rule | article | in force | certainty | computed | tests that name it |
| --- | --- | --- | --- | --- | --- |
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
