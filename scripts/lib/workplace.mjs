/**
 * What every script needs to know of the checkout, in JavaScript that any Node since 20 runs: where it is, whether its
 * packages are installed as the lockfile says, and where the Node is that the lockfile pins.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const pinnedNode = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

const OLDEST_NODE = 20;

/** Runs `npm ci` unless what is installed is what the lockfile says. Ends the process with one line where it cannot. */
export function ensureInstalled() {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    stop(
      `有据需要 Node ${OLDEST_NODE} 或更新的版本，现在是 ${process.versions.node}。请从 nodejs.org 安装新版后再试。`,
    );
  }
  if (installed()) return;
  console.error("第一次运行或依赖有更新：正在安装（约一分钟）…");
  const { status } = npm(["ci", "--no-audit", "--no-fund"]);
  if (status !== 0) stop("依赖没有装上。请检查网络后再运行一次；已有的文件没有改动。");
  if (!pinnedNodeWorks()) stop("随项目的 Node 没有装上。请运行 npm ci（不要带 --ignore-scripts）后再试。");
}

/** Same packages, same versions as the lockfile; optional ones may be missing, since they depend on the machine. */
function installed() {
  const present = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  const wanted = lockedPackages(join(root, "package-lock.json"));
  if (present === undefined || wanted === undefined || !pinnedNodeWorks()) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith("node_modules/")) return true;
    const there = present[path];
    return there === undefined
      ? entry.optional === true || entry.devOptional === true
      : there.version === entry.version;
  });
}

function lockedPackages(file) {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function pinnedNodeWorks() {
  return existsSync(pinnedNode) && spawnSync(pinnedNode, ["--version"]).status === 0;
}

function npm(args) {
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith(".js")) return spawnSync(process.execPath, [npmScript, ...args], options);
  return spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
}

/** The environment in which `node` and the tools of the project come first. */
export function toolEnvironment(extra = {}) {
  const bins = [dirname(pinnedNode), join(root, "node_modules", ".bin")];
  return { ...process.env, ...extra, PATH: [...bins, process.env.PATH ?? ""].join(delimiter) };
}

/** Runs a script with the pinned Node and shows what it prints. Resolves with its exit code. */
export function runNode(args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(pinnedNode, args, { cwd, env: toolEnvironment(env), stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", () => resolve(1));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

export function stop(message) {
  console.error(message);
  process.exit(1);
}
