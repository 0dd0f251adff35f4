/** A case as the database has it, held against the case as the log says it must be. */
import { type Fault, fault } from "@youju/model";
import type { HeldOriginal, Holdings } from "@youju/store";
import { type LoggedCase, type LoggedOriginal, stampName } from "./vault-replay.ts";

export function caseFaults(id: string, logged: LoggedCase | undefined, held: Holdings): Fault[] {
  if (logged === undefined) return [fault("vault-case-unlogged", { case: id })];
  if (logged.deleted) return [fault("vault-case-returned", { case: id })];
  return [
    ...(logged.facts === held.facts ? [] : [fault("vault-facts-altered", { case: id })]),
    ...held.originals.flatMap((original) => originalFaults(id, logged.originals.get(original.original), original)),
    ...goneOriginals(id, logged, held),
    ...decisionFaults(id, logged, held),
    ...sealFaults(id, logged, held),
  ];
}

/** What a person calls each field that an original has both in the log and in the database. */
const FIELDS = { path: "路径", bytes: "字节数", sm3: "SM3", archive: "所在的压缩包", readAs: "读法" } as const;
const fields = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

function originalFaults(id: string, logged: LoggedOriginal | undefined, held: HeldOriginal): Fault[] {
  const at = { file: held.path };
  if (logged === undefined) return [fault("vault-original-unlogged", { case: id }, at)];
  const differing = fields.filter((field) => logged[field] !== held[field]);
  if (differing.length > 0)
    return differing.map((field) => fault("vault-original-differs", { case: id, field: FIELDS[field] }, at));
  const same = logged.rows === held.rows && logged.records === held.records;
  return same ? [] : [fault("vault-rows-altered", { case: id }, at)];
}

function goneOriginals(id: string, { originals }: LoggedCase, held: Holdings): Fault[] {
  const there = new Set(held.originals.map(({ original }) => original));
  return [...originals]
    .filter(([sha256]) => !there.has(sha256))
    .map(([, { path }]) => fault("vault-original-gone", { case: id }, { file: path }));
}

function decisionFaults(id: string, { decisions }: LoggedCase, held: Holdings): Fault[] {
  const there = new Set(held.decisions.map((one) => one.id));
  const order = [...decisions.keys()].filter((one) => there.has(one));
  const known = held.decisions.filter((one) => decisions.has(one.id));
  return [
    ...held.decisions
      .filter((one) => !decisions.has(one.id))
      .map((one) => fault("vault-decision-unlogged", { case: id, id: one.id })),
    ...[...decisions.keys()]
      .filter((one) => !there.has(one))
      .map((one) => fault("vault-decision-gone", { case: id, id: one })),
    ...known
      .filter((one) => decisions.get(one.id) !== one.decision)
      .map((one) => fault("vault-decision-altered", { case: id, id: one.id })),
    ...known
      .filter((one, i) => order[i] !== one.id)
      .map((one) => fault("vault-decision-order", { case: id, id: one.id })),
  ];
}

function sealFaults(id: string, { seals, stamps }: LoggedCase, held: Holdings): Fault[] {
  const there = new Set(held.seals.map((seal) => seal.id));
  const stamped = new Set(held.stamps.map(({ seal, authority }) => stampName(seal, authority)));
  return [
    ...held.seals
      .filter((seal) => seals.get(seal.id) !== seal.manifest)
      .map((seal) => fault("vault-seal-altered", { case: id, seal: seal.id })),
    ...[...seals.keys()].filter((seal) => !there.has(seal)).map((seal) => fault("vault-seal-gone", { case: id, seal })),
    ...held.stamps
      .filter(({ seal, authority, token }) => stamps.get(stampName(seal, authority)) !== token)
      .map(({ seal, authority }) => fault("vault-stamp-altered", { case: id, seal, authority })),
    ...[...stamps.keys()]
      .filter((name) => !stamped.has(name))
      .map((name) => {
        const [seal = "", authority = ""] = name.split("\n");
        return fault("vault-stamp-gone", { case: id, seal, authority });
      }),
  ];
}
