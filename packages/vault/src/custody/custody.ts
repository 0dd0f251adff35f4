/**
 * 保管记录: who had what when, for one exhibit, and the answer to “could this have been altered?”. It says what each thing
 * shows and never that a content is true: a hash, a log and a time stamp speak of the time after fixing only.
 */
import type { Basis, Instant, OriginalKind } from "@youju/model";
import { type Altered, couldBeAltered } from "./could-be-altered.ts";
import { type CustodyEvent, custodyEvents } from "./custody-events.ts";
import type { CustodyInput, Fixed, Integrity } from "./custody-input.ts";
import { type Factor, factorsOf } from "./factors.ts";
import { sealedAs } from "./sealed-as.ts";

export interface Custody {
  readonly exhibit: { readonly no: number; readonly name: string } | null;
  readonly original: string;
  readonly sm3: string;
  readonly bytes: number;
  readonly path: string;
  readonly kind: OriginalKind;
  readonly at: Instant;
  readonly events: readonly CustodyEvent[];
  /** What the bytes are now beside what was written down. */
  readonly now: Integrity;
  /** The earliest moment from which a time stamp, and not one's own word alone, shows that nothing changed. */
  readonly fixedSince: Instant | null;
  readonly fixedBy: Fixed | null;
  readonly altered: Altered;
  /** 证据规定 93, one factor after the other. */
  readonly factors: readonly Factor[];
  /** What nobody here knows of it. */
  readonly unknown: readonly string[];
  readonly basis: readonly Basis[];
}

/**
 * ```ts
 * custodyOf(input).altered.text; // "2026-11-25 10:15:00 以后没有改动……"
 * ```
 */
export function custodyOf(input: CustodyInput): Custody {
  const { original, exhibit, reading, at } = input;
  const now = integrityOf(input);
  const fixed = now === "same" ? fixedBy(input) : null;
  return {
    exhibit,
    original: original.sha256,
    sm3: original.sm3,
    bytes: original.bytes,
    path: original.path,
    kind: reading?.kind ?? "unknown",
    at,
    events: custodyEvents(input),
    now,
    fixedSince: fixed?.at ?? null,
    fixedBy: fixed,
    altered: couldBeAltered(input, now, fixed),
    factors: factorsOf(input, now),
    unknown: unknownOf(input),
    basis: ["CN-EV-93", "CN-EV-94", "CN-EV-15", "CN-EV-OL16", "CN-EV-OL17", "CN-EV-OL18"].map(input.cite),
  };
}

function integrityOf({ original, now, log, seals }: CustodyInput): Integrity {
  if (now === null) return "missing";
  if (now.sha256 !== original.sha256 || now.sm3 !== original.sm3 || now.bytes !== original.bytes) return "changed";
  const sealed = seals.map(({ seal }) => sealedAs(seal, original));
  if (sealed.includes("other") && !sealed.includes("same")) return "changed";
  return log !== null || sealed.includes("same") ? "same" : "unrecorded";
}

/** By a time stamp that was verified, over a seal or over the original itself; one whose root is trusted goes before. */
function fixedBy({ original, seals, receipts }: CustodyInput): Fixed | null {
  const stamps = [
    ...seals
      .filter(({ seal }) => sealedAs(seal, original) === "same")
      .flatMap((seen) => seen.stamps)
      .flatMap(({ ok, time, signer, authority, trusted }) =>
        ok && time !== undefined ? [{ at: time, who: signer ?? authority, trusted: trusted === true }] : [],
      ),
    ...receipts.flatMap(({ verified, at, provider, trusted }) =>
      verified && at !== undefined ? [{ at, who: provider, trusted: trusted === true }] : [],
    ),
  ];
  const trusted = stamps.filter((stamp) => stamp.trusted);
  return (trusted.length > 0 ? trusted : stamps).toSorted((a, b) => (a.at < b.at ? -1 : 1))[0] ?? null;
}

function unknownOf({ log, original, seals }: CustodyInput): string[] {
  if (log !== null)
    return ["收进来以前，文件在谁手里、在哪些设备上、有没有被打开另存过，有据不知道；设备报的时间可以被改。"];
  return [
    `这个案件是一个文件夹，没有收进案件库，没有日志：${original.importedAt === undefined ? "什么时候、" : ""}从哪台设备、用什么名字、由谁放进来的，有据都不知道。`,
    ...(seals.length === 0 ? ["也没有固化过：没有更早的哈希可以比，只知道它现在是什么样子。"] : []),
  ];
}
