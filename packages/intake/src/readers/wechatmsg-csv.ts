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
import type { ChatHead } from "../chat/chat-line.ts";
import { chatRows, csvChatLines, type CsvHeader, csvHeaderOf } from "../chat/csv-chat.ts";
import { readChat } from "../chat/read-chat.ts";
import { type WechatmsgLayout, WECHATMSG_LAYOUTS, WORDS } from "../chat/wechatmsg-rows.ts";
import type { Findings, ReadContext, Reader } from "../reader.ts";
import type { Sample } from "../sample.ts";
import { fileText, fileTextAhead } from "../text/file-text.ts";

export const wechatmsgCsv: Reader = {
  kind: "wechatmsg-csv",
  name: "留痕（WeChatMsg）聊天记录（CSV）",
  match(sample) {
    const found = layoutOf(sample);
    return found === undefined ? undefined : { confidence: 1, reason: found.layout.reason };
  },
  read,
};

function layoutOf(sample: Sample): { readonly layout: WechatmsgLayout; readonly header: CsvHeader } | undefined {
  for (const layout of WECHATMSG_LAYOUTS) {
    const header = csvHeaderOf(sample, layout);
    if (header !== undefined) return { layout, header };
  }
  return undefined;
}

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const { layout, header } = layoutOf(context.sample) ?? {
    layout: WECHATMSG_LAYOUTS[0],
    header: { delimiter: ",", cells: [] },
  };
  const head = await headOf(file, layout, header, context);
  const lineOf = layout.lineOf(header, head);
  return yield* readChat(csvChatLines(fileText(file, context), header, layout, lineOf, context), context);
}

/** As many messages as it takes to hear two others in any group. */
const ROWS_AHEAD = 20_000;

/** Nothing in the file says whether it is a group; how many people speak does. */
async function headOf(file: Blob, layout: WechatmsgLayout, header: CsvHeader, context: ReadContext): Promise<ChatHead> {
  const others = new Set<string>();
  const otherOf = layout.otherOf(header);
  let seen = 0;
  for await (const rows of chatRows(fileTextAhead(file, context), header, layout)) {
    for (const row of rows) others.add(otherOf(row));
    others.delete("");
    if (others.size > layout.inPrivate) return { key: "chat", group: true, members: [] };
    seen += rows.length;
    if (seen > ROWS_AHEAD) break;
  }
  const [other] = others;
  if (layout === WORDS || other === undefined) return { key: "chat", group: false, members: [] };
  return { key: other, group: false, members: [{ id: other, names: [] }], other };
}
