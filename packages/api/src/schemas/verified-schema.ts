/** What came of a verification, in the OpenAPI document. */
import { z } from "@hono/zod-openapi";
import { ARTICLES } from "@youju/vault";
import type { VerifiedView } from "../contract.ts";
import { count, describes, instant, orNull, sha256, text } from "./describes.ts";
import { faultCode } from "./parts-schema.ts";

const failure = z.object({
  path: orNull(text),
  line: count.optional(),
  why: text,
  code: faultCode,
  mend: text,
});

const stamp = z.object({
  seal: text,
  authority: text,
  file: text,
  ok: z.boolean(),
  time: instant.optional(),
  signer: text.optional(),
  policy: text.optional(),
  root: text.optional(),
  trusted: z.boolean().optional(),
  originals: count,
});

const checked = z.object({
  what: z.enum(["bundle", "case", "vault"]),
  name: text,
  title: text.optional(),
  date: text.optional(),
  software: text.optional(),
  parts: z.object({ given: z.array(count), of: count }).optional(),
  files: count,
  bytes: count,
  originals: count,
  here: count,
  records: count,
  reread: z.boolean(),
  key: sha256.optional(),
  log: z.object({ entries: count, size: count, at: instant.optional() }).optional(),
  seals: count,
  cases: count.optional(),
  decisions: count.optional(),
  zip: z.boolean(),
});

const meaning = z.object({ text, basis: z.array(z.enum(Object.keys(ARTICLES) as (keyof typeof ARTICLES)[])) });

export const verified = describes<VerifiedView>("Verified")(
  z.object({
    ok: z.boolean(),
    failures: z.array(failure),
    notes: z.array(text),
    stamps: z.array(stamp),
    checked,
    shows: z.array(meaning),
    doesNotShow: z.array(meaning),
  }),
);
