/** The seals of a library held against its log, and every time stamp verified once more. */
import {
  type CaseId,
  describeFault,
  type Fault,
  fault,
  faultAt,
  type Instant,
  type LogEntry,
  type Seal,
  type Sha256,
  type Stamp,
} from "@youju/model";
import type { Store } from "@youju/store";
import { type CheckedStamp, type Hasher, sealedCount, verifyTimeStamp } from "@youju/vault";

export interface SealsChecked {
  readonly seals: number;
  readonly stamps: readonly CheckedStamp[];
  readonly faults: readonly Fault[];
  readonly notes: readonly string[];
}

export interface VerifySealsPorts {
  readonly store: Store;
  readonly hasher: Hasher;
  readonly now: Instant;
  readonly trustedRoots?: readonly Uint8Array[];
}

/** Case after case. Faults: `seal-altered`, `seal-stamp-lost`, and those of time stamps. */
export async function verifySeals(ports: VerifySealsPorts): Promise<SealsChecked> {
  const all: SealsChecked[] = [];
  for (const { id } of await ports.store.cases.list()) all.push(await verifyCase(id, ports));
  return {
    seals: all.reduce((sum, { seals }) => sum + seals, 0),
    stamps: all.flatMap(({ stamps }) => stamps),
    faults: all.flatMap(({ faults }) => faults),
    notes: [...new Set(all.flatMap(({ notes }) => notes))],
  };
}

/** Where a seal is, in the words of an exported case. */
const pathOf = (id: CaseId, seal: string, file: string): string => `${id}/seals/${seal}/${file}`;
const listOf = (id: CaseId, seal: string): string => pathOf(id, seal, "originals-sha256.txt");
const tokenOf = (id: CaseId, seal: string, authority: string): string => pathOf(id, seal, `${authority}.tsr`);

async function verifyCase(id: CaseId, ports: VerifySealsPorts): Promise<SealsChecked> {
  const seals = await ports.store.seals.list(id);
  const faults = loggedFaults(id, seals, await loggedOf(id, ports.store), ports.hasher);
  const checked: CheckedStamp[] = [];
  const notes: string[] = [];
  for (const seal of seals) {
    for (const stamp of seal.stamps) {
      const found = await verifyStamp(id, seal, stamp, ports);
      if (found === undefined) continue;
      checked.push(found.stamp);
      faults.push(...found.faults);
      notes.push(...found.notes);
    }
  }
  return { seals: seals.length, stamps: checked, faults, notes };
}

interface Logged {
  /** SHA-256 of the list, by seal. */
  readonly seals: ReadonlyMap<string, Sha256>;
  readonly stamps: readonly { readonly seal: string; readonly authority: string; readonly token: Sha256 }[];
}

/** Lines that cannot be read are for whoever verifies the log. */
async function loggedOf(id: CaseId, store: Store): Promise<Logged> {
  const seals = new Map<string, Sha256>();
  const stamps: { seal: string; authority: string; token: Sha256 }[] = [];
  for await (const { text } of store.log.lines(id)) {
    const entry = entryOf(text);
    if (entry?.kind === "seal") seals.set(entry.seal, entry.manifest);
    if (entry?.kind === "stamp") stamps.push(entry);
  }
  return { seals, stamps };
}

function entryOf(text: string): LogEntry | undefined {
  try {
    return JSON.parse(text) as LogEntry;
  } catch {
    return undefined;
  }
}

function loggedFaults(id: CaseId, seals: readonly Seal[], logged: Logged, hasher: Hasher): Fault[] {
  const sha256 = (bytes: Uint8Array): Sha256 => {
    const hashing = hasher();
    hashing.update(bytes);
    return hashing.digest().sha256;
  };
  const faults: Fault[] = [];
  const held = new Map(seals.map((seal) => [seal.id, seal]));
  for (const name of new Set([...held.keys(), ...logged.seals.keys()])) {
    const seal = held.get(name);
    const found = seal === undefined ? undefined : sha256(new TextEncoder().encode(seal.manifest));
    if (found === undefined || found !== logged.seals.get(name))
      faults.push(fault("seal-altered", { seal: name }, { file: listOf(id, name) }));
  }
  for (const { seal, authority, token } of logged.stamps) {
    const response = held.get(seal)?.stamps.find((stamp) => stamp.authority === authority)?.response;
    if (response === undefined || sha256(response) !== token)
      faults.push(fault("seal-stamp-lost", { authority }, { file: tokenOf(id, seal, authority) }));
  }
  return faults;
}

async function verifyStamp(id: CaseId, seal: Seal, { authority, response }: Stamp, ports: VerifySealsPorts) {
  if (response === undefined) return undefined;
  const { hasher, now, trustedRoots = [] } = ports;
  const manifestBytes = new TextEncoder().encode(seal.manifest);
  const verified = await verifyTimeStamp(response, { manifestBytes, hasher, now, trustedRoots });
  const file = tokenOf(id, seal.id, authority);
  // What is signed with SM2 may be as it should: nothing here can tell.
  const unsure = verified.failures.filter(({ code }) => code === "stamp-sm2");
  const notes = [...verified.notes, ...unsure].map(describeFault);
  const { ok, time, authority: signer, policy, root, rootTrusted } = verified;
  const stamp: CheckedStamp = {
    seal: seal.id,
    authority,
    file,
    ok,
    originals: sealedCount(seal.manifest),
    ...(time === undefined ? {} : { time }),
    ...(signer === undefined ? {} : { signer }),
    ...(policy === undefined ? {} : { policy }),
    ...(root === undefined ? {} : { root: root.sha256 }),
    ...(rootTrusted === undefined ? {} : { trusted: rootTrusted }),
  };
  return {
    stamp,
    faults: verified.failures.filter((one) => !unsure.includes(one)).map((one) => faultAt(one, { file })),
    notes: notes.map(({ text, mend }) => `时间戳“${authority}”：${text}${mend}`),
  };
}
