/**
 * 核验案件库: whether originals, rows and log are still what was written.
 *
 * Every entry, node and signed head of the log is computed again, what the log says was done is put together and held
 * against what the database has, and every original is hashed. What this shows is that nothing was changed behind the
 * program's back since; a person who has the key can write another log, which only a seal made before it shows: the
 * heads that seals of this vault name are held against the log too.
 */
import { type Fault, fault, type Sha256, type SignedHead } from "@youju/model";
import type { Audit, Holdings, Store } from "@youju/store";
import {
  type Blobs,
  checkLog,
  type Hasher,
  type LogKey,
  logOrigin,
  readCheckpoint,
  sealedHead,
  type Sha256Of,
} from "@youju/vault";
import { caseFaults } from "./vault-cases.ts";
import { blobFaults, type ExpectedBlob } from "./vault-blobs.ts";
import { type LoggedCase, replay } from "./vault-replay.ts";

export interface VerifyVaultPorts {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly logKey: LogKey;
  readonly hasher: Hasher;
  readonly sha256: Sha256Of;
}

export interface VerifyVaultOptions {
  /** Told how far each step is, in entries, cases and files. */
  readonly onProgress?: (progress: VaultProgress) => void;
  readonly signal?: AbortSignal;
}

export interface VaultProgress {
  readonly step: "log" | "cases" | "files";
  readonly done: number;
}

export interface VaultVerified {
  /** What is wrong, the first thousand; the last says how many more there are. */
  readonly faults: readonly Fault[];
  readonly checked: VaultCounts;
}

export interface VaultCounts {
  readonly entries: number;
  /** The latest that the vault's key signed, where it is right. */
  readonly head?: SignedHead;
  readonly cases: number;
  readonly originals: number;
  readonly decisions: number;
  /** Files that were hashed, and their bytes. */
  readonly files: number;
  readonly bytes: number;
}

const MOST_FAULTS = 1000;

/** Checks the whole vault. Reads files in pieces, entries in pages, and cases one after the other. */
export async function verifyVault(ports: VerifyVaultPorts, options: VerifyVaultOptions = {}): Promise<VaultVerified> {
  const faults: Fault[] = [];
  let more = 0;
  const fail = (one: Fault): void => {
    if (faults.length < MOST_FAULTS) faults.push(one);
    else more += 1;
  };
  const { log, cases, expected } = await ports.store.log.audit(async (audit) => {
    const found = await checkEntries(audit, ports, options, fail);
    return { log: found, ...(await checkCases(audit, found.cases, options, fail)) };
  });
  const files = await blobFaults(ports, expected, options, fail);
  if (more > 0) faults.push(fault("vault-more", { count: more }));
  const { size: entries, head } = log;
  return { faults, checked: { entries, ...(head && { head }), ...cases, ...files } };
}

interface CheckedEntries {
  readonly size: number;
  readonly head?: SignedHead;
  readonly cases: ReadonlyMap<string, LoggedCase>;
}

async function checkEntries(
  audit: Audit,
  { logKey, sha256 }: VerifyVaultPorts,
  { onProgress, signal }: VerifyVaultOptions,
  fail: (fault: Fault) => void,
): Promise<CheckedEntries> {
  const heads = await audit.heads();
  const pins = await pinsOf(audit, logOrigin(logKey.publicKey, sha256));
  const check = checkLog(sha256, new Set([...heads, ...pins].map(({ size }) => size)), fail);
  const cases = new Map<string, LoggedCase>();
  for await (const page of audit.pages()) {
    signal?.throwIfAborted();
    check.page(page);
    for (const line of page.lines) replay(cases, line, fail);
    onProgress?.({ step: "log", done: check.size });
  }
  for (const { level, position } of await audit.strayNodes(check.size))
    fail(fault("log-node-extra", { level, position }));
  for (const { caseId, seal, size, root } of pins)
    if (check.rootAt(size) !== root) fail(fault("vault-seal-log", { case: caseId, seal, size }));
  const { size } = check;
  const latest = heads.at(-1);
  if (latest === undefined && size > 0) fail(fault("log-head-missing", undefined));
  if (latest !== undefined && latest.size !== size) fail(fault("log-head-size", { signed: latest.size, found: size }));
  let head: SignedHead | undefined;
  for (const stored of heads) {
    const why = await headFault(stored, check.rootAt(stored.size), logKey, sha256);
    if (why !== undefined) fail(why);
    else if (stored === latest && latest.size === size) head = stored;
  }
  return { size, ...(head && { head }), cases };
}

/** What the log was when something was sealed, as the lists say: with a time stamp, somebody else says so too. */
async function pinsOf(audit: Audit, origin: string) {
  const pins: { caseId: string; seal: string; size: number; root: Sha256 }[] = [];
  for await (const { caseId, id, manifest } of audit.manifests()) {
    const head = sealedHead(manifest);
    // A seal that came with a case folder may be of the log of another vault.
    if (head?.log === origin) pins.push({ caseId, seal: id, size: head.size, root: head.root });
  }
  return pins;
}

/** What the row says beside the checkpoint was changed where it is not what the checkpoint says. */
async function headFault(
  stored: SignedHead,
  root: Sha256 | undefined,
  { publicKey }: LogKey,
  sha256: Sha256Of,
): Promise<Fault | undefined> {
  const { size } = stored;
  const read = await readCheckpoint(stored.checkpoint, new Uint8Array(publicKey), sha256);
  if (!read.ok)
    return read.why === "other-key" ? fault("log-key-changed", { size }) : fault("log-head-signature", { size });
  const { head } = read;
  if (head.size !== size || head.root !== stored.root || head.at !== stored.at)
    return fault("log-head-signature", { size });
  return head.root === root ? undefined : fault("log-head-root", { size });
}

async function checkCases(
  audit: Audit,
  logged: ReadonlyMap<string, LoggedCase>,
  { onProgress, signal }: VerifyVaultOptions,
  fail: (fault: Fault) => void,
) {
  const expected = new Map<Sha256, ExpectedBlob>();
  const counts = { cases: 0, originals: 0, decisions: 0 };
  const there = new Set(await audit.cases());
  for (const id of there) {
    signal?.throwIfAborted();
    const held: Holdings = await audit.holdings(id);
    for (const one of caseFaults(id, logged.get(id), held)) fail(one);
    for (const { original, sm3, bytes, path } of held.originals)
      expected.set(original, { caseId: id, sm3, bytes, path });
    counts.cases += 1;
    counts.originals += held.originals.length;
    counts.decisions += held.decisions.length;
    onProgress?.({ step: "cases", done: counts.cases });
  }
  for (const [id, { deleted }] of logged) if (!deleted && !there.has(id)) fail(fault("vault-case-gone", { case: id }));
  return { cases: counts, expected };
}
