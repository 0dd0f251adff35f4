/**
 * A chat that WeChat sent by mail, as the mail was saved: .eml, or .mbox with many of them. What the text looks like
 * stands in `chat/mail-chat.ts`; here it is in the text part of the mail, or in its HTML, packed and encoded in any way.
 *
 * Not to be trusted: that it is a chat (any mail begins like that); only mails with WeChat's heading are read. Pictures
 * and voices are attachments, and stay in the mail.
 */
import PostalMime from "postal-mime";
import { fault, type Message } from "@youju/model";
import { isMailHeading, mailLayout, type MailText, readMailChat } from "../chat/mail-chat.ts";
import { isSpaced } from "../chat/text-blocks.ts";
import { beginsAsMail, mailsIn } from "../mail/mails-in.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import { htmlText } from "../text/html-text.ts";

const LARGEST_MAIL = 64 * 1024 * 1024;
const DEEPEST_PART = 20;

export const wechatMail: Reader = {
  kind: "wechat-mail",
  name: "微信“邮件”发出的聊天记录（EML、MBOX）",
  match({ text }) {
    if (text === undefined || !beginsAsMail(text.head)) return undefined;
    return isMailHeading(text.head)
      ? { confidence: 1, reason: "邮件里写着“在微信上的聊天记录”" }
      : { confidence: 0.6, reason: "一封邮件" };
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const bodies = await chatBodies(file, context);
  if (bodies.length === 0) {
    context.problems.add(fault("mail-no-chat", undefined, inFile(context)));
    return { chats: [] };
  }
  let count = 0;
  return yield* readMailChat(
    bodies.map(({ text }) => text),
    { loose: bodies.every(({ html }) => html), locate: () => ({ message: `n${(count += 1)}` }) },
    context,
  );
}

interface Body {
  readonly text: MailText;
  readonly html: boolean;
}

async function chatBodies(file: Blob, context: ReadContext): Promise<readonly Body[]> {
  const bodies: Body[] = [];
  let bytes = 0;
  for await (const mail of mailsIn(file, context.chunkBytes, context.signal)) {
    bytes += mail.size;
    if (mail.size > LARGEST_MAIL) context.problems.add(fault("mail-too-large", undefined, inFile(context)));
    else bodies.push(...(await bodyOf(mail, context)));
    context.onBytes(bytes);
  }
  return bodies;
}

/** The text of the mail where a chat stands in it, else its HTML. */
async function bodyOf(mail: Blob, context: ReadContext): Promise<readonly Body[]> {
  try {
    const { text = "", html = "" } = await PostalMime.parse(await mail.arrayBuffer(), {
      maxNestingDepth: DEEPEST_PART,
    });
    if (isMailHeading(text)) return [{ text: textOf(text, isSpaced(text, mailLayout())), html: false }];
    if (html === "") return [];
    const words = (await Array.fromAsync(htmlText(once(html)))).join("");
    return isMailHeading(words) ? [{ text: textOf(words, false), html: true }] : [];
  } catch {
    context.problems.add(fault("mail-damaged", undefined, inFile(context)));
    return [];
  }
}

function textOf(text: string, spaced: boolean): MailText {
  const lines = text.split("\n").map((line, at) => ({ line: at + 1, text: line }));
  return { lines: () => once(lines), spaced };
}

async function* once<T>(value: T): AsyncGenerator<T, void> {
  yield value;
}
