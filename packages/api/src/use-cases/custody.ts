/** 保管记录 of a case: for each original who had it when, what its bytes are now, and what was said of it. */
import { basis } from "@youju/law";
import {
  type Assessment,
  type Decision,
  hashAlgorithmWords,
  type Instant,
  type Original,
  originalKindWords,
  receiptProviderWords,
  type Sha256,
  standingDecisions,
} from "@youju/model";
import { type Custody, custodyOf, type Digests, type Hasher, type ReceiptSeen, type SealSeen } from "@youju/vault";
import { otherHashes } from "./custody-hashes.ts";
import type { CustodyOptions, CustodySource } from "./custody-source.ts";
import { sealsSeen, tokensOf, tokensSeen } from "./custody-stamps.ts";

/** The numbered exhibits in their order, then what stands apart. Reads every original that is reported once. */
export async function custodyReports(
  source: CustodySource,
  assessment: Assessment,
  options: CustodyOptions,
): Promise<readonly Custody[]> {
  const { file } = source;
  const { listed, apart } = assessment.exhibits;
  const order = [...listed, ...apart].map(({ original }) => original);
  const wanted = options.only === undefined ? order : order.filter((sha256) => sha256 === options.only);
  const originals = new Map(file.originals.map((original) => [original.sha256, original]));
  const shared = await sharedBy(source, assessment, options);
  const reports: Custody[] = [];
  for (const sha256 of wanted) {
    const original = originals.get(sha256);
    if (original !== undefined) reports.push(await reportOf(original, shared, options));
  }
  return reports;
}

interface Shared {
  readonly source: CustodySource;
  readonly assessment: Assessment;
  readonly paths: ReadonlyMap<Sha256, string>;
  readonly seals: readonly SealSeen[];
  readonly receipts: ReadonlyMap<Sha256, readonly ReceiptSeen[]>;
  readonly decisions: readonly Decision[];
}

async function sharedBy(source: CustodySource, assessment: Assessment, options: CustodyOptions): Promise<Shared> {
  const { file, seals } = source;
  const tokens = await tokensOf(source);
  const stamped = await tokensSeen(tokens, file.originals, options.at);
  const printed = assessment.receipts.flatMap((receipt) =>
    receipt.hashes.flatMap(({ algorithm, originals }) =>
      originals.map((original): [Sha256, ReceiptSeen] => [original, seenOf(receipt, algorithm ?? "sha256")]),
    ),
  );
  const computed = await otherHashes(source, assessment.receipts);
  const others = computed.map(({ receipt, algorithm, original }): [Sha256, ReceiptSeen] => [
    original,
    seenOf(receipt, algorithm),
  ]);
  const seen = Map.groupBy([...stamped, ...printed, ...others], ([original]) => original);
  return {
    source,
    assessment,
    paths: new Map(file.originals.map(({ sha256, path }) => [sha256, path])),
    seals: await sealsSeen(seals, tokens, options),
    receipts: new Map([...seen].map(([original, each]) => [original, each.map(([, receipt]) => receipt)])),
    decisions: standingDecisions(file.facts.decisions ?? []),
  };
}

const seenOf = (
  { path, provider, number, at }: Assessment["receipts"][number],
  algorithm: keyof typeof hashAlgorithmWords,
): ReceiptSeen => ({
  path,
  provider: provider === "other" ? "存证服务" : receiptProviderWords[provider],
  number: number ?? undefined,
  at: at ?? undefined,
  hash: hashAlgorithmWords[algorithm],
  verified: false,
  trusted: undefined,
});

async function reportOf(original: Original, shared: Shared, { at, hasher }: CustodyOptions): Promise<Custody> {
  const { sha256 } = original;
  const { source, assessment } = shared;
  const blob = await source.content(sha256);
  return custodyOf({
    original,
    reading: source.file.readings.find((reading) => reading.original === sha256),
    exhibit: assessment.exhibits.listed.find((exhibit) => exhibit.original === sha256) ?? null,
    paths: shared.paths,
    log: source.log,
    seals: shared.seals,
    receipts: shared.receipts.get(sha256) ?? [],
    said: shared.decisions.flatMap((decision) => saidOf(decision, sha256, shared.paths)),
    matched: assessment.match.pairs.filter(({ sources }) => sources.some((one) => one.original === sha256)).length,
    now: blob === undefined ? null : await digestsOf(blob, hasher),
    at,
    cite: basis,
  });
}

async function digestsOf(blob: Blob, hasher: Hasher): Promise<Digests> {
  const hashing = hasher();
  for await (const chunk of blob.stream()) hashing.update(chunk);
  return hashing.digest();
}

const KEPT = { phone: "手机和原消息还在", paper: "纸质的原件还在", device: "录它的设备还在" } as const;

/** What a person said of the original itself. */
function saidOf(
  decision: Decision,
  sha256: Sha256,
  paths: ReadonlyMap<Sha256, string>,
): { readonly on: Instant; readonly text: string }[] {
  if (!("target" in decision) || decision.target !== sha256) return [];
  const said = (text: string) => [{ on: decision.on, text }];
  if (decision.kind === "original-kept") return said(KEPT[decision.value]);
  if (decision.kind === "taken-on") return said(`这张图是 ${decision.value} 截的`);
  if (decision.kind === "read-as") return said(`按“${originalKindWords[decision.value]}”读`);
  if (decision.kind === "transcript-of") return said(`这是“${paths.get(decision.value) ?? "一段录音"}”的文字稿`);
  return [];
}
