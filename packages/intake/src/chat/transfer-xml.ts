/**
 * `msg/appmsg/wcpayinfo`, the card of a WeChat transfer. `paysubtype`: 1 and 7 sent, 3 and 5 received receipt, 4
 * returned, 8 seen for 待收款. `transcationid` is spelt so by WeChat and equals the bill's 交易单号 in most exports.
 */
import type { Instant } from "@youju/model";
import { xmlInner, xmlText } from "../text/xml.ts";

/** How far a transfer has come, and who says so: a receipt is a second message, from the side that took the money. */
export type Stage =
  | "sent"
  /** Said by the side that received: 已收款. */
  | "received"
  /** Received, in words of either side: 已被接收. */
  | "accepted"
  | "returned"
  | "expired";

export interface TransferCard {
  readonly amountText?: string;
  readonly stage?: Stage;
  readonly remark?: string;
  readonly transactionId?: string;
  readonly transferId?: string;
  readonly payer?: string;
  readonly receiver?: string;
  /** When the transfer was sent; on a receipt that is earlier than the message. */
  readonly begun?: Instant;
  /** The exporter wrote that it did not know the state. */
  readonly unclear?: true;
}

const STAGES: Readonly<Record<string, Stage>> = {
  1: "sent",
  3: "received",
  4: "returned",
  5: "received",
  7: "sent",
  8: "sent",
};

/** @param app what stands inside `<appmsg>` */
export function transferCardOf(app: string): TransferCard {
  const pay = xmlInner(app, "wcpayinfo") ?? app;
  const field = (name: string): string | undefined => {
    const text = xmlText(pay, name)?.trim();
    return text === undefined || text === "" ? undefined : text;
  };
  const card = {
    amountText: field("feedesc"),
    stage: STAGES[field("paysubtype") ?? ""],
    remark: field("pay_memo"),
    transactionId: field("transcationid"),
    transferId: field("transferid"),
    payer: field("payer_username"),
    receiver: field("receiver_username"),
  };
  return withoutUndefined(card);
}

function withoutUndefined(card: {
  readonly [K in keyof TransferCard]: TransferCard[K] | undefined;
}): TransferCard {
  return Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined));
}
