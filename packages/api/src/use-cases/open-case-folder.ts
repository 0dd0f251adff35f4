/** A case folder as a CaseFile, without a database. */
import type { Engines } from "@youju/intake";
import { type CaseFacts, type CaseFile, type Fault, fault, type Sha256 } from "@youju/model";
import { parseCaseYaml } from "@youju/model/case-yaml";
import type { Hasher } from "@youju/vault";
import type { UploadEvent } from "../contract.ts";
import { filesInOrder, type FolderFile, type FolderPort, UNPACKED } from "./folder.ts";
import { ingest, type IngestOptions, type Intake } from "./ingest.ts";
import { memoryIntake, type MemoryIntake } from "./memory-intake.ts";
import { howToReadBy } from "./how-to-read.ts";
import { readSeals } from "./seals/seal-files.ts";

export interface OpenFolderOptions extends Engines {
  readonly hasher: Hasher;
  /** For every ZIP and PDF in the folder. */
  readonly password?: string;
  readonly signal?: AbortSignal;
  /** Handed what is in each original, also in one that was taken out of a ZIP: whoever wants it must hold it. */
  readonly onContent?: (sha256: Sha256, content: Blob) => void;
  /** Told of each file while it is read, with its path. */
  readonly onProgress?: (path: string, event: UploadEvent) => void;
}

export type Opened =
  { readonly ok: true; readonly caseFile: CaseFile } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads `case.yaml` and every original. Faults of `case.yaml` are the answer; faults in originals stand in their
 * readings, and everything readable is used.
 * @example await openCaseFolder(diskFolder("examples/simple-loan"), { hasher: nodeHasher })
 */
export async function openCaseFolder(folder: FolderPort, options: OpenFolderOptions): Promise<Opened> {
  const stated = await factsOf(folder);
  if (!stated.ok) return stated;
  const intake = heard(memoryIntake(options.hasher), options.onContent);
  const { facts, lines } = stated;
  await ingestFolder(await filesInOrder(folder), intake, { ...options, decisions: facts.decisions });
  const read = { originals: intake.originals(), readings: intake.readings(), records: intake.records };
  return { ok: true, caseFile: { facts, lines, ...read, ...(await sealsIn(folder)) } };
}

/** Nothing is derived from seals: one that is damaged is for whoever verifies, and keeps nobody from his figures. */
async function sealsIn(folder: FolderPort): Promise<Pick<CaseFile, "seals">> {
  const read = await readSeals(folder.seals());
  return read.ok && read.seals.length > 0 ? { seals: read.seals } : {};
}

function heard(intake: MemoryIntake, onContent: OpenFolderOptions["onContent"]): MemoryIntake {
  if (onContent === undefined) return intake;
  return {
    ...intake,
    keep: async (content) => {
      const kept = await intake.keep(content);
      onContent(kept.sha256, kept.blob);
      return kept;
    },
  };
}

export type StatedFacts =
  | { readonly ok: true; readonly facts: CaseFacts; readonly lines: Readonly<Record<string, number>> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What `case.yaml` says, or everything that is wrong with it. */
export async function factsOf(folder: FolderPort): Promise<StatedFacts> {
  const text = await folder.caseYaml();
  if (text === undefined)
    return { ok: false, faults: [fault("case-yaml-missing", { folder: folder.name }, { file: "case.yaml" })] };
  return parseCaseYaml(text, "case.yaml");
}

type FolderOptions = Omit<IngestOptions, "onEvent" | "isUnpacked" | "howToRead"> &
  Pick<OpenFolderOptions, "onProgress"> &
  Pick<CaseFacts, "decisions">;

/** Takes in the files in their order; what lies unpacked beside its ZIP is tied to it and not unpacked again. */
export async function ingestFolder(
  files: readonly FolderFile[],
  intake: Intake,
  options: FolderOptions,
): Promise<void> {
  const { onProgress, decisions, ...rest } = options;
  const how = howToReadBy(decisions);
  const hashes = new Map<string, string>();
  for (const { path, blob } of files) {
    const archive = hashes.get(archiveOf(path) ?? "");
    await ingest({ path, content: blob, ...(archive === undefined ? {} : { archive }) }, intake, {
      ...rest,
      howToRead: (sha256) => how.get(sha256),
      isUnpacked: (zip) => files.some((file) => file.path.startsWith(zip + UNPACKED)),
      onEvent: (event) => {
        if (event.event === "original") hashes.set(event.original.path, event.original.sha256);
        onProgress?.(path, event);
      },
    });
  }
}

/** The ZIP beside which a file lies unpacked. */
function archiveOf(path: string): string | undefined {
  const at = path.lastIndexOf(UNPACKED);
  return at === -1 ? undefined : path.slice(0, at);
}
