/** What the HTTP API answers, beside `Assessment`. Shared by the server, the web client and other clients. */
import type { SourceLine } from "@youju/casework";
import type { FilePreview } from "@youju/intake";
import type { Rule } from "@youju/law";
import type {
  CalendarDate,
  CaseFacts,
  CaseId,
  Decision,
  ElementId,
  FaultCode,
  Grade,
  Instant,
  MessageType,
  MoneyText,
  Original,
  Problem,
  Reading,
  RecordId,
  Sha256,
  Side,
  SourceRef,
  Stamp,
} from "@youju/model";
import type { Checked, CheckedStamp, Meaning } from "@youju/vault";

export type { Candidate, People, SourceLine } from "@youju/casework";

/** A sum of a bill's preamble, with money as the contract writes it. */
export interface TotalView {
  readonly rows: number;
  readonly amount: MoneyText;
}

/** A `Reading` as JSON carries it: money as text. */
export type ReadingView = Omit<Reading, "totals"> & {
  readonly totals?: {
    readonly rows?: number;
    readonly income?: TotalView;
    readonly expense?: TotalView;
    readonly neutral?: TotalView;
  };
};

/** `POST /api/cases`. Names may be left out: they come with the two questions, as decisions. */
export interface NewCase {
  readonly title?: string | undefined;
  readonly creditor?: { readonly name: string } | undefined;
  readonly debtor?: { readonly name: string } | undefined;
}

/** A case folder that comes with the product, to try it with. */
export interface ExampleSummary {
  readonly name: string;
  readonly title: string;
  readonly files: readonly string[];
}

export interface Health {
  readonly ok: true;
  readonly version: string;
}

/** One row of 案件列表. */
export interface CaseSummary {
  readonly id: CaseId;
  readonly title: string;
  readonly creditor: string;
  readonly debtor: string;
  readonly asOf: CalendarDate;
  /** Null while nothing can be computed yet (no files, or a fault). */
  readonly total: MoneyText | null;
  readonly grade: Grade | null;
  readonly weakest: ElementId | null;
  readonly next: string | null;
  readonly safeUntil: CalendarDate | null;
  readonly originals: number;
  readonly records: number;
  readonly updatedAt: Instant;
}

/** The facts of one case, without its records. */
export interface CaseDetail {
  readonly id: CaseId;
  readonly title: string;
  readonly facts: CaseFacts;
  readonly decisions: readonly Decision[];
  readonly originals: readonly (Original & { readonly reading: ReadingView | null })[];
  readonly records: number;
}

/** One line of `POST /api/cases/:id/originals`, which answers as NDJSON while it reads. */
export type UploadEvent =
  | { readonly event: "progress"; readonly bytes: number; readonly of: number; readonly records: number }
  | {
      readonly event: "original";
      readonly original: Original;
      readonly reading: ReadingView;
      readonly existed: boolean;
    }
  | { readonly event: "password-needed"; readonly path: string; readonly wrong: boolean }
  | { readonly event: "failed"; readonly problem: Problem }
  | { readonly event: "done" };

/** The source of a figure: the line itself in context. */
export interface SourceView {
  readonly original: Sha256;
  readonly path: string;
  readonly kind: Reading["kind"];
  readonly lines: readonly SourceLine[];
}

/** The first rows of an original as they stand in it, for a person who says how it is to be read. */
export type OriginalPreview = FilePreview;

/** A message in the list from which a person marks words. */
export interface MessageLine {
  readonly record: RecordId;
  readonly at: Instant | null;
  readonly side: Side;
  readonly name: string | null;
  readonly type: MessageType;
  readonly text: string;
  readonly amount: MoneyText | null;
  readonly marks: readonly Decision[];
  /** Where it stands; several places where several pictures show it. */
  readonly sources: readonly SourceRef[];
  /** Between pictures: nothing shows that no message is missing before this one. */
  readonly gapBefore: boolean;
}

export interface MessagePage {
  readonly messages: readonly MessageLine[];
  /** Pass as `before`/`after` to go on; null at the end. */
  readonly previous: RecordId | null;
  readonly next: RecordId | null;
  readonly total: number;
}

/** What verifying a time stamp found. */
export interface StampFacts {
  /** A stamp is there, and nothing that was checked of it is wrong. */
  readonly ok: boolean;
  /** False for one that is signed with SM2. */
  readonly checkable: boolean;
  readonly time: Instant | null;
  /** The name in the certificate that signed. */
  readonly signer: string | null;
  readonly policy: string | null;
  readonly root: { readonly name: string; readonly sha256: string } | null;
  /** Null where the person named no roots that they trust. */
  readonly rootTrusted: boolean | null;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** One time stamp over a seal, verified when it is shown. */
export interface StampView extends StampFacts {
  readonly authority: string;
  readonly state: Stamp["state"];
  readonly tries: number;
  readonly lastTry: Instant | null;
}

/** A time stamp among the originals; `ok` where it holds and what it is over is an original too. */
export interface HeldStampView extends StampFacts {
  readonly path: string;
  readonly sha256: Sha256;
  /** The hash that was stamped: `SHA-256`. */
  readonly hash: string | null;
  readonly over: { readonly path: string; readonly sha256: Sha256 } | null;
}

/** 固化: a list of originals, and who stamped it when. */
export interface SealView {
  readonly id: string;
  /** By the clock of this machine. */
  readonly at: Instant;
  readonly originals: number;
  /** The same by hash, in the order of the list. */
  readonly covers: readonly Sha256[];
  /** SHA-256 of the list. */
  readonly manifest: Sha256;
  readonly stamps: readonly StampView[];
}

/** Something that is wrong with what was verified. */
export interface FailureView {
  /** The file; null where it is the whole. */
  readonly path: string | null;
  readonly line?: number;
  readonly why: string;
  readonly code: FaultCode;
  readonly mend: string;
}

/** 核验: `POST /api/verify`, and `youju verify --json`. */
export interface VerifiedView {
  readonly ok: boolean;
  readonly failures: readonly FailureView[];
  /** What a person must know beside: what was not checked and why. */
  readonly notes: readonly string[];
  readonly stamps: readonly CheckedStamp[];
  readonly checked: Checked;
  /** What that shows, in words; nothing where something is wrong. */
  readonly shows: readonly Meaning[];
  /** What nobody may conclude from it. */
  readonly doesNotShow: readonly Meaning[];
}

/** A rule of the law book. */
export type LawRule = Rule;

export interface ApiError {
  readonly problems: readonly Problem[];
}
