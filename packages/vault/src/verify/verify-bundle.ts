/** 核验: whether a bundle is byte for byte what was written, and what that shows. */
import type { BundleSource } from "./bundle-source.ts";
import { checkContents } from "./check-contents.ts";
import { isCopy } from "./check-originals.ts";
import { checkParts, type Part } from "./check-parts.ts";
import { RECORDS } from "./check-records.ts";
import { compareRecords } from "./compare-records.ts";
import { findings } from "./findings.ts";
import { notesOn } from "./meaning.ts";
import { openBundle } from "./open-bundle.ts";
import type { Checked, Verified, VerifyOptions } from "./verified.ts";

/**
 * Verifies a bundle, or the parts of one. Never rejects for what is in it; nothing is written, and no more is held than
 * its lists.
 *
 * ```ts
 * await verifyBundle([{ kind: "zip", name: "案件.zip", blob }], { hasher: nodeHasher, now });
 * ```
 */
export async function verifyBundle(sources: readonly BundleSource[], options: VerifyOptions): Promise<Verified> {
  const found = findings();
  const parts: Part[] = [];
  for (const source of sources) {
    const opened = await openBundle(source, options, { fail: found.fail, several: sources.length > 1 });
    if (opened.files.size > 0) parts.push({ ...opened, contents: await checkContents(opened, options) });
  }
  checkParts(parts);
  const here = new Map(parts.flatMap(({ contents }) => [...contents.originals.here]));
  const notes: string[] = [];
  let records = 0;
  for (const part of parts) {
    const compared = await compareRecords(part, part.contents, here, options);
    records += compared.count;
    notes.push(...compared.notes);
  }
  const checked = { ...checkedOf(sources, parts, here), records, reread: isReread(parts, options) };
  const stamps = parts.flatMap(({ contents }) => contents.stamps);
  const stampNotes = parts.flatMap((part) => part.contents.notes);
  const all = parts.length === 0 ? [] : [...notesOf(parts, checked), ...notes, ...stampNotes];
  return { ok: found.count() === 0, failures: found.list(), notes: all, stamps, checked };
}

const isReread = (parts: readonly Part[], { reread }: VerifyOptions): boolean =>
  reread !== undefined && parts.some(({ files }) => files.has(RECORDS));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function checkedOf(
  sources: readonly BundleSource[],
  parts: readonly Part[],
  here: ReadonlyMap<string, Blob>,
): Omit<Checked, "records" | "reread"> {
  const files = parts.map((part) => part.files);
  const [first] = parts;
  const { title, date, software, part } = first?.contents.info ?? {};
  const log = parts.find(({ contents }) => contents.log !== undefined)?.contents.log;
  return {
    what: "bundle",
    name: sources.map(({ name }) => name).join("、"),
    zip: sources.every(({ kind }) => kind === "zip"),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(software === undefined ? {} : { software }),
    ...(part === undefined ? {} : { parts: { given: parts.map(numberOf), of: part.of } }),
    files: sum(files.map(({ size }) => size)),
    bytes: sum(files.flatMap((each) => [...each.values()].map(({ bytes }) => bytes))),
    originals: first?.contents.originals.listed.length ?? 0,
    here: here.size,
    ...(first?.contents.key === undefined ? {} : { key: first.contents.key }),
    ...(log?.head === undefined ? {} : { log: { entries: log.entries.length, size: log.head.size, at: log.head.at } }),
    seals: sum(parts.map(({ contents }) => contents.seals)),
  };
}

const numberOf = ({ contents }: Part): number => contents.info.part?.number ?? 0;

function notesOf(parts: readonly Part[], checked: Checked): readonly string[] {
  const listed = parts[0]!.contents.originals.listed;
  const signatures = parts.map(({ contents }) => contents.signature);
  return notesOn({
    checked,
    signature: signatures.find((state) => state !== "right") ?? "right",
    leftOut: listed.filter(({ file }) => file === null).length,
    covered: listed.filter(isCopy).length,
    readAsSaid: listed.filter(({ read }) => Object.keys(read ?? {}).length > 0).map(({ path }) => path),
  });
}
