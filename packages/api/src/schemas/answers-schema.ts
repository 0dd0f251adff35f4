/** The shapes of the answers in `contract.ts`, for the OpenAPI document. */
import { z } from "@hono/zod-openapi";
import {
  type CaseFacts,
  COLUMN_ROLES,
  type Decision,
  DELIMITERS,
  ORIGINAL_KINDS,
  READABLE_KINDS,
  type Receipt,
} from "@youju/model";
import type {
  ApiError,
  CaseDetail,
  CaseSummary,
  Candidate,
  ExampleSummary,
  Health,
  LawRule,
  MessagePage,
  OriginalPreview,
  People,
  ReadingView,
  SourceView,
  UploadEvent,
} from "../contract.ts";
import { count, date, describes, instant, money, orNull, sha256, text } from "./describes.ts";
import { elementId, grade, locator, problem, sourceRef } from "./parts-schema.ts";

/** Facts and decisions are described where they are sent: `DecisionInput`. */
const facts = z
  .looseObject({})
  .openapi("CaseFacts", { description: "The fields of case.yaml" }) as z.ZodType<unknown> as z.ZodType<CaseFacts>;
export const decisionSchema = z.looseObject({ id: text, on: instant, kind: text }).openapi("Decision", {
  description: "A DecisionInput with its id and time",
}) as z.ZodType<unknown> as z.ZodType<Decision>;

export const apiError = describes<ApiError>("ApiError")(z.object({ problems: z.array(problem) }));
export const health = describes<Health>("Health")(z.object({ ok: z.literal(true), version: text }));
export const exampleSummary = describes<ExampleSummary>("ExampleSummary")(
  z.object({ name: text, title: text, files: z.array(text) }),
);

export const caseSummary = describes<CaseSummary>("CaseSummary")(
  z.object({
    id: text,
    title: text,
    creditor: text,
    debtor: text,
    asOf: date,
    total: money.nullable(),
    grade: grade.nullable(),
    weakest: elementId.nullable(),
    next: text.nullable(),
    safeUntil: date.nullable(),
    originals: count,
    records: count,
    updatedAt: instant,
  }),
);

const original = {
  sha256,
  sm3: text,
  bytes: count,
  path: text,
  importedAt: instant.optional(),
  archive: sha256.optional(),
};
const person = z.object({ id: text.optional(), names: z.array(text), accounts: z.array(text).optional() });
const total = z.object({ rows: count, amount: money });
const receipt = describes<Receipt>("Receipt")(
  z.object({
    provider: z.enum(["unitrust", "rights-guard", "zhixin-chain", "notary-cloud", "ebaoquan", "other"]),
    number: text.optional(),
    at: instant.optional(),
    fileName: text.optional(),
    hashes: z.array(
      z.object({
        value: text,
        algorithm: orNull(z.enum(["md5", "sha1", "sha256", "sm3", "sha384", "sha512"])),
        of: z.enum(["file", "chain", "code"]),
        label: text.optional(),
        at: locator,
      }),
    ),
  }),
);
const reading = describes<ReadingView>("Reading")(
  z.object({
    original: sha256,
    kind: z.enum(ORIGINAL_KINDS),
    confidence: z.number(),
    records: count,
    pages: count.optional(),
    period: z.object({ from: instant, to: instant }).optional(),
    owner: person.optional(),
    chats: z.array(z.object({ key: text, name: text.optional(), group: z.boolean(), members: z.array(person) })),
    totals: z
      .object({
        rows: count.optional(),
        income: total.optional(),
        expense: total.optional(),
        neutral: total.optional(),
      })
      .optional(),
    receipt: receipt.optional(),
    problems: z.array(problem),
  }),
);

export const caseDetail = describes<CaseDetail>("CaseDetail")(
  z.object({
    id: text,
    title: text,
    facts,
    decisions: z.array(decisionSchema),
    originals: z.array(z.object({ ...original, reading: orNull(reading) })),
    records: count,
  }),
);

const candidate = describes<Candidate>("Candidate")(
  z.object({
    key: text,
    id: text.nullable(),
    names: z.array(text),
    paidOut: money,
    paidIn: money,
    transfers: count,
    messages: count,
    last: instant.nullable(),
    foundIn: text,
    party: z.enum(["creditor", "debtor"]).nullable(),
  }),
);
export const people = describes<People>("People")(z.object({ owners: z.array(candidate), others: z.array(candidate) }));

export const uploadEvent = describes<UploadEvent>("UploadEvent")(
  z.union([
    z.object({ event: z.literal("progress"), bytes: count, of: count, records: count }),
    z.object({ event: z.literal("original"), original: z.object(original), reading, existed: z.boolean() }),
    z.object({ event: z.literal("password-needed"), path: text, wrong: z.boolean() }),
    z.object({ event: z.literal("failed"), problem }),
    z.object({ event: z.literal("done") }),
  ]),
);

export const originalPreview = describes<OriginalPreview>("OriginalPreview")(
  z.object({
    looks: z.object({ kind: z.enum(ORIGINAL_KINDS), reason: text }),
    tables: z.array(
      z.object({
        name: text.optional(),
        delimiter: z.enum(DELIMITERS).optional(),
        rows: z.array(z.object({ at: count.optional(), cells: z.array(text) })),
        columns: z.array(z.object({ role: z.enum(COLUMN_ROLES), column: count })),
      }),
    ),
    readers: z.array(z.object({ kind: z.enum(READABLE_KINDS), name: text })),
  }),
);

export const sourceView = describes<SourceView>("SourceView")(
  z.object({
    original: sha256,
    path: text,
    kind: z.enum(ORIGINAL_KINDS),
    lines: z.array(
      z.object({
        record: text,
        place: text,
        at: instant.nullable(),
        name: text.nullable(),
        text,
        raw: text.nullable(),
        asked: z.boolean(),
      }),
    ),
  }),
);

const messageTypes = [
  "text",
  "image",
  "voice",
  "video",
  "transfer",
  "red-packet",
  "quote",
  "forward",
  "call",
  "file",
  "card",
  "place",
  "sticker",
  "system",
  "withdrawn",
] as const;
export const messagePage = describes<MessagePage>("MessagePage")(
  z.object({
    messages: z.array(
      z.object({
        record: text,
        at: instant.nullable(),
        side: z.enum(["own", "other", "system"]),
        name: text.nullable(),
        type: z.enum(messageTypes),
        text,
        amount: money.nullable(),
        marks: z.array(decisionSchema),
        sources: z.array(sourceRef),
        gapBefore: z.boolean(),
      }),
    ),
    previous: text.nullable(),
    next: text.nullable(),
    total: count,
  }),
);

export const lawRule = describes<LawRule>("LawRule")(
  z.object({
    id: text,
    statute: text,
    article: text,
    from: date,
    to: date.nullable(),
    decidedBy: z.enum(["contract", "fact", "filing", "judgment"]),
    rule: text,
    quote: text.optional(),
    certainty: z.enum(["H", "M", "L"]),
    verifiedAsOf: date,
    openQuestions: z.array(text),
    computed: z.boolean(),
    replaces: text.optional(),
  }),
);
