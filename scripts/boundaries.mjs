/**
 * Checks that imports go one way only (`.dependency-cruiser.cjs`), after trying the check itself: in a small copy of
 * the house, every forbidden import below must be found and every allowed one must pass. So a tool that has gone
 * blind, which would report nothing, fails the build.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import { root } from "./lib/workplace.mjs";

const { options, ...ruleSet } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

const FORBIDDEN = [
  ["packages/model/src/a.ts", "@youju/law", "arrows-packages-model"],
  ["packages/law/src/a.ts", "@youju/casework", "arrows-packages-law"],
  ["packages/intake/src/a.ts", "@youju/law", "arrows-packages-intake"],
  ["packages/vault/src/a.ts", "@youju/store", "arrows-packages-vault"],
  ["packages/store/src/a.ts", "@youju/vault", "arrows-packages-store"],
  ["packages/casework/src/a.ts", "@youju/intake", "arrows-packages-casework"],
  ["packages/api/src/a.ts", "../../../apps/server/src/main.ts", "arrows-packages-api"],
  ["apps/server/src/a.ts", "../../cli/src/main.ts", "arrows-apps-server"],
  ["apps/web/src/a.tsx", "@youju/store", "arrows-apps-web"],
  ["apps/web/src/b.tsx", "@youju/api", "arrows-apps-web"],
  ["packages/law/src/b.ts", "node:fs", "web-standards-only"],
  ["apps/web/src/c.tsx", "node:path", "web-standards-only"],
  ["packages/api/src/b.ts", "@youju/vault/node", "node-face-from-node-only"],
  ["packages/law/src/c.ts", "../../model/src/index.ts", "public-face-only"],
  ["packages/papers2/src/a.ts", "@youju/model", "every-part-has-its-arrows"],
  ["packages/model/src/b.ts", "no-such-package", "resolvable"],
];
const ALLOWED = [
  ["packages/law/src/d.ts", "@youju/model"],
  ["packages/casework/src/d.ts", "@youju/law"],
  ["packages/api/src/d.ts", "@youju/casework"],
  ["packages/vault/src/node/d.ts", "node:fs"],
  ["packages/law/src/d.test.ts", "node:fs"],
  ["apps/cli/src/d.ts", "@youju/vault/node"],
  ["apps/web/src/d.tsx", "@youju/api/client"],
  ["apps/web/src/e.tsx", "@youju/casework"],
];
const CYCLE = [
  ["packages/model/src/c.ts", "./d.ts"],
  ["packages/model/src/d.ts", "./c.ts"],
];

async function check(baseDir) {
  const { output } = await cruise(["packages", "apps"], { ...options, ruleSet, validate: true, baseDir });
  return output.summary.violations.filter((violation) => violation.rule.severity === "error");
}

/** A house of empty rooms with the real `package.json`s, and the imports under trial in it. */
function trialHouse() {
  const house = realpathSync(mkdtempSync(join(tmpdir(), "youju-boundaries-")));
  for (const group of ["packages", "apps"]) {
    for (const name of readdirSync(join(root, group))) room(house, group, name);
  }
  for (const [file, imported] of [...FORBIDDEN, ...ALLOWED, ...CYCLE]) {
    write(join(house, file), `import type { X } from ${JSON.stringify(imported)};\nexport const here = 1;\n`);
  }
  return house;
}

function room(house, group, name) {
  const to = join(house, group, name);
  mkdirSync(join(to, "src", "node"), { recursive: true });
  cpSync(join(root, group, name, "package.json"), join(to, "package.json"));
  for (const file of ["index.ts", "main.ts", "client.ts", "node/index.ts"])
    write(join(to, "src", file), "export const here = 1;\n");
  mkdirSync(join(house, "node_modules", "@youju"), { recursive: true });
  symlinkSync(to, join(house, "node_modules", "@youju", name));
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function trial() {
  const house = trialHouse();
  const found = await check(house);
  rmSync(house, { recursive: true, force: true });
  const wrong = [];
  for (const [file, imported, rule] of FORBIDDEN) {
    if (!found.some((v) => v.from === file && v.rule.name === rule))
      wrong.push(`not found: ${file} imports ${imported} (${rule})`);
  }
  for (const [file, imported] of ALLOWED) {
    const refused = found.find((v) => v.from === file);
    if (refused !== undefined) wrong.push(`refused: ${file} imports ${imported} (${refused.rule.name})`);
  }
  if (!found.some((v) => v.rule.name === "no-cycle")) wrong.push("not found: a cycle in packages/model");
  return wrong;
}

const wrong = await trial();
for (const line of wrong) console.error(`the boundary check itself is broken — ${line}`);
const violations = await check(root);
// One import against the arrows closes many cycles: named alone it is found at once.
const [cycles, others] = [true, false].map((cyclic) =>
  violations.filter(({ rule }) => (rule.name === "no-cycle") === cyclic),
);
for (const { rule, from, to } of others.length > 0 ? others : cycles) console.error(`${rule.name}: ${from} → ${to}`);
if (others.length > 0 && cycles.length > 0) console.error(`no-cycle: ${cycles.length} imports stand in a cycle`);
if (wrong.length + violations.length > 0) process.exit(1);
console.log(`${FORBIDDEN.length} forbidden imports found in the trial, none in the house`);
