/** Warnings are collected while a case is worked through, in the order in which a person should read them. */
import type { Basis, SourceRef, Warning } from "@youju/model";

export interface WarningMore {
  readonly mend?: string;
  readonly loan?: string;
  readonly sources?: readonly SourceRef[];
  readonly basis?: readonly Basis[];
}

export function warning(code: string, text: string, more: WarningMore = {}): Warning {
  return { code, text, ...more };
}
