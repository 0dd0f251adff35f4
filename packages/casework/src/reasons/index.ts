import type { Assessment, Pointer, Reason } from "@youju/model";
import type { ClaimResult } from "@youju/law";
import type { Derived } from "../derived.ts";

export function reasonsOf(_derived: Derived, _claim: ClaimResult, _assessment: Assessment): Readonly<Record<Pointer, Reason>> {
  return {};
}
