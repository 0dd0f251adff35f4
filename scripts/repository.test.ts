/** What a fresh clone relies on: exact versions, a lockfile that any registry can serve, links that lead somewhere. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const text = (path: string): string => readFileSync(join(root, path), "utf8");
const parts = ["packages", "apps"].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const manifest = (path: string): Manifest => JSON.parse(text(`${path}/package.json`)) as Manifest;

test("the lockfile names no registry", () => {
  expect(text("package-lock.json")).not.toMatch(/https?:\/\/[^"]*\.tgz/);
});

describe.each([".", ...parts])("%s", (part) => {
  test("has exact versions, and its own version is the product's", () => {
    const { version, dependencies = {}, devDependencies = {} } = manifest(part);
    expect(version).toBe(manifest(".").version);
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, wanted]) => !(name.startsWith("@youju/") ? wanted === "*" : /^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(wanted)),
    );
    expect(loose).toEqual([]);
  });

  test("says what it is", () => expect(existsSync(join(root, part, "README.md"))).toBe(true));
});

const pages = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md", "benchmarks/README.md"].concat(
  parts.map((part) => `${part}/README.md`),
  readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
);

test.each(pages)("every link of %s leads to a file", (page) => {
  const links = [...text(page).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map((match) => match[1]!);
  const broken = links.filter((link) => !existsSync(join(root, dirname(page), link)));
  expect(broken).toEqual([]);
});
