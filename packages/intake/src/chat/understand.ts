/** What a line says, once its words or its XML are understood. */
import type { MessageType } from "@youju/model";
import { type AppMessage, appMessageOf, plainWords, xmlIn } from "./app-message.ts";
import type { ChatLine } from "./chat-line.ts";
import { transferInText } from "./transfer-text.ts";
import { typeInWords, withdrawnBy } from "./words.ts";

export interface Understood extends Pick<AppMessage, "card" | "replyTo"> {
  readonly type: MessageType;
  readonly text: string;
  /** A transfer only by its words, of a kind that anybody can type. */
  readonly doubtful?: true;
}

/** Binary contents that some exporters put in the place of words. */
const LONGEST_WORDS_OF_NO_TEXT = 4096;

export function understand(line: ChatLine): Understood {
  const xml = line.type === "text" || line.content.length < 5 ? undefined : xmlIn(line.content);
  if (xml !== undefined) return ofXml(appMessageOf(xml), line.type);
  const text = line.type === "system" && line.content.includes("<") ? plainWords(line.content) : line.content;
  if (line.type !== "text" && withdrawnBy(text) !== undefined) return { type: "withdrawn", text };
  const type = line.type ?? typeInWords(text);
  if (type === "transfer") {
    const card = transferInText(text, line.type !== undefined) ?? {};
    return { type, text, card, ...(line.type === undefined && card.stage === undefined ? { doubtful: true } : {}) };
  }
  if (type !== "text" && type !== "quote" && type !== "forward" && text.length > LONGEST_WORDS_OF_NO_TEXT)
    return { type, text: "" };
  return { type, text };
}

/** What WeChat's XML says wins, but a declared system line stays one. */
function ofXml(app: AppMessage, declared: MessageType | undefined): Understood {
  if (declared === "system" && app.type !== "withdrawn") return { type: "system", text: app.text };
  return app.type === "text" && declared !== undefined ? { ...app, type: declared } : app;
}
