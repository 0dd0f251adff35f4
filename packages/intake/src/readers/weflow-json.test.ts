import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fields, transferXml, weflowText } from "../../testing/chats.ts";
import { mutated } from "../../testing/mutations.ts";
import { ORIGINAL, readAll } from "../../testing/read-all.ts";
import { runs } from "../../testing/runs.ts";

const LOAN: Fields = { localId: 812, type: "转账卡片", localType: 49, content: "[转账] ￥20000.00 借款" };
const RECEIPT: Fields = { localId: 813, createTime: 1709287865, type: "转账卡片", localType: 49, content: "[转账] ￥20000.00 已收款", isSend: 0 };
const SYSTEM: Fields = { localId: 815, createTime: 1709288000, type: "系统消息", localType: 10000, content: "对方已收钱", isSend: null, senderUsername: "", senderDisplayName: "" };

describe("a chat as WeFlow writes it", () => {
  test("a transfer is two cards; the receipt comes from the other side, the money does not turn round", async () => {
    const { messages, reading, problems } = await readAll(weflowText([LOAN, RECEIPT, SYSTEM]));
    expect(problems).toEqual([]);
    expect(messages).toEqual([
      {
        kind: "message",
        id: `${ORIGINAL.slice(0, 16)}-M812`,
        source: { original: ORIGINAL, at: { message: "812" } },
        at: "2024-03-01T18:10:00+08:00",
        chat: "wxid_bbb",
        side: "own",
        sender: "wxid_aaa",
        name: "李明",
        messageId: "812",
        type: "transfer",
        text: "[转账] ￥20000.00 借款",
        amount: 2_000_000n,
        direction: "out",
        state: "sent",
        remark: "借款",
      },
      expect.objectContaining({ side: "other", name: "张伟", type: "transfer", amount: 2_000_000n, direction: "out", state: "received", at: "2024-03-01T18:11:05+08:00" }),
      expect.objectContaining({ side: "system", type: "system", text: "对方已收钱" }),
    ]);
    expect(messages[1]).not.toHaveProperty("remark");
    expect(messages[2]).not.toHaveProperty("sender");
    expect(reading).toMatchObject({
      kind: "weflow-json",
      confidence: 1,
      records: 3,
      owner: { id: "wxid_aaa", names: ["李明"] },
      chats: [{ key: "wxid_bbb", name: "张伟", group: false, members: [{ id: "wxid_bbb", names: ["张伟", "大伟"] }] }],
    });
  });

  test("XML left in the content: ids, amount, memo and readable words", async () => {
    const { messages } = await readAll(
      weflowText([
        { ...LOAN, content: transferXml({ subtype: 1, memo: "借款 9月还" }) },
        { ...RECEIPT, content: transferXml({ subtype: 3 }).replaceAll("<", "&lt;").replaceAll(">", "&gt;") },
      ]),
    );
    const ids = { transactionId: "100005000124030100011234567890", transferId: "1000050001202403010000000001" };
    expect(messages).toMatchObject([
      { text: "[转账] ￥20000.00 借款 9月还", amount: 2_000_000n, direction: "out", state: "sent", remark: "借款 9月还", ...ids },
      { text: "[转账] ￥20000.00", amount: 2_000_000n, direction: "out", state: "received", ...ids },
    ]);
  });

  test.each([
    ["文本消息", "好的", "text"],
    ["图片消息", "[图片]", "image"],
    ["语音消息", "[语音]", "voice"],
    ["视频消息", "[视频]", "video"],
    ["红包卡片", "[红包] 恭喜发财", "red-packet"],
    ["引用消息", "收到", "quote"],
    ["聊天记录", "[聊天记录] 群聊", "forward"],
    ["语音通话", "通话时长 01:02", "call"],
    ["文件消息", "[文件] 借条.pdf", "file"],
    ["名片消息", "[名片]", "card"],
    ["位置消息", "[位置]", "place"],
    ["动画表情", "[表情]", "sticker"],
    ["其他消息", "[图片]", "image"],
    ["其他消息", "<msg><img aeskey=\"1\" /></msg>", "image"],
    ["其他消息", "wxid_bbb:\n<msg><emoji md5=\"1\" /></msg>", "sticker"],
    ["系统消息", "\"张伟\" 撤回了一条消息", "withdrawn"],
  ])("%s “%s” is %s", async (type, content, expected) => {
    expect((await readAll(weflowText([{ type, content }]))).messages[0]?.type).toBe(expected);
  });

  test("words that look like a transfer stay the words of whoever typed them", async () => {
    const { messages } = await readAll(weflowText([{ content: "[转账] ￥20000.00 已收款" }, { localId: 2, content: transferXml({ subtype: 1 }) }]));
    for (const message of messages) {
      expect(message.type).toBe("text");
      expect(message).not.toHaveProperty("amount");
    }
  });

  test("quote, voice, place and card lose their tags and keep their words", async () => {
    const quote = "<msg><appmsg><title>下周还你</title><type>57</type><refermsg><type>1</type><svrid>7788</svrid><content>什么时候还</content></refermsg></appmsg></msg>";
    const { messages } = await readAll(
      weflowText([
        { localId: 1, type: "引用消息", content: quote },
        { localId: 2, type: "语音消息", content: '<msg><voicemsg endflag="1" voicelength="4300" /></msg>' },
        { localId: 3, type: "位置消息", content: '<msg><location x="1" y="2" label="南山区科技园" poiname="咖啡店" /></msg>' },
        { localId: 4, type: "名片消息", content: '<msg username="wxid_c" nickname="王&amp;芳" />' },
      ]),
    );
    expect(messages).toMatchObject([
      { type: "quote", text: "下周还你", replyTo: "7788" },
      { type: "voice", text: "[语音 5 秒]" },
      { type: "place", text: "[位置] 咖啡店" },
      { type: "card", text: "[名片] 王&芳" },
    ]);
  });

  test("ids that come again stay apart; none at all becomes the number of the message", async () => {
    const { messages } = await readAll(weflowText([{ localId: 7 }, { localId: 7 }, { localId: 7 }, { localId: null }]));
    expect(messages.map(({ source }) => source.at)).toEqual([{ message: "7" }, { message: "7#2" }, { message: "7#3" }, { message: "n4" }]);
  });

  test("EchoTrace writes the same without weflow; pictures of any size and order of members do not matter", async () => {
    const picture = "A".repeat(300_000);
    const document = JSON.parse(weflowText([LOAN, RECEIPT])) as Record<string, object>;
    const { messages } = document;
    const session = { ...document["session"], avatar: picture };
    const normal = await readAll(weflowText([LOAN, RECEIPT]));
    for (const [echo, confidence] of [[{ session, avatars: { wxid_bbb: picture }, messages }, 0.9], [{ messages, avatars: { wxid_bbb: picture }, session }, 0.8]] as const) {
      const odd = await readAll(JSON.stringify(echo));
      expect(odd.records).toEqual(normal.records);
      expect(odd.reading).toMatchObject({ kind: "weflow-json", confidence, chats: normal.reading.chats });
    }
  });

  test("EchoTrace: XML in the content, sides as true and false, and damaged in any way", async () => {
    const { weflow: _, ...echo } = JSON.parse(weflowText([{ ...LOAN, isSend: true, content: transferXml({ subtype: 1, memo: "借款" }) }, { ...RECEIPT, isSend: false, senderUsername: "wxid_bbb", senderDisplayName: "张伟", content: transferXml({ subtype: 4 }) }, { localId: 9, isSend: false, senderUsername: "wxid_bbb", type: "聊天记录", content: '<msg><appmsg><title>群聊的聊天记录</title><type>19</type><recorditem><![CDATA[<recordinfo><datalist count="2"><dataitem datatype="1"><sourcename>张伟</sourcename><sourcetime>2024-3-1 18:00</sourcetime><datadesc>借我两万</datadesc></dataitem><dataitem datatype="17"><sourcename>王芳</sourcename><datatitle>旧聊天</datatitle><recordxml><recordinfo><datalist><dataitem datatype="2"><sourcename>赵敏</sourcename></dataitem></datalist></recordinfo></recordxml></dataitem></datalist></recordinfo>]]></recorditem></appmsg></msg>' }])) as Fields;
    const text = JSON.stringify(echo, undefined, 2);
    const { messages, reading, problems } = await readAll(text);
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({ kind: "weflow-json", confidence: 0.9, owner: { id: "wxid_aaa" } });
    expect(messages).toMatchObject([
      { side: "own", amount: 2_000_000n, direction: "out", state: "sent", remark: "借款" },
      { side: "other", amount: 2_000_000n, direction: "out", state: "returned" },
      { type: "forward", text: "[聊天记录] 群聊的聊天记录\n张伟 2024-3-1 18:00：借我两万\n王芳：[聊天记录] 旧聊天\n  赵敏：[图片]" },
    ]);
    for (const bytes of mutated(new TextEncoder().encode(text), 60)) expect((await readAll(bytes)).messages.length).toBeLessThanOrEqual(6);
  });

  test("a time that cannot be read is a problem, and the message stays", async () => {
    const { messages, problems } = await readAll(weflowText([{ localId: 9, createTime: 0, formattedTime: "昨天", content: "在吗" }]));
    expect(messages[0]).toMatchObject({ text: "在吗" });
    expect(messages[0]).not.toHaveProperty("at");
    expect(problems).toEqual(["message-time-unreadable @ 文件 消息 9"]);
  });

  test("an amount with three decimals is a problem, and no amount", async () => {
    const { messages, problems } = await readAll(weflowText([{ ...LOAN, content: "[转账] ￥20000.005" }]));
    expect(messages[0]).toMatchObject({ type: "transfer", check: true });
    expect(messages[0]).not.toHaveProperty("amount");
    expect(problems).toEqual(["message-amount-decimals @ 文件 消息 812"]);
  });
});

describe("whose phone it is", () => {
  test.each([
    ["two accounts that send", [{ localId: 1 }, { localId: 2, senderUsername: "wxid_ccc" }], "chat-two-owners"],
    ["the other side that sends", [{ localId: 1, senderUsername: "wxid_bbb" }], "chat-owner-contradicted"],
    ["one account on both sides", [{ localId: 1 }, { localId: 2, isSend: 0, senderUsername: "wxid_aaa" }], "chat-owner-contradicted"],
  ])("%s: a problem, and no owner", async (_, messages, code) => {
    const { reading, problems, messages: read } = await readAll(weflowText(messages));
    expect(problems).toEqual([`${code} @ 文件`]);
    expect(reading).not.toHaveProperty("owner");
    expect(read.some(({ check }) => check === true)).toBe(true);
  });

  test("what the system says of the owner is no message of the owner", async () => {
    const { problems, reading } = await readAll(weflowText([{ localId: 1 }, { ...SYSTEM, isSend: 0, senderUsername: "wxid_aaa", content: "你撤回了一条消息" }, { ...SYSTEM, localId: 3, isSend: 0, senderUsername: "wxid_aaa" }]));
    expect(problems).toEqual([]);
    expect(reading.owner?.id).toBe("wxid_aaa");
  });

  test("a group has many others and one owner; a card of somebody else has no direction", async () => {
    const session = { wxid: "123@chatroom", displayName: "同学群", type: "群聊" };
    const text = weflowText([{ localId: 1 }, { ...RECEIPT, localId: 2, content: "[转账] ￥5.00" }, { localId: 3, isSend: 0, senderUsername: "wxid_ccc", senderDisplayName: "王芳" }], { session });
    const { reading, problems, messages } = await readAll(text);
    expect(problems).toEqual([]);
    expect(reading.owner?.id).toBe("wxid_aaa");
    expect(reading.chats).toMatchObject([{ key: "123@chatroom", group: true, members: [{ id: "wxid_bbb" }, { id: "wxid_ccc", names: ["王芳"] }] }]);
    expect(messages[1]).toMatchObject({ type: "transfer", amount: 500n, check: true });
    expect(messages[1]).not.toHaveProperty("direction");
  });
});

describe("damaged exports", () => {
  const whole = weflowText([LOAN, RECEIPT, SYSTEM, { localId: 900, content: "好的" }]);

  test("cut anywhere among the messages: the ones before stay, one problem names the line", async () => {
    const start = whole.indexOf('"messages"') + 14;
    for (let end = start; end < whole.lastIndexOf("]"); end += 41) {
      const { reading, messages } = await readAll(whole.slice(0, end));
      const cut = reading.problems.filter(({ code }) => code === "json-cut");
      expect(cut).toMatchObject([{ where: `文件 第 ${whole.slice(0, end).split("\n").length} 行` }]);
      expect(messages.length).toBe(Math.max(0, whole.slice(start, end).split(/\n {4}\}/u).length - 1));
    }
  });

  test("one message that is no JSON is lost alone, with its line", async () => {
    const broken = whole.replace('"localId": 813', '"localId": oops');
    const { messages, problems } = await readAll(broken);
    expect(messages.map(({ messageId }) => messageId)).toEqual(["812", "815", "900"]);
    expect(problems).toEqual([`message-unreadable @ 文件 第 ${broken.slice(0, broken.indexOf("oops")).split("\n").length - 1} 行`]);
  });

  test("messages that are no objects, and none at all", async () => {
    const document = JSON.parse(whole) as Record<string, unknown>;
    expect((await readAll(JSON.stringify({ ...document, messages: [1, null, "x", { localId: 1, content: "好", isSend: 1, senderUsername: "a", createTime: 1709287800 }] }))).reading.records).toBe(1);
    expect((await readAll(JSON.stringify({ ...document, messages: [] }))).problems).toEqual(["chat-no-messages @ 文件"]);
  });
});

test("read in pieces of any size, a chat gives the same records", async () => {
  const word = fc.string({ unit: "binary", maxLength: 12 });
  const message = fc.record({ localId: fc.integer({ min: 0, max: 50 }), content: word, senderDisplayName: word, isSend: fc.constantFrom(0, 1) });
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 300 }), async (messages, chunkBytes) => {
      const text = weflowText(messages.map((one) => ({ ...one, type: "文本消息" })));
      const [whole, pieces] = [await readAll(text), await readAll(text, { chunkBytes })];
      expect(pieces.records).toEqual(whole.records);
      expect(whole.messages.map((one) => one.text)).toEqual(messages.map((one) => one.content));
    }),
    runs(30),
  );
});
