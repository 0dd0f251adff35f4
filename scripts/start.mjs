/**
 * `npm start`: installs what is missing, builds the workbench when its sources are newer, and runs the server with the
 * pinned Node. Any Node since 20 can run this file.
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildWeb, webIsCurrent } from "./lib/web.mjs";
import { ensureInstalled, pinnedNode, root, stop, toolEnvironment } from "./lib/workplace.mjs";

ensureInstalled();
if (!webIsCurrent()) {
  console.error("正在准备网页界面（约十秒，只在第一次和更新后）…");
  if ((await buildWeb()) !== 0) stop("网页界面没有构建成功，上面是原因。");
}

const server = spawn(pinnedNode, [join(root, "apps", "server", "src", "main.ts"), ...process.argv.slice(2)], {
  cwd: root,
  env: toolEnvironment(),
  stdio: "inherit",
});
// Ctrl-C reaches the server by itself; a signal to this process alone must be handed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
// npm dies of a signal without handing it on; the server must not outlive it.
if (process.env.npm_lifecycle_event === "start") {
  const npm = process.ppid;
  setInterval(() => process.ppid === npm || server.kill("SIGTERM"), 500).unref();
}
server.on("error", () => stop("服务没有启动：随项目的 Node 无法运行。请删除 node_modules 后再运行 npm start。"));
server.on("close", (code, signal) => process.exit(signal === null ? (code ?? 1) : 0));
