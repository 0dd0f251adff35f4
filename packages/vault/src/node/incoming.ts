/**
 * Files that are being written. They have names of their own in a folder of their own, beside the finished ones and
 * on the same file system, so that finishing is one rename.
 *
 * A name says which process writes it: `<pid>.<session>.<random>`. What a killed process left behind is removed when
 * the next one starts; what another living process is writing is left alone.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Sha256 } from "@youju/model";

const SESSION = crypto.randomUUID();
const DAY_MS = 86_400_000;

export function incomingName(): string {
  return `${process.pid}.${SESSION}.${crypto.randomUUID()}`;
}

/** What an empty file is called that says: this process has finished that file, and nobody has it yet. */
export function looseName(sha256: Sha256): string {
  return `${process.pid}.${SESSION}.loose.${sha256}`;
}

const looseIn = (name: string): Sha256 | undefined => /^\d+\.[^.]+\.loose\.([0-9a-f]{64})$/.exec(name)?.[1];

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
    if (looseIn(name) === undefined && isLeft(folder, name)) rmSync(join(folder, name), { force: true });
  }
}

function isLeft(folder: string, name: string): boolean {
  const lastWrite = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs;
  return lastWrite !== undefined && isLeftOver(name, lastWrite);
}

/** The names that killed processes left for loose files, and those of the files that no living process holds too. */
export async function looseFiles(folder: string): Promise<{ left: readonly string[]; orphans: readonly Sha256[] }> {
  const names = (await readdir(folder)).filter((name) => looseIn(name) !== undefined);
  const left = names.filter((name) => isLeft(folder, name));
  const held = new Set(names.filter((name) => !left.includes(name)).map(looseIn));
  const orphans = new Set(left.map((name) => looseIn(name)!).filter((sha256) => !held.has(sha256)));
  return { left, orphans: [...orphans] };
}
