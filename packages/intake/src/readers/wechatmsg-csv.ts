/**
 * WeChatMsg (留痕, MemoTrace), CSV: one chat, of which there are two layouts. UTF-8 with BOM.
 *
 *     localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender
 *     812,5,1,0,1,1709287800,,好的,2024-03-01 18:10:00,李明,李明,wxid_aaa
 *
 *     消息ID,类型,发送人,时间,内容,备注,昵称,更多信息                       (since 2025)
 *     1234567890,转账,李明,2024-03-01 18:10:00,"【发起转账】:￥20000.00↵备注: 借款↵",李明,李明,more
 *
 * Not to be trusted: `TalkerId` (a number that changes within one chat), `StrContent` of app messages (empty: what a
 * transfer was worth is not in the file) and of others (XML), the last three columns (older versions leave them empty in
 * chats of two), `localId` (comes again). The newer layout does not say who the owner is.
 */
import type { Message } from "@youju/model";
import type { ChatHead, ChatLine } from "../chat/chat-line.ts";
import { cellUnder, chatRows, csvChatLines, type CsvHeader, csvHeaderOf, type CsvLayout } from "../chat/csv-chat.ts";
import { mediaWords } from "../chat/media-words.ts";
import { readChat } from "../chat/read-chat.ts";
import { messageTime } from "../chat/time.ts";
import { typeOfCodes } from "../chat/type-codes.ts";
import { typeOfWords } from "../chat/type-words.ts";
import type { CsvRow } from "../csv/rows.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";
import type { Sample } from "../sample.ts";
import { fileText, fileTextAhead } from "../text/file-text.ts";

interface Layout extends CsvLayout {
  readonly reason: string;
  /** Who spoke, of everybody but the owner. */
  readonly otherOf: (header: CsvHeader) => (row: CsvRow) => string;
  readonly lineOf: (header: CsvHeader, chat: ChatHead) => (row: CsvRow) => ChatLine;
}

const CODES: Layout = {
  needed: ["localId", "Type", "IsSender", "CreateTime", "StrContent"],
  rowStart: "^\\d+,\\d+,\\d+,\\d+,[01],\\d{9,},",
  reason: "表头有 localId、IsSender 和 StrContent",
  otherOf(header) {
    const [isSender, sender] = [cellUnder(header, "IsSender"), cellUnder(header, "Sender")];
    return ({ cells }) => (isSender(cells) === "1" ? "" : sender(cells));
  },
  lineOf: lineOfCodes,
};

const WORDS: Layout = {
  needed: ["消息ID", "类型", "发送人", "时间", "内容"],
  rowStart: "^\\d*,[^,\\d]{2,12},[^,]*,\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,",
  reason: "表头有消息ID、发送人和内容",
  otherOf(header) {
    const [type, sender] = [cellUnder(header, "类型"), cellUnder(header, "发送人")];
    return ({ cells }) => (typeOfWords(type(cells)) === "system" ? "" : sender(cells));
  },
  lineOf: lineOfWords,
};

export const wechatmsgCsv: Reader = {
  kind: "wechatmsg-csv",
  name: "留痕（WeChatMsg）聊天记录（CSV）",
  match(sample) {
    const found = layoutOf(sample);
    return found === undefined ? undefined : { confidence: 1, reason: found.layout.reason };
  },
  read,
};

function layoutOf(sample: Sample): { readonly layout: Layout; readonly header: CsvHeader } | undefined {
  for (const layout of [CODES, WORDS]) {
    const header = csvHeaderOf(sample, layout);
    if (header !== undefined) return { layout, header };
  }
  return undefined;
}

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const { layout, header } = layoutOf(context.sample) ?? { layout: CODES, header: { delimiter: ",", cells: [] } };
  const head = await headOf(file, layout, header, context);
  const lineOf = layout.lineOf(header, head);
  return yield* readChat(csvChatLines(fileText(file, context), header, layout, lineOf, context), context);
}

/** As many messages as it takes to hear two others in any group. */
const ROWS_AHEAD = 20_000;

/** Nothing in the file says whether it is a group; how many people speak does. */
async function headOf(file: Blob, layout: Layout, header: CsvHeader, context: ReadContext): Promise<ChatHead> {
  const others = new Set<string>();
  const otherOf = layout.otherOf(header);
  const inPrivate = layout === CODES ? 1 : 2;
  let seen = 0;
  for await (const rows of chatRows(fileTextAhead(file, context), header, layout)) {
    for (const row of rows) others.add(otherOf(row));
    others.delete("");
    if (others.size > inPrivate) return { key: "chat", group: true, members: [] };
    seen += rows.length;
    if (seen > ROWS_AHEAD) break;
  }
  const [other] = others;
  if (layout === WORDS || other === undefined) return { key: "chat", group: false, members: [] };
  return { key: other, group: false, members: [{ id: other, names: [] }], other };
}

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
