/**
 * chatlog, CSV: one or more chats.
 *
 *     Time,SenderName,Sender,TalkerName,Talker,Content
 *     2024-03-01 18:10:00,李明,wxid_aaa,张伟,wxid_bbb,[转账|发送 ￥20000.00](借款)
 *
 * Not to be trusted: `SenderName` (missing for the owner), `Sender` (empty for the owner in older databases, 系统消息 for
 * system lines). There is no id, no type and no mark of own messages: in a chat of two, whoever is not the talker is the
 * owner.
 */
import type { Message } from "@youju/model";
import { chatHeads, isGroupId } from "../chat/chat-heads.ts";
import type { ChatLine } from "../chat/chat-line.ts";
import { cellUnder, csvChatLines, type CsvHeader, csvHeaderOf, type CsvLayout } from "../chat/csv-chat.ts";
import { SYSTEM_SENDER } from "../chat/chatlog.ts";
import { readChat } from "../chat/read-chat.ts";
import { messageTime } from "../chat/time.ts";
import type { CsvRow } from "../csv/rows.ts";
import { textOf } from "../json/value.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";
import { fileText } from "../text/file-text.ts";

const LAYOUT: CsvLayout = {
  needed: ["Time", "SenderName", "Sender", "TalkerName", "Talker", "Content"],
  rowStart: "^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,",
};

export const chatlogCsv: Reader = {
  kind: "chatlog-csv",
  name: "chatlog 聊天记录（CSV）",
  match(sample) {
    const header = csvHeaderOf(sample, LAYOUT);
    return header === undefined ? undefined : { confidence: 1, reason: "表头有 SenderName、TalkerName 和 Content" };
  },
  read,
};

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const header = csvHeaderOf(context.sample, LAYOUT) ?? { delimiter: ",", cells: [] };
  return yield* readChat(csvChatLines(fileText(file, context), header, LAYOUT, lineOf(header), context), context);
}

function lineOf(header: CsvHeader): (row: CsvRow) => ChatLine {
  const headOf = chatHeads();
  const cell = (name: string) => cellUnder(header, name);
  const [time, senderName, sender] = [cell("Time"), cell("SenderName"), cell("Sender")];
  const [talkerName, talker, content] = [cell("TalkerName"), cell("Talker"), cell("Content")];
  return ({ cells, line }) => {
    const chatId = talker(cells).trim();
    const who = textOf(sender(cells));
    const system = who === SYSTEM_SENDER;
    const group = isGroupId(chatId);
    return {
      chat: headOf(chatId, textOf(talkerName(cells)), group),
      at: { line },
      ...messageTime(time(cells).trim()),
      sender: system ? undefined : who,
      name: system ? undefined : textOf(senderName(cells)),
      own: group || system || chatId === "" ? undefined : who !== chatId,
      type: system ? "system" : undefined,
      content: content(cells),
      messageId: undefined,
      replyTo: undefined,
    };
  };
}
