/**
 * 凭什么: why a shown figure, date, grade or recommendation is what it is.
 *
 * A tree down to lines of originals, to what a person said, and to articles of law. The panel, the calculation table,
 * the papers and `--why` all read this tree; nothing is explained a second time elsewhere. A branch that is itself a
 * shown value is not repeated: `see` points to it by JSON pointer, so trees share their leaves.
 */
import type { Basis } from "./basis.ts";
import type { DecisionId } from "./decisions/decision.ts";
import type { RecordId } from "./record.ts";
import type { SourceRef } from "./source.ts";

/** A JSON pointer (RFC 6901) into an assessment, for example `/claim/overdueInterest`. */
export type Pointer = string;

export type Reason =
  /** read from originals */
  | {
      readonly kind: "record";
      readonly records: readonly RecordId[];
      readonly source: readonly SourceRef[];
      readonly text?: string;
    }
  /** written by a person in case.yaml (or typed in as a fact) */
  | { readonly kind: "stated"; readonly field: string; readonly line?: number }
  /** a person said so about a record */
  | { readonly kind: "decision"; readonly id: DecisionId; readonly text?: string }
  /** follows from rules of law and other values; `formula` is the arithmetic as a judge would check it */
  | {
      readonly kind: "rule";
      readonly basis: readonly Basis[];
      readonly inputs: readonly Input[];
      readonly formula?: string;
      readonly text?: string;
    }
  /** the product's own convention, said so */
  | {
      readonly kind: "policy";
      readonly id: string;
      readonly text: string;
      readonly basis?: readonly Basis[];
      readonly inputs?: readonly Input[];
    }
  /** the reason of another shown value */
  | { readonly kind: "see"; readonly pointer: Pointer };

export interface Input {
  readonly name: string;
  readonly value: string;
  readonly by: Reason;
}
