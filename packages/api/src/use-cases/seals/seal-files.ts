/** Seals as files of a case folder: `seals/<id>/originals-sha256.txt`, `<authority>.tsr`, and what still waits. */
import { type Fault, fault, type Instant, type Problem, type Seal, type Stamp } from "@youju/model";
import { isAuthorityName, isSealId } from "@youju/vault";
import { z } from "zod";
import type { FolderFile } from "../folder.ts";

const LIST = "originals-sha256.txt";
const WAITING = "waiting.json";
const TOKEN = ".tsr";

/** A list of 100,000 originals with long paths has some 30 MB. */
const LARGEST_LIST = 64 << 20;
const LARGEST_TOKEN = 1 << 20;

/** The files of a seal, by paths below `seals/`: the list first, since a stamp without it is worth nothing. */
export function sealFiles({ id, manifest, stamps }: Seal): FolderFile[] {
  const granted = stamps.filter(({ state, response }) => state === "granted" && response !== undefined);
  const open = stamps.filter((stamp) => !granted.includes(stamp));
  return [
    { path: `${id}/${LIST}`, blob: new Blob([manifest]) },
    ...granted.map((stamp) => tokenFile(id, stamp)),
    ...(open.length === 0 ? [] : [waitingFile(id, open)]),
  ];
}

const tokenFile = (id: string, { authority, response }: Stamp): FolderFile => ({
  path: `${id}/${authority}${TOKEN}`,
  blob: new Blob([new Uint8Array(response ?? [])]),
});

/** Stamps that were not granted, so that another machine can go on asking. */
const waitingFile = (id: string, stamps: readonly Stamp[]): FolderFile => ({
  path: `${id}/${WAITING}`,
  blob: new Blob([`${JSON.stringify(stamps, null, 2)}\n`]),
});

const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/u)
  .transform((text) => text as Instant);
const problem = z.strictObject({
  code: z.string().transform((text) => text as Problem["code"]),
  where: z.string(),
  text: z.string(),
  mend: z.string(),
});
const waiting = z.array(
  z.strictObject({
    authority: z.string().refine(isAuthorityName),
    url: z.url({ protocol: /^https?$/u }).optional(),
    state: z.enum(["waiting", "refused"]),
    tries: z.int().nonnegative(),
    problem: problem.optional(),
    lastTry: instant.optional(),
  }),
);

export type SealsRead =
  { readonly ok: true; readonly seals: readonly Seal[] } | { readonly ok: false; readonly faults: readonly Fault[] };

/** The seals among the files below `seals/`, oldest first. Fault: `seal-damaged`. Folders of other names are not ours. */
export async function readSeals(files: AsyncIterable<FolderFile> | Iterable<FolderFile>): Promise<SealsRead> {
  const folders = new Map<string, Map<string, Blob>>();
  for await (const { path, blob } of files) {
    const [id, name, ...deeper] = path.split("/");
    if (id === undefined || name === undefined || deeper.length > 0 || !isSealId(id)) continue;
    folders.set(id, (folders.get(id) ?? new Map<string, Blob>()).set(name, blob));
  }
  const read = await Promise.all([...folders].map(async ([id, found]) => ({ id, seal: await readSeal(id, found) })));
  const faults = read
    .filter(({ seal }) => seal === undefined)
    .map(({ id }) => fault("seal-damaged", { seal: id }, { file: `seals/${id}` }));
  if (faults.length > 0) return { ok: false, faults };
  const seals = read.flatMap(({ seal }) => seal ?? []);
  return { ok: true, seals: seals.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

async function readSeal(id: string, files: ReadonlyMap<string, Blob>): Promise<Seal | undefined> {
  const list = files.get(LIST);
  if (list === undefined || list.size > LARGEST_LIST) return undefined;
  const manifest = utf8(await list.arrayBuffer());
  const open = await readWaiting(files.get(WAITING));
  const tokens = [...files].filter(([name]) => name.endsWith(TOKEN));
  const sound = tokens.every(
    ([name, { size }]) => isAuthorityName(name.slice(0, -TOKEN.length)) && size <= LARGEST_TOKEN,
  );
  if (manifest === undefined || open === undefined || !sound) return undefined;
  const granted = await Promise.all(tokens.map(([name, blob]) => grantedStamp(name.slice(0, -TOKEN.length), blob)));
  const names = new Set(granted.map(({ authority }) => authority));
  const stamps = [...granted, ...open.filter(({ authority }) => !names.has(authority))];
  return { id, at: instantOf(id), manifest, stamps };
}

const grantedStamp = async (authority: string, blob: Blob): Promise<Stamp> => ({
  authority,
  state: "granted",
  response: new Uint8Array(await blob.arrayBuffer()),
  tries: 1,
});

/** `20261125T101500-3f9a` says when. */
function instantOf(id: string): Instant {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/u.exec(id)!;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}+08:00` as Instant;
}

async function readWaiting(blob: Blob | undefined): Promise<readonly Stamp[] | undefined> {
  if (blob === undefined) return [];
  if (blob.size > LARGEST_TOKEN) return undefined;
  try {
    const parsed = waiting.safeParse(JSON.parse(await blob.text()));
    return parsed.success ? parsed.data.map(withoutUndefined) : undefined;
  } catch {
    return undefined;
  }
}

/** What a schema leaves undefined is left out. */
const withoutUndefined = ({ url, problem: why, lastTry, ...rest }: z.output<typeof waiting>[number]): Stamp => ({
  ...rest,
  ...(url === undefined ? {} : { url }),
  ...(why === undefined ? {} : { problem: why }),
  ...(lastTry === undefined ? {} : { lastTry }),
});

function utf8(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
