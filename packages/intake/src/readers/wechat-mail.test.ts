import { describe, expect, test } from "vitest";
import { toGb18030 } from "../../testing/gb18030.ts";
import { mutated } from "../../testing/mutations.ts";
import { readAll } from "../../testing/read-all.ts";

const BODY = [
  "大伟 和 李明 在微信上的聊天记录如下，请查收。",
  "",
  "—————  2024-03-01  —————",
  "",
  "",
  "张伟  18:10",
  "",
  "借我两万",
  "明天见  09:30",
  "",
  "九月还",
  "",
  "李明  18:11",
  "",
  "[图片: 8b0a.png(请在附件中查看)]",
  "",
  "—————  2024-03-02  —————",
  "",
  "张伟  9:05",
  "",
  "[捂脸]收到",
  "",
  "",
  "发自我的 iPhone",
].join("\n");

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

function mail(body: string, { gbk = false, html = false } = {}): string {
  const bytes = gbk ? toGb18030(body) : new TextEncoder().encode(body);
  return [
    "From: =?utf-8?B?5p2O5piO?= <liming@example.com>",
    "To: liming@example.com",
    "Subject: =?utf-8?B?6IGK5aSp6K6w5b2V?=",
    "Date: Sat, 2 Mar 2024 10:00:00 +0800",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b1"',
    "",
    "--b1",
    `Content-Type: text/${html ? "html" : "plain"}; charset=${gbk ? "gbk" : "utf-8"}`,
    "Content-Transfer-Encoding: base64",
    "",
    base64(bytes).replaceAll(/.{76}/gu, "$&\r\n"),
    "--b1",
    'Content-Type: image/png; name="8b0a.png"',
    "Content-Transfer-Encoding: base64",
    "",
    "iVBORw0KGgo=",
    "--b1--",
    "",
  ].join("\r\n");
}

const page = (body: string): string =>
  `<!DOCTYPE html><html><head><title>聊天记录</title><style>p { color: red }</style></head><body><!-- a > b --><div>${body.split("\n").map((line) => `<p>${line.replaceAll("  ", "&nbsp;&nbsp;")}</p>`).join("")}<img src="data:image/png;base64,${"A".repeat(100_000)}"><script>if (1 < 2) alert("x")</script></div></body></html>`;

const EXPECTED = [
  { name: "张伟", at: "2024-03-01T18:10:00+08:00", text: "借我两万\n明天见  09:30\n\n九月还", sideUnknown: true, chat: "张伟、李明" },
  { name: "李明", at: "2024-03-01T18:11:00+08:00", type: "image" },
  { name: "张伟", at: "2024-03-02T09:05:00+08:00", text: "[捂脸]收到", type: "text" },
];
const PROBLEMS = ["chat-no-seconds @ 文件", "chat-names-merged @ 文件", "chat-owner-unknown @ 文件"];
const CHATS = [{ key: "张伟、李明", group: false, members: [{ names: ["张伟", "大伟"] }, { names: ["李明"] }] }];

describe("a chat that WeChat sent by mail", () => {
  test("as text: days, minutes, text over several lines, one person under two names", async () => {
    const { messages, reading, problems } = await readAll(BODY);
    expect(problems).toEqual(PROBLEMS);
    expect(messages).toMatchObject(EXPECTED);
    expect(messages.map(({ source }) => source.at)).toEqual([{ line: 6 }, { line: 13 }, { line: 19 }]);
    for (const message of messages) expect(message).not.toHaveProperty("atCertain");
    expect(reading).toMatchObject({ kind: "wechat-mail-txt", confidence: 1, chats: CHATS });
    expect(reading).not.toHaveProperty("owner");
  });

  test.each([
    ["as .eml", () => mail(BODY)],
    ["as .eml in GBK", () => mail(BODY, { gbk: true })],
  ])("%s", async (_, write) => {
    const { messages, reading, problems } = await readAll(write());
    expect(problems).toEqual(PROBLEMS);
    expect(messages).toMatchObject(EXPECTED);
    expect(messages[0]?.source.at).toEqual({ message: "n1" });
    expect(reading).toMatchObject({ kind: "wechat-mail", confidence: 0.6, chats: CHATS });
  });

  test.each([
    ["as a page", () => page(BODY.replace("明天见  09:30\n", ""))],
    ["as an .eml of HTML", () => mail(page(BODY.replace("明天见  09:30\n", "")), { html: true })],
  ])("%s", async (_, write) => {
    const { messages, problems } = await readAll(write());
    expect(problems).toEqual(PROBLEMS);
    expect(messages.map(({ name, at }) => [name, at])).toEqual(EXPECTED.map(({ name, at }) => [name, at]));
    expect(messages[0]?.text.split(/\n+/u)).toEqual(["借我两万", "九月还"]);
  });

  test("without blank lines, and several mails pasted together", async () => {
    const dense = BODY.split("\n").filter((line) => line !== "" && !line.includes("09:30") && !line.includes("iPhone")).join("\n");
    const { messages, reading } = await readAll(`${dense}\n微信群"同学群"的聊天记录如下:\n—————  2024/3/5  —————\n王芳  10:00\n好\n赵敏  10:01\n嗯`);
    expect(messages).toMatchObject([...EXPECTED.map(({ name, at }) => ({ name, at })), { name: "王芳", chat: "同学群", at: "2024-03-05T10:00:00+08:00", text: "好" }, { name: "赵敏", text: "嗯" }]);
    expect(reading.chats).toMatchObject([CHATS[0], { key: "同学群", name: "同学群", group: true }]);
  });

  test("without a day rule there is no time", async () => {
    const { messages, problems } = await readAll("李明和张伟在微信上的聊天记录如下，请查收。\n\n张伟  18:10\n\n好");
    expect(messages[0]).not.toHaveProperty("at");
    expect(problems).toContain("message-time-unreadable @ 文件 第 3 行");
  });

  test("a box of mails: the pages of one chat are one chat, other mails are none of it", async () => {
    const separator = "From liming@example.com Sat Mar  2 10:00:00 2024\r\n";
    const second = BODY.replaceAll("2024-03-01", "2024-03-03").replaceAll("2024-03-02", "2024-03-04");
    const box = [mail(BODY), mail("你好\nFrom me to you"), mail(second)].map((one) => `${separator}${one}\r\n\r\n`).join("");
    const { messages, reading } = await readAll(box);
    expect(messages.map(({ at }) => at?.slice(0, 10))).toEqual(["2024-03-01", "2024-03-01", "2024-03-02", "2024-03-03", "2024-03-03", "2024-03-04"]);
    expect(reading.chats).toMatchObject(CHATS);
    for (const chunkBytes of [1, 1000, 1_000_000]) expect((await readAll(box, { chunkBytes })).records).toEqual(messages);
  });

  test("a mail without a chat says so", async () => {
    const { reading, problems } = await readAll(mail("账单在附件里"));
    expect(reading).toMatchObject({ kind: "wechat-mail", records: 0, chats: [] });
    expect(problems).toEqual(["mail-no-chat @ 文件"]);
  });

  test("a name with 和 in it is parted where one side speaks", async () => {
    const { reading } = await readAll("和平和李明在微信上的聊天记录如下，请查收。\n—————  2024-03-01  —————\n和平  18:10\n好\n李明  18:11\n嗯");
    expect(reading.chats).toMatchObject([{ members: [{ names: ["和平"] }, { names: ["李明"] }] }]);
  });

  test("damaged in any way: no throw", async () => {
    for (const words of [BODY, mail(BODY), page(BODY)]) {
      for (const bytes of mutated(new TextEncoder().encode(words), 60)) expect((await readAll(bytes)).messages.length).toBeLessThanOrEqual(10);
    }
  });
});
