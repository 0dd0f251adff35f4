/** The rows of WeChatMsg (留痕), of which there are two layouts, as CSV or in a workbook: by codes (older), by words (since 2025). */
import type { CsvRow } from "../csv/rows.ts";
import type { ChatHead, ChatLine } from "./chat-line.ts";
import { cellUnder, type CsvHeader, type CsvLayout } from "./csv-chat.ts";
import { mediaWords } from "./media-words.ts";
import { messageTime } from "./time.ts";
import { typeOfCodes } from "./type-codes.ts";
import { typeOfWords } from "./type-words.ts";

export interface WechatmsgLayout extends CsvLayout {
  readonly reason: string;
  /** So many speak in a chat of two, by what `otherOf` tells apart. */
  readonly inPrivate: number;
  /** Who spoke: of everybody but the owner, where the layout tells the owner. */
  readonly otherOf: (header: CsvHeader) => (row: CsvRow) => string;
  readonly lineOf: (header: CsvHeader, chat: ChatHead) => (row: CsvRow) => ChatLine;
}

const CODES: WechatmsgLayout = {
  inPrivate: 1,
  needed: ["localId", "Type", "IsSender", "CreateTime", "StrContent"],
  rowStart: "^\\d+,\\d+,\\d+,\\d+,[01],\\d{9,},",
  reason: "表头有 localId、IsSender 和 StrContent",
  otherOf(header) {
    const [isSender, sender] = [cellUnder(header, "IsSender"), cellUnder(header, "Sender")];
    return ({ cells }) => (isSender(cells) === "1" ? "" : sender(cells));
  },
  lineOf: lineOfCodes,
};

export const WORDS: WechatmsgLayout = {
  inPrivate: 2,
  needed: ["消息ID", "类型", "发送人", "时间", "内容"],
  rowStart: "^\\d*,[^,\\d]{2,12},[^,]*,\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,",
  reason: "表头有消息ID、发送人和内容",
  otherOf(header) {
    const [type, sender] = [cellUnder(header, "类型"), cellUnder(header, "发送人")];
    return ({ cells }) => (typeOfWords(type(cells)) === "system" ? "" : sender(cells));
  },
  lineOf: lineOfWords,
};

export const WECHATMSG_LAYOUTS = [CODES, WORDS] as const;

function lineOfCodes(header: CsvHeader, chat: ChatHead): (row: CsvRow) => ChatLine {
  const cell = (name: string) => cellUnder(header, name);
  const [id, type, subType, isSender] = [cell("localId"), cell("Type"), cell("SubType"), cell("IsSender")];
  const [time, writtenTime, content] = [cell("CreateTime"), cell("StrTime"), cell("StrContent")];
  const [remark, nickname, sender] = [cell("Remark"), cell("NickName"), cell("Sender")];
  return ({ cells, line }) => {
    const kind = typeOfCodes(type(cells), subType(cells));
    const [name, alias] = [remark(cells).trim(), nickname(cells).trim()];
    const speaks = kind !== "system";
    return {
      chat,
      at: { line },
      ...messageTime(time(cells).trim(), writtenTime(cells)),
      sender: speaks ? orNothing(sender(cells).trim()) : undefined,
      name: speaks ? (orNothing(name) ?? orNothing(alias)) : undefined,
      alias: speaks ? orNothing(alias) : undefined,
      own: isSender(cells) === "1" ? true : isSender(cells) === "0" ? false : undefined,
      type: kind,
      content: content(cells) === "" ? mediaWords(kind) : content(cells),
      messageId: orNothing(id(cells).trim()),
      replyTo: undefined,
    };
  };
}

function lineOfWords(header: CsvHeader, chat: ChatHead): (row: CsvRow) => ChatLine {
  const cell = (name: string) => cellUnder(header, name);
  const [id, type, sender, time] = [cell("消息ID"), cell("类型"), cell("发送人"), cell("时间")];
  const [content, remark, nickname] = [cell("内容"), cell("备注"), cell("昵称")];
  return ({ cells, line }) => {
    const kind = typeOfWords(type(cells));
    const name = kind === "system" ? undefined : orNothing(sender(cells).trim());
    const alias = [remark(cells), nickname(cells)]
      .map((text) => text.trim())
      .find((text) => text !== "" && text !== name);
    return {
      chat,
      at: { line },
      ...messageTime(time(cells)),
      sender: undefined,
      name,
      alias: name === undefined ? undefined : alias,
      own: name === "我" ? true : undefined,
      type: kind,
      content: content(cells).trimEnd(),
      messageId: wholeId(id(cells).trim()),
      replyTo: undefined,
    };
  };
}

/** A spreadsheet makes `1.23457E+18` of an id: no id is better than that. */
function wholeId(id: string): string | undefined {
  return /^\d+$/u.test(id) && id !== "0" ? id : undefined;
}

function orNothing(text: string): string | undefined {
  return text === "" ? undefined : text;
}
