import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHATLAB_META, chatlabLines, chatlabText, type Fields, transferXml } from "../../testing/chats.ts";
import { readAll } from "../../testing/read-all.ts";
import { runs } from "../../testing/runs.ts";

const LOAN: Fields = { type: 21, content: "[转账] ¥20000.00", platformMessageId: "812" };
const RECEIPT: Fields = { sender: "wxid_bbb", timestamp: 1709287865, type: 21, content: "[转账]", platformMessageId: "813" };
const PROMISE: Fields = { sender: "wxid_bbb", timestamp: 1709287900, type: 25, content: "收到了，九月一号前还你", replyToMessageId: "812", platformMessageId: "814" };

describe("the two forms of the ChatLab standard", () => {
  test.each([
    ["chatlab-json", chatlabText, { message: "814" }],
    ["chatlab-jsonl", chatlabLines, { line: 6 }],
  ] as const)("%s", async (kind, write, at) => {
    const { messages, reading, problems } = await readAll(write([LOAN, RECEIPT, PROMISE]));
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({
      kind,
      confidence: 1,
      records: 3,
      owner: { id: "wxid_aaa", names: ["李明"] },
      chats: [{ key: "wxid_bbb", name: "张伟", group: false, members: [{ id: "wxid_bbb", names: ["张伟", "大伟"] }] }],
    });
    expect(messages).toMatchObject([
      { side: "own", type: "transfer", amount: 2_000_000n, direction: "out", state: "sent", chat: "wxid_bbb", messageId: "812" },
      { side: "other", type: "transfer", direction: "out", state: "received", check: true },
      { side: "other", type: "quote", text: "收到了，九月一号前还你", replyTo: "812", at: "2024-03-01T18:11:40+08:00", source: { at } },
    ]);
  });

  test("both forms give the same messages", async () => {
    const strip = ({ messages }: Awaited<ReturnType<typeof readAll>>) => messages.map(({ id: _, source: __, ...rest }) => rest);
    const all = [LOAN, RECEIPT, PROMISE];
    expect(strip(await readAll(chatlabLines(all)))).toEqual(strip(await readAll(chatlabText(all))));
  });

  test.each([
    [0, "好的", "text", "own"],
    [1, "", "image", "own"],
    [2, "", "voice", "own"],
    [4, "借条.pdf", "file", "own"],
    [20, "[红包] 新年快乐", "red-packet", "own"],
    [23, "", "call", "own"],
    [26, "", "forward", "own"],
    [80, "对方已收钱", "system", "system"],
    [81, "你撤回了一条消息", "withdrawn", "own"],
    [81, "\"张伟\" 撤回了一条消息", "withdrawn", "other"],
    [99, "[视频]", "video", "own"],
    [99, transferXml({ subtype: 1 }), "transfer", "own"],
    [99, "[微信转账] 2000.00", "transfer", "own"],
    [99, "微信转账 ￥2000.00", "transfer", "own"],
    [99, "转账 2000.00", "transfer", "own"],
    [99, "转账 2000.00 你收一下", "text", "own"],
    [0, "转账 2000.00", "text", "own"],
    [99, "随便什么", "text", "own"],
  ])("type %i “%s”", async (type, content, expected, side) => {
    expect((await readAll(chatlabText([{ type, content }]))).messages[0]).toMatchObject({ type: expected, side });
  });

  test("milliseconds are read as such", async () => {
    expect((await readAll(chatlabText([{ timestamp: 1709287800123 }]))).messages[0]?.at).toBe("2024-03-01T18:10:00+08:00");
  });
});

describe("whose phone it is", () => {
  const { ownerId: _, ...NO_OWNER } = CHATLAB_META;

  test("without ownerId, a chat of two that bears the name of one is the other's", async () => {
    expect((await readAll(chatlabText([LOAN], NO_OWNER))).reading.owner?.id).toBe("wxid_aaa");
  });

  test("where nothing says it: a problem, and sides to be checked", async () => {
    const { reading, problems, messages } = await readAll(chatlabText([LOAN, PROMISE], { ...NO_OWNER, name: "聊天" }));
    expect(problems).toEqual(["chat-owner-unknown @ 文件"]);
    expect(reading).not.toHaveProperty("owner");
    expect(messages.every(({ sideUnknown, direction }) => sideUnknown === true && direction === undefined)).toBe(true);
  });

  test("an owner who is not one of the two that speak is contradicted", async () => {
    const { reading, problems } = await readAll(chatlabText([LOAN, PROMISE], { ...CHATLAB_META, ownerId: "wxid_zzz" }));
    expect(problems).toEqual(["chat-owner-contradicted @ 文件"]);
    expect(reading).not.toHaveProperty("owner");
  });

  test("two headers with two owners", async () => {
    const two = chatlabLines([LOAN]) + chatlabLines([PROMISE], { ...CHATLAB_META, ownerId: "wxid_bbb" });
    const { problems, messages, reading } = await readAll(two);
    expect(messages).toHaveLength(2);
    expect(problems).toEqual(["chat-two-owners @ 文件 第 5 行"]);
    expect(reading).not.toHaveProperty("owner");
  });
});

describe("damaged lines", () => {
  test("each bad line is named, the others stay, and the last one may be cut", async () => {
    const text = chatlabLines([LOAN, RECEIPT, PROMISE]).split("\n");
    const damaged = [...text.slice(0, 4), "{oops}", "", "# 备注", '"text"', text[5], text[4]?.slice(0, 30)].join("\n");
    const { messages, problems } = await readAll(damaged);
    expect(messages.map(({ source }) => source.at)).toEqual([{ line: 4 }, { line: 9 }]);
    expect(problems).toEqual([5, 8, 10].map((line) => `message-unreadable @ 文件 第 ${line} 行`));
  });

  test("lines without header are known by their members and messages", async () => {
    const lines = chatlabLines([LOAN, PROMISE]).split("\n").slice(1).join("\n");
    expect((await readAll(lines)).reading).toMatchObject({ kind: "chatlab-jsonl", confidence: 0.9, records: 2 });
  });
});

test("read in pieces of any size, lines give the same records", async () => {
  const message = fc.record({ content: fc.string({ unit: "binary", maxLength: 12 }), sender: fc.constantFrom("wxid_aaa", "wxid_bbb") });
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 300 }), async (messages, chunkBytes) => {
      const text = chatlabLines(messages);
      expect((await readAll(text, { chunkBytes })).records).toEqual((await readAll(text)).records);
    }),
    runs(30),
  );
});
