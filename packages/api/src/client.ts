/**
 * The client of the API for browsers and scripts: types of the server, no code of it.
 *
 * `createClient()` talks to the page's own host; the functions below it are that client's. A refusal is thrown as
 * {@link ApiFailure}, whose `problems` say what is wrong and how to mend it.
 */
import type { Assessment, CalendarDate, CaseId, Decision, DecisionInput, RecordId, Sha256 } from "@youju/model";
import type { ApiError, CaseDetail, CaseSummary, ExampleSummary, MessagePage, NewCase, People, SourceView, UploadEvent } from "./contract.ts";
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

type Query = Readonly<Record<string, string | number | undefined>>;

export type Client = ReturnType<typeof createClient>;

export function createClient(options: ClientOptions = {}) {
  const base = options.base ?? "";
  const send = options.fetch ?? ((input, init) => fetch(input, init));
  const headers = (more: Record<string, string> = {}): Record<string, string> =>
    options.token === undefined ? more : { ...more, authorization: `Bearer ${options.token}` };

  async function request(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const response = await send(`${base}${path}`, { ...init, method, headers: headers(init.headers as Record<string, string>) });
    if (!response.ok) throw apiFailure(response.status, await problemsOf(response));
    return response;
  }
  async function json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const init = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    return (await (await request(method, path, init)).json()) as T;
  }

  const of = (id: CaseId): string => `/api/cases/${encodeURIComponent(id)}`;
  return {
    listCases: () => json<CaseSummary[]>("GET", "/api/cases"),
    createCase: (input: NewCase = {}) => json<CaseDetail>("POST", "/api/cases", input),
    getCase: (id: CaseId) => json<CaseDetail>("GET", of(id)),
    deleteCase: async (id: CaseId): Promise<void> => void (await request("DELETE", of(id))),
    /** Sends one file and reports while it is read. Resolves with all events; a file that cannot be read is an event, not an error. */
    uploadOriginal: async (id: CaseId, file: File, { password, onEvent, signal }: UploadOptions = {}): Promise<UploadEvent[]> => {
      const path = `${of(id)}/originals${search({ name: file.webkitRelativePath || file.name })}`;
      const secret: Record<string, string> = password === undefined ? {} : { "x-archive-password": encodeURIComponent(password) };
      const response = await request("POST", path, {
        body: file,
        headers: { "content-type": "application/octet-stream", ...secret },
        ...(signal === undefined ? {} : { signal }),
      });
      const events: UploadEvent[] = [];
      for await (const event of ndjsonValues<UploadEvent>(response.body!)) {
        if (event.event !== "progress") events.push(event);
        onEvent?.(event);
      }
      return events;
    },
    removeOriginal: async (id: CaseId, sha256: Sha256): Promise<void> => void (await request("DELETE", `${of(id)}/originals/${sha256}`)),
    getPeople: (id: CaseId) => json<People>("GET", `${of(id)}/people`),
    decide: (id: CaseId, decision: DecisionInput) => json<Decision>("POST", `${of(id)}/decisions`, decision),
    getAssessment: (id: CaseId, { asOf, why }: { asOf?: CalendarDate; why?: boolean } = {}) =>
      json<Assessment>("GET", `${of(id)}/assessment${search({ asOf, why: why === true ? "1" : undefined })}`),
    getSource: (id: CaseId, record: RecordId, around?: number) =>
      json<SourceView>("GET", `${of(id)}/source${search({ record, around })}`),
    getMessages: (id: CaseId, query: MessageQuery = {}) => json<MessagePage>("GET", `${of(id)}/messages${search({ ...query })}`),
    /** Where the case folder can be downloaded as a ZIP. */
    exportUrl: (id: CaseId) => `${base}${of(id)}/export`,
    listExamples: () => json<ExampleSummary[]>("GET", "/api/examples"),
    createExample: (name: string) => json<CaseDetail>("POST", `/api/examples/${encodeURIComponent(name)}`),
  };
}

function search(query: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) params.set(key, String(value));
  return params.size === 0 ? "" : `?${params}`;
}

async function problemsOf(response: Response): Promise<ApiError["problems"]> {
  const body = (await response.json().catch(() => null)) as ApiError | null;
  const problems = body?.problems ?? [];
  if (problems.length > 0) return problems;
  return [{ code: "server-unreachable", where: "", text: "程序没有正常应答。", mend: "看一眼终端里的程序是否还在运行，再试一次。" }];
}

export const {
  listCases,
  createCase,
  getCase,
  deleteCase,
  uploadOriginal,
  removeOriginal,
  getPeople,
  decide,
  getAssessment,
  getSource,
  getMessages,
  exportUrl,
  listExamples,
  createExample,
} = createClient();
