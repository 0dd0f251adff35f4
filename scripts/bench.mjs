/** `npm run bench`: runs the benchmarks one after the other; `npm run bench -- assess` only those named. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root, runNode } from "./lib/workplace.mjs";

const BENCHMARKS = ["claims", "read", "screenshots", "pictures", "hash", "log", "assess"];

ensureInstalled();
const named = process.argv.slice(2);
let failed = 0;
for (const name of named.length > 0 ? named : BENCHMARKS) {
  const script = join(root, "benchmarks", `${name}.ts`);
  console.log(`── ${name}`);
  if (!existsSync(script) || (await runNode([script])) !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
