/** Everything that can be asked of the cases: the use cases behind the HTTP API, without HTTP. */
import { assess } from "@youju/casework";
import { LAW_TABLES, type LawTables } from "@youju/law";
import {
  type CalendarDate,
  type CaseId,
  dateOf,
  type Decision,
  type DecisionInput,
  describeFault,
  type Fault,
  fault,
  type Instant,
  type Problem,
  type Seal,
  type Sha256,
  UNNAMED,
} from "@youju/model";
import type { Verified } from "@youju/vault";
import type { CaseDetail, CaseSummary, NewCase, OriginalPreview, UploadEvent } from "../contract.ts";
import { type LibraryBundle, libraryBundle } from "./bundle/library-bundle.ts";
import type { BundleOptions } from "./bundle/options.ts";
import { detailOf } from "./case-views.ts";
import { decisionFaults } from "./decision-check.ts";
import { discardFiles } from "./discard-files.ts";
import { exportCaseFolder } from "./export-case-folder.ts";
import { factsWith } from "./facts-with.ts";
import type { FolderPort, FolderSink } from "./folder.ts";
import { howToReadBy, readOtherwise } from "./how-to-read.ts";
import { importCaseFolder, removeCase } from "./import-case-folder.ts";
import { inTurn } from "./in-turn.ts";
import { enginesOf, ingest, readAgain } from "./ingest.ts";
import { caseLoader } from "./load-case.ts";
import { openCase, type OpenCase } from "./open-case.ts";
import { originalCustody, type Told } from "./original-custody.ts";
import { originalPreview } from "./original-preview.ts";
import type { Example, Ports } from "./ports.ts";
import {
  type HeldStamps,
  heldStampsOf,
  listSeals,
  sealCase,
  type Sealed,
  type Seals,
  storeKeep,
} from "./seals/seal-case.ts";
import { storeIntake } from "./store-intake.ts";
import { summaries } from "./summaries.ts";
import { type HandedIn, verifyUpload } from "./verify-upload.ts";

/** Large cases hold some 300 MB of records each. */
const OPEN_CASES = 3;

export interface Upload {
  readonly path: string;
  readonly content: ReadableStream<Uint8Array>;
  /** What the person calls it, where the path had to be another. */
  readonly name?: string;
  /** When it was last changed, as the person's device says. */
  readonly modifiedAt?: Instant;
}

export interface UploadOptions {
  readonly password?: string;
  readonly signal?: AbortSignal;
  readonly onEvent: (event: UploadEvent) => void;
}

export type Decided =
  { readonly ok: true; readonly decision: Decision } | { readonly ok: false; readonly problems: readonly Problem[] };
export type CreatedFrom =
  { readonly ok: true; readonly detail: CaseDetail } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Undefined or false where there is no such case. */
export interface Desk {
  readonly examples: readonly Example[];
  readonly today: () => CalendarDate;
  readonly list: () => Promise<CaseSummary[]>;
  readonly create: (input: NewCase) => Promise<CaseDetail>;
  readonly createFrom: (folder: FolderPort) => Promise<CreatedFrom>;
  readonly has: (id: CaseId) => Promise<boolean>;
  readonly open: (id: CaseId) => Promise<OpenCase | undefined>;
  readonly detail: (id: CaseId) => Promise<CaseDetail | undefined>;
  readonly remove: (id: CaseId) => Promise<boolean>;
  readonly upload: (id: CaseId, file: Upload, options: UploadOptions) => Promise<void>;
  readonly removeOriginal: (id: CaseId, sha256: Sha256) => Promise<boolean>;
  readonly custody: (id: CaseId, sha256: Sha256) => Promise<Told | undefined>;
  /** Undefined also where its file is lost. */
  readonly preview: (id: CaseId, sha256: Sha256) => Promise<OriginalPreview | undefined>;
  readonly decide: (id: CaseId, input: DecisionInput) => Promise<Decided | undefined>;
  /** Seals the originals as they are now, with stamps by these authorities of the settings, or by all. */
  readonly seal: (id: CaseId, authorities?: readonly string[]) => Promise<Sealed | undefined>;
  /** Every seal; where a person asks for it, after asking again for the stamps that are not there. */
  readonly seals: (id: CaseId, again: "no" | "person") => Promise<Seals | undefined>;
  /** The time stamps among the originals. */
  readonly heldStamps: (id: CaseId) => Promise<HeldStamps | undefined>;
  readonly storedSeal: (id: CaseId, seal: string) => Promise<Seal | undefined>;
  readonly export: (id: CaseId, sink: FolderSink) => Promise<void>;
  readonly bundle: (id: CaseId, options: BundleOptions) => Promise<LibraryBundle | undefined>;
  /** A bundle of anybody's. */
  readonly verify: (bundle: HandedIn) => Promise<Verified>;
}

const ownTables = async (): Promise<LawTables> => LAW_TABLES;

/** The cases of one database. */
export function createDesk(ports: Ports): Desk {
  const { store, blobs, clock } = ports;
  const tables = ports.tables ?? ownTables;
  const load = caseLoader(store, OPEN_CASES);
  // A file that comes in and one that goes may be the same one: they take turns.
  const filesInTurn = inTurn();
  const open = async (id: CaseId): Promise<OpenCase | undefined> => {
    const loaded = await load(id);
    return loaded === undefined ? undefined : openCase(id, loaded, await tables(), blobs);
  };
  const today = (): CalendarDate => dateOf(clock());
  const rows = summaries(store, open, tables);
  const detail = (id: CaseId): Promise<CaseDetail | undefined> => detailOf(store, id);

  return {
    examples: ports.examples ?? [],
    today,
    list: () => rows(today()),
    create: async ({ title, creditor, debtor }) => {
      const named = { creditor: creditor ?? { name: UNNAMED.creditor }, debtor: debtor ?? { name: UNNAMED.debtor } };
      const { id } = await store.cases.create({ ...named, ...(title === undefined ? {} : { title }) });
      return (await detail(id))!;
    },
    createFrom: (folder) =>
      filesInTurn(async () => {
        const outcome = await importCaseFolder(folder, ports, { anew: true });
        return outcome.ok
          ? { ok: true, detail: (await detail(outcome.id))! }
          : { ok: false, problems: outcome.faults.map(describeFault) };
      }),
    has: async (id) => (await store.cases.get(id)) !== undefined,
    open,
    detail,
    remove: (id) => filesInTurn(() => removeCase(id, ports)),
    upload: (id, file, options) => filesInTurn(() => takeIn(id, file, options, ports)),
    removeOriginal: (id, sha256) => filesInTurn(() => removeOriginal(id, sha256, ports)),
    custody: async (id, sha256) => {
      const found = await open(id);
      return found === undefined ? undefined : originalCustody(found, sha256, ports, today());
    },
    preview: (id, sha256) => originalPreview(id, sha256, ports),
    decide: async (id, input) => {
      const found = await open(id);
      if (found === undefined) return undefined;
      const decided = await decide(found, input, today(), ports);
      if (decided?.ok === true) await filesInTurn(() => readAsSaid(found, decided.decision, ports));
      return decided;
    },
    seal: async (id, authorities) => {
      // Those who ask over the network name authorities of the settings, and no addresses.
      const read = await ports.stamping.authorities();
      if (!read.ok) return read;
      const known = read.authorities.map(({ name }) => name);
      const unknown = authorities?.find((name) => !known.includes(name));
      if (unknown === undefined) return sealCase(id, authorities, ports);
      return { ok: false, faults: [fault("authority-unknown", { name: unknown, known: known.join("、") })] };
    },
    seals: async (id, again) => {
      if ((await store.cases.get(id)) === undefined) return undefined;
      return listSeals(again, storeKeep(id, ports), ports);
    },
    heldStamps: (id) => heldStampsOf(id, ports),
    storedSeal: async (id, name) => (await store.seals.list(id)).find((seal) => seal.id === name),
    bundle: (id, options) => libraryBundle(id, options, ports),
    verify: (bundle) => verifyUpload(bundle, ports),
    export: async (id, sink) => {
      const outcome = await exportCaseFolder(id, ports, sink);
      if (!outcome.ok) throw new Error(describeFault(outcome.fault).text);
    },
  };
}

/** One file with all that comes of it. Whatever goes wrong is told as an event, and leaves nothing behind. */
async function takeIn(
  id: CaseId,
  file: Upload,
  { onEvent, signal, password }: UploadOptions,
  ports: Ports,
): Promise<void> {
  const intake = storeIntake(id, ports);
  const how = howToReadBy(await ports.store.decisions.list(id));
  try {
    await ingest(file, intake, {
      at: ports.clock(),
      howToRead: (sha256) => how.get(sha256),
      onEvent,
      ...enginesOf(ports),
      ...(signal === undefined ? {} : { signal }),
      ...(password === undefined ? {} : { password }),
    });
    onEvent({ event: "done" });
  } finally {
    await intake.clearAway();
  }
}

async function removeOriginal(id: CaseId, sha256: Sha256, ports: Ports): Promise<boolean> {
  const { originals } = ports.store;
  if ((await originals.get(id, sha256)) === undefined) return false;
  const unused = await originals.remove(id, sha256);
  await discardFiles(unused ?? [], ports);
  return unused !== undefined;
}

/** Keeps the decision, unless it has no object or the case could not be computed with it though it could without. */
async function decide(
  found: OpenCase,
  input: DecisionInput,
  asOf: CalendarDate,
  { store, clock }: Ports,
): Promise<Decided | undefined> {
  const before = found.assess(asOf, false);
  const aimless = decisionFaults(input, {
    file: found.file,
    record: found.record,
    assessment: before.ok ? before.assessment : null,
  });
  if (aimless.length > 0) return { ok: false, problems: aimless.map(describeFault) };
  const broken = faultsWith(found, input, asOf, clock());
  const known = before.ok ? [] : before.faults.map((each) => JSON.stringify(each));
  const added = broken.filter((each) => !known.includes(JSON.stringify(each)));
  if (added.length > 0) return { ok: false, problems: added.map(describeFault) };
  const decision = await store.decisions.add(found.id, input);
  return decision === undefined ? undefined : { ok: true, decision };
}

/** Files of which a person has said how to read them, or has taken it back, are read once more. */
async function readAsSaid({ id, file }: OpenCase, decision: Decision, ports: Ports): Promise<void> {
  const before = file.facts.decisions ?? [];
  const how = howToReadBy([...before, decision]);
  for (const sha256 of readOtherwise(howToReadBy(before), how)) {
    const original = file.originals.find((one) => one.sha256 === sha256);
    const blob = await ports.blobs.get(sha256);
    if (original === undefined || blob === undefined) continue;
    await readAgain(original, blob, storeIntake(id, ports), {
      howToRead: (one) => how.get(one),
      ...enginesOf(ports),
    });
  }
}

function faultsWith(
  { file, tables }: OpenCase,
  input: DecisionInput,
  asOf: CalendarDate,
  on: Instant,
): readonly Fault[] {
  const decision: Decision = { ...input, id: "new", on };
  const facts = factsWith(file.facts, [...(file.facts.decisions ?? []), decision]);
  const outcome = assess({ ...file, facts }, { asOf, tables });
  return outcome.ok ? [] : outcome.faults;
}
