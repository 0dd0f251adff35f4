/** Puts together what a bundle says of a case. */
import {
  type Assessment,
  type CalendarDate,
  caseTitle,
  type ExhibitList,
  type Instant,
  type LogEntry,
  type LogLine,
  PROGRAM,
  recordLine,
  type Seal,
  type Sha256,
  type Stamp,
} from "@youju/model";
import { writeCaseYaml } from "@youju/model/case-yaml";
import {
  bagName,
  type BundledLog,
  type BundledOriginal,
  type BundledSeal,
  type BundleInput,
  certificatesPem,
  type Coverer,
  coverText,
  coverValue,
  custodyFile,
  excerptText,
  leftOut,
} from "@youju/vault";
import { custodyReports } from "../custody.ts";
import { howToReadBy } from "../how-to-read.ts";
import type { Cut, Standing } from "./excerpts.ts";
import { lawLines } from "./law-lines.ts";
import { caseLines, logExtract } from "./log-extract.ts";
import type { BundleOptions } from "./options.ts";
import type { BundlePorts, BundleSource } from "./source.ts";

export interface Parts extends Omit<Standing, "file"> {
  readonly source: BundleSource;
  readonly options: BundleOptions;
  readonly ports: BundlePorts;
  readonly assessment: Assessment;
  readonly cover: Coverer | undefined;
  readonly excerpts: readonly Cut[];
}

export async function inputOf(parts: Parts): Promise<BundleInput> {
  const { source, options, ports, assessment, stand, excerpts } = parts;
  const { file } = source;
  const said = sayer(parts.cover);
  const out = new Set(
    stand.filter(({ leftOut: left }) => left?.why === "not-chosen").map(({ original }) => original.sha256),
  );
  const title = said.text(caseTitle(file.facts));
  const law = lawLines();
  const { log, hidden, lines } = await logOf(source, said);
  const sealed = file.seals ?? [];
  const seals = sealed.filter(({ manifest }) => said.text(manifest) === manifest);
  const content = new Map(stand.map((each) => [each.original.sha256, each.content]));
  return {
    name: bagName(`${title}-立案包-${options.asOf}`),
    title,
    date: options.asOf,
    software: PROGRAM,
    originals: said.value(originalsOf(parts)),
    contentOf: ({ sha256 }) => content.get(sha256)!,
    records: function* () {
      for (const record of file.records) if (!out.has(record.source.original)) yield said.value(recordLine(record));
    },
    recordCount: file.records.length,
    caseYaml: writeCaseYaml(said.value(file.facts)),
    ...(options.withoutAssessment === true ? {} : { assessment: said.value(assessment) }),
    exhibits: said.value(exhibitsOf(assessment.exhibits, out)),
    custody: said.text(await custodyText(parts, lines, out)),
    leftOut: said.value(
      leftOut({
        redacted: parts.cover !== undefined,
        originals: stand.flatMap((each) => each.leftOut ?? []),
        kept: stand.flatMap(({ original: { path, sha256 }, kept }) =>
          kept === undefined ? [] : [{ path, sha256, text: kept }],
        ),
        files: options.withoutAssessment === true ? [WITHOUT_ASSESSMENT] : [],
        logEntries: hidden,
        seals: sealed.filter((seal) => !seals.includes(seal)).map(({ id }) => id),
        excerpts: excerpts.map(({ view }) => view),
      }),
    ),
    excerpts: excerpts.map(({ view, records }) => ({ file: view.file, text: said.text(excerptText(view, records)) })),
    ...(log === undefined ? {} : { log }),
    seals: await Promise.all(seals.map(withCertificates)),
    ...(ports.verifyPage === undefined ? {} : { page: await ports.verifyPage() }),
    law,
    ...(options.split === undefined ? {} : { split: options.split }),
  };
}

const WITHOUT_ASSESSMENT = { file: "assessment.json", text: "生成的时候选了不放。" };

interface Sayer {
  readonly text: (text: string) => string;
  readonly value: <T>(value: T) => T;
}

/** Covers what the bundle says, where anything is to be covered. */
const sayer = (cover: Coverer | undefined): Sayer =>
  cover === undefined
    ? { text: (text) => text, value: (value) => value }
    : { text: (text) => coverText(text, cover).text, value: (value) => coverValue(value, cover) };

/** Every original of the case, with where its file is. */
function originalsOf({ source: { file }, stand, records }: Parts): BundledOriginal[] {
  const how = howToReadBy(file.facts.decisions);
  return stand.map(({ original, file: there }) => {
    const { sha256, path, sm3, bytes, archive, importedAt } = original;
    const reading = file.readings.find((each) => each.original === sha256);
    const read = how.get(sha256);
    return {
      path,
      file: there,
      sha256,
      sm3,
      bytes,
      kind: reading?.kind ?? "unknown",
      records: records.get(sha256)?.length ?? 0,
      ...(archive === undefined ? {} : { archive }),
      ...(importedAt === undefined ? {} : { importedAt }),
      ...(read === undefined ? {} : { read }),
      problems: reading?.problems ?? [],
    };
  });
}

/** Without those that were not chosen; the others keep their numbers. */
const exhibitsOf = (list: ExhibitList, out: ReadonlySet<Sha256>): ExhibitList => ({
  ...list,
  listed: list.listed.filter(({ original }) => !out.has(original)),
  apart: list.apart.filter(({ original }) => !out.has(original)),
});

/** An entry cannot be covered, since its hash would change: one that says what is to be covered is left out whole. */
async function logOf(
  { vault }: BundleSource,
  said: Sayer,
): Promise<{
  readonly log?: BundledLog | undefined;
  readonly hidden: readonly number[];
  /** All of the case; null where no vault holds it. */
  readonly lines: readonly LogLine[] | null;
}> {
  if (vault === undefined) return { hidden: [], lines: null };
  const all = await caseLines(vault.log, vault.caseId);
  const isShown = ({ text }: LogLine): boolean => said.text(text) === text;
  const log = await logExtract(vault.log, all, all.filter(isShown));
  return { log, hidden: all.filter((line) => !isShown(line)).map(({ index }) => index), lines: all };
}

/** Who had what when, of the originals that are in the bundle. */
async function custodyText(
  { source, options, ports, assessment }: Parts,
  lines: readonly LogLine[] | null,
  out: ReadonlySet<Sha256>,
): Promise<string> {
  const { file, content } = source;
  const seals = file.seals ?? [];
  const at = lastMoment(options.asOf, seals, lines ?? []);
  const log = lines === null ? null : { lines, size: (lines.at(-1)?.index ?? -1) + 1 };
  const reports = await custodyReports({ file, seals, content, log }, assessment, { at, hasher: ports.hasher });
  return custodyFile(
    caseTitle(file.facts),
    at,
    reports.filter(({ original }) => !out.has(original)),
  );
}

/** The day of the bundle, or what is the latest that it tells of: equal for equal inputs, whatever the clock says. */
function lastMoment(asOf: CalendarDate, seals: readonly Seal[], lines: readonly LogLine[]): Instant {
  const day = `${asOf}T00:00:00+08:00` as Instant;
  const logged = lines.map(({ text }) => (JSON.parse(text) as LogEntry).at);
  const stamped = seals.flatMap(({ at, stamps }) => [at, ...stamps.flatMap(grantedAt)]);
  return [day, ...logged, ...stamped].reduce((a, b) => (a < b ? b : a));
}

/** A stamp that still waits is asked for again and again, which no bundle shows. */
const grantedAt = ({ state, lastTry }: Stamp): readonly Instant[] =>
  state === "granted" && lastTry !== undefined ? [lastTry] : [];

async function withCertificates(seal: Seal): Promise<BundledSeal> {
  const certificates = new Map<string, string>();
  for (const { authority, response } of seal.stamps) {
    const pem = response === undefined ? undefined : await certificatesPem(response);
    if (pem !== undefined) certificates.set(authority, pem);
  }
  return { ...seal, certificates };
}
