/** A piece of evidence and what is known of it. Plain JSON; what is not known is left out, and never counts for it. */

export type EvidenceKind =
  | "chat-on-phone"
  | "chat-migrated"
  | "chat-export"
  | "screenshot"
  | "screen-recording"
  | "voice-message"
  | "call-recording"
  | "transfer-voucher"
  | "transfer-remark"
  | "bill-file"
  | "bill-stamped"
  | "bank-receipt"
  | "iou-paper"
  | "iou-photo"
  | "iou-electronic"
  | "time-stamp"
  | "blockchain"
  | "notarial-deed"
  | "witness"
  | "police-statement"
  | "settlement-agreement"
  | "settlement-concession"
  | "own-statement";

export interface EvidenceInput {
  readonly kind: EvidenceKind;
  /** The phone with the message, the recording on the device that made it, the signed paper, the file as the platform issued it. */
  readonly original?: "kept" | "gone";
  /** From before the request to today, nothing missing. */
  readonly continuous?: boolean;
  /** The profile page of the other side is among it. */
  readonly profileShown?: boolean;
  /** Something ties the account, the voice or the signature to him. */
  readonly identityTied?: boolean;
  /** Cut or changed by one's own side. */
  readonly altered?: boolean;
  /** Another record says something else. */
  readonly contradicted?: boolean;
  /** `own-talk`: a talk that one took part in, told or untold. */
  readonly obtained?: "own-talk" | "handed-over" | "bugged" | "hacked" | "threatened";
  readonly signed?: boolean;
  /** 电子签名法 13: real-name, under the signer's sole control, every change shows. */
  readonly reliableSignature?: boolean;
  /** The hash was taken when the thing was captured, or some time after. */
  readonly sealed?: "at-once" | "later";
  /** The other side disputes it and gives a reason. */
  readonly disputed?: boolean;
  /** In a recording: sum and speaker are plain. */
  readonly sumPlain?: boolean;
  /** He owned the sum with a reservation ("我只是转手"). */
  readonly reserved?: boolean;
  readonly witnessComes?: boolean;
  readonly witnessInterested?: boolean;
  /** Talks led by a court or a mediation body, to settle a suit that was running, or just between the two. */
  readonly talks?: "led-by-body" | "in-suit" | "between-us";
  readonly abroad?: "official-paper" | "private" | "hong-kong-macao-taiwan";
  readonly language?: "foreign" | "dialect";
}
