import { type Message, recordId } from "@youju/model";
import { expect, test } from "vitest";
import type { FileRead } from "./file-read.ts";
import { seenChats, seenChatView } from "./seen-chats.ts";
import { readText } from "./text/read-text.ts";

function picture(path: string, texts: readonly string[]): FileRead {
  const original = [...path].map((letter) => letter.codePointAt(0)!.toString(16)).join("").padEnd(64, "0").slice(0, 64);
  const seen = texts.map((text, n): Message => {
    const source = { original, at: { page: 1, box: { x: 10, y: 100 * n, width: 10 * text.length, height: 40 } } };
    return { id: recordId(source), kind: "message", source, chat: "张伟", side: "other", type: "text", text };
  });
  const chats = [{ key: "张伟", name: "张伟", group: false, members: [{ names: ["张伟"] }] }];
  return { path, reading: { original, kind: "wechat-screenshot", confidence: 0.95, records: seen.length, chats, problems: [] }, first: seen.slice(0, 1), last: [], seen };
}

const ONE = picture("1.png", ["在吗？想跟你借两万块周转一下", "行，你写个借条拍给我"]);
const TWO = picture("2.png", ["行，你写个借条拍给我", "借条写好了，身份证号也写上了"]);
const THREE = picture("3.png", ["借条写好了，身份证号也写上了", "利息按年息百分之六，十月八号之前还清", "好的"]);

test("screenshots are shown as one chat, and the same file twice is one picture", () => {
  const [chat, ...others] = seenChats([THREE, ONE, ONE, picture("4.png", ["借条写好了，身份证号也写上了", "利息按年息百分之六，十月八号之前还清"])]);
  expect(others).toEqual([]);
  expect(chat).toMatchObject({ name: "张伟", group: false, files: ["1.png", "3.png", "4.png"], gapsBefore: ["3.png"] });
  expect(seenChatView(chat!)).toMatchObject({ messages: 5, gaps: 1, lines: [{ text: ONE.seen![0]!.text, gapBefore: false }, {}, { gapBefore: true, sources: [{}, {}] }, {}, {}] });
  const text = readText([ONE, THREE], 0, seenChats([ONE, THREE]));
  expect(text).toContain("2 张拼成与“张伟”的聊天，共 5 条\n  3.png 和它前面的一张接不上");
});

test("one picture alone is told of by its own lines", () => expect(seenChats([TWO])).toEqual([]));
