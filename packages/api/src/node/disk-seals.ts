/** Seals in a case folder of this machine: each appears whole, and each stamp as soon as it is there. */
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Seal } from "@youju/model";
import { diskFolder, syncFolder } from "./disk-folder.ts";
import { faultError } from "../use-cases/fault-error.ts";
import type { FolderFile } from "../use-cases/folder.ts";
import { inTurn } from "../use-cases/in-turn.ts";
import { readSeals, sealFiles } from "../use-cases/seals/seal-files.ts";
import type { SealKeep } from "../use-cases/seals/stamping.ts";

const DRAFT = ".未完成";

/** The seals of the case folder `dir`. Throws the fault `seal-damaged` where one cannot be read. */
export function diskSeals(dir: string): SealKeep {
  const folder = join(dir, "seals");
  // One after the other: each writes what still waits.
  const turn = inTurn();
  const list = async (): Promise<readonly Seal[]> => {
    const read = await readSeals(diskFolder(dir).seals());
    if (!read.ok) throw faultError(read.faults[0]!);
    return read.seals;
  };
  return {
    list,
    add: (seal) => turn(() => addSeal(folder, seal)),
    putStamp: ({ id }, stamp) =>
      turn(async () => {
        const seal = (await list()).find((one) => one.id === id);
        if (seal === undefined) return;
        const before = seal.stamps.find(({ authority }) => authority === stamp.authority);
        if (before?.state === "granted") return;
        const stamps = [...seal.stamps.filter((one) => one !== before), stamp];
        await putFiles(join(folder, id), sealFiles({ ...seal, stamps }));
      }),
  };
}

const DAY_MS = 86_400_000;

/** What killed writes left; a draft of a day ago is nobody's any more. */
async function clearDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(DRAFT)) continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > DAY_MS) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function addSeal(folder: string, seal: Seal): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await clearDrafts(folder);
  const draft = join(folder, `${seal.id}${DRAFT}`);
  await mkdir(draft, { recursive: true, mode: 0o700 });
  for (const file of sealFiles(seal)) await write(join(draft, nameIn(file)), file.blob);
  await syncFolder(draft);
  await rename(draft, join(folder, seal.id));
  await syncFolder(folder);
}

/** Tokens first, then what waits: a stamp that is there is never lost, at worst asked for again. */
async function putFiles(folder: string, files: readonly FolderFile[]): Promise<void> {
  const names = files.map(nameIn);
  for (const [i, file] of files.entries()) {
    if (names[i] === "originals-sha256.txt") continue;
    const path = join(folder, names[i]!);
    await write(`${path}${DRAFT}`, file.blob);
    await rename(`${path}${DRAFT}`, path);
  }
  await clearDrafts(folder);
  if (!names.includes("waiting.json")) await rm(join(folder, "waiting.json"), { force: true });
  await syncFolder(folder);
}

/** Below the folder of its seal. */
const nameIn = ({ path }: FolderFile): string => path.slice(path.indexOf("/") + 1);

async function write(path: string, content: Blob): Promise<void> {
  await pipeline(content.stream(), createWriteStream(path, { flags: "w", mode: 0o600, flush: true }));
}
