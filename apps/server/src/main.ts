/** Starts 有据 on this machine: data folder, database, pages, and one line with the link to open. */
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "@youju/api";
import { nodeStamping, openVault, tableFolder } from "@youju/api/node";
import { nodePdfOpener, nodePictureEngine } from "@youju/intake/node";
import { describeFault, type Fault, instantFromUnixSeconds } from "@youju/model";
import { storeFault } from "@youju/store";
import { openDataFolder } from "./data-folder.ts";
import { loadExamples } from "./examples.ts";
import { createHost } from "./host.ts";
import { keepAskingForStamps } from "./keep-asking.ts";
import { listenOnFreePort } from "./listen.ts";
import { loadPages } from "./pages.ts";
import { readSettings } from "./settings.ts";
import { clearUnclaimedSince } from "./unclaimed-list.ts";

const OLDEST_NODE = 24;
const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");

function stop(text: string): never {
  console.error(text);
  process.exit(2);
}

function tell(trace: string, error: unknown): void {
  console.error(`内部错误 ${trace}：${error instanceof Error ? error.message : String(error)}`);
  if (process.env["YOUJU_DEBUG"] !== undefined) console.error(error);
}

async function start(): Promise<void> {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE)
    stop(`需要 Node ${OLDEST_NODE} 或更新，现在是 ${process.versions.node}；请用 npm start 启动。`);
  const read = readSettings(process.env);
  if (!read.ok) stop(read.text);
  const { home, port: wanted, token } = read.settings;
  const folder = await openDataFolder(home);
  if (folder === undefined) stop(`${home} 正在被另一个有据使用；先关掉那一个，或用 YOUJU_HOME 换一个文件夹。`);

  const opened = await openVault(home);
  if (!opened.ok) stop(`没有启动：${inWords(opened.fault)}`);
  const vault = opened.value;
  await clearUnclaimedSince(home, vault);
  const stamped = {
    ...vault,
    clock: () => instantFromUnixSeconds(Date.now() / 1000),
    stamping: nodeStamping(home, { env: process.env }),
  };
  const api = createApp({
    ...stamped,
    tables: tableFolder(home).tables,
    pictures: nodePictureEngine(),
    pdfs: nodePdfOpener(),
    verifyPage: async () => (await import("@youju/verify-page/node")).buildPage(),
    examples: await loadExamples(join(ROOT, "examples")),
    onError: tell,
  });
  const pages = await loadPages(join(ROOT, "apps/web/dist"));

  const server = createServer();
  const port = await listenOnFreePort(server, wanted);
  const answer = getRequestListener(createHost({ api, pages, token, port }).fetch, { overrideGlobalObjects: false });
  server.on("request", (request, response) => void answer(request, response));
  console.log(`有据已启动，请在浏览器打开：http://127.0.0.1:${port}/?token=${token}`);

  const stopAsking = keepAskingForStamps(stamped, (error) => tell("stamps", error));

  const close = (): void => {
    stopAsking();
    server.close(() => {
      void vault.store.close().finally(() => {
        folder.release();
        process.exit(0);
      });
    });
    server.closeAllConnections();
  };
  process.once("SIGINT", close).once("SIGTERM", close);
}

/** What a person can mend is told as that, in one line; whatever else it was, in its own words. */
function whyNot(error: unknown): string {
  const known = storeFault(error);
  if (known === undefined) return error instanceof Error ? error.message : String(error);
  return inWords(known);
}

function inWords(fault: Fault): string {
  const { where, text, mend } = describeFault(fault);
  return `${where === "" ? "" : `${where} `}${text}${mend}`;
}

await start().catch((error: unknown) => stop(`没有启动：${whyNot(error)}`));
