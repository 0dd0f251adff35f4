import { describe, expect, test } from "vitest";
import { type Fields, transferXml } from "../../testing/chats.ts";
import { csvText } from "../../testing/csv.ts";
import { mutated } from "../../testing/mutations.ts";
import { readAll } from "../../testing/read-all.ts";

const COLUMNS = ["localId", "TalkerId", "Type", "SubType", "IsSender", "CreateTime", "Status", "StrContent", "StrTime", "Remark", "NickName", "Sender"];

function row(fields: Fields): Fields {
  const own = fields["IsSender"] !== 0;
  const person = own ? { Remark: "李明", NickName: "李明", Sender: "wxid_aaa" } : { Remark: "张伟", NickName: "大伟", Sender: "wxid_bbb" };
  return { localId: 1, TalkerId: 5, Type: 1, SubType: 0, IsSender: 1, CreateTime: 1709287800, Status: "", StrContent: "", StrTime: "2024-03-01 18:10:00", ...person, ...fields };
}
const json = (...rows: readonly Fields[]): string => JSON.stringify(rows.map(row));
const csv = (...rows: readonly Fields[]): string => `\uFEFF${csvText([COLUMNS, ...rows.map((one) => COLUMNS.map((name) => String(row(one)[name])))])}`;

const LOAN: Fields = { localId: 812, Type: 49, SubType: 2000 };
const RECEIPT: Fields = { localId: 813, TalkerId: 9, Type: 49, SubType: 2000, IsSender: 0, CreateTime: 1709287865 };

describe.each([
  ["wechatmsg-csv", csv],
  ["wechatmsg-json", json],
] as const)("%s: rows of the database", (kind, write) => {
  test("transfers without amounts, and one person under two names", async () => {
    const { messages, reading, problems } = await readAll(write(LOAN, RECEIPT, { localId: 814, IsSender: 0, StrContent: "收到了，九月还" }));
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([
      { side: "own", type: "transfer", text: "[转账]", direction: "out", state: "sent", sender: "wxid_aaa", messageId: "812", at: "2024-03-01T18:10:00+08:00" },
      { side: "other", type: "transfer", direction: "out", state: "received", check: true },
      { side: "other", type: "text", text: "收到了，九月还", name: "张伟" },
    ]);
    expect(messages[0]).not.toHaveProperty("amount");
    expect(reading).toMatchObject({ kind, confidence: 1, owner: { id: "wxid_aaa", names: ["李明"] }, chats: [{ group: false, members: [{ id: "wxid_bbb", names: ["张伟", "大伟"] }] }] });
  });

  test("XML in StrContent becomes words, also of system lines", async () => {
    const revoke = '<![CDATA[你撤回了一条消息 <a href="weixin://revoke_edit_click">重新编辑</a>]]>';
    const { messages } = await readAll(
      write({ Type: 34, StrContent: '<msg><voicemsg voicelength="4300" /><voicetrans transtext="下周还" /></msg>' }, { Type: 10000, StrContent: revoke }, { Type: 49, SubType: 2000, StrContent: transferXml({ subtype: 1, memo: "借款" }) }, { Type: 3, StrContent: '<msg><img aeskey="1" /></msg>' }, { Type: 10000, StrContent: '<img src="HongbaoIcon.png"/>  张伟领取了你的<_wc_custom_link_ color="#FD9931">红包</_wc_custom_link_>' }),
    );
    expect(messages).toMatchObject([
      { type: "voice", text: "[语音 5 秒] 下周还" },
      { type: "withdrawn", side: "own", text: "你撤回了一条消息 重新编辑" },
      { type: "transfer", amount: 2_000_000n, remark: "借款", transactionId: "100005000124030100011234567890" },
      { type: "image", text: "[图片]" },
      { type: "system", side: "system", text: "张伟领取了你的 红包" },
    ]);
  });

  test("more than one other: a group", async () => {
    const { reading, messages } = await readAll(write({ StrContent: "好" }, { IsSender: 0, StrContent: "嗯" }, { IsSender: 0, Sender: "wxid_ccc", Remark: "王芳", NickName: "王芳", Type: 49, SubType: 2000 }));
    expect(reading.chats).toMatchObject([{ key: "chat", group: true, members: [{ id: "wxid_bbb" }, { id: "wxid_ccc" }] }]);
    expect(messages[2]).toMatchObject({ check: true });
  });

  test("damaged in any way: no throw", async () => {
    const bytes = new TextEncoder().encode(write(...Array.from({ length: 30 }, (_, n) => ({ ...[LOAN, RECEIPT, { StrContent: 'a"b,\nc' }][n % 3], localId: n }))));
    for (const changed of mutated(bytes, 60)) expect((await readAll(changed)).messages.length).toBeLessThanOrEqual(70);
  });
});

describe("the CSV of older and newer versions", () => {
  test("chats of two once had nobody in the last columns: sides by IsSender", async () => {
    const { messages, reading, problems } = await readAll(csvText([COLUMNS, ["1", "5", "1", "0", "1", "1709287800", "", "好", "2024-03-01 18:10:00"], ["2", "5", "1", "0", "0", "1709287801", "", "嗯", "2024-03-01 18:10:01"]]));
    expect(problems).toEqual([]);
    expect(messages.map(({ side }) => side)).toEqual(["own", "other"]);
    expect(reading).not.toHaveProperty("owner");
  });

  test("words instead of numbers; the owner is not in it", async () => {
    const text = csvText([
      ["消息ID", "类型", "发送人", "时间", "内容", "备注", "昵称", "更多信息"],
      ["77", "转账", "李明", "2024-03-01 18:10:00", "【发起转账】:￥20000.00\n备注: 借款\n", "李明", "李明", "more"],
      ["78", "转账", "张伟", "2024-03-01 18:11:05", "【已收款】:￥20000.00\n备注: \n", "张伟", "大伟", "more"],
      ["79", "系统消息", "张伟", "2024-03-01 18:12:00", '"张伟" 撤回了一条消息', "张伟", "大伟", "more"],
      ["80", "语音", "张伟", "2024-03-01 18:13:00", "【语音】九月还", "张伟", "大伟", "more"],
    ]);
    const { messages, reading, problems } = await readAll(text);
    expect(problems).toEqual(["chat-owner-unknown @ 文件"]);
    expect(messages).toMatchObject([
      { type: "transfer", name: "李明", amount: 2_000_000n, state: "sent", remark: "借款", sideUnknown: true, senderPays: true, messageId: "77" },
      { type: "transfer", name: "张伟", amount: 2_000_000n, state: "received", sideUnknown: true, senderPays: false },
      { type: "withdrawn", side: "other" },
      { type: "voice", text: "【语音】九月还" },
    ]);
    for (const message of messages) expect(message).not.toHaveProperty("direction");
    expect(reading.chats).toMatchObject([{ group: false, members: [{ names: ["李明"] }, { names: ["张伟", "大伟"] }] }]);
  });
});

describe("what newer versions show in their HTML, as JSON", () => {
  const shown = (fields: Fields): Fields => ({ type: "1", is_send: true, timestamp: 1709287800, server_id: "5", display_name: fields["is_send"] === false ? "张伟" : "李明", ...fields });

  test("sides and names without accounts; states by pay_subtype", async () => {
    const transfer = { type: "8589934592049", fee_desc: "￥20000.00", pay_memo: "借款" };
    const rows = [{ ...transfer, pay_subtype: 1, text: "发起转账" }, { ...transfer, is_send: false, server_id: "6", pay_subtype: 4, text: "已退还" }, { ...transfer, pay_subtype: 9, text: "未知" }, { is_send: false, type: "34", duration: 4, voice_to_text: "好" }, { type: "244813135921", is_send: false, text: "下周", quote_server_id: "5" }];
    const { messages, reading, problems } = await readAll(JSON.stringify(rows.map(shown)));
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([
      { side: "own", amount: 2_000_000n, direction: "out", state: "sent", remark: "借款" },
      { side: "other", direction: "out", state: "returned" },
      { side: "own", amount: 2_000_000n, remark: "借款", check: true },
      { type: "voice", text: "[语音 4 秒] 好" },
      { type: "quote", text: "下周", replyTo: "5" },
    ]);
    expect(reading).toMatchObject({ owner: { names: ["李明"] }, chats: [{ members: [{ names: ["张伟"] }] }] });
  });

  test("a merged forward is a conversation; in the page everything is escaped once more", async () => {
    const inner = { type: "1", timestamp: 1709287000, display_name: "王芳", text: "两万" };
    const rows = [shown({ text: "借我" }), shown({ type: "81604378673", server_id: "6", is_send: false, title: "群聊的聊天记录", messages: [inner, { type: "81604378673", timestamp: 1709287001, display_name: "赵敏", title: "旧的", messages: [inner] }] }), shown({ server_id: "7", is_send: false, text: '他说 "好"' })];
    const forward = "[聊天记录] 群聊的聊天记录\n王芳 2024-03-01 17:56:40：两万\n赵敏 2024-03-01 17:56:41：[聊天记录] 旧的\n  王芳 2024-03-01 17:56:40：两万";
    const asJson = await readAll(JSON.stringify(rows));
    expect(asJson.messages).toMatchObject([{ text: "借我" }, { type: "forward", text: forward }, { text: '他说 "好"' }]);
    const page = `<!DOCTYPE html><html><head><style>p{}</style><script>const avatarPaths = [];\nconst chatMessages = ${JSON.stringify(rows, undefined, 4).replaceAll('他说 \\"好\\"', "他说 &quot;好&quot;")}\nconst x = {};</script></head></html>`;
    const asPage = await readAll(page);
    expect(asPage.problems).toEqual([]);
    expect(asPage.records).toEqual(asJson.records);
    expect(asPage.reading).toMatchObject({ kind: "wechatmsg-html", confidence: 1, owner: { names: ["李明"] } });
    for (const chunkBytes of [7, 100]) expect((await readAll(page, { chunkBytes })).records).toEqual(asJson.records);
    for (const bytes of mutated(new TextEncoder().encode(page), 60)) expect((await readAll(bytes)).messages.length).toBeLessThanOrEqual(8);
  });

  test("one name on both sides contradicts itself", async () => {
    const { problems, reading } = await readAll(JSON.stringify([shown({ text: "好" }), shown({ text: "好", is_send: false, display_name: "李明" })]));
    expect(problems).toEqual(["chat-owner-contradicted @ 文件"]);
    expect(reading).not.toHaveProperty("owner");
  });

  test("text for training is no chat", async () => {
    const { reading } = await readAll(JSON.stringify([{ conversations: [{ role: "user", content: "借我两万" }] }]));
    expect(reading).toMatchObject({ kind: "unknown", records: 0, problems: [{ code: "format-not-read" }] });
  });
});
