import { describe, expect, test } from "vitest";
import { toGb18030 } from "../../testing/gb18030.ts";
import { mutated } from "../../testing/mutations.ts";
import { readAll } from "../../testing/read-all.ts";

const text = (...lines: readonly string[]): string => lines.join("\n");

const WECHATMSG = text(
  "2024-03-01 18:10:00 李明",
  "【发起转账】:￥20000.00",
  "备注: 借款",
  "",
  "",
  "2024-03-01 18:11:05 张伟",
  "【已收款】:￥20000.00",
  "备注: ",
  "",
  "2024-03-01 18:12:00 张伟",
  "收到，第一段",
  "2024-02-01 09:00:00 这是他粘贴的一行",
  "",
  "第二段，带空行",
  "",
  "2024-03-01 18:13:20 以上是打招呼的内容",
  "",
  "2024-03-01 18:14:00",
  '"张伟" 撤回了一条消息',
  "",
  "2024-03-01 18:15:00 张伟",
  "下周",
  "引用：李明: 什么时候还",
);

describe("WeChatMsg, TXT", () => {
  test("blocks, system lines of both versions, a pasted line that looks like a head", async () => {
    const { messages, reading, problems } = await readAll(WECHATMSG);
    expect(problems).toEqual(["chat-owner-unknown @ 文件"]);
    expect(messages).toMatchObject([
      { name: "李明", type: "transfer", amount: 2_000_000n, state: "sent", remark: "借款", sideUnknown: true, senderPays: true, source: { at: { line: 1 } } },
      { name: "张伟", type: "transfer", amount: 2_000_000n, state: "received", sideUnknown: true, senderPays: false },
      { name: "张伟", type: "text", text: "收到，第一段\n2024-02-01 09:00:00 这是他粘贴的一行\n\n第二段，带空行", source: { at: { line: 10 } } },
      { type: "system", side: "system", text: "以上是打招呼的内容" },
      { type: "withdrawn", side: "other" },
      { type: "quote", name: "张伟", at: "2024-03-01T18:15:00+08:00" },
    ]);
    for (const message of messages) expect(message).not.toHaveProperty("direction");
    expect(reading).toMatchObject({ kind: "wechatmsg-txt", confidence: 0.9, chats: [{ group: false, members: [{ names: ["李明"] }, { names: ["张伟"] }] }] });
  });

  test("我 is the owner", async () => {
    const { messages, problems } = await readAll(WECHATMSG.replaceAll("李明", "我"));
    expect(problems).toEqual([]);
    expect(messages[0]).toMatchObject({ side: "own", direction: "out", state: "sent" });
    expect(messages[1]).toMatchObject({ side: "other", direction: "out", state: "received" });
  });

  test("a log is no chat", async () => {
    expect((await readAll("2024-03-01 18:10:00 INFO start\n2024-03-01 18:10:01 INFO end\n")).reading.kind).toBe("unknown");
  });
});

const EXPORTER = text(
  "张伟 - 微信聊天记录",
  "",
  "李明 (2024-03-01 18:10:00):微信转账 ￥20000.00 - 转账",
  "借款",
  "张伟 (2024-03-01 18:11:05):微信转账 ￥20000.00 - 已收款",
  "张伟 (2024-03-01 18:12:00):收到",
  "九月还",
  "「李明：什么时候还」",
  "- - - - - - - - - - - - - - -",
  "下周",
  "李明 (2024-03-01 18:13:00):[语音 5\"]",
  '"张伟" 撤回了一条消息',
  "对方已收钱",
);

describe("WechatExporter, text", () => {
  test("the title tells the sides; quotes without a head belong to nobody known", async () => {
    const { messages, reading, problems } = await readAll(EXPORTER);
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([
      { side: "own", name: "李明", type: "transfer", amount: 2_000_000n, direction: "out", state: "sent", remark: "借款" },
      { side: "other", name: "张伟", type: "transfer", direction: "out", state: "received" },
      { side: "other", text: "收到\n九月还", source: { at: { line: 6 } } },
      { type: "quote", check: true, text: "「李明：什么时候还」\n- - - - - - - - - - - - - - -\n下周", source: { at: { line: 8 } } },
      { side: "own", type: "voice" },
      { type: "withdrawn", side: "other", source: { at: { line: 12 } } },
      { type: "system", text: "对方已收钱" },
    ]);
    expect(messages[3]).not.toHaveProperty("name");
    expect(messages[3]).not.toHaveProperty("at");
    expect(reading).toMatchObject({ kind: "wechatexporter-txt", confidence: 1, owner: { names: ["李明"] }, chats: [{ key: "张伟", name: "张伟", members: [{ names: ["张伟"] }] }] });
  });

  test.each([
    ["￥20000.00 - 转账", "sent"],
    ["￥20000.00 - 已收款", "received"],
    ["￥20000.00 - 已被接收", "received"],
    ["￥20000.00 - 已退还", "returned"],
    ["￥20000.00 - 已被退还", "returned"],
    ["￥20000.00 - 已过期", "expired"],
    ["￥20000.00 - 向张伟转账", "sent"],
    ["￥20000.00 - 来自张伟的转账 - 已收款", "received"],
  ])("微信转账 %s", async (words, state) => {
    const { messages } = await readAll(text("张伟 - 微信聊天记录", "", `李明 (2024-03-01 18:10:00):微信转账 ${words}`, "张伟 (2024-03-01 18:10:01):嗯"));
    expect(messages[0]).toMatchObject({ type: "transfer", amount: 2_000_000n, state });
    expect(messages[0]).not.toHaveProperty("remark");
  });
});

describe("copied in the desktop client", () => {
  const TIMED = text("李明 2024/3/1 18:10:00", "借你两万", "", "张伟 2024/3/1 18:11:05", "收到", "九月还", "");

  test("name and time, words below", async () => {
    const { messages, reading, problems } = await readAll(TIMED);
    expect(problems).toEqual(["chat-owner-unknown @ 文件"]);
    expect(messages).toMatchObject([
      { name: "李明", text: "借你两万", at: "2024-03-01T18:10:00+08:00", sideUnknown: true },
      { name: "张伟", text: "收到\n九月还", source: { at: { line: 4 } } },
    ]);
    expect(reading.kind).toBe("wechat-copied-txt");
  });

  test("names alone: a chat where one comes again, else a text like any other", async () => {
    const { messages, reading } = await readAll(text("李明:", "在吗", "", "张伟:", "在", "", "李明:", "借你的两万呢"));
    expect(reading).toMatchObject({ kind: "wechat-copied-txt", confidence: 0.5 });
    expect(messages.map(({ name, text: words }) => [name, words])).toEqual([["李明", "在吗"], ["张伟", "在"], ["李明", "借你的两万呢"]]);
    expect((await readAll(text("原告：", "李明", "被告：", "张伟"))).reading.kind).toBe("unknown");
  });
});

test("any encoding, pieces of any size: the same records", async () => {
  for (const words of [WECHATMSG, EXPORTER]) {
    const whole = await readAll(words);
    for (const chunkBytes of [1, 7, 100]) expect((await readAll(words, { chunkBytes })).records).toEqual(whole.records);
    expect((await readAll(new Blob([toGb18030(words.replaceAll("\n", "\r\n"))]))).records).toEqual(whole.records);
  }
});

test("damaged in any way: no throw", async () => {
  for (const words of [WECHATMSG, EXPORTER]) {
    const bytes = new TextEncoder().encode(Array.from({ length: 10 }, () => words).join("\n\n"));
    for (const changed of mutated(bytes)) expect((await readAll(changed)).messages.length).toBeLessThanOrEqual(160);
  }
});
