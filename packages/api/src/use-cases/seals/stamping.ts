/** 盖时间戳: asks every authority at once for a stamp over a seal, keeps what comes, and asks again what waits. */
import {
  describeFault,
  type Fault,
  fault,
  type Instant,
  type Result,
  type Seal,
  secondsBetween,
  type Stamp,
} from "@youju/model";
import { askAuthority, type Authority, authorityAt, type StampPorts } from "@youju/vault";

/** An authority of the settings. Its password and its certificates are only fetched when it is asked. */
export interface AuthoritySetting {
  readonly name: string;
  readonly open: () => Promise<Result<Authority>>;
  /** DER of the roots to which its chain must lead, where the person named any. */
  readonly roots: () => Promise<Result<readonly Uint8Array[]>>;
}

/** What stamping needs of the host. */
export interface Stamping extends Pick<StampPorts, "post" | "hasher" | "timeoutMs"> {
  /** Those that the person set up; every fault of the settings otherwise. */
  readonly authorities: () => Promise<AuthoritiesRead>;
}

export type AuthoritiesRead =
  | { readonly ok: true; readonly authorities: readonly AuthoritySetting[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Where seals are kept: the database, or a case folder. */
export interface SealKeep {
  readonly list: () => Promise<readonly Seal[]>;
  readonly add: (seal: Seal) => Promise<void>;
  readonly putStamp: (seal: Seal, stamp: Stamp) => Promise<void>;
}

export interface StampingPorts {
  readonly stamping: Stamping;
  readonly clock: () => Instant;
}

/** The stamps that a new seal is to get, waiting: from these authorities (names or addresses), or from all. */
export function stampsToAsk(
  authorities: readonly AuthoritySetting[],
  wanted: readonly string[] | undefined,
): Result<readonly Stamp[]> {
  const known = authorities.map(({ name }) => name);
  const stamps: Stamp[] = [];
  for (const name of new Set(wanted ?? known)) {
    const there = wanted === undefined || known.includes(name);
    const given = there ? undefined : authorityAt(name);
    if (!there && given === undefined) return { ok: false, fault: unknownAuthority(name, known) };
    stamps.push({
      authority: given?.name ?? name,
      state: "waiting",
      tries: 0,
      ...(given === undefined ? {} : { url: given.url }),
    });
  }
  return { ok: true, value: stamps };
}

const unknownAuthority = (name: string, known: readonly string[]): Fault =>
  /^[a-z][a-z+.-]*:/iu.test(name)
    ? fault("authority-url", { url: name })
    : fault("authority-unknown", { name, known: known.join("、") });

/** Asks for these stamps over the seal, all at once, and keeps each answer as it comes. */
export async function askFor(
  seal: Seal,
  stamps: readonly Stamp[],
  authorities: readonly AuthoritySetting[],
  keep: SealKeep,
  { stamping, clock }: StampingPorts,
): Promise<readonly Stamp[]> {
  const content = new TextEncoder().encode(seal.manifest);
  const asking = stamps.map(async (stamp) => {
    const answered = await askOne(stamp, authorities, content, { ...stamping, clock });
    await keep.putStamp(seal, answered);
    return answered;
  });
  return Promise.all(asking);
}

async function askOne(
  { authority: name, url, tries }: Stamp,
  authorities: readonly AuthoritySetting[],
  content: Uint8Array,
  ports: StampPorts,
): Promise<Stamp> {
  const setting = authorities.find((one) => one.name === name);
  const opened = await openAuthority(name, url, setting, authorities);
  const asked = opened.ok
    ? await askAuthority(opened.value, content, ports)
    : ({ state: "refused", fault: opened.fault } as const);
  const common = { authority: name, tries: tries + 1, lastTry: ports.clock(), ...(url === undefined ? {} : { url }) };
  if (asked.state === "granted") return { ...common, state: "granted", response: asked.response };
  return { ...common, state: asked.state, problem: describeFault(asked.fault) };
}

/** A setting of that name comes before the address that was once given: it knows passwords and roots. */
async function openAuthority(
  name: string,
  url: string | undefined,
  setting: AuthoritySetting | undefined,
  authorities: readonly AuthoritySetting[],
): Promise<Result<Authority>> {
  if (setting !== undefined) return setting.open();
  if (url !== undefined) return { ok: true, value: { name, url } };
  return {
    ok: false,
    fault: fault("authority-unknown", { name, known: authorities.map((one) => one.name).join("、") }),
  };
}

const MINUTE_S = 60;
const LONGEST_PAUSE_S = 6 * 3600;

/** Whether one that waits is to be asked again by itself: after one minute, two, four, up to six hours. */
const isDue = ({ state, tries, lastTry }: Stamp, now: Instant): boolean =>
  state === "waiting" &&
  (lastTry === undefined ||
    secondsBetween(lastTry, now) >= Math.min(LONGEST_PAUSE_S, MINUTE_S * 2 ** Math.min(tries - 1, 20)));

/**
 * Asks again: by itself, what is due; where a person asks for it, everything that waits or was refused, and for a seal
 * that has no stamp at all, every authority of the settings.
 */
export async function askAgain(
  authorities: readonly AuthoritySetting[],
  by: "itself" | "person",
  keep: SealKeep,
  ports: StampingPorts,
): Promise<void> {
  const now = ports.clock();
  for (const seal of await keep.list()) {
    const fresh = seal.stamps.length > 0 || by === "itself" ? [] : freshStamps(authorities);
    const again = seal.stamps.filter((stamp) => (by === "itself" ? isDue(stamp, now) : stamp.state !== "granted"));
    await askFor(seal, [...again, ...fresh], authorities, keep, ports);
  }
}

function freshStamps(authorities: readonly AuthoritySetting[]): readonly Stamp[] {
  const stamps = stampsToAsk(authorities, undefined);
  return stamps.ok ? stamps.value : [];
}
