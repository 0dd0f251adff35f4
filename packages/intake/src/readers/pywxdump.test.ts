import { describe, expect, test } from "vitest";
import type { Fields } from "../../testing/chats.ts";
import { csvText } from "../../testing/csv.ts";
import { mutated } from "../../testing/mutations.ts";
import { readAll } from "../../testing/read-all.ts";

function row(fields: Fields): Fields {
  const own = fields["is_sender"] === 1;
  return {
    id: 1,
    MsgSvrID: "1234567890123456789",
    type_name: "文本",
    is_sender: 0,
    talker: own ? "我" : "wxid_bbb",
    room_name: "wxid_bbb",
    msg: "",
    src: "",
    extra: {},
    CreateTime: "2024-03-01 18:10:00",
    ...fields,
  };
}

const COLUMNS = ["id", "MsgSvrID", "type_name", "is_sender", "talker", "room_name", "msg", "src", "CreateTime"];
const OLDER = ["id", "MsgSvrID", "type_name", "is_sender", "talker", "room_name", "content", "CreateTime"];
const json = (...rows: readonly Fields[]): string => JSON.stringify(rows.map(row), undefined, 4);
const csv = (...rows: readonly Fields[]): string => csvText([COLUMNS, ...rows.map((one) => COLUMNS.map((name) => String(row(one)[name])))]);
const older = (...rows: readonly Fields[]): string =>
  csvText([OLDER, ...rows.map((one) => OLDER.map((name) => (name === "content" ? JSON.stringify({ src: row(one)["src"], msg: row(one)["msg"] }) : String(row(one)[name]))))]);

const card = (word: string, memo = "", begun = "2024-03-01 18:10:00"): string => `${word}：￥20000.00\n转账说明：${memo}\n转账时间：${begun}\n`;
const LOAN: Fields = { MsgSvrID: "71", type_name: "转账", is_sender: 1, msg: card("转账", "借款") };
const RECEIPT: Fields = { MsgSvrID: "72", type_name: "转账", msg: card("已收款"), CreateTime: "2024-03-01 18:11:05" };
const VOICE: Fields = { MsgSvrID: "73", type_name: "语音", msg: "语音时长：4.30秒\n翻译结果：下周一定还你", src: "audio\\wxid_bbb\\a.wav" };

describe.each([
  ["pywxdump-json", json],
  ["pywxdump-csv", csv],
  ["pywxdump-csv", older],
] as const)("%s", (kind, write) => {
  test("transfer, receipt, voice: sides and money, and no owner's account", async () => {
    const { messages, reading, problems } = await readAll(write(LOAN, RECEIPT, VOICE));
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([
      { side: "own", type: "transfer", amount: 2_000_000n, direction: "out", state: "sent", remark: "借款", messageId: "71", chat: "wxid_bbb" },
      { side: "other", sender: "wxid_bbb", type: "transfer", amount: 2_000_000n, direction: "out", state: "received" },
      { side: "other", type: "voice", text: "[语音 5 秒] 下周一定还你" },
    ]);
    expect(messages[0]).not.toHaveProperty("sender");
    expect(messages[1]).not.toHaveProperty("remark");
    expect(reading).toMatchObject({ kind, confidence: 1, chats: [{ key: "wxid_bbb", group: false, members: [{ id: "wxid_bbb" }] }] });
    expect(reading).not.toHaveProperty("owner");
  });

  test("转账 in an answer to a card: nobody knows whether it was taken or given back", async () => {
    const { messages } = await readAll(write(LOAN, { ...RECEIPT, msg: card("转账") }));
    expect(messages[1]).toMatchObject({ type: "transfer", amount: 2_000_000n, check: true });
    expect(messages[1]).not.toHaveProperty("direction");
    expect(messages[1]).not.toHaveProperty("state");
  });

  test("the same sum back, sent anew, is a payment", async () => {
    const { messages } = await readAll(write(LOAN, { ...RECEIPT, msg: card("转账", "还款", "2024-03-01 18:11:05") }));
    expect(messages[1]).toMatchObject({ direction: "in", state: "sent", remark: "还款" });
  });

  test.each([
    ["图片", "图片", "FileStorage\\a.jpg", "image", "[图片] FileStorage\\a.jpg"],
    ["文件", "借条.pdf", "FileStorage\\借条.pdf", "file", "[文件] 借条.pdf FileStorage\\借条.pdf"],
    ["引用回复", "下周\n\n[引用](2024-03-01 18:00:00)李明:什么时候还", "", "quote", "下周\n\n[引用](2024-03-01 18:00:00)李明:什么时候还"],
    ["语音通话", "语音/视频通话[通话时长 01:02]", "", "call", "语音/视频通话[通话时长 01:02]"],
    ["消息撤回5", '"张伟" 撤回了一条消息', "", "withdrawn", '"张伟" 撤回了一条消息'],
    ["系统通知", "<sysmsg><revokemsg><content>\"张伟\" 撤回了一条消息</content></revokemsg></sysmsg>", "", "withdrawn", '"张伟" 撤回了一条消息'],
    ["拍一拍", '"张伟" 拍了拍我', "", "system", '"张伟" 拍了拍我'],
    ["(分享)小程序", "拼单", "", "card", "拼单"],
    ["(分享)视频号视频", "x", "", "card", "x"],
    ["位置共享", "位置共享", "", "place", "位置共享"],
    ["未知", "[红包] 恭喜", "", "red-packet", "[红包] 恭喜"],
  ])("%s", async (type_name, msg, src, type, text) => {
    expect((await readAll(write({ type_name, msg, src }))).messages[0]).toMatchObject({ type, text });
  });

  test("a group: whoever 未知 is, has no account", async () => {
    const { messages, reading } = await readAll(write({ room_name: "9@chatroom", talker: "未知", msg: "好" }, { room_name: "9@chatroom", talker: "wxid_ccc", msg: "嗯" }));
    expect(messages[0]).not.toHaveProperty("sender");
    expect(reading.chats).toMatchObject([{ key: "9@chatroom", group: true, members: [{ id: "wxid_ccc" }] }]);
  });

  test("damaged in any way: no throw", async () => {
    const bytes = new TextEncoder().encode(write(...Array.from({ length: 30 }, (_, n) => ({ ...[LOAN, RECEIPT, VOICE][n % 3], MsgSvrID: String(n + 1) }))));
    for (const changed of mutated(bytes, 60)) expect((await readAll(changed)).messages.length).toBeLessThanOrEqual(70);
  });
});

test("a merged forward is a conversation inside src", async () => {
  const src = { title: "群聊的聊天记录", datalist: { count: "2", dataitem: [{ datatype: "1", sourcename: "张伟", sourcetime: "2024-03-01 18:00:00", datadesc: "借我两万" }, { datatype: "2", sourcename: "王芳" }] } };
  const { messages } = await readAll(json({ type_name: "合并转发的聊天记录", msg: "群聊的聊天记录\n张伟: 借我两万", src }));
  expect(messages).toMatchObject([{ type: "forward", text: "[聊天记录] 群聊的聊天记录\n张伟 2024-03-01 18:00:00：借我两万\n王芳：[图片]" }]);
});

test("an id that a spreadsheet mangled is no id; a page begins with any number", async () => {
  const { messages, problems } = await readAll(csv({ id: 5001, MsgSvrID: "1.23457E+18", msg: "好" }, { id: 5002, MsgSvrID: "0", msg: "嗯" }));
  expect(problems).toEqual([]);
  for (const message of messages) expect(message).not.toHaveProperty("messageId");
});

test("an unclosed quote loses one row, with its line", async () => {
  const { messages, problems } = await readAll(csv({ msg: "甲" }, { msg: "乙" }, { msg: "丙" }).replace(",乙,", ',"乙,'));
  expect(messages.map(({ text }) => text)).toEqual(["甲", "丙"]);
  expect(problems).toEqual(["message-row-broken @ 文件 第 3 行"]);
});
