import { describe, expect, test } from "vitest";
import { mutated } from "../../testing/mutations.ts";
import { readAll } from "../../testing/read-all.ts";

const AT = 1_709_287_800; // 2024-03-01 18:10:00
const LI = "is_send:1,avatar_path:'https://wx.qlogo.cn/a'";
const ZHANG = "is_send:0,avatar_path:'https://wx.qlogo.cn/b'";
const said = (seconds: number, name: string): string => `timestamp:${AT + seconds},is_chatroom:0,displayname:'${name}'`;

/** As the older exporter writes: one message behind the other, only some with a line break. */
const MESSAGES = [
  `{ type:0, text: '2024-03-01 18:10:00',is_send:0,avatar_path:'',timestamp:${AT}},`,
  `{ type:1, text: '借你 \\'两万\\' &lt;今天&gt;\\n{ type:1, text: 假的',${LI},${said(0, "李明")}},`,
  `{ type:49, sub_type:2000,text:'借款',${LI},${said(5, "李明")},paysubtype:1,pay_memo:'老李's 借款',feedesc:'￥20000.00',},\n`,
  `{ type:49, sub_type:2000,text:'已收款',${ZHANG},${said(70, "大伟")},paysubtype:3,pay_memo:'',feedesc:'￥20000.00',},\n`,
  `{ type:34, text:'./voice/1.mp3',${ZHANG},voice_to_text:'九月还',${said(80, "大伟")}},`,
  `{ type:49, text: '下周',${ZHANG},sub_type:57,refer_text: '李明：什么时候还',${said(90, "大伟")}},`,
  `{ type:3, text: './image/2024-03/1.jpg',${ZHANG},${said(95, "大伟")}},`,
  `{ type:49, text: './file/借条.pdf',${ZHANG},${said(96, "大伟")},icon_path: './icon/pdf.png',sub_type:6,file_name: '借条.pdf',file_size: '20KB',app_name: '微信'},`,
  `{ type:50, text:'通话时长 01:20',call_type:1,avatar_path:'https://wx.qlogo.cn/b',${said(100, "大伟")},},\n`,
  `{ type:0, text: '"大伟" 撤回了一条消息',is_send:0,avatar_path:'',timestamp:${AT + 120},is_chatroom:0,displayname:''},`,
];
const page = (messages: readonly string[], end = "\n    ];\n    function checkEnter(event) {}</script></body></html>"): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><title>大伟</title><style>p{}</style></head><body><script>\n    // Sample chat messages\n    const chatMessages = [\n    ${messages.join("")}${end}`;

describe("WeChatMsg, HTML of older versions", () => {
  test("messages as JavaScript: sides, words, both steps of a transfer", async () => {
    const { messages, reading, problems } = await readAll(page(MESSAGES));
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([
      { side: "own", name: "李明", type: "text", text: "借你 '两万' <今天>\n{ type:1, text: 假的", at: "2024-03-01T18:10:00+08:00", source: { at: { message: "n1" } } },
      { side: "own", type: "transfer", amount: 2_000_000n, direction: "out", state: "sent", remark: "老李's 借款" },
      { side: "other", name: "大伟", type: "transfer", amount: 2_000_000n, direction: "out", state: "received" },
      { side: "other", type: "voice", text: expect.stringContaining("九月还") },
      { side: "other", type: "quote", text: "下周\n引用：李明：什么时候还" },
      { side: "other", type: "image" },
      { side: "other", type: "file", text: expect.stringContaining("借条.pdf") },
      { side: "other", type: "call", text: expect.stringContaining("01:20") },
      { type: "withdrawn", side: "other" },
    ]);
    expect(reading).toMatchObject({ kind: "wechatmsg-html", confidence: 1, owner: { names: ["李明"] }, chats: [{ group: false, members: [{ names: ["大伟"] }] }] });
  });

  test("read in pieces of any size it is the same", async () => {
    const whole = await readAll(page(MESSAGES));
    for (const chunkBytes of [7, 100, 1000]) expect((await readAll(page(MESSAGES), { chunkBytes })).records).toEqual(whole.records);
  });

  test("cut off: what came before is kept, and it is said", async () => {
    const { messages, problems } = await readAll(page(MESSAGES.slice(0, 4), "{ type:1, text: '还"));
    expect(messages).toHaveLength(3);
    expect(problems).toEqual([expect.stringMatching(/^json-cut @ 文件/u)]);
  });

  test("what is no message costs itself only", async () => {
    const broken = `{ type:1, text: '${"没".repeat(300_000)},${LI},`;
    const { messages, problems } = await readAll(page([MESSAGES[1]!, broken, ...MESSAGES.slice(2, 4)]));
    expect(messages.length).toBeGreaterThanOrEqual(1);
    expect(problems.length).toBeGreaterThanOrEqual(1);
  });

  test("changed in any way: no throw, no hang", async () => {
    for (const bytes of mutated(new TextEncoder().encode(page(MESSAGES)), 60)) expect((await readAll(bytes)).messages.length).toBeLessThanOrEqual(30);
  });

  test("a hostile one costs no more than its length", async () => {
    const tails = ["a:".repeat(100_000), `text: '${"' ".repeat(100_000)}`, `text: '${"'".repeat(200_000)}`, `text: ''${" ".repeat(200_000)}`, `text: '' ${", ".repeat(100_000)}`, "a:b c:d ".repeat(30_000), `text: '${"\\".repeat(200_001)}`];
    for (const tail of tails) expect((await readAll(page([MESSAGES[1]!, `{ type:1, ${tail}`], ""))).messages).toHaveLength(1);
  }, 10_000);
});
