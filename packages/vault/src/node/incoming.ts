/**
 * Files that are being written. They have names of their own in a folder of their own, beside the finished ones and
 * on the same file system, so that finishing is one rename.
 *
 * A name says which process writes it: `<pid>.<session>.<random>`. What a killed process left behind is removed when
 * the next one starts; what another living process is writing is left alone.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const SESSION = crypto.randomUUID();
const DAY_MS = 86_400_000;

export function incomingName(): string {
  return `${process.pid}.${SESSION}.${crypto.randomUUID()}`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** True where nobody can be writing the file any more; a process id alone may have been given out anew. */
function isLeftOver(name: string, lastWrite: number): boolean {
  const [pid, session] = name.split(".");
  if (session === SESSION) return false;
  return Number(pid) === process.pid || !isRunning(Number(pid)) || Date.now() - lastWrite > DAY_MS;
}

/** Makes the folder, and removes from it what killed processes left. */
export function prepareIncoming(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const lastWrite = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (lastWrite !== undefined && isLeftOver(name, lastWrite)) rmSync(path, { force: true });
  }
}
