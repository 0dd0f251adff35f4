/** 借款 and 还款 as the casework holds them: with the payments, decisions and stated fields that they rest on. */
import type { CalendarDate, Fen, Reason, StatedLoan, Status } from "@youju/model";
import type { Payment } from "./payments/payment.ts";
import type { ReasonedTerms } from "./terms.ts";

export interface Loan {
  readonly id: string;
  /** Everything that a decision may call it by: its id, and every record of its payments. */
  readonly aliases: readonly string[];
  readonly date: CalendarDate;
  readonly dateBy: Reason;
  /** Actually delivered (规定 26). */
  readonly principal: Fen;
  readonly principalBy: Reason;
  readonly agreed: ReasonedTerms;
  readonly status: Status;
  readonly payments: readonly Payment[];
  readonly dateCertain: boolean;
  readonly decisions: readonly string[];
  /** Index in `facts.loans`. */
  readonly stated: number | null;
  readonly deliveredBy: NonNullable<StatedLoan["deliveredBy"]> | null;
}

export interface Repayment {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly date: CalendarDate;
  readonly dateBy: Reason;
  readonly amount: Fen;
  readonly amountBy: Reason;
  /** Id of the loan that the payer named. */
  readonly loan: string | null;
  readonly forPrincipal: boolean;
  readonly agreed: boolean;
  readonly status: Status;
  readonly payments: readonly Payment[];
  readonly decisions: readonly string[];
  /** Index in `facts.repayments`. */
  readonly stated: number | null;
}

/** The money that went: of an IOU that replaced an earlier one, that of the first loan (规定 27). */
export function deliveryOf({ date, principal, agreed: { terms } }: Pick<Loan, "date" | "principal" | "agreed">): {
  readonly date: CalendarDate;
  readonly amount: Fen;
} {
  const first = terms.rolledFrom;
  return first === null ? { date, amount: principal } : { date: first.date, amount: first.principal };
}

/** A way to find a loan or a repayment by anything that it is called. */
export function byAlias<T extends { readonly aliases: readonly string[] }>(
  items: readonly T[],
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) for (const alias of item.aliases) if (!map.has(alias)) map.set(alias, item);
  return map;
}

/** By date, and on one day by id. */
export function byDate<T extends Pick<Loan, "date" | "id">>(a: T, b: T): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Why a payment's amount or day is what it is: its lines in the originals. */
export function paymentReason(payment: Payment, text?: string): Reason {
  const reason = { kind: "record", records: payment.records, source: payment.sources } as const;
  return text === undefined ? reason : { ...reason, text };
}
