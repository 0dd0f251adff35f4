/** Small makers of reasons, so that each explanation reads as what it says. */
import type { Basis, Fen, Input, Pointer, Reason } from "@youju/model";
import { groupMoney } from "@youju/model";

export const see = (pointer: Pointer): Reason => ({ kind: "see", pointer });

export const input = (name: string, value: string, by: Reason): Input => ({ name, value, by });

export function byRule(
  basis: readonly Basis[],
  inputs: readonly Input[],
  more: { readonly formula?: string; readonly text?: string } = {},
): Reason {
  return { kind: "rule", basis, inputs, ...more };
}

/** `a + b − c = total`, a sum with its parts as inputs. */
export function sum(
  basis: readonly Basis[],
  plus: readonly Input[],
  minus: readonly Input[],
  total: Fen,
  text?: string,
): Reason {
  const left = [plus.map((each) => each.value).join(" + "), ...minus.map((each) => each.value)].join(" − ");
  const formula = plus.length + minus.length === 0 ? {} : { formula: `${left} = ${groupMoney(total)}` };
  return byRule(basis, [...plus, ...minus], { ...formula, ...(text === undefined ? {} : { text }) });
}

export function byPolicy(id: string, text: string, inputs: readonly Input[], basis: readonly Basis[] = []): Reason {
  return { kind: "policy", id, text, inputs, basis };
}

/** The reasons of an assessment while they are put together. */
export type ReasonBook = Record<Pointer, Reason>;
