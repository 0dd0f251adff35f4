/** A server of its own for a test, with an empty data folder, as `npm start` would run it. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../..");
const START_MS = 15_000;

export interface RunningServer {
  /** The link that is printed at start, with its token. */
  readonly link: string;
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

export async function startServer(): Promise<RunningServer> {
  const home = await mkdtemp(join(tmpdir(), "youju-e2e-"));
  const child = spawn(process.execPath, [join(ROOT, "apps/server/src/main.ts")], {
    env: { ...process.env, YOUJU_HOME: home, YOUJU_PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const link = await printedLink(child);
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  return { link, origin: new URL(link).origin, stop };
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const give = setTimeout(() => reject(new Error(`the server did not start: ${said}`)), START_MS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const link = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said)?.[0];
      if (link === undefined) return;
      clearTimeout(give);
      resolve(link);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", (code) => {
      clearTimeout(give);
      reject(new Error(`the server ended with ${code}: ${said}`));
    });
  });
}
