import { TextReader, ZipWriter, BlobWriter } from "@zip.js/zip.js";
import { describe, expect, test } from "vitest";
import { mutated } from "../../testing/mutations.ts";
import { readAll } from "../../testing/read-all.ts";
import { type Cells, workbookOf } from "../../testing/workbook.ts";

const HEAD = ["消息ID", "类型", "发送人", "时间", "内容", "备注", "昵称", "更多信息"];
const ROWS: readonly Cells[] = [
  ["7123456789012345678", "文本", "大伟", "2024-03-01 18:02:00", "能不能借我两万", "大伟", "张伟", "more"],
  ["7123456789012345679", "转账", "李明", "2024-03-01 18:10:00", "【发起转账】:￥20000.00\n备注: 借款\n", "李明", "李明", "more"],
  ["7123456789012345680", "转账", "大伟", "2024-03-01 18:11:05", "【已收款】:￥20000.00\n备注: 借款\n", "大伟", "张伟", "more"],
  ["7123456789012345681", "系统消息", "", "2024-03-01 18:12:00", '"大伟" 撤回了一条消息', "", "", "more"],
];
const MEMBERS: readonly Cells[] = [
  ["wxid", "微信号", "类型", "群昵称", "昵称", "头像地址"],
  ["wxid_bbb", "zhangwei", "3", "大伟", "张伟", ""],
];

describe("WeChatMsg, XLSX", () => {
  test("the sheet of the chat; the sheet of its people tells the other, and so the owner", async () => {
    const { messages, reading, problems } = await readAll(await workbookOf({ 聊天记录: [HEAD, ...ROWS], 成员信息: MEMBERS }));
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([
      { side: "other", sender: "wxid_bbb", type: "text", text: "能不能借我两万", source: { at: { row: 2, sheet: "聊天记录" } }, messageId: "7123456789012345678" },
      { side: "own", name: "李明", type: "transfer", amount: 2_000_000n, direction: "out", state: "sent", remark: "借款" },
      { side: "other", type: "transfer", amount: 2_000_000n, direction: "out", state: "received" },
      { type: "withdrawn", side: "other" },
    ]);
    expect(reading).toMatchObject({ kind: "wechatmsg-xlsx", owner: { names: ["李明"] }, chats: [{ key: "wxid_bbb", group: false, members: [{ id: "wxid_bbb" }] }] });
  });

  test("without that sheet nobody is guessed", async () => {
    const { messages, problems } = await readAll(await workbookOf({ 聊天记录: [HEAD, ...ROWS] }));
    expect(problems).toEqual(["chat-owner-unknown @ 文件"]);
    expect(messages[1]).toMatchObject({ sideUnknown: true, senderPays: true });
  });

  test("a CSV of the older layout saved again: numbers and dates are what they were", async () => {
    const head = ["localId", "TalkerId", "Type", "SubType", "IsSender", "CreateTime", "Status", "StrContent", "StrTime", "Remark", "NickName", "Sender"];
    const rows: readonly Cells[] = [
      [812, 5, 1, 0, 1, 1_709_287_800, null, "借你两万", new Date(Date.UTC(2024, 2, 1, 18, 10)), null, null, null],
      [813, 5, 1, 0, 0, 1_709_287_860, null, 20000, new Date(Date.UTC(2024, 2, 1, 18, 11)), null, null, null],
    ];
    const { messages, problems } = await readAll(await workbookOf({ Sheet1: [head, ...rows] }));
    expect(problems).toEqual([]);
    expect(messages).toMatchObject([
      { side: "own", text: "借你两万", at: "2024-03-01T18:10:00+08:00" },
      { side: "other", text: "20000", at: "2024-03-01T18:11:00+08:00" },
    ]);
  });

  test("damaged in any way: no throw and no hang", async () => {
    const bytes = new Uint8Array(await (await workbookOf({ 聊天记录: [HEAD, ...ROWS] })).arrayBuffer());
    for (const one of mutated(bytes, 20)) expect((await readAll(one)).messages.length).toBeLessThanOrEqual(8);
  });
});

const text = (words: string): string => words.split("\n").map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join("<w:br/>");
const paragraph = (inner: string, at = ""): string => `<w:p>${at === "" ? "" : `<w:pPr><w:jc w:val="${at}"/></w:pPr>`}<w:r>${inner}</w:r></w:p>`;
const PICTURE = "<w:drawing><wp:inline><pic:pic/></wp:inline></w:drawing>";
const cell = (inner: string): string => `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="720"/></w:tcPr>${inner}</w:tc>`;
const table = (own: boolean, words: string): string => {
  const cells = own ? [cell(words), cell(paragraph(PICTURE))] : [cell(paragraph(PICTURE)), cell(words)];
  return `<w:tbl><w:tblPr><w:tblW w:type="auto" w:w="0"/>${own ? '<w:jc w:val="right"/>' : ""}</w:tblPr><w:tblGrid/><w:tr>${cells.join("")}</w:tr></w:tbl><w:p/>`;
};
const quote = (words: string): string => `<w:p><w:r><w:rPr><w:color w:val="797979"/><w:highlight w:val="lightGray"/></w:rPr>${text(words)}</w:r></w:p>`;

async function docx(...blocks: readonly string[]): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter());
  await zip.add("[Content_Types].xml", new TextReader("<Types/>"));
  await zip.add("word/document.xml", new TextReader(`<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${blocks.join("")}<w:sectPr/></w:body></w:document>`));
  return zip.close();
}

const CHAT = [
  paragraph(text("2024-03-01 18:02:00"), "center"),
  table(false, paragraph(text("能不能借我两万\n九月还 &lt;真的&gt;"))),
  table(true, paragraph(text("好"), "right")),
  table(true, paragraph(PICTURE, "right")),
  table(false, paragraph(text("【语音】"))),
  table(false, paragraph(text("下周")) + quote("李明:什么时候还")),
  paragraph(text("2024-03-01 19:30:00"), "center"),
  paragraph(text('"大伟" 撤回了一条消息'), "center"),
  table(false, paragraph(text("[转账]"))),
];

describe("WeChatMsg, DOCX of older versions", () => {
  test("sides by the picture, times only as near as they stand, and what is missing is said", async () => {
    const { messages, reading, problems } = await readAll(await docx(...CHAT));
    expect(problems).toEqual(["chat-word-poor @ 文件"]);
    expect(messages).toMatchObject([
      { side: "other", type: "text", text: "能不能借我两万\n九月还 <真的>", at: "2024-03-01T18:02:00+08:00", atCertain: false, source: { at: { message: "n1" } } },
      { side: "own", type: "text", text: "好" },
      { side: "own", type: "image" },
      { side: "other", type: "voice" },
      { side: "other", type: "quote", text: "下周\n引用：李明:什么时候还" },
      { type: "withdrawn", side: "other", at: "2024-03-01T19:30:00+08:00" },
      { side: "other", type: "text", text: "[转账]" },
    ]);
    for (const message of messages) expect(message).not.toHaveProperty("direction");
    expect(reading).toMatchObject({ kind: "wechatmsg-docx", confidence: 0.95, records: 7 });
  });

  test("any other Word file is kept and named", async () => {
    const { reading } = await readAll(await docx(paragraph(text("借条")), paragraph(text("今借到李明两万元"))));
    expect(reading).toMatchObject({ kind: "unknown", problems: [{ code: "format-not-read", text: expect.stringContaining("Word") }] });
  });

  test("damaged in any way: no throw and no hang", async () => {
    const bytes = new Uint8Array(await (await docx(...CHAT)).arrayBuffer());
    for (const one of mutated(bytes, 20)) expect((await readAll(one)).messages.length).toBeLessThanOrEqual(14);
  });

  test("a hostile one costs no more than its length", async () => {
    for (const part of ["<w:p ", "<w:tbl>", "<w:tc>", "<w:t>", "<w:p><w:r><w:t ", "<w:jc "]) {
      const { messages } = await readAll(await docx(...CHAT, `<w:tbl>${part.repeat(300_000)}`));
      expect(messages.length).toBeLessThanOrEqual(8);
    }
  }, 15_000);
});
