/** What a reader of one format is: how it knows its files, and how it turns one into records. */
import type {
  CalendarDate,
  CaseRecord,
  ColumnMapping,
  Locator,
  Place,
  ReadableKind,
  Reading,
  Sha256,
} from "@youju/model";
import type { OpenedPdf } from "./pdf/open-pdf.ts";
import type { Problems } from "./problems.ts";
import type { Sample } from "./sample.ts";
import type { PictureEngine } from "./screenshot/picture.ts";

/** How sure a reader is of a file, from its content alone, and what it saw. */
export interface Match {
  /** 0 to 1. */
  readonly confidence: number;
  /** For people: `标题“微信支付账单明细”，表头 11 栏`. */
  readonly reason: string;
}

/** What every reader is handed beside the file. */
export interface ReadContext {
  readonly original: Sha256;
  /** Name of the file, to say where a problem is; of a screenshot a hint at its day, and never what the file is. */
  readonly name: string;
  readonly problems: Problems;
  /** The beginning of the file, as detection saw it. */
  readonly sample: Sample;
  /** How many bytes are taken from the file at once. */
  readonly chunkBytes: number;
  /** The day on which a picture was taken, as the user says: what “昨天” in it is counted from. */
  readonly taken?: CalendarDate;
  /** Which column of a list is what, as the user says. */
  readonly columns?: ColumnMapping;
  /** What unpacks pictures and reads the words in them, where the host has it. */
  readonly pictures?: PictureEngine;
  /** Opens a PDF, with the password where one was given. */
  readonly openPdf: (file: Blob) => Promise<OpenedPdf>;
  readonly signal?: AbortSignal;
  /** Called with the bytes taken so far. */
  readonly onBytes: (bytes: number) => void;
}

/** What a reader knows at the end that the records do not say. */
export type Findings = Pick<Reading, "owner" | "chats" | "totals" | "receipt">;

export interface Reader {
  readonly kind: ReadableKind;
  /** For people: `微信账单（CSV）`. */
  readonly name: string;
  /** Undefined: not a file of this format. */
  readonly match: (sample: Sample) => Match | undefined;
  /** Yields batches in the order of the file; never throws for what is wrong in the file, but adds to `problems`. */
  readonly read: (file: Blob, context: ReadContext) => AsyncGenerator<readonly CaseRecord[], Findings>;
}

/** The place of a fault in the file being read. */
export function inFile({ name }: Pick<ReadContext, "name">, at?: Locator): Place {
  if (at === undefined || "ms" in at) return { file: name };
  if ("page" in at) return { file: name, page: at.page };
  return { file: name, ...at };
}
