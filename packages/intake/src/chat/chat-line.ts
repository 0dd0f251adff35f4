/** What every chat reader makes of one message of its format, before its words are understood. */
import type { Instant, Locator, MessageType, Person } from "@youju/model";

export interface ChatLine {
  /** The chat it stands in: one and the same object for all lines of a chat. */
  readonly chat: ChatHead;
  readonly at: Locator;
  readonly time: Instant | undefined;
  /** The time as it stands, where it could not be read. */
  readonly badTime?: string;
  /** Account id; undefined for system lines and where the export has none. */
  readonly sender: string | undefined;
  readonly name: string | undefined;
  /** Another name that the same line gives the sender. */
  readonly alias?: string | undefined;
  /** Whether the exporter says that the owner wrote it. Undefined: it does not say. */
  readonly own: boolean | undefined;
  /** Undefined: the exporter does not say. */
  readonly type: MessageType | undefined;
  readonly content: string;
  readonly messageId: string | undefined;
  readonly replyTo: string | undefined;
  /** The time was worked out from something vague, such as “昨天”. */
  readonly isVague?: boolean;
  /** It was not read with certainty. */
  readonly isUnsure?: boolean;
}

/** What an export says of the chat itself. */
export interface ChatHead {
  /** Unique within the original. */
  readonly key: string;
  readonly name?: string;
  readonly group: boolean;
  /** Account id of the owner, where the export names it. */
  readonly owner?: string;
  /** In a chat of two: account id of the other. */
  readonly other?: string;
  readonly members: readonly Person[];
}
