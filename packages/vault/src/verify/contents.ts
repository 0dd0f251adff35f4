/** What the JSON files of a bundle hold, as docs/bundle-format.md says. Fields that are not needed here may be more. */
import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const count = z.int().nonnegative();
/** What is shown to people, and so must have an end. */
const name = z.string().min(1).max(4096);

/** `data/originals.json`: every original of the case, here or not. */
export const originalsFile = z.array(
  z.looseObject({
    /** As the case has it. */
    path: name,
    /** Below `data/`: the original, or the copy of it in which something is covered. */
    file: name.nullable(),
    /** The part that holds the file, where a bundle has several. */
    part: count.optional(),
    sha256,
    sm3: sha256,
    bytes: count,
    kind: name,
    records: count,
    archive: sha256.optional(),
    /** How a person said that it is to be read. */
    read: z.looseObject({}).optional(),
  }),
);

export type ListedOriginal = z.infer<typeof originalsFile>[number];

/** `data/left-out.json` */
export const leftOutFile = z.looseObject({
  complete: z.boolean(),
  originals: z.array(
    z.looseObject({
      path: name,
      sha256,
      why: z.enum(["not-chosen", "redacted", "cannot-redact"]),
      records: count,
      copy: z.looseObject({ file: name, sha256 }).optional(),
    }),
  ),
  kept: z.array(z.looseObject({ path: name, sha256 })),
  files: z.array(z.looseObject({ file: name })),
  logEntries: z.array(count),
  seals: z.array(name),
  excerpts: z.array(
    z.looseObject({
      file: name,
      original: sha256,
      of: count,
      before: count,
      after: count,
      parts: z.array(z.looseObject({ records: z.array(z.string()), behind: count })),
    }),
  ),
});

export type LeftOut = z.infer<typeof leftOutFile>;

/** One line of `data/log/entries.ndjson`. */
export const logLine = z.strictObject({ index: count, text: z.string() });

/** `data/log/proofs.json`. */
export const proofsFile = z.strictObject({
  inclusion: z.record(z.string().regex(/^(0|[1-9]\d{0,15})$/u), z.array(sha256)),
});

const entry = z.looseObject({ v: z.literal(1), case: name, at: name });

/** The text of an entry, as far as it is compared with what is in the bundle. */
export const logEntry = z.discriminatedUnion("kind", [
  entry.extend({ kind: z.literal("import"), original: sha256, sm3: sha256, bytes: count, path: name }),
  entry.extend({
    kind: z.literal("remove"),
    originals: z.array(z.looseObject({ sha256, path: name })),
  }),
  entry.extend({ kind: z.literal("seal"), seal: name, manifest: sha256 }),
  entry.extend({ kind: z.literal("stamp"), seal: name, authority: name, token: sha256 }),
  entry.extend({ kind: z.literal(["read-again", "facts", "decision", "message", "export", "bundle", "delete-case"]) }),
]);

export type CheckedEntry = z.infer<typeof logEntry>;
