/** What the product knows of each format beside how to read it. A new format is a row here, one word in `words.ts` and a reader. */
interface Format {
  /** What its records are; null for what has none of its own. */
  readonly holds: "bill" | "chat" | "sound" | "transcript" | "receipt" | "writing" | null;
  /** It is text with one record a line, so that the line of a record can be shown as it stands. */
  readonly lines: boolean;
}

const FORMATS = {
  "wechat-bill-csv": { holds: "bill", lines: true },
  "wechat-bill-xlsx": { holds: "bill", lines: false },
  "wechat-statement-pdf": { holds: "bill", lines: false },
  "wechat-voucher-pdf": { holds: "bill", lines: false },
  "alipay-bill-csv": { holds: "bill", lines: true },
  "alipay-bill-xlsx": { holds: "bill", lines: false },
  "alipay-statement-pdf": { holds: "bill", lines: false },
  "bank-bill-csv": { holds: "bill", lines: true },
  "bank-bill-xlsx": { holds: "bill", lines: false },
  "bank-bill-xls": { holds: "bill", lines: false },
  "bank-statement-pdf": { holds: "bill", lines: false },
  "other-bill": { holds: "bill", lines: true },
  "chatlab-json": { holds: "chat", lines: false },
  "chatlab-jsonl": { holds: "chat", lines: true },
  "weflow-json": { holds: "chat", lines: false },
  "voice-silk": { holds: "sound", lines: false },
  recording: { holds: "sound", lines: false },
  "transcript-cues": { holds: "transcript", lines: false },
  "transcript-text": { holds: "transcript", lines: false },
  "transcript-json": { holds: "transcript", lines: false },
  "wechatmsg-csv": { holds: "chat", lines: true },
  "wechatmsg-json": { holds: "chat", lines: false },
  "pywxdump-csv": { holds: "chat", lines: true },
  "pywxdump-json": { holds: "chat", lines: false },
  "chatlog-csv": { holds: "chat", lines: true },
  "chatlog-json": { holds: "chat", lines: false },
  "wechatmsg-txt": { holds: "chat", lines: true },
  "wechatexporter-txt": { holds: "chat", lines: true },
  "wechat-copied-txt": { holds: "chat", lines: true },
  "wechat-mail": { holds: "chat", lines: false },
  "wechat-mail-txt": { holds: "chat", lines: true },
  "wechat-mail-html": { holds: "chat", lines: false },
  "wechatexporter-html": { holds: "chat", lines: false },
  "wechatmsg-html": { holds: "chat", lines: false },
  "wechatmsg-xlsx": { holds: "chat", lines: false },
  "wechatmsg-docx": { holds: "chat", lines: false },
  "wechat-screenshot": { holds: "chat", lines: false },
  "screen-recording": { holds: "chat", lines: false },
  "payment-page": { holds: "bill", lines: false },
  "wechat-voucher-picture": { holds: "bill", lines: false },
  "photo-text": { holds: "writing", lines: false },
  "receipt-pdf": { holds: "receipt", lines: false },
  "receipt-text": { holds: "receipt", lines: true },
  "time-stamp": { holds: null, lines: false },
  zip: { holds: null, lines: false },
  unknown: { holds: null, lines: false },
} as const satisfies Readonly<Record<string, Format>>;

/** The formats that have a reader, `zip`, and `unknown` for a file that is kept but not read. */
export type OriginalKind = keyof typeof FORMATS;

export const ORIGINAL_KINDS = Object.keys(FORMATS) as readonly OriginalKind[];

/** The formats that have a reader. */
export type ReadableKind = Exclude<OriginalKind, "zip" | "unknown">;

export const READABLE_KINDS = ORIGINAL_KINDS.filter(
  (kind): kind is ReadableKind => kind !== "zip" && kind !== "unknown",
);

export const isBill = (kind: OriginalKind): boolean => FORMATS[kind].holds === "bill";
export const isChat = (kind: OriginalKind): boolean => FORMATS[kind].holds === "chat";
export const isSound = (kind: OriginalKind): boolean => FORMATS[kind].holds === "sound";
export const isTranscript = (kind: OriginalKind): boolean => FORMATS[kind].holds === "transcript";
/** Photographs of paper with writing on it. */
export const isWriting = (kind: OriginalKind): boolean => FORMATS[kind].holds === "writing";
/** 存证证书, which says of other files when they were fixed. */
export const isReceipt = (kind: OriginalKind): boolean => FORMATS[kind].holds === "receipt";
export const hasLines = (kind: OriginalKind): boolean => FORMATS[kind].lines;
/** Lists whose columns a person may name. */
export const isList = (kind: OriginalKind): boolean => isBank(kind) || kind === "other-bill";
/** A bank's own list, in which payments through a purse (微信支付, 支付宝) stand a second time. */
export const isBank = (kind: OriginalKind): boolean => kind.startsWith("bank-");
