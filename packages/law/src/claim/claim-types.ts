/** What goes into a claim and what comes out (claim-spec, Inputs and Result). */
import type { Basis, CalendarDate, Fault, Fen, Rate } from "@youju/model";
import type { CapSpan } from "./cap.ts";

export type Security = "none" | "guarantee" | "pledge";

export type Penalty = { readonly annualRate: Rate } | { readonly sum: Fen };

/** The first loan of one whose interest was written into a new IOU (规定 27). */
export interface RolledFrom {
  /** Its delivery day. */
  readonly date: CalendarDate;
  /** What was delivered then. */
  readonly principal: Fen;
  /** What was agreed for it; null: none. */
  readonly annualRate: Rate | null;
}

/** A part of the principal with a due date of its own. */
export interface Instalment {
  readonly date: CalendarDate;
  readonly amount: Fen;
}

export interface LoanInput {
  readonly id: string;
  /** Delivery day. */
  readonly date: CalendarDate;
  /** Actually delivered (规定 26). */
  readonly principal: Fen;
  /** Null: none agreed (0%, 无息 and vague interest are none too). */
  readonly annualRate: Rate | null;
  /** Null: none agreed; a zero rate: agreed that none is owed. */
  readonly overdueAnnualRate: Rate | null;
  readonly penalty: Penalty | null;
  /** An agreed one-off fee (规定 29); it shares the room under the cap with a lump penalty. */
  readonly otherFees?: Fen | null;
  readonly due: CalendarDate | null;
  readonly yearBasis: 365 | 360;
  readonly security: Security;
  /** For an IOU that replaced an earlier one: `date` is then the day of the new IOU and `principal` what it says. */
  readonly rolledFrom?: RolledFrom | null;
  /** Parts that sum to the principal; `due` is then null or the last of their dates. */
  readonly instalments?: readonly Instalment[] | null;
}

export interface RepaymentInput {
  readonly date: CalendarDate;
  readonly amount: Fen;
  /** Id of the loan that the payer named. */
  readonly loan: string | null;
  readonly forPrincipal: boolean;
  /** The creditor accepted that it pays principal first. */
  readonly agreed: boolean;
}

export interface DemandInput {
  readonly date: CalendarDate;
  readonly deadline: CalendarDate | null;
  readonly reached: boolean;
  /** Null: for every loan. */
  readonly loan?: string | null;
}

export interface ClaimInput {
  readonly asOf: CalendarDate;
  readonly filingDate: CalendarDate | null;
  readonly loans: readonly LoanInput[];
  readonly repayments: readonly RepaymentInput[];
  readonly demands: readonly DemandInput[];
}

export interface InterestStretch {
  readonly kind: "in-period" | "overdue";
  readonly loan: string;
  readonly from: CalendarDate;
  /** Last day charged. */
  readonly to: CalendarDate;
  readonly days: number;
  readonly principal: Fen;
  readonly rate: Rate;
  readonly yearBasis: 365 | 360;
  /** Rounded half-up to the fen. */
  readonly interest: Fen;
  /** What limited or made the rate, in words: `约定月息2%，超过上限，按 4×3.65%=14.6%`. */
  readonly rateText: string;
  readonly basis: readonly Basis[];
}

export interface PaymentEntry {
  readonly kind: "payment";
  readonly loan: string;
  readonly on: CalendarDate;
  /** Index in `ClaimInput.repayments`. */
  readonly repayment: number;
  readonly amount: Fen;
  readonly interest: Fen;
  readonly overdueInterest: Fen;
  /** On what accrued between 24% and 36% before 2020-08-20. */
  readonly natural: Fen;
  readonly principal: Fen;
  readonly principalLeft: Fen;
  readonly basis: readonly Basis[];
}

/** Interest on the first principal of a roll-over at one cap, rounded once. */
export interface CapInterest {
  readonly cap: CapSpan;
  readonly days: number;
  readonly interest: Fen;
}

/** The first principal of a roll-over and interest on it at the cap through a day, with the spans that make it. */
export interface Limit {
  readonly sum: Fen;
  readonly spans: readonly CapInterest[];
}

/** What the ceiling of a roll-over cut, after all other rows of the loan (规定 27). */
export interface CeilingEntry {
  readonly kind: "ceiling";
  readonly loan: string;
  /** Delivery of the first loan, and the as-of date. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly firstPrincipal: Fen;
  readonly spans: readonly CapInterest[];
  /** The first principal and the interest of the spans. */
  readonly ceiling: Fen;
  /** Paid on the loan; with what was unpaid before the cut it exceeds the ceiling. */
  readonly paid: Fen;
  readonly unpaid: Fen;
  readonly cut: {
    readonly penalty: Fen;
    readonly overdueInterest: Fen;
    readonly interest: Fen;
    readonly principal: Fen;
  };
  readonly basis: readonly Basis[];
}

export type ScheduleEntry = InterestStretch | PaymentEntry | CeilingEntry;

/** A lump penalty and one-off fees, as agreed, and the room that the cap leaves for both together (规定 29). */
export interface Lump {
  readonly penalty: Fen;
  readonly otherFees: Fen;
  readonly room: Fen;
}

export interface LoanClaim {
  readonly loan: string;
  /** Delivery day, and what was stated as principal. */
  readonly date: CalendarDate;
  readonly stated: Fen;
  /** What counted as principal in the beginning. */
  readonly lent: Fen;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly overdueInterest: Fen;
  readonly penalty: Fen;
  readonly total: Fen;
  /** Of the total and of the principal, what is due on the as-of date. */
  readonly payable: Fen;
  readonly payablePrincipal: Fen;
  /** Of instalments the last one's. */
  readonly due: CalendarDate | null;
  /** The same, but of instalments the first unpaid one's. */
  readonly firstDue: CalendarDate | null;
  readonly dueBy: "agreed" | "demand" | "filing" | null;
  /** The caps over its life, oldest first; no rate needed one where it is empty. */
  readonly caps: readonly CapSpan[];
  /** Of a roll-over: the first loan, and what the new IOU may count for at most. */
  readonly rolledFrom: (RolledFrom & { readonly limit: Limit }) | null;
  readonly instalments: readonly Instalment[];
  readonly lump: Lump | null;
  readonly basis: readonly Basis[];
}

export interface Alternative {
  readonly id: "floating-lpr" | "filing-lpr" | "last-iou-lpr" | "exclusive-last-day";
  readonly text: string;
  readonly overdueInterest: Fen;
  readonly total: Fen;
  readonly basis: readonly Basis[];
}

export interface ClaimNote {
  readonly code: string;
  readonly text: string;
  readonly loan?: string;
  readonly repayment?: number;
  readonly basis?: readonly Basis[];
}

export interface ClaimResult {
  readonly asOf: CalendarDate;
  /** The filing date, or the as-of date that stands in for it. */
  readonly filed: CalendarDate;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly overdueInterest: Fen;
  readonly penalty: Fen;
  readonly total: Fen;
  readonly payable: Fen;
  readonly overpaid: Fen;
  /** Loans in order of delivery, each loan's entries in order of time. */
  readonly schedule: readonly ScheduleEntry[];
  readonly byLoan: readonly LoanClaim[];
  readonly alternatives: readonly Alternative[];
  readonly notes: readonly ClaimNote[];
  readonly basis: readonly Basis[];
}

/** Faults are about inputs that make no claim; `at.field` is `loans[i].…` or `repayments[i].…`. */
export type ClaimOutcome =
  { readonly ok: true; readonly claim: ClaimResult } | { readonly ok: false; readonly faults: readonly Fault[] };
