/** The text of a mail that WeChat made of a chat, saved or pasted as TXT; see `chat/mail-chat.ts`. */
import { isDayRule, isMailHeading, mailLayout, readMailChat } from "../chat/mail-chat.ts";
import { isSpaced } from "../chat/text-blocks.ts";
import { beginsAsMail } from "../mail/mails-in.ts";
import type { Reader } from "../reader.ts";
import { fileText, fileTextAhead } from "../text/file-text.ts";
import { textLines } from "../text/lines.ts";

const HEAD_LINES = 200;

export const wechatMailTxt: Reader = {
  kind: "wechat-mail-txt",
  name: "微信“邮件”发出的聊天记录（TXT）",
  match({ text }) {
    if (text === undefined || beginsAsMail(text.head) || /^\s*</u.test(text.head)) return undefined;
    const lines = text.head.split("\n", HEAD_LINES).map((line) => line.trimEnd());
    if (lines.some(isMailHeading)) return { confidence: 1, reason: "写着“在微信上的聊天记录”" };
    const { headOf } = mailLayout();
    return lines.some(isDayRule) && lines.some((line) => headOf(line) !== undefined)
      ? { confidence: 0.8, reason: "有日期线和“名字  时间”" }
      : undefined;
  },
  async *read(file, context) {
    const spaced = isSpaced(context.sample.text?.head ?? "", mailLayout());
    let ahead = true;
    const lines = () => {
      const chunks = ahead ? fileTextAhead(file, context) : fileText(file, context);
      ahead = false;
      return textLines(chunks);
    };
    return yield* readMailChat([{ lines, spaced }], { loose: false, locate: (line) => ({ line }) }, context);
  },
};
