/** What of a case is sealed, by whom, and since when. */
import type { SealView, StampView } from "@youju/api/client";
import type { Instant, Sha256 } from "@youju/model";

export interface SealedState {
  /** Originals that no seal lists. */
  readonly open: number;
  readonly sealed: number;
  /** The time since which a stamp that holds fixes every sealed original; null where one of them has none. */
  readonly stampedSince: Instant | null;
  /** As `stampedSince`, of stamps alone whose root the settings name as trusted. */
  readonly trustedSince: Instant | null;
  /** The first seal of the youngest sealed original, by the clock of this machine. */
  readonly sealedSince: Instant | null;
  readonly waiting: number;
}

export function sealedState(
  originals: readonly { readonly sha256: Sha256 }[],
  seals: readonly SealView[],
): SealedState {
  const inOrder = seals.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const firsts = originals.map(({ sha256 }) => inOrder.filter(({ covers }) => covers.includes(sha256)));
  const sealed = firsts.filter((of) => of.length > 0);
  const since = (counts: (stamp: StampView) => boolean): Instant | null => {
    const times = sealed.flatMap((of) =>
      of
        .flatMap((seal) => stampTime(seal, counts) ?? [])
        .toSorted()
        .slice(0, 1),
    );
    return times.length < sealed.length ? null : (times.toSorted().at(-1) ?? null);
  };
  return {
    open: originals.length - sealed.length,
    sealed: sealed.length,
    stampedSince: since(holds),
    trustedSince: since((stamp) => holds(stamp) && stamp.rootTrusted === true),
    sealedSince:
      sealed
        .map(([first]) => first!.at)
        .toSorted()
        .at(-1) ?? null,
    waiting: seals.flatMap(({ stamps }) => stamps).filter(({ state }) => state === "waiting").length,
  };
}

/** The earliest stamp of a seal that counts. */
function stampTime({ stamps }: SealView, counts: (stamp: StampView) => boolean): Instant | undefined {
  return stamps.flatMap((stamp) => (counts(stamp) && stamp.time !== null ? [stamp.time] : [])).toSorted()[0];
}

export const holds = ({ ok, checkable, time, state }: StampView): boolean =>
  state === "granted" && ok && checkable && time !== null;
