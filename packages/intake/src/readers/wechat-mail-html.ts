/** The page of a mail that WeChat made of a chat, saved from a mail program or a browser; see `chat/mail-chat.ts`. */
import { isMailHeading, readMailChat } from "../chat/mail-chat.ts";
import type { Reader } from "../reader.ts";
import { fileText, fileTextAhead } from "../text/file-text.ts";
import { htmlText } from "../text/html-text.ts";
import { textLines } from "../text/lines.ts";

export const wechatMailHtml: Reader = {
  kind: "wechat-mail-html",
  name: "微信“邮件”发出的聊天记录（网页）",
  match({ text }) {
    if (text === undefined || !/^\s*<[!a-z]/iu.test(text.head)) return undefined;
    const words = text.head.replaceAll(/<[^<>]*>/gu, "\n").replaceAll(/&nbsp;/gu, " ");
    return isMailHeading(words) ? { confidence: 1, reason: "网页里写着“在微信上的聊天记录”" } : undefined;
  },
  async *read(file, context) {
    let [ahead, count] = [true, 0];
    const lines = () => {
      const chunks = ahead ? fileTextAhead(file, context) : fileText(file, context);
      ahead = false;
      return textLines(htmlText(chunks));
    };
    const locate = () => ({ message: `n${(count += 1)}` });
    return yield* readMailChat([{ lines, spaced: false }], { loose: true, locate }, context);
  },
};
