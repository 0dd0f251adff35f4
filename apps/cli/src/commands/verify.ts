/** `youju verify`: whether a bundle, a sealed case folder or a library is unchanged, and what that shows. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { openFile, openVault } from "@youju/api/node";
import { rereader, type SealsChecked, verifySeals, verifyVault, verifiedView } from "@youju/api/use-cases";
import { nodePdfOpener, nodePictureEngine } from "@youju/intake/node";
import { type Fault, fault, type Result } from "@youju/model";
import {
  certificatesInPem,
  type Verified,
  type VerifiedSource,
  verifyBundle,
  verifyCaseFolder,
  type VerifyOptions,
} from "@youju/vault";
import { nodeHasher, sha256Of } from "@youju/vault/node";
import { type Outcome, jsonText, type Request, type Run, wrong } from "../command.ts";
import { folderSource } from "../folder-items.ts";
import type { Terminal } from "../terminal.ts";
import { verifiedText } from "../text/verified-text.ts";
import { verifyProgress } from "../verify-progress.ts";

export const verify: Run = async (request, terminal) => {
  const roots = await trustedRoots(request, terminal);
  if (!roots.ok) return wrong(roots.fault);
  const targets: Target[] = [];
  for (const path of request.args) {
    const found = await targetAt(path, terminal);
    if (!found.ok) return wrong(found.fault);
    targets.push(found.value);
  }
  const bundles = targets.flatMap((target) => (target.kind === "bundle" ? [target.source] : []));
  const [first] = targets as [Target];
  if (targets.length > 1 && bundles.length < targets.length)
    return wrong(fault("argument-extra", { command: "verify", argument: request.args[1]! }));
  const progress = verifyProgress(request, terminal);
  const options = await verifyOptions(roots.value, request, terminal, progress.onProgress);
  const verified = await verifiedOf(first, bundles, options);
  progress.end();
  return outcomeOf(verified, request);
};

type Target =
  | { readonly kind: "bundle"; readonly source: VerifiedSource }
  | { readonly kind: "case" | "vault"; readonly dir: string };

/** What the path leads to. Faults: `path-missing`, `verify-nothing`. */
async function targetAt(path: string, terminal: Terminal): Promise<Result<Target>> {
  const full = resolve(terminal.cwd, path);
  const found = await stat(full).catch(() => undefined);
  if (found === undefined) return { ok: false, fault: fault("path-missing", { path }) };
  if (!found.isDirectory()) {
    const source = { kind: "zip", name: basename(full), blob: await openFile(full) } as const;
    return { ok: true, value: { kind: "bundle", source } };
  }
  const entries = await readdir(full, { withFileTypes: true });
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has("youju.db")) return { ok: true, value: { kind: "vault", dir: full } };
  if (has("bagit.txt") || has("manifest-sha256.txt"))
    return { ok: true, value: { kind: "bundle", source: folderSource(full) } };
  if (has("seals")) return { ok: true, value: { kind: "case", dir: full } };
  // Some programs unpack a ZIP into a folder around the one that is in it.
  const [only, ...others] = entries;
  if (only?.isDirectory() === true && others.length === 0) return targetAt(join(full, only.name), terminal);
  return { ok: false, fault: fault("verify-nothing", undefined, { file: path }) };
}

/** The certificates in the file behind `--trust`. */
async function trustedRoots({ options }: Request, { cwd }: Terminal): Promise<Result<readonly Uint8Array[]>> {
  const path = options["trust"];
  if (path === undefined) return { ok: true, value: [] };
  const text = await readFile(resolve(cwd, path), "utf8").catch(() => undefined);
  if (text === undefined) return { ok: false, fault: fault("path-missing", { path }) };
  const roots = certificatesInPem(text);
  return roots === undefined
    ? { ok: false, fault: fault("trust-unreadable", undefined, { file: path }) }
    : { ok: true, value: roots };
}

async function verifyOptions(
  trustedRoots: readonly Uint8Array[],
  { options }: Request,
  terminal: Terminal,
  onProgress: NonNullable<VerifyOptions["onProgress"]>,
): Promise<VerifyOptions> {
  const passwords = (options["password"] ?? "").split(/[\s,，、]+/u).filter((one) => one !== "");
  const engines = { pictures: nodePictureEngine(), pdfs: nodePdfOpener(), passwords };
  return { hasher: nodeHasher, now: await terminal.now(), trustedRoots, reread: rereader(engines), onProgress };
}

async function verifiedOf(
  target: Target,
  bundles: readonly VerifiedSource[],
  options: VerifyOptions,
): Promise<Verified> {
  if (target.kind === "bundle") return verifyBundle(bundles, options);
  return target.kind === "case" ? verifyCaseFolder(folderSource(target.dir), options) : libraryAt(target.dir, options);
}

async function libraryAt(dir: string, { now, trustedRoots = [] }: VerifyOptions): Promise<Verified> {
  const opened = await openVault(dir);
  if (!opened.ok) return libraryVerified(dir, [opened.fault]);
  const { store } = opened.value;
  try {
    const { faults, checked } = await verifyVault({ ...opened.value, hasher: nodeHasher, sha256: sha256Of });
    const seals = await verifySeals({ store, hasher: nodeHasher, now, trustedRoots });
    return libraryVerified(dir, [...faults, ...seals.faults], checked, seals);
  } finally {
    await store.close();
  }
}

type Counts = Awaited<ReturnType<typeof verifyVault>>["checked"];

function libraryVerified(
  dir: string,
  failures: readonly Fault[],
  counts?: Counts,
  checkedSeals?: SealsChecked,
): Verified {
  const { head, entries = 0, files = 0, bytes = 0, originals = 0, cases, decisions } = counts ?? {};
  return {
    ok: failures.length === 0,
    failures,
    notes: checkedSeals?.notes ?? [],
    stamps: checkedSeals?.stamps ?? [],
    checked: {
      what: "vault",
      name: basename(dir),
      files,
      bytes,
      originals,
      here: originals,
      records: 0,
      reread: false,
      seals: checkedSeals?.seals ?? 0,
      zip: false,
      ...(head === undefined ? {} : { log: { entries, size: head.size, at: head.at } }),
      ...(cases === undefined ? {} : { cases }),
      ...(decisions === undefined ? {} : { decisions }),
    },
  };
}

function outcomeOf(verified: Verified, { options }: Request): Outcome {
  const out = "json" in options ? jsonText(verifiedView(verified)) : verifiedText(verified);
  return { exit: verified.ok ? 0 : 1, out };
}
