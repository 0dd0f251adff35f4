/**
 * 记录: one line read out of an original. Records say what the original says, in our words for its parts, and nothing
 * more; what they mean for the case is derived elsewhere.
 */
import type { Instant } from "./instant.ts";
import type { Fen } from "./money.ts";
import { locatorKey, type SourceRef } from "./source.ts";

/** Made from the original's hash and the locator, so that decisions survive a re-import of the same file. */
export type RecordId = string;

export function recordId(source: SourceRef): RecordId {
  return `${source.original.slice(0, 16)}-${locatorKey(source.at)}`;
}

export type Side = "own" | "other" | "system";
export type Direction = "in" | "out";
export type PaymentState = "sent" | "received" | "returned" | "expired" | "refunded";

export type MessageType =
  | "text"
  | "image"
  | "voice"
  | "video"
  | "transfer"
  | "red-packet"
  | "quote"
  | "forward"
  | "call"
  | "file"
  | "card"
  | "place"
  | "sticker"
  | "system"
  | "withdrawn";

interface RecordBase {
  readonly id: RecordId;
  readonly source: SourceRef;
  /** Absent where the original gives no readable time. */
  readonly at?: Instant;
  /** False where the time was worked out from something vague, such as “昨天”. Absent means certain. */
  readonly atCertain?: boolean;
  /** A person should look at this line before relying on it. */
  readonly check?: boolean;
}

/** What a payment card or a bill row says of money. */
interface PaymentFields {
  readonly amount?: Fen;
  readonly direction?: Direction;
  readonly state?: PaymentState;
  readonly remark?: string;
  /** The bill's 交易单号, or `transcationid` of the chat's transfer. */
  readonly transactionId?: string;
  /** The transfer number shown to the receiver, `transferid` of the chat's transfer. */
  readonly transferId?: string;
}

export interface Message extends RecordBase, PaymentFields {
  readonly kind: "message";
  /** The chat it stands in: one export may hold several; unique within the original. */
  readonly chat: string;
  readonly side: Side;
  /** The original does not tell which of its people is its owner: until a person says, `side` means nothing. */
  readonly sideUnknown?: true;
  /** Of a payment card in such a chat: whether the money went from whoever sent the card, or to them. */
  readonly senderPays?: boolean;
  /** The sender's account id, where the export has one. */
  readonly sender?: string;
  /** The name shown for the sender. */
  readonly name?: string;
  /** The exporter's own id of the message. */
  readonly messageId?: string;
  readonly type: MessageType;
  readonly text: string;
  /** `messageId` of the message that this one quotes. */
  readonly replyTo?: string;
  /** In pictures put together: nothing shows that no message is missing before this one. */
  readonly gapBefore?: boolean;
}

/** What kind of payment a bill row is; `transfer` and `red-packet` between people, the rest to or from others. */
export type TransferType =
  "transfer" | "red-packet" | "group-collect" | "qr" | "merchant" | "refund" | "own-money" | "other";

/** A side of a payment as a sealed voucher names it. */
export interface NamedSide {
  /** The full name under which the account is registered. */
  readonly name: string;
  /** The number of an identity card, mostly masked: `110101********0012`. */
  readonly idNumber?: string;
  /** 微信号. */
  readonly account?: string;
}

/** A row of a bill. */
export interface Transfer extends RecordBase, PaymentFields {
  readonly kind: "transfer";
  readonly type: TransferType;
  /** The bill's own word for the kind of payment: `转账`, `微信红包（单发）`. */
  readonly typeText: string;
  /** In WeChat and Alipay a nickname or remark at export time, never an identity; in bank statements the account's holder. */
  readonly counterparty?: string;
  /** Account of the other side as the bill shows it, often masked: `zha***@qq.com`, `6222******1234`. */
  readonly counterpartyAccount?: string;
  /** The bill's own word for the state: `对方已收钱`. */
  readonly stateText?: string;
  /** The part that came back, where the state says so: `已退款(￥5.00)`. */
  readonly refunded?: Fen;
  /** 商品, where it is not the remark: what was bought. */
  readonly goods?: string;
  /** 支付方式: the purse or card that paid. */
  readonly method?: string;
  /** 备注 of the bill: the account holder's own note, or the fee of a withdrawal. */
  readonly note?: string;
  /** Both sides under their real names, in a voucher; then a direction stands only where it says who asked for it. */
  readonly payer?: NamedSide;
  readonly payee?: NamedSide;
}

/** What a recording is kept as. `mp4` has pictures, or was never closed so that nobody can tell. */
export type SoundFormat = "silk" | "amr" | "amr-wb" | "wav" | "mp3" | "aac" | "m4a" | "3gp" | "mp4";

/**
 * A recording as a whole (`voice`; `video` with pictures), or the words of a stretch of one (`text`), out of a
 * transcript. The locator counts from the beginning of the recording, in a transcript too.
 */
export interface Recording extends RecordBase {
  readonly kind: "recording";
  readonly type: "voice" | "video" | "text";
  /** Of the whole recording. Absent where the file does not say it, and in a transcript. */
  readonly durationMs?: number;
  readonly format?: SoundFormat;
  /** Who speaks, as the transcript calls them: a name, or `说话人 1`, which nobody has checked. */
  readonly name?: string;
  readonly text?: string;
}

/** A line that is written on something that was photographed: an IOU, a receipt, a contract. */
export interface Writing extends RecordBase {
  readonly kind: "writing";
  readonly text: string;
  /** Of the letter that was read least surely, 0 to 1. */
  readonly confidence: number;
}

export type CaseRecord = Message | Transfer | Recording | Writing;
