/** Makes bundles of cases in memory, and looks into them. */
import type { CaseFacts, Sha256 } from "@youju/model";
import { writeCaseYaml } from "@youju/model/case-yaml";
import { LAW_TABLES } from "@youju/law";
import { type Bag, verifyBundle } from "@youju/vault";
import { nodeHasher } from "@youju/vault/node";
import { BlobReader, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { bundleCase } from "../use-cases/bundle-case.ts";
import type { BundlePorts, BundleSource } from "../use-cases/bundle/source.ts";
import { bundleOptions, type WrittenOptions } from "../use-cases/bundle/options.ts";
import { folderOf } from "../use-cases/folder.ts";
import { openCaseFolder } from "../use-cases/open-case-folder.ts";
import { NOW } from "./desk.ts";

export const AS_OF = "2024-12-31" as never;
export const FACTS: CaseFacts = { creditor: { name: "李明" }, debtor: { name: "大伟" } };

/** The files of a case folder, below `originals/`. */
export async function sourceOf(
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  facts: CaseFacts = FACTS,
): Promise<BundleSource> {
  const contents = new Map<Sha256, Blob>();
  const all = Object.entries(files).map(([path, content]) => [`originals/${path}`, new Blob([content])] as const);
  const folder = folderOf("案件", new Map([["case.yaml", new Blob([writeCaseYaml(facts)])], ...all]));
  const opened = await openCaseFolder(folder, {
    hasher: nodeHasher,
    onContent: (sha256, blob) => contents.set(sha256, blob),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  return { file: opened.caseFile, tables: LAW_TABLES, content: async (sha256) => contents.get(sha256) };
}

export async function madeOf(source: BundleSource, written: WrittenOptions = {}, ports: Partial<BundlePorts> = {}) {
  const options = bundleOptions(written, AS_OF);
  if (!options.ok) throw new Error(options.fault.code);
  return bundleCase(source, options.value, { hasher: nodeHasher, ...ports });
}

export const zipOf = async (bag: Bag): Promise<Blob> => new Response(bag.zip()).blob();

/** What is in a bundle, by the path in its folder. */
export async function lookInto(zip: Blob): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await new ZipReader(new BlobReader(zip)).getEntries()) {
    if (entry.directory) continue;
    const bytes = await entry.getData(new Uint8ArrayWriter(), { checkSignature: true });
    files.set(entry.filename.slice(entry.filename.indexOf("/") + 1), Buffer.from(bytes));
  }
  return files;
}

export interface Made {
  readonly zip: Blob;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly text: (path: string) => string;
  readonly json: (path: string) => unknown;
}

/** A bundle of one part, which verification accepts. */
export async function bundled(
  source: BundleSource,
  written?: WrittenOptions,
  ports?: Partial<BundlePorts>,
): Promise<Made> {
  const made = await madeOf(source, written, ports);
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  const zip = await zipOf(made.bags[0]!);
  const { failures } = await verifyBundle([{ kind: "zip", name: "b.zip", blob: zip }], {
    hasher: nodeHasher,
    now: NOW,
  });
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  const files = await lookInto(zip);
  const text = (path: string): string => files.get(path)!.toString();
  return { zip, files, text, json: (path) => JSON.parse(text(path)) as unknown };
}
