/**
 * PyWxDump, CSV: one chat, or a page of 5,000 messages of one. UTF-8 without BOM.
 *
 *     id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime
 *     1,1234567890123456789,转账,1,我,wxid_bbb,"转账：￥20000.00↵转账说明：借款↵转账时间：2024-03-01 18:10:00↵",,2024-03-01 18:10:00
 *
 * Older versions have `content` in the place of `msg` and `src`, with both as JSON. Not to be trusted: `talker` (我 for
 * the owner, 未知 or 系统 for whoever it could not tell), `id` (the number of the row), the words of a receipt (转账 also
 * where a transfer was given back: the time of the transfer in it tells that it is no new one), names (there are none).
 */
import type { Message } from "@youju/model";
import { chatHeads } from "../chat/chat-heads.ts";
import type { ChatLine } from "../chat/chat-line.ts";
import { cellUnder, csvChatLines, type CsvHeader, csvHeaderOf, type CsvLayout } from "../chat/csv-chat.ts";
import { pywxdumpLine } from "../chat/pywxdump.ts";
import { readChat } from "../chat/read-chat.ts";
import type { CsvRow } from "../csv/rows.ts";
import { isObject, textOf } from "../json/value.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";
import { fileText } from "../text/file-text.ts";

const LAYOUT: CsvLayout = {
  needed: ["MsgSvrID", "type_name", "is_sender", "talker", "room_name", "CreateTime"],
  rowStart: '^(?:\\d+,)?\\d+,[^,"]{1,20},[01],',
};

export const pywxdumpCsv: Reader = {
  kind: "pywxdump-csv",
  name: "PyWxDump 聊天记录（CSV）",
  match(sample) {
    const header = csvHeaderOf(sample, LAYOUT);
    return header === undefined ? undefined : { confidence: 1, reason: "表头有 MsgSvrID、type_name 和 room_name" };
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
  const [id, typeName, isSender, talker] = [cell("MsgSvrID"), cell("type_name"), cell("is_sender"), cell("talker")];
  const [room, time, src, content] = [cell("room_name"), cell("CreateTime"), cell("src"), cell("content")];
  const msg = cell("msg");
  const older = header.cells.includes("content");
  return ({ cells, line }) => {
    const said = older ? ofContent(content(cells)) : { msg: msg(cells), src: src(cells) };
    return pywxdumpLine(
      {
        id: textOf(id(cells)),
        typeName: typeName(cells),
        isSender: isSender(cells).trim(),
        talker: textOf(talker(cells)),
        room: textOf(room(cells)),
        ...said,
        time: time(cells).trim(),
      },
      { line },
      headOf,
    );
  };
}

/** `{"src": "…", "msg": "…"}`; what is no JSON is taken for the words. */
function ofContent(content: string): { readonly msg: string; readonly src: unknown } {
  try {
    const value: unknown = JSON.parse(content);
    if (isObject(value)) return { msg: textOf(value["msg"]) ?? "", src: value["src"] };
  } catch {
    return { msg: content, src: undefined };
  }
  return { msg: content, src: undefined };
}
