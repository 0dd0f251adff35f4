import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fields } from "../../testing/chats.ts";
import { csvText } from "../../testing/csv.ts";
import { toGb18030 } from "../../testing/gb18030.ts";
import { mutated } from "../../testing/mutations.ts";
import { readAll } from "../../testing/read-all.ts";
import { runs } from "../../testing/runs.ts";

function message(fields: Fields): Fields {
  const own = fields["isSelf"] !== false;
  return {
    seq: 1709287800000,
    time: "2024-03-01T18:10:00+08:00",
    talker: "wxid_bbb",
    talkerName: "张伟",
    isChatRoom: false,
    sender: own ? "wxid_aaa" : "wxid_bbb",
    senderName: own ? "" : "张伟",
    isSelf: own,
    type: 1,
    subType: 0,
    content: "",
    ...fields,
  };
}
const json = (...messages: readonly Fields[]): string => JSON.stringify(messages.map(message));

const HEADER = ["Time", "SenderName", "Sender", "TalkerName", "Talker", "Content"];
const csv = (...rows: readonly (readonly string[])[]): string => csvText([HEADER, ...rows], "\n");
const OWN = ["", "wxid_aaa", "张伟", "wxid_bbb"];
const HIS = ["张伟", "wxid_bbb", "张伟", "wxid_bbb"];

const LOAN: Fields = { type: 49, subType: 2000, content: "[转账|发送 ￥20000.00](借款)" };
const RECEIPT: Fields = { seq: 1709287865000, time: "2024-03-01T18:11:05+08:00", isSelf: false, type: 49, subType: 2000, content: "[转账|接收 ￥20000.00](借款)" };
const SYSTEM: Fields = { seq: 1709287866000, time: "2024-03-01T18:11:06+08:00", sender: "系统消息", senderName: "", isSelf: true, type: 10000, content: '"张伟" 撤回了一条消息' };

describe("an answer of chatlog, saved as JSON", () => {
  test("transfer, receipt, system line: sides, money, owner", async () => {
    const { messages, reading, problems } = await readAll(json(LOAN, RECEIPT, SYSTEM));
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([
      { side: "own", sender: "wxid_aaa", type: "transfer", amount: 2_000_000n, direction: "out", state: "sent", remark: "借款", at: "2024-03-01T18:10:00+08:00", source: { at: { message: "1709287800000" } } },
      { side: "other", name: "张伟", type: "transfer", amount: 2_000_000n, direction: "out", state: "received" },
      { side: "other", type: "withdrawn" },
    ]);
    expect(messages[2]).not.toHaveProperty("sender");
    expect(reading).toMatchObject({
      kind: "chatlog-json",
      confidence: 1,
      owner: { id: "wxid_aaa" },
      chats: [{ key: "wxid_bbb", name: "张伟", group: false, members: [{ id: "wxid_bbb", names: ["张伟"] }] }],
    });
  });

  test("isSelf is a guess in a chat of two: the account decides", async () => {
    const { messages, problems } = await readAll(json({ content: "借我两万" }, { seq: 2, isSelf: false, sender: "wxid_bbb", content: "好" }, { seq: 3, sender: "wxid_bbb", isSelf: true, content: "错标" }));
    expect(problems).toEqual([]);
    expect(messages.map(({ side }) => side)).toEqual(["own", "other", "other"]);
  });

  test("older databases leave the owner's account empty, and number nothing", async () => {
    const { messages, problems, reading } = await readAll(json({ seq: 0, sender: "", content: "在吗" }, { seq: 0, isSelf: false, content: "在" }));
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([{ side: "own", source: { at: { message: "n1" } } }, { side: "other", source: { at: { message: "n2" } } }]);
    expect(reading).not.toHaveProperty("owner");
  });

  test("what is not text stands in contents", async () => {
    const item = (name: string, words: string, more: Fields = {}): Fields => ({ DataType: "1", SourceName: name, SourceTime: "2024-3-1 18:00", DataDesc: words, ...more });
    const inner = { DataType: "17", SourceName: "王芳", SourceTime: "2024-3-1 18:02", DataTitle: "旧聊天", DataDesc: "旧", RecordXML: { RecordInfo: { DataList: { DataItems: [item("赵敏", "两千")] } } } };
    const { messages } = await readAll(
      json(
        { type: 3, contents: { md5: "abc", path: "msg/attach/1.jpg" } },
        { type: 34, contents: { voice: "77" } },
        { type: 49, subType: 6, contents: { title: "借条.pdf", md5: "x" } },
        { type: 49, subType: 57, content: "下周还", contents: { refer: { senderName: "李明", content: "什么时候还", type: 1 } } },
        { type: 49, subType: 19, contents: { title: "群聊的聊天记录", recordInfo: { DataList: { DataItems: [item("张伟", "借我两万"), inner] } } } },
        { type: 49, subType: 5, contents: { title: "新闻", url: "https://example.com" } },
        { type: 48, contents: { label: "南山区" } },
        { type: 50 },
        { type: 49, subType: 2001 },
        { type: 42 },
        { type: 47, contents: { cdnurl: "https://example.com/a.gif" } },
        { type: 49, subType: 62, content: '"张伟" 拍了拍我' },
      ),
    );
    expect(messages.map(({ type, text }) => [type, text])).toEqual([
      ["image", "[图片] msg/attach/1.jpg"],
      ["voice", "[语音] 77"],
      ["file", "[文件] 借条.pdf x"],
      ["quote", "下周还\n[引用] 李明：什么时候还"],
      ["forward", "[聊天记录] 群聊的聊天记录\n张伟 2024-3-1 18:00：借我两万\n王芳 2024-3-1 18:02：[聊天记录] 旧聊天\n  赵敏 2024-3-1 18:00：两千"],
      ["card", "[链接] 新闻 https://example.com"],
      ["place", "[位置] 南山区"],
      ["call", "[通话]"],
      ["red-packet", "[红包]"],
      ["card", "[名片]"],
      ["sticker", "[表情]"],
      ["system", '"张伟" 拍了拍我'],
    ]);
  });

  test("several chats in one answer: each its own, with one owner", async () => {
    const { messages, reading, problems } = await readAll(
      json({ content: "借条" }, { seq: 2, talker: "9@chatroom", talkerName: "同学群", isChatRoom: true, isSelf: false, sender: "wxid_ccc", senderName: "王芳", content: "好" }, { seq: 3, isSelf: false, content: "嗯" }),
    );
    expect(problems).toEqual([]);
    expect(messages.map(({ chat }) => chat)).toEqual(["wxid_bbb", "9@chatroom", "wxid_bbb"]);
    expect(reading.owner).toEqual({ id: "wxid_aaa", names: [] });
    expect(reading.chats).toMatchObject([{ key: "wxid_bbb", group: false }, { key: "9@chatroom", name: "同学群", group: true, members: [{ id: "wxid_ccc", names: ["王芳"] }] }]);
  });

  test("two owners in two chats: none", async () => {
    const { reading, problems } = await readAll(json({ content: "甲" }, { seq: 2, talker: "wxid_ddd", sender: "wxid_zzz", content: "乙" }));
    expect(problems).toEqual(["chat-two-owners @ 文件"]);
    expect(reading).not.toHaveProperty("owner");
  });
});

describe("the same as CSV", () => {
  const ROWS = [
    ["2024-03-01 18:10:00", ...OWN, "[转账|发送 ￥20000.00](借款)"],
    ["2024-03-01 18:11:05", ...HIS, "[转账|接收 ￥20000.00](借款)"],
    ["2024-03-01 18:12:00", ...HIS, '收到，他说："谢谢"\n九月一号前还'],
    ["2024-03-01 18:13:00", ...HIS, "> 李明(wxid_aaa) 03-01 18:00:00\n> 什么时候还\n下周"],
    ["2024-03-01 18:14:00", "", "系统消息", "张伟", "wxid_bbb", "以上是打招呼的内容"],
  ];

  test("sides by account, types by words, text over several lines", async () => {
    const { messages, reading, problems } = await readAll(csv(...ROWS));
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([
      { side: "own", type: "transfer", amount: 2_000_000n, direction: "out", state: "sent", source: { at: { line: 2 } } },
      { side: "other", type: "transfer", direction: "out", state: "received" },
      { side: "other", type: "text", text: '收到，他说："谢谢"\n九月一号前还', source: { at: { line: 4 } } },
      { side: "other", type: "quote", source: { at: { line: 6 } } },
      { side: "system", type: "system" },
    ]);
    expect(messages[0]).not.toHaveProperty("check");
    expect(reading).toMatchObject({ kind: "chatlog-csv", owner: { id: "wxid_aaa" }, chats: [{ members: [{ id: "wxid_bbb", names: ["张伟"] }] }] });
  });

  test("words that anybody can type are a transfer to be checked", async () => {
    const { messages } = await readAll(csv(["2024-03-01 18:10:00", ...HIS, "转账 2000.00"]));
    expect(messages).toMatchObject([{ type: "transfer", amount: 200_000n, check: true }]);
  });

  test.each([
    ["![图片](http://127.0.0.1:5030/image/abc)", "image"],
    ["[语音](http://127.0.0.1:5030/voice/1)", "voice"],
    ["[文件|借条.pdf](http://127.0.0.1:5030/file/1)", "file"],
    ["[链接|新闻](https://example.com)", "card"],
    ["[合并转发|群聊]\n  张伟 18:00\n  两万\n", "forward"],
    ["[语音通话]", "call"],
    ["[红包]", "red-packet"],
    ["![动画表情](https://example.com)", "sticker"],
    ["[位置|南山区]", "place"],
    ["[捂脸]好的", "text"],
    ["[好的]", "text"],
  ])("%s is %s", async (content, type) => {
    expect((await readAll(csv(["2024-03-01 18:10:00", ...HIS, content]))).messages[0]).toMatchObject({ type, text: content });
  });

  test("an unclosed quote loses its own row and no other", async () => {
    const text = csv(...ROWS, ["2024-03-01 18:20:00", ...HIS, "好的"]).replace('"收到', '"收到"');
    const { messages, problems } = await readAll(text.replace('"谢谢""', "谢谢"));
    expect(messages.map(({ source }) => source.at)).toContainEqual({ line: 10 });
    expect(problems.length).toBeLessThanOrEqual(1);
  });

  test("saved again by a spreadsheet: other encoding, other delimiter, no seconds", async () => {
    const text = ["Time\tSenderName\tSender\tTalkerName\tTalker\tContent", "2024/3/1 18:10\t张伟\twxid_bbb\t张伟\twxid_bbb\t好的", ""].join("\r\n");
    const { messages, problems } = await readAll(new Blob([toGb18030(text)]));
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([{ text: "好的", at: "2024-03-01T18:10:00+08:00" }]);
  });
});

test("read in pieces of any size, both give the same records", async () => {
  const word = fc.string({ unit: fc.constantFrom("好", '"', ",", "\n", "a", "[", "1", " "), maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 200 }), async (messages, chunkBytes) => {
      const asJson = json(...messages.map(([content, isSelf], seq) => ({ content, isSelf, seq })));
      const asCsv = csv(...messages.map(([content, isSelf]) => ["2024-03-01 18:10:00", ...(isSelf ? OWN : HIS), content]));
      for (const text of [asJson, asCsv]) {
        const whole = await readAll(text);
        expect((await readAll(text, { chunkBytes })).records).toEqual(whole.records);
        expect(whole.messages.map((one) => one.text)).toEqual(messages.map(([content]) => content));
      }
    }),
    runs(40),
  );
});

test("damaged in any way: no throw, and no message that was not there", async () => {
  const files = [json(...Array.from({ length: 40 }, (_, seq) => [LOAN, RECEIPT, SYSTEM][seq % 3]!)), csv(...Array.from({ length: 40 }, (_, n) => ["2024-03-01 18:10:00", ...(n % 2 === 0 ? OWN : HIS), n % 5 === 0 ? '好\n"的"' : "好"]))];
  for (const text of files) {
    for (const bytes of mutated(new TextEncoder().encode(text))) expect((await readAll(bytes)).messages.length).toBeLessThanOrEqual(90);
  }
});
