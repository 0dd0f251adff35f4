/**
 * The assessment of a case: the JSON contract of `youju assess --json`, and what every screen shows.
 *
 * Money is text with two decimals, rates are decimal text, dates are ISO. `[]` means looked and found nothing; what is
 * not built yet is absent. Keys may be added, never renamed.
 */
import type { Basis } from "./basis.ts";
import type { CalendarDate } from "./calendar-date.ts";
import type { Problem } from "./fault.ts";
import type { ElementId, Grade, RoadId } from "./ids.ts";
import type { Instant } from "./instant.ts";
import type { HashAlgorithm, ReceiptProvider } from "./original.ts";
import type { OriginalKind } from "./original-kind.ts";
import type { Party } from "./party.ts";
import type { Pointer, Reason } from "./reason.ts";
import type { RecordId } from "./record.ts";
import type { SourceRef } from "./source.ts";

/** `20000.00` */
export type MoneyText = string;
/** `0.12` */
export type RateText = string;

export interface Assessment {
  readonly asOf: CalendarDate;
  readonly case: {
    readonly title: string;
    readonly creditor: Party;
    readonly debtor: Party;
    readonly filingDate: CalendarDate | null;
  };
  readonly originals: readonly AssessedOriginal[];
  readonly match: Match;
  readonly loans: readonly AssessedLoan[];
  readonly repayments: readonly AssessedRepayment[];
  /** Payments between the two that are neither loan nor repayment, with why. */
  readonly setAside: readonly SetAside[];
  readonly claim: Claim;
  readonly limitation: Limitation;
  readonly chain: Chain;
  readonly roads: readonly Road[];
  readonly warnings: readonly Warning[];
  /** The one thing to do next. Null where nothing is left to do. */
  readonly next: NextThing | null;
  readonly exhibits: ExhibitList;
  readonly checkList: CheckList;
  readonly receipts: readonly CheckedReceipt[];
  /** With `--why`: the reason of every explained value, by JSON pointer. */
  readonly reasons?: Readonly<Record<Pointer, Reason>>;
}

export interface AssessedOriginal {
  readonly path: string;
  readonly sha256: string;
  readonly sm3: string;
  readonly bytes: number;
  readonly kind: OriginalKind;
  readonly records: number;
  readonly period: { readonly from: Instant; readonly to: Instant } | null;
  readonly problems: readonly Problem[];
  /** Of a transcript whose recording is known: that recording's SHA-256. */
  readonly transcriptOf?: string;
}

export interface Match {
  readonly pairs: readonly MatchPair[];
  readonly onlyInBill: readonly Unmatched[];
  readonly onlyInChat: readonly Unmatched[];
}

export interface MatchPair {
  /** The bill row. */
  readonly transfer: RecordId;
  /** The chat's cards of the same payment: sent, receipt. */
  readonly messages: readonly RecordId[];
  readonly gapSeconds: number;
  /** What it was matched by: an id, or amount, direction and time. */
  readonly by: "id" | "amount-time";
  readonly sources: readonly SourceRef[];
}

export interface Unmatched {
  readonly record: RecordId;
  readonly at: Instant | null;
  readonly amount: MoneyText | null;
  readonly direction: "in" | "out" | null;
  readonly source: SourceRef;
}

/** `stated` in case.yaml, `confirmed` by a decision, or `proposed` from the records and waiting for a person. */
export type Status = "stated" | "confirmed" | "proposed";

export interface AssessedLoan {
  readonly id: string;
  readonly date: CalendarDate;
  readonly principal: MoneyText;
  readonly annualRate: RateText | null;
  readonly overdueAnnualRate: RateText | null;
  /** Of instalments the last one's. */
  readonly due: CalendarDate | null;
  /** The parts of the principal, where it is repaid in parts. */
  readonly instalments?: readonly { readonly date: CalendarDate; readonly amount: MoneyText }[];
  /** The first loan, where `date` and `principal` are those of an IOU that replaced an earlier one. */
  readonly rolledFrom?: { readonly date: CalendarDate; readonly principal: MoneyText };
  readonly status: Status;
  readonly sources: readonly SourceRef[];
  /** The payments that delivered it. */
  readonly records: readonly RecordId[];
  /** False where the delivery day is the bill's time, since no receipt was found (claim-spec, Inputs). */
  readonly dateCertain: boolean;
  readonly decisions: readonly string[];
}

export interface AssessedRepayment {
  readonly id: string;
  readonly date: CalendarDate;
  readonly amount: MoneyText;
  readonly loan: string | null;
  readonly for: "principal" | null;
  readonly agreed: boolean;
  readonly status: Status;
  readonly sources: readonly SourceRef[];
  readonly records: readonly RecordId[];
  readonly decisions: readonly string[];
}

export interface SetAside {
  readonly record: RecordId;
  readonly at: Instant | null;
  readonly amount: MoneyText | null;
  readonly direction: "in" | "out";
  readonly why: SetAsideReason;
  readonly text: string;
  readonly sources: readonly SourceRef[];
  readonly decisions: readonly string[];
}
export type SetAsideReason =
  | "red-packet"
  | "symbolic-sum"
  | "returned"
  | "expired"
  | "not-a-loan"
  | "not-a-repayment"
  | "before-any-loan"
  | "stated-win"
  | "no-amount"
  | "not-accepted"
  | "shared-cost";

export interface Claim {
  readonly principal: MoneyText;
  readonly interest: MoneyText;
  readonly overdueInterest: MoneyText;
  readonly penalty: MoneyText;
  readonly total: MoneyText;
  /** The part of the total that is already due on the as-of date. */
  readonly payable: MoneyText;
  readonly overpaid: MoneyText;
  readonly schedule: readonly ScheduleRow[];
  readonly alternatives: readonly ClaimAlternative[];
  readonly byLoan: readonly ClaimOfLoan[];
  /** The computation as sentences, in the order of the argument. */
  readonly steps: readonly ClaimStep[];
  readonly basis: readonly Basis[];
}

export interface ClaimStep {
  readonly text: string;
  readonly basis: readonly Basis[];
}

export type ScheduleRow = InterestRow | PaymentRow | CeilingRow;

export interface InterestRow {
  readonly loan: string;
  readonly kind: "in-period" | "overdue";
  readonly from: CalendarDate;
  /** The last day charged. */
  readonly to: CalendarDate;
  readonly days: number;
  readonly principal: MoneyText;
  readonly annualRate: RateText;
  /** Divisor of the year: 365, or 360 where agreed and not above the cap. */
  readonly yearBasis: 365 | 360;
  readonly interest: MoneyText;
  readonly basis: readonly Basis[];
}

export interface PaymentRow {
  readonly loan: string;
  readonly kind: "payment";
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: 0;
  /** Principal left after the payment. */
  readonly principal: MoneyText;
  readonly annualRate: null;
  readonly interest: MoneyText;
  readonly paid: {
    readonly amount: MoneyText;
    readonly interest: MoneyText;
    readonly overdueInterest: MoneyText;
    /** Paid on what accrued between 24% and 36% before 2020-08-20 (2015 规定 31). */
    readonly natural: MoneyText;
    readonly principal: MoneyText;
  };
  /** Index of the repayment in `repayments`. */
  readonly repayment: number;
  readonly basis: readonly Basis[];
}

/** What the ceiling of a roll-over cut; the last row of its loan (规定 27). */
export interface CeilingRow {
  readonly loan: string;
  readonly kind: "ceiling";
  /** Delivery of the first loan. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly days: number;
  /** Of the first loan. */
  readonly principal: MoneyText;
  readonly annualRate: null;
  /** On the first principal at the cap; with it, it is the ceiling. */
  readonly interest: MoneyText;
  readonly ceiling: MoneyText;
  readonly paid: MoneyText;
  readonly unpaid: MoneyText;
  readonly cut: {
    readonly penalty: MoneyText;
    readonly overdueInterest: MoneyText;
    readonly interest: MoneyText;
    readonly principal: MoneyText;
  };
  readonly basis: readonly Basis[];
}

export interface ClaimOfLoan {
  readonly loan: string;
  readonly principal: MoneyText;
  readonly interest: MoneyText;
  readonly overdueInterest: MoneyText;
  readonly penalty: MoneyText;
  readonly total: MoneyText;
  /** The due date used, agreed or found by the first demand; null while nothing is due. */
  readonly due: CalendarDate | null;
  /** Of instalments, the first unpaid one's; `due` is then the last one's. */
  readonly firstDue?: CalendarDate;
  readonly dueBy: "agreed" | "demand" | "filing" | null;
  readonly basis: readonly Basis[];
}

/** A figure that some courts reach by another reading; never mixed into the sum. */
export interface ClaimAlternative {
  readonly id: "floating-lpr" | "filing-lpr" | "last-iou-lpr" | "exclusive-last-day";
  readonly text: string;
  readonly overdueInterest: MoneyText;
  readonly total: MoneyText;
  readonly basis: readonly Basis[];
}

export interface Limitation {
  readonly startsOn: CalendarDate | null;
  readonly expiresOn: CalendarDate | null;
  readonly safeUntil: CalendarDate | null;
  readonly expired: boolean;
  readonly interruptions: readonly Interruption[];
  readonly byLoan: readonly LimitationOfLoan[];
  readonly basis: readonly Basis[];
}

export interface Interruption {
  readonly on: CalendarDate;
  readonly kind:
    "demand" | "promise" | "part-payment" | "extension-request" | "acknowledgement" | "filing" | "renewed-agreement";
  readonly loan: string | null;
  readonly source: SourceRef | null;
  readonly text: string;
}

export interface LimitationOfLoan {
  readonly loan: string;
  readonly startsOn: CalendarDate | null;
  readonly expiresOn: CalendarDate | null;
  readonly safeUntil: CalendarDate | null;
  readonly expired: boolean;
}

export interface Chain {
  readonly grade: Grade;
  /** The grade after everything free that can be done within a week. */
  readonly reachable: Grade;
  readonly filing: { readonly ok: boolean; readonly missing: readonly FilingGap[] };
  readonly elements: readonly ChainElement[];
  /** What the chain would be without one of the loans. */
  readonly without?: readonly { readonly loan: string; readonly grade: Grade }[];
}

export interface FilingGap {
  readonly id: "debtor-name" | "debtor-id-or-address" | "creditor-id" | "creditor-domicile" | "court" | "nothing-due";
  readonly text: string;
  readonly mend: string;
  readonly basis: readonly Basis[];
}

export interface ChainElement {
  readonly id: ElementId;
  readonly grade: Grade;
  readonly needed: boolean;
  readonly why: string;
  readonly proofs: readonly Proof[];
  readonly repairs: readonly Repair[];
  readonly byLoan?: readonly { readonly loan: string; readonly grade: Grade; readonly why: string }[];
  /** Published cases of the same doubt. Reported, not judgments, and no rule. */
  readonly cases?: readonly SimilarCase[];
  readonly basis: readonly Basis[];
}

/** 同类公开案例. */
export interface SimilarCase {
  /** `CASE-09`, as `youju law cases` knows it. */
  readonly id: string;
  /** The court as far as it is named, and when. */
  readonly court: string;
  readonly result: string;
  /** What happened, and why it went so. */
  readonly line: string;
  /** Where it was read. */
  readonly source: string;
}

export interface Proof {
  /** Row of the rubric: `D1`, `I9`, `A3`. */
  readonly id: string;
  readonly grade: Grade;
  readonly text: string;
  readonly loan: string | null;
  readonly sources: readonly SourceRef[];
  readonly records: readonly RecordId[];
  readonly decisions: readonly string[];
}

export interface Repair {
  readonly id: string;
  readonly text: string;
  /** Steps that a person takes, in order; with the date of the source where they are steps in an app. */
  readonly steps: readonly string[];
  readonly stepsAsOf: CalendarDate | null;
  readonly cost: string;
  readonly time: string;
  readonly free: boolean;
  readonly withinWeek: boolean;
  /** The grade that the element reaches if it works. */
  readonly reaches: Grade;
  readonly basis: readonly Basis[];
}

export interface Road {
  readonly id: RoadId;
  readonly open: boolean;
  readonly blockedBy: readonly { readonly id: string; readonly text: string; readonly basis: readonly Basis[] }[];
  readonly fee: MoneyText | null;
  readonly days: { readonly min: number; readonly max: number } | null;
  readonly text: string;
  readonly basis: readonly Basis[];
  /** What stands behind it, sentence by sentence: the arithmetic, the bounds, what is still to be answered. */
  readonly steps?: readonly { readonly text: string; readonly basis: readonly Basis[] }[];
}

export interface Warning {
  readonly code: string;
  readonly text: string;
  readonly mend?: string;
  readonly loan?: string;
  readonly sources?: readonly SourceRef[];
  readonly basis?: readonly Basis[];
}

export interface NextThing {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly steps: readonly string[];
  readonly cost: string;
  readonly time: string;
  readonly element: ElementId | null;
  readonly basis: readonly Basis[];
}

/** 证据目录 (证据规定 19): the originals that the case rests on, numbered, and apart from them those that it does not. */
export interface ExhibitList {
  readonly listed: readonly Exhibit[];
  readonly apart: readonly OriginalApart[];
  readonly basis: readonly Basis[];
}

export interface Exhibit {
  /** `1` is 证据1. */
  readonly no: number;
  /** SHA-256. */
  readonly original: string;
  readonly path: string;
  /** `微信支付账单（2024-03至2024-12）` */
  readonly name: string;
  /** 来源: how it came. */
  readonly source: string;
  /** 证明目的, as it stands in the list that a court gets. */
  readonly purpose: string;
  /** The same, element by element, with the places that show it. */
  readonly proves: readonly Proven[];
  /** Of a PDF, or 1 of a picture; null where a file has no pages. */
  readonly pages: number | null;
  readonly records: number;
}

export interface Proven {
  readonly element: ElementId;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

export interface OriginalApart {
  readonly original: string;
  readonly path: string;
  readonly name: string;
  readonly why: string;
}

/** 出示清单: what courts ask of somebody who shows WeChat evidence, as far as it is done. */
export interface CheckList {
  readonly items: readonly CheckListItem[];
  /** What it means that an item is open. */
  readonly note: string;
  readonly basis: readonly Basis[];
}

export interface CheckListItem {
  /** `CHK-1` to `CHK-18` */
  readonly id: string;
  readonly text: string;
  /** `must`: a national rule or the trial rule of a court asks for it; `should`: a court advises it; `may`: of use at times. */
  readonly level: "must" | "should" | "may";
  /** `done` and `not-possible` as a person said; `in-records` where the case itself settles it. */
  readonly state: "done" | "not-possible" | "in-records" | "open";
  /** What the person said last. */
  readonly tick: { readonly decision: string; readonly date: CalendarDate; readonly note: string | null } | null;
  /** What the records say to it, also where that does not settle it. */
  readonly found: CheckFound | null;
  /** How to do it in the apps. */
  readonly steps: readonly CheckStep[];
  /** Who asks for it, and when that was said. */
  readonly askedBy: string;
  /** What of it stands in no source. */
  readonly ours: string | null;
  readonly basis: readonly Basis[];
}

export interface CheckFound {
  readonly text: string;
  readonly sources: readonly SourceRef[];
  readonly decisions: readonly string[];
}

export interface CheckStep {
  /** `APP-1` */
  readonly id: string;
  readonly app: string;
  readonly purpose: string;
  /** `我 → 服务 → 钱包` */
  readonly path: string;
  /** `2025-08 的菜单，可能已变` */
  readonly date: string;
  readonly notes: readonly string[];
}

/** 存证证书, with each hash that it prints compared with the originals of the case. */
export interface CheckedReceipt {
  /** The receipt itself. */
  readonly original: string;
  readonly path: string;
  readonly provider: ReceiptProvider;
  readonly number: string | null;
  readonly at: Instant | null;
  /** What it calls the file. */
  readonly fileName: string | null;
  readonly hashes: readonly CheckedHash[];
  /** The originals that it names. */
  readonly matched: readonly string[];
  /** What it comes to, and what that means in law. */
  readonly text: string;
  readonly mend: string;
  readonly basis: readonly Basis[];
}

export interface CheckedHash {
  readonly value: string;
  /** Null where neither its name nor a match tells SHA-256 from SM3. */
  readonly algorithm: HashAlgorithm | null;
  readonly label: string | null;
  readonly source: SourceRef;
  /** `not-comparable`: of another kind than those that are kept; `unclear`: the receipt does not say of what it is. */
  readonly result: "matched" | "unmatched" | "not-comparable" | "of-the-chain" | "unclear";
  readonly originals: readonly string[];
}
