/** Reads an original of a bundle once more, as `originals.json` says that it was read, to compare its records. */
import { detect, read, type ReadOptions } from "@youju/intake";
import { columnMappingSchema, dateSchema, type FaultCode, READABLE_KINDS, recordLine } from "@youju/model";
import type { Reread } from "@youju/vault";
import { z } from "zod";

/** What opens pictures and PDFs on this host, and the passwords that a person gave. */
export type RereadOptions = Pick<ReadOptions, "pictures" | "pdfs" | "passwords" | "signal">;

/** The bundle is not trusted: what it says that nobody could have said is left aside. */
const said = z.object({
  kind: z.enum(READABLE_KINDS).optional().catch(undefined),
  taken: dateSchema.optional().catch(undefined),
  columns: columnMappingSchema.optional().catch(undefined),
});

const LOCKS: ReadonlySet<string> = new Set<FaultCode>(["pdf-password-missing", "pdf-password-wrong"]);

export function rereader(options: RereadOptions): Reread {
  return async function* (original, content) {
    const how = said.parse(original.read);
    // Not `original.kind`: who calls a file something else would keep its records from being compared.
    const { kind } = how;
    // What a video shows depends on the ffmpeg of the machine, and whether it has one: no two need agree on every line.
    const looksLike = kind ?? (await detect(content, original.path, options)).kind;
    if (looksLike === "screen-recording") return "apart";
    const batches = read(content, {
      ...options,
      original: original.sha256,
      name: original.path,
      ...(kind === undefined ? {} : { kind }),
      ...(how.taken === undefined ? {} : { taken: how.taken }),
      ...(how.columns === undefined ? {} : { columns: how.columns }),
    });
    for (;;) {
      const step = await batches.next();
      if (step.done === true) return step.value.problems.some(({ code }) => LOCKS.has(code)) ? "locked" : "read";
      for (const record of step.value) yield JSON.stringify(recordLine(record));
    }
  };
}
