/** The built workbench: where it is, whether it is as new as its sources, and how to build it. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, runNode } from "./workplace.mjs";

const web = join(root, "apps", "web");
const built = join(web, "dist", "index.html");

/** What the bundle is made of: the web app itself and the sources of every package. */
function sources() {
  const packages = readdirSync(join(root, "packages")).map((name) => join(root, "packages", name, "src"));
  const own = ["index.html", "package.json", "public", "src", "vite.config.ts"].map((name) => join(web, name));
  return [...packages, ...own, join(root, "package-lock.json")].filter((path) => existsSync(path));
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export function webIsCurrent() {
  return existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources().map(newest));
}

/** Resolves with the exit code. */
export function buildWeb() {
  return runNode([join(root, "node_modules", "vite", "bin", "vite.js"), "build"], { cwd: web });
}
