/**
 * The client of the API for browsers and scripts: types of the server, no code of it.
 *
 * `createClient()` talks to the page's own host; the functions below it are that client's. A refusal is thrown as
 * {@link ApiFailure}, whose `problems` say what is wrong and how to mend it.
 */
import type { Assessment, CalendarDate, CaseId, Decision, DecisionInput, RecordId, Sha256 } from "@youju/model";
import { hc } from "hono/client";
import type { AppType } from "./app.ts";
import type {
  ApiError,
  CaseDetail,
  CaseSummary,
  ExampleSummary,
  HeldStampView,
  MessagePage,
  NewCase,
  OriginalPreview,
  People,
  SealView,
  SourceView,
  UploadEvent,
  VerifiedView,
} from "./contract.ts";
import { apiFailure } from "./failure.ts";
import { ndjsonValues } from "./ndjson.ts";

export { type ApiFailure, isApiFailure } from "./failure.ts";
export type * from "./contract.ts";

export interface ClientOptions {
  /** `http://127.0.0.1:4180`; left out: the page's own host. */
  readonly base?: string;
  /** For scripts; in a browser the cookie carries it. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

export interface UploadOptions {
  /** Of a ZIP. */
  readonly password?: string;
  readonly onEvent?: (event: UploadEvent) => void;
  readonly signal?: AbortSignal;
}

export interface MessageQuery {
  /** Words that the messages contain. */
  readonly q?: string;
  readonly before?: RecordId;
  readonly after?: RecordId;
  readonly around?: RecordId;
  readonly limit?: number;
}

/** What a bundle is to hold; see `GET /api/cases/{id}/bundle`. */
export interface BundleQuery {
  readonly asOf?: CalendarDate;
  /** Numbers of exhibits, `1,3`: no others. */
  readonly exhibits?: string;
  readonly redact?: boolean;
  /** Names to cover too: `王五,赵六`. */
  readonly redactNames?: string;
  readonly withoutAssessment?: boolean;
}

export type Client = ReturnType<typeof createClient>;

export function createClient({
  base = "",
  token,
  fetch: send = (input, init) => fetch(input, init),
}: ClientOptions = {}) {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const checked = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const response = await send(input, init);
    if (!response.ok) throw apiFailure(response.status, await problemsOf(response));
    return response;
  };
  const { cases, examples } = hc<AppType>(base, { fetch: checked, headers }).api;
  const one = cases[":id"];

  return {
    listCases: () => answer<CaseSummary[]>(cases.$get()),
    createCase: (json: NewCase = {}) => answer<CaseDetail>(cases.$post({ json })),
    getCase: (id: CaseId) => answer<CaseDetail>(one.$get({ param: { id } })),
    deleteCase: (id: CaseId) => done(one.$delete({ param: { id } })),
    /**
     * Sends one file and reports while it is read. Resolves with all events but those of progress; a file that cannot be
     * read is an event, not an error.
     */
    uploadOriginal: async (
      id: CaseId,
      file: File,
      { password, onEvent, signal }: UploadOptions = {},
    ): Promise<UploadEvent[]> => {
      const name = file.webkitRelativePath || file.name;
      const query = new URLSearchParams({ name, modified: String(file.lastModified) });
      const secret = password === undefined ? {} : { "x-archive-password": encodeURIComponent(password) };
      const response = await checked(`${base}/api/cases/${id}/originals?${query}`, {
        method: "POST",
        body: file,
        headers: { ...headers, ...secret, "content-type": "application/octet-stream" },
        ...(signal === undefined ? {} : { signal }),
      });
      const events: UploadEvent[] = [];
      for await (const event of ndjsonValues<UploadEvent>(response.body!)) {
        if (event.event !== "progress") events.push(event);
        onEvent?.(event);
      }
      return events;
    },
    removeOriginal: (id: CaseId, sha256: Sha256) => done(one.originals[":sha256"].$delete({ param: { id, sha256 } })),
    previewOriginal: (id: CaseId, sha256: Sha256) =>
      answer<OriginalPreview>(one.originals[":sha256"].preview.$get({ param: { id, sha256 } })),
    /** Who had an original when, in plain words. */
    getCustody: async (id: CaseId, sha256: Sha256): Promise<string> =>
      (await checked(`${base}/api/cases/${id}/originals/${sha256}/custody`, { headers })).text(),
    getPeople: (id: CaseId) => answer<People>(one.people.$get({ param: { id } })),
    decide: (id: CaseId, json: DecisionInput) => answer<Decision>(one.decisions.$post({ param: { id }, json })),
    getAssessment: (id: CaseId, { asOf, why = false }: { asOf?: CalendarDate; why?: boolean } = {}) =>
      answer<Assessment>(one.assessment.$get({ param: { id }, query: { asOf, why: why ? "1" : undefined } })),
    getSource: (id: CaseId, record: RecordId, around?: number) =>
      answer<SourceView>(one.source.$get({ param: { id }, query: { record, around: around?.toString() } })),
    getMessages: (id: CaseId, { limit, ...query }: MessageQuery = {}) =>
      answer<MessagePage>(one.messages.$get({ param: { id }, query: { ...query, limit: limit?.toString() } })),
    sealCase: (id: CaseId, authorities?: readonly string[]) =>
      answer<SealView>(
        one.seals.$post({ param: { id }, json: authorities === undefined ? {} : { authorities: [...authorities] } }),
      ),
    listSeals: (id: CaseId) => answer<SealView[]>(one.seals.$get({ param: { id } })),
    retrySeals: (id: CaseId) => answer<SealView[]>(one.seals.retry.$post({ param: { id }, json: {} })),
    /** Where the list of a seal can be downloaded, as sha256sum reads it. */
    sealListUrl: (id: CaseId, seal: string) => `${base}/api/cases/${id}/seals/${seal}/originals-sha256.txt`,
    /** Where a time stamp can be downloaded (RFC 3161). */
    stampUrl: (id: CaseId, seal: string, authority: string) =>
      `${base}/api/cases/${id}/seals/${seal}/stamps/${encodeURIComponent(authority)}`,
    listHeldStamps: (id: CaseId) => answer<HeldStampView[]>(one.stamps.$get({ param: { id } })),
    /** Where the case folder can be downloaded as a ZIP. */
    exportUrl: (id: CaseId) => `${base}/api/cases/${id}/export`,
    /** Where the bundle for the court can be downloaded. */
    bundleUrl: (id: CaseId, query: BundleQuery = {}) => bundleAddress(base, id, query),
    /** Rejects with what is wrong where the bundle cannot be made, so that no refusal is saved as a ZIP. */
    tryBundle: async (id: CaseId, query: BundleQuery = {}): Promise<void> => {
      const response = await checked(bundleAddress(base, id, query), { headers });
      await response.body?.cancel();
    },
    /** Sends a bundle of anybody's and answers with what is wrong with it, if anything. */
    verifyBundle: async (file: File, signal?: AbortSignal): Promise<VerifiedView> => {
      const response = await checked(`${base}/api/verify?${new URLSearchParams({ name: file.name })}`, {
        method: "POST",
        body: file,
        headers: { ...headers, "content-type": "application/octet-stream" },
        ...(signal === undefined ? {} : { signal }),
      });
      return (await response.json()) as VerifiedView;
    },
    listExamples: () => answer<ExampleSummary[]>(examples.$get()),
    createExample: (name: string) => answer<CaseDetail>(examples[":name"].$post({ param: { name } })),
  };
}

function bundleAddress(base: string, id: CaseId, { redact, withoutAssessment, ...texts }: BundleQuery): string {
  const query = new URLSearchParams(Object.entries(texts).filter(([, text]) => text !== ""));
  if (redact === true) query.set("redact", "1");
  if (withoutAssessment === true) query.set("withoutAssessment", "1");
  return `${base}/api/cases/${id}/bundle${query.size === 0 ? "" : `?${query}`}`;
}

/** The body of an answer; refusals were thrown before. */
async function answer<T>(response: Promise<{ json: () => Promise<unknown> }>): Promise<T> {
  return (await (await response).json()) as T;
}

async function done(response: Promise<unknown>): Promise<void> {
  await response;
}

async function problemsOf(response: Response): Promise<ApiError["problems"]> {
  const body = (await response.json().catch(() => null)) as ApiError | null;
  const problems = body?.problems ?? [];
  if (problems.length > 0) return problems;
  return [
    {
      code: "server-unreachable",
      where: "",
      text: "程序没有正常应答。",
      mend: "看一眼终端里的程序是否还在运行，再试一次。",
    },
  ];
}

export const {
  listCases,
  createCase,
  getCase,
  deleteCase,
  uploadOriginal,
  removeOriginal,
  previewOriginal,
  getCustody,
  getPeople,
  decide,
  getAssessment,
  getSource,
  getMessages,
  exportUrl,
  bundleUrl,
  tryBundle,
  verifyBundle,
  sealCase,
  listSeals,
  retrySeals,
  sealListUrl,
  stampUrl,
  listExamples,
  createExample,
} = createClient();
