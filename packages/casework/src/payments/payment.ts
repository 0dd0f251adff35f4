/** 往来: one payment between the two, with every line of every original that shows it. */
import type {
  CalendarDate,
  Direction,
  Fen,
  Instant,
  Message,
  RecordId,
  Sha256,
  SourceRef,
  Transfer,
} from "@youju/model";

export type PaymentKind = "transfer" | "red-packet" | "shared-cost";

/** What became of it: `unanswered` where nothing shows that it was accepted. */
export type Outcome = "accepted" | "returned" | "expired" | "unanswered";

export interface Payment {
  /** Record id of the bill row, or else of the first chat card. */
  readonly id: RecordId;
  readonly kind: PaymentKind;
  readonly direction: Direction;
  /** As paid, before anything came back. */
  readonly amount: Fen | undefined;
  /** The part that came back. */
  readonly refunded: Fen;
  readonly outcome: Outcome;
  /** When it was paid. */
  readonly at: Instant | undefined;
  /** The day on which it was accepted, or else the day of `at`. */
  readonly date: CalendarDate | undefined;
  /** True where a receipt shows the day of acceptance. */
  readonly dateCertain: boolean;
  readonly bills: readonly Transfer[];
  /** True where lists of banks alone show it: they name the holder of the account. */
  readonly byBank: boolean;
  /** Cards and system lines in the chats. */
  readonly cards: readonly Message[];
  /** The line that shows that it was accepted. */
  readonly receipt: Message | undefined;
  readonly remark: string | undefined;
  readonly records: readonly RecordId[];
  readonly sources: readonly SourceRef[];
  /** How bill and chat were brought together; absent where it stands in one of them only. */
  readonly match: { readonly by: "id" | "amount-time"; readonly gapSeconds: number } | undefined;
}

/** A red packet's row names its receiver as `发给阿杰`. */
export const bareName = (counterparty: string): string => counterparty.replace(/^发给/u, "");

/** What was really delivered: the amount less what came back. */
export function netAmount(payment: Payment): Fen | undefined {
  return payment.amount === undefined ? undefined : payment.amount - payment.refunded;
}

export function originalsOf(payment: Payment, part: "bills" | "cards"): Set<Sha256> {
  return new Set(payment[part].map((record) => record.source.original));
}
