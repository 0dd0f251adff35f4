/**
 * What can be wrong with what a person gave us, as a value: a code from a closed list, its details, and the place.
 *
 * Each code stands once, in a table under `faults/`, as a function from its details to the Chinese sentence and the
 * way to mend it. The types of codes and details come from those tables; the sentence is made only at the edge, by
 * {@link describeFault}.
 */
import { faultTables } from "./faults/index.ts";

type Tables = typeof faultTables;
export type FaultCode = keyof Tables;
export type FaultDetails<C extends FaultCode> = Parameters<Tables[C]>[0];

/** Where in a person's files the fault is; every field optional but at least one should be known. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly row?: number;
  readonly sheet?: string;
  readonly page?: number;
  readonly message?: string;
  /** Dotted path in `case.yaml`, for example `loans[0].principal`. */
  readonly field?: string;
}

export type Fault = {
  [C in FaultCode]: { readonly code: C; readonly details: FaultDetails<C>; readonly at?: Place };
}[FaultCode];

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export function fault<C extends FaultCode>(code: C, details: FaultDetails<C>, at?: Place): Fault {
  return (at === undefined ? { code, details } : { code, details, at }) as Fault;
}

/** The same fault with its place known (or known better). */
export function faultAt(f: Fault, at: Place): Fault {
  return { ...f, at: { ...f.at, ...at } };
}

/** A fault as the contract prints it under `problems`. */
export interface Problem {
  readonly code: FaultCode;
  readonly where: string;
  readonly text: string;
  readonly mend: string;
}

/** The place in words: `账单.csv 第 412 行`. Empty when nothing is known of it. */
export function placeText(at: Place | undefined): string {
  if (at === undefined) return "";
  const parts: string[] = [];
  if (at.file !== undefined) parts.push(at.file);
  if (at.sheet !== undefined) parts.push(`工作表“${at.sheet}”`);
  if (at.line !== undefined) parts.push(`第 ${at.line} 行`);
  if (at.row !== undefined) parts.push(`第 ${at.row} 行`);
  if (at.page !== undefined) parts.push(`第 ${at.page} 页`);
  if (at.message !== undefined) parts.push(`消息 ${at.message}`);
  if (at.field !== undefined) parts.push(at.field);
  return parts.join(" ");
}

/** The Chinese sentence of a fault and how to mend it. */
export function describeFault(f: Fault): Problem {
  const sentence = faultTables[f.code] as (details: unknown) => { text: string; mend: string };
  return { code: f.code, where: placeText(f.at), ...sentence(f.details) };
}
