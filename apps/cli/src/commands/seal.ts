/** `youju seal`: fixes the originals of a case by their hashes, and gets time stamps over the list. */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { SealView } from "@youju/api";
import { diskFolder, diskSeals } from "@youju/api/node";
import {
  filesInOrder,
  type FolderFile,
  type HeldStamps,
  heldStampsOf,
  listHeldStamps,
  listSeals,
  makeSeal,
  sealCase,
  type Sealed,
  type Seals,
  storeKeep,
} from "@youju/api/use-cases";
import { detect } from "@youju/intake";
import { type Fault, fault, type Original, type Sha256 } from "@youju/model";
import { hashFile } from "@youju/vault/node";
import { done, jsonText, type Outcome, type Request, type Run, wrong } from "../command.ts";
import { stampingOf, withExistingLibrary } from "../library.ts";
import type { Terminal } from "../terminal.ts";
import { sealText, sealsText } from "../text/seal-text.ts";

export const seal: Run = async (request, terminal) => {
  const misplaced = outOfPlace(request);
  if (misplaced !== undefined) return wrong(misplaced);
  const [target] = request.args as [string];
  const dir = resolve(terminal.cwd, target);
  const found = await stat(dir).catch(() => undefined);
  if (found?.isDirectory() === true) return ofFolder(dir, request, terminal);
  if (found !== undefined) return wrong(fault("not-a-folder", { path: target }));
  const unknown = wrong(fault("target-unknown", { target }));
  return withExistingLibrary(terminal, unknown, async (ports) => {
    if ((await ports.store.cases.get(target)) === undefined) return unknown;
    return answer(
      request,
      (again) => listSeals(again, storeKeep(target, ports), ports),
      async () => (await heldStampsOf(target, ports))!,
      async () => (await sealCase(target, wantedOf(request), ports))!,
    );
  });
};

/** To list, or to ask again, is not to make a new one. */
function outOfPlace({ options }: Request): Fault | undefined {
  const several = ["list", "retry", "authority"].filter((option) => option in options);
  if (several.length < 2) return undefined;
  return fault("option-out-of-place", {
    option: `--${several[1]!}`,
    instead: "--list、--retry、--authority 一次只用一个。",
  });
}

function wantedOf({ options }: Request): readonly string[] | undefined {
  const names = options["authority"]?.split(/[,，、\s]+/u).filter((name) => name !== "");
  return names === undefined || names.length === 0 ? undefined : names;
}

async function ofFolder(dir: string, request: Request, terminal: Terminal): Promise<Outcome> {
  const folder = diskFolder(dir);
  if ((await folder.caseYaml()) === undefined)
    return wrong(fault("case-yaml-missing", { folder: folder.name }, { file: "case.yaml" }));
  const now = await terminal.now();
  const ports = { stamping: stampingOf(terminal), clock: () => now };
  const keep = diskSeals(dir);
  return answer(
    request,
    (again) => listSeals(again, keep, ports),
    () => heldIn(dir, terminal),
    async () => {
      const originals = await hashedOf(dir, await filesInOrder(folder));
      const wanted = wantedOf(request);
      return makeSeal({ originals, ...(wanted === undefined ? {} : { wanted }) }, keep, ports);
    },
  );
}

/** Files are hashed and not read: most of a case is nothing to this, and reading pictures takes long. */
async function heldIn(dir: string, terminal: Terminal): Promise<HeldStamps> {
  const files = await filesInOrder(diskFolder(dir));
  const originals = await hashedOf(dir, files);
  const contents = new Map(originals.map(({ sha256 }, i) => [sha256, files[i]!.blob]));
  const tokens = new Set<Sha256>();
  for (const [i, { sha256, path }] of originals.entries())
    if ((await detect(files[i]!.blob, path)).kind === "time-stamp") tokens.add(sha256);
  const now = await terminal.now();
  const source = { originals, tokens, content: async (sha256: Sha256) => contents.get(sha256) };
  return listHeldStamps(source, { stamping: stampingOf(terminal), clock: () => now });
}

async function hashedOf(dir: string, files: readonly FolderFile[]): Promise<readonly Original[]> {
  const originals: Original[] = [];
  for (const { path } of files) originals.push({ path, ...(await hashFile(resolve(dir, "originals", path))) });
  return originals;
}

/** Exit 1 where an authority refused: what waits comes by itself, what was refused does not. */
async function answer(
  { options }: Request,
  list: (again: "no" | "itself" | "person") => Promise<Seals>,
  held: () => Promise<HeldStamps>,
  make: () => Promise<Sealed>,
): Promise<Outcome> {
  const json = "json" in options;
  if ("list" in options || "retry" in options) {
    const listed = await list("retry" in options ? "person" : "no");
    if (!listed.ok) return wrong(...listed.faults);
    const beside = await held();
    if (!beside.ok) return wrong(...beside.faults);
    const { seals } = listed;
    const { stamps } = beside;
    const out = json ? jsonText({ seals, stamps }) : sealsText(seals, stamps);
    return { exit: "retry" in options && listed.seals.some(isRefused) ? 1 : 0, out };
  }
  // The network may be there again: earlier seals get what they wait for first.
  const before = await list("itself");
  if (!before.ok) return wrong(...before.faults);
  const made = await make();
  if (!made.ok) return wrong(...made.faults);
  const out = json ? jsonText({ seal: made.seal, notes: made.notes }) : sealText(made.seal, made.notes);
  return isRefused(made.seal) ? { exit: 1, out } : done(out);
}

const isRefused = ({ stamps }: SealView): boolean =>
  stamps.some(({ state, ok, checkable }) => state === "refused" || (state === "granted" && !ok && checkable));
