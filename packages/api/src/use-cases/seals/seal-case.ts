/** 固化一个案件: the list of its originals, kept first, then stamped by the authorities. */
import { type CaseId, type Fault, fault, type Seal, type SignedHead } from "@youju/model";
import type { Store } from "@youju/store";
import { type Blobs, sealId, sealManifest } from "@youju/vault";
import type { HeldStampView, SealView } from "../../contract.ts";
import { type HeldSource, heldStamps } from "./held-stamps.ts";
import { sealView } from "./seal-view.ts";
import { askAgain, askFor, type AuthoritySetting, type SealKeep, type StampingPorts, stampsToAsk } from "./stamping.ts";

export interface ToSeal {
  readonly originals: readonly { readonly path: string; readonly sha256: string }[];
  readonly head?: Pick<SignedHead, "size" | "root" | "checkpoint">;
  /** Names of the settings, or addresses; every authority of the settings where left out. */
  readonly wanted?: readonly string[];
}

export type Sealed =
  | { readonly ok: true; readonly seal: SealView; readonly notes: readonly Fault[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };
export type Seals =
  | { readonly ok: true; readonly seals: readonly SealView[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Makes a seal and asks for its stamps. The seal is kept before anybody is asked, so that nothing of it gets lost. */
export async function makeSeal({ wanted, ...toSeal }: ToSeal, keep: SealKeep, ports: StampingPorts): Promise<Sealed> {
  const read = await ports.stamping.authorities();
  if (!read.ok) return read;
  const stamps = stampsToAsk(read.authorities, wanted);
  if (!stamps.ok) return { ok: false, faults: [stamps.fault] };
  const at = ports.clock();
  const manifest = sealManifest({ ...toSeal, at });
  if (!manifest.ok) return { ok: false, faults: [manifest.fault] };
  const seal: Seal = { id: sealId(at), at, manifest: manifest.value, stamps: stamps.value };
  await keep.add(seal);
  const answered = await askFor(seal, seal.stamps, read.authorities, keep, ports);
  const notes = stamps.value.length === 0 ? [fault("authorities-none", undefined)] : [];
  return { ok: true, seal: await sealView({ ...seal, stamps: answered }, read.authorities, ports), notes };
}

/** The seals that are kept, after those whose time has come were asked for again, or, by a person, all. */
export async function listSeals(
  again: "no" | "itself" | "person",
  keep: SealKeep,
  ports: StampingPorts,
): Promise<Seals> {
  const read = await ports.stamping.authorities();
  if (!read.ok) return read;
  if (again !== "no") await askAgain(read.authorities, again, keep, ports);
  const seals = await keep.list();
  return { ok: true, seals: await viewsOf(seals, read.authorities, ports) };
}

async function viewsOf(
  seals: readonly Seal[],
  authorities: readonly AuthoritySetting[],
  ports: StampingPorts,
): Promise<SealView[]> {
  const views: SealView[] = [];
  for (const seal of seals) views.push(await sealView(seal, authorities, ports));
  return views;
}

export interface SealingPorts extends StampingPorts {
  readonly store: Store;
  readonly blobs: Blobs;
}

export const storeKeep = (id: CaseId, { store }: Pick<SealingPorts, "store">): SealKeep => ({
  list: () => store.seals.list(id),
  add: async (seal) => void (await store.seals.add(id, seal)),
  putStamp: async (seal, stamp) => void (await store.seals.putStamp(id, seal.id, stamp)),
});

export type HeldStamps =
  | { readonly ok: true; readonly stamps: readonly HeldStampView[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The time stamps among the originals of a case or a folder, verified. */
export async function listHeldStamps(source: HeldSource, ports: StampingPorts): Promise<HeldStamps> {
  const read = await ports.stamping.authorities();
  return read.ok ? { ok: true, stamps: await heldStamps(source, read.authorities, ports) } : read;
}

/** Those of a case of the library; undefined where there is none. */
export async function heldStampsOf(id: CaseId, ports: SealingPorts): Promise<HeldStamps | undefined> {
  if ((await ports.store.cases.get(id)) === undefined) return undefined;
  const stored = await ports.store.originals.list(id);
  const originals = stored.map(({ original }) => original);
  const stamps = stored.filter(({ reading }) => reading.kind === "time-stamp");
  const tokens = new Set(stamps.map(({ original }) => original.sha256));
  return listHeldStamps({ originals, tokens, content: (sha256) => ports.blobs.get(sha256) }, ports);
}

/** Seals a case of the library; undefined where there is none. An original whose file is lost is not sealed over. */
export async function sealCase(
  id: CaseId,
  wanted: readonly string[] | undefined,
  ports: SealingPorts,
): Promise<Sealed | undefined> {
  if ((await ports.store.cases.get(id)) === undefined) return undefined;
  const originals = (await ports.store.originals.list(id)).map(({ original }) => original);
  for (const { path, sha256 } of originals) {
    if (!(await ports.blobs.has(sha256)))
      return { ok: false, faults: [fault("original-lost", { path }, { file: path })] };
  }
  const head = await ports.store.log.head();
  return makeSeal({ originals, head, ...(wanted === undefined ? {} : { wanted }) }, storeKeep(id, ports), ports);
}

/** Asks again for what is due in every case: when the program starts, and from time to time. */
export async function askAgainEverywhere(ports: SealingPorts): Promise<void> {
  const waiting = await ports.store.seals.casesWith(["waiting"]);
  if (waiting.length === 0) return;
  const read = await ports.stamping.authorities();
  if (!read.ok) return;
  for (const id of waiting) await askAgain(read.authorities, "itself", storeKeep(id, ports), ports);
}
