/** Small makers of reasons, so that each explanation reads as what it says. */
import type { Basis, Input, Pointer, Reason } from "@youju/model";

export const see = (pointer: Pointer): Reason => ({ kind: "see", pointer });

export const input = (name: string, value: string, by: Reason): Input => ({ name, value, by });

export function byRule(
  basis: readonly Basis[],
  inputs: readonly Input[],
  more: { readonly formula?: string; readonly text?: string } = {},
): Reason {
  return { kind: "rule", basis, inputs, ...more };
}

export function byPolicy(id: string, text: string, inputs: readonly Input[], basis: readonly Basis[] = []): Reason {
  return { kind: "policy", id, text, inputs, basis };
}

/** The reasons of an assessment while they are put together. */
export type ReasonBook = Record<Pointer, Reason>;
