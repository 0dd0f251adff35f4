/** 经过: what was done with one original, in order of time. */
import { type Instant, type LogEntry, type LogLine, originalKindWords, type Sha256, wallTime } from "@youju/model";
import type { CustodyInput, SealSeen } from "./custody-input.ts";
import { sealedAs } from "./sealed-as.ts";

export interface CustodyEvent {
  readonly at: Instant | null;
  readonly kind: "came-in" | "read" | "said" | "sealed" | "stamped" | "receipt" | "handed-on" | "removed";
  readonly text: string;
  /** The entry of the log that says it. */
  readonly entry: number | null;
}

export function custodyEvents(input: CustodyInput): CustodyEvent[] {
  const logged = input.log === null ? importedOnly(input) : fromLog(input, input.log.lines);
  const events = [
    ...logged,
    ...input.said.map(({ on, text }) => event("said", on, `出借人说：${text}`)),
    ...input.seals.flatMap((seen) => sealed(input, seen)),
    ...input.receipts.map(({ provider, number, at, path, hash, verified }) =>
      event(
        "receipt",
        at ?? null,
        `${provider}${number === undefined ? "" : `（编号 ${number}）`}写着存过同一个 ${hash}，见“${path}”；${verified ? "签名在这里核对过" : "是不是它出的，要到它自己的网站核验"}`,
      ),
    ),
  ];
  return events.toSorted(inTime);
}

const event = (
  kind: CustodyEvent["kind"],
  at: Instant | null,
  text: string,
  entry: number | null = null,
): CustodyEvent => ({ at, kind, text, entry });

function inTime(a: CustodyEvent, b: CustodyEvent): number {
  const [left, right] = [a.at ?? "", b.at ?? ""];
  if (left !== right) return left < right ? -1 : 1;
  return (a.entry ?? -1) - (b.entry ?? -1);
}

/** The entry of a line, as the vault wrote it. Undefined for what a later program wrote, and what is damaged. */
function entryOf({ text }: LogLine): LogEntry | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "v" in value && value.v === 1
      ? (value as LogEntry)
      : undefined;
  } catch {
    return undefined;
  }
}

function fromLog(input: CustodyInput, lines: readonly LogLine[]): CustodyEvent[] {
  const { sha256 } = input.original;
  const events: CustodyEvent[] = [];
  let here = false;
  for (const line of lines) {
    const entry = entryOf(line);
    if (entry === undefined) continue;
    const add = (kind: CustodyEvent["kind"], text: string): void =>
      void events.push(event(kind, entry.at, text, line.index));
    if (entry.kind === "import" && entry.original === sha256) {
      add("came-in", cameIn(entry, input));
      here = true;
    } else if (entry.kind === "read-again" && entry.original === sha256) {
      add("read", `重新读过一次，读作“${originalKindWords[entry.readAs]}”，${entry.records} 条；文件没有动`);
    } else if (entry.kind === "remove" && holds(entry.originals, sha256)) {
      add("removed", "从案件里移除（日志里留着这一条）");
      here = false;
    } else if (entry.kind === "delete-case" && holds(entry.originals, sha256)) {
      add("removed", "连同整个案件删除（日志里留着这一条）");
      here = false;
    } else if (entry.kind === "export" && here) add("handed-on", "整个案件导出成文件夹，里面有它");
    else if (entry.kind === "bundle" && here)
      add("handed-on", `打包成立案包“${entry.file}”（SHA-256 ${entry.sha256}）`);
  }
  return events;
}

const holds = (originals: readonly { readonly sha256: Sha256 }[], sha256: Sha256): boolean =>
  originals.some((each) => each.sha256 === sha256);

function cameIn(entry: Extract<LogEntry, { kind: "import" }>, { paths }: CustodyInput): string {
  const { path, name, bytes, by, modifiedAt, archive, readAs, records, adopted } = entry;
  const parts = [
    `收进案件库：文件名“${name ?? path}”，${bytes.toLocaleString("en-US")} 字节，由 ${by} 收入`,
    ...(archive === undefined ? [] : [`从压缩包“${paths.get(archive) ?? `${archive.slice(0, 16)}…`}”里取出`]),
    modifiedAt === undefined
      ? "交来的设备没有说文件最后改动的时间"
      : `交来的设备说文件最后改动于 ${wallTime(modifiedAt)}`,
    `读作“${originalKindWords[readAs]}”，${records} 条`,
    ...(adopted === true ? ["那时案件库还没有日志，这一条是有了日志以后补记的，时间是补记的时间"] : []),
  ];
  return parts.join("；");
}

/** A case of a vault that kept no log yet says no more than when. */
function importedOnly({ original }: CustodyInput): CustodyEvent[] {
  return original.importedAt === undefined ? [] : [event("came-in", original.importedAt, "收进案件库；那时还没有日志")];
}

function sealed(input: CustodyInput, { seal, stamps }: SealSeen): CustodyEvent[] {
  const as = sealedAs(seal, input.original);
  if (as === "absent") return [];
  const what = as === "same" ? "列进固化清单" : "固化清单里是这个路径，但哈希不同";
  return [
    event("sealed", seal.at, `${what} ${seal.id}（本机的时间）`, sealEntry(input, seal.id)),
    ...(as === "other"
      ? []
      : stamps.flatMap(({ authority, ok, checkable, time, signer }) => {
          const who = signer ?? authority;
          if (ok) return [event("stamped", time ?? null, `时间戳机构“${who}”给固化清单 ${seal.id} 盖了时间戳`)];
          const why = checkable ? "核对没有通过" : "用 SM2 签名，这里核对不了，要到该机构核验";
          return [event("stamped", time ?? null, `固化清单 ${seal.id} 有“${who}”的时间戳，${why}`)];
        })),
  ];
}

function sealEntry({ log }: CustodyInput, id: string): number | null {
  const line = log?.lines.find((each) => {
    const entry = entryOf(each);
    return entry?.kind === "seal" && entry.seal === id;
  });
  return line?.index ?? null;
}
