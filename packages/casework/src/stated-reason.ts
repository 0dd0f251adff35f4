/** 你写明的: that a field of `case.yaml` says so, with its line where the file is known. */
import type { CaseFile } from "@youju/model";

/** The line of each stated field. */
export type FieldLines = CaseFile["lines"];

export interface StatedReason {
  readonly kind: "stated";
  readonly field: string;
  readonly line?: number;
}

export function statedReason(field: string, lines: FieldLines): StatedReason {
  const line = lines?.[field];
  return line === undefined ? { kind: "stated", field } : { kind: "stated", field, line };
}
