/**
 * WeChatMsg (留痕, MemoTrace), XLSX (since 2025): one chat as the sheet 聊天记录, and who is in it as the sheet 成员信息.
 *
 *     消息ID | 类型 | 发送人 | 时间 | 内容 | 备注 | 昵称 | 更多信息
 *     1234567890123456789 | 转账 | 李明 | 2024-03-01 18:10:00 | 【发起转账】:￥20000.00↵备注: 借款 | 李明 | 李明 | more
 *
 *     wxid | 微信号 | 类型 | 群昵称 | 昵称 | …          (in a chat of two one row: the other)
 *     wxid_bbb | zhangwei | 3 | 大伟 | 张伟 | …
 *
 * Also a CSV of WeChatMsg of either layout that a spreadsheet program saved again. Not to be trusted: ids that the program
 * made numbers of, 成员信息 of groups for who wrote what. Who the owner is only the other row of a chat of two tells.
 */
import type { Message, Person } from "@youju/model";
import { fault } from "@youju/model";
import { cellText } from "../bill/cells.ts";
import type { ChatHead, ChatLine } from "../chat/chat-line.ts";
import { type CsvHeader, headerIn } from "../chat/csv-chat.ts";
import { readChat } from "../chat/read-chat.ts";
import { type WechatmsgLayout, WECHATMSG_LAYOUTS, WORDS } from "../chat/wechatmsg-rows.ts";
import { type Findings, inFile, type ReadContext, type Reader } from "../reader.ts";
import type { Sample } from "../sample.ts";
import type { CellValue, SheetRow } from "../xlsx/sheet-rows.ts";
import type { Sheet } from "../xlsx/workbook.ts";

export const wechatmsgXlsx: Reader = {
  kind: "wechatmsg-xlsx",
  name: "留痕（WeChatMsg）聊天记录（XLSX）",
  match(sample) {
    const found = chatSheet(sample);
    return found === undefined
      ? undefined
      : { confidence: 1, reason: `工作表“${found.sheet.name}”的${found.layout.reason}` };
  },
  read,
};

interface ChatSheet {
  readonly sheet: Sheet;
  readonly layout: WechatmsgLayout;
  readonly header: CsvHeader;
  /** Row of the header. */
  readonly row: number;
}

function chatSheet({ sheets = [] }: Sample): ChatSheet | undefined {
  for (const { sheet, rows } of sheets) {
    for (const { row, cells } of rows.slice(0, 5)) {
      for (const layout of WECHATMSG_LAYOUTS) {
        const header = headerIn(cells.map(textIn), layout);
        if (header !== undefined) return { sheet, layout, header, row };
      }
    }
  }
  return undefined;
}

async function* read(file: Blob, context: ReadContext): AsyncGenerator<readonly Message[], Findings> {
  const found = chatSheet(context.sample);
  if (found === undefined) {
    context.problems.add(fault("chat-no-messages", undefined, inFile(context)));
    return { chats: [] };
  }
  const other = found.layout === WORDS ? otherIn(context.sample) : undefined;
  const group = await isGroup(found, context);
  const chat: ChatHead = {
    key: other?.id ?? "chat",
    group: group && other === undefined,
    members: other === undefined ? [] : [other],
    ...(other?.id === undefined ? {} : { other: other.id }),
  };
  return yield* readChat(linesOf(found, chat, other, context), context);
}

/** The one row of 成员信息. */
function otherIn({ sheets = [] }: Sample): Person | undefined {
  for (const { rows } of sheets) {
    const [head, only, more] = rows.map(({ cells }) => cells.map(textIn));
    if (head?.includes("wxid") !== true || !head.includes("昵称") || only === undefined || more !== undefined) continue;
    const cell = (name: string): string => only[head.indexOf(name)] ?? "";
    const names = [...new Set([cell("群昵称"), cell("昵称")].filter((name) => name !== ""))];
    if (cell("wxid") !== "") return { id: cell("wxid"), names };
  }
  return undefined;
}

/** As many rows as it takes to hear more than two in any group. */
const ROWS_AHEAD = 20_000;

async function isGroup({ sheet, layout, header, row }: ChatSheet, { signal }: ReadContext): Promise<boolean> {
  const others = new Set<string>();
  const otherOf = layout.otherOf(header);
  let seen = 0;
  try {
    for await (const rows of sheet.rows()) {
      signal?.throwIfAborted();
      for (const each of rows)
        if (each.row > row) others.add(otherOf({ line: each.row, cells: each.cells.map(textIn) }));
      others.delete("");
      seen += rows.length;
      if (others.size > layout.inPrivate || seen > ROWS_AHEAD) break;
    }
  } catch {
    // It is damaged further on, which is said when it is read.
    signal?.throwIfAborted();
  }
  return others.size > layout.inPrivate;
}

async function* linesOf(
  { sheet, layout, header, row: headRow }: ChatSheet,
  chat: ChatHead,
  other: Person | undefined,
  context: ReadContext,
): AsyncGenerator<readonly ChatLine[], void> {
  const lineOf = layout.lineOf(header, chat);
  let count = 0;
  try {
    for await (const rows of sheet.rows()) {
      context.signal?.throwIfAborted();
      const lines = rows.flatMap((row) => (row.row <= headRow ? [] : lineIn(row)));
      count += lines.length;
      yield lines;
    }
  } catch {
    context.signal?.throwIfAborted();
    context.problems.add(fault("xlsx-cut", { rows: count }, inFile(context)));
  }

  function lineIn({ row, cells }: SheetRow): readonly ChatLine[] {
    const texts = cells.map(textIn);
    if (texts.every((text) => text.trim() === "")) return [];
    const line = lineOf({ line: row, cells: texts });
    return [{ ...line, at: { row, sheet: sheet.name }, ...sideOf(line, other) }];
  }
}

/** In a chat of two whoever is not the other is the owner; not where both bear one name. */
function sideOf({ name, alias, own, type }: ChatLine, other: Person | undefined): Partial<ChatLine> {
  if (other === undefined || name === undefined || type === "system" || own !== undefined) return {};
  const isOther = [name, alias].some((each) => each !== undefined && other.names.includes(each));
  return isOther && other.id !== undefined ? { own: false, sender: other.id } : { own: !isOther };
}

const textIn = (cell: CellValue | undefined): string => (typeof cell === "string" ? cell : cellText(cell));
