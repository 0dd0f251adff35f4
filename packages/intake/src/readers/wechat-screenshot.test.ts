import type { CalendarDate } from "@youju/model";
import { describe, expect, test } from "vitest";
import { mutated } from "../../testing/mutations.ts";
import { ORIGINAL, readAll } from "../../testing/read-all.ts";
import { expectedOf, shotCase } from "../../testing/screenshot-cases.ts";
import { chineseFont, drawScreenshot, jpegOf, pngOf, type ShotItem } from "../../testing/screenshot.ts";
import { nodePictureEngine } from "../node/index.ts";
import type { PictureEngine } from "../screenshot/picture.ts";

const pictures = nodePictureEngine();
const taken = "2024-03-08" as CalendarDate;
const SHORT: readonly ShotItem[] = [
  { kind: "time", text: "星期三 09:02" },
  { kind: "bubble", side: "other", text: "借我两万，9月底还" },
  { kind: "transfer", side: "own", amount: "¥20000.00", note: "借款" },
  { kind: "transfer", side: "other", amount: "¥20000.00", note: "已收款", pale: true },
];

/** Sees nothing in any line, at once. */
const blind: PictureEngine = {
  decode: pictures.decode,
  textModel: async () => ({
    letters: ["", "一"],
    run: async ({ shape: [lines = 0, , , width = 0] }) => ({ data: new Float32Array((lines * width) / 4), shape: [lines, width / 8, 2] }),
  }),
};

describe.skipIf(chineseFont() === undefined)("screenshots (drawn with a Chinese font of this machine: fonts-noto-cjk)", () => {
  test("sides, words, sums and days, each with its place", async () => {
    const { messages, reading, problems } = await readAll(await pngOf(drawScreenshot(SHORT, { title: "张伟" })), { pictures, taken });
    expect(problems).toEqual([]);
    const at = "2024-03-06T09:02:00+08:00";
    expect(messages).toMatchObject([
      { side: "other", name: "张伟", type: "text", text: "借我两万，9月底还", chat: "张伟", at, atCertain: false },
      { side: "own", type: "transfer", amount: 2_000_000n, direction: "out", state: "sent", remark: "借款" },
      { side: "other", type: "transfer", amount: 2_000_000n, direction: "out", state: "received" },
    ]);
    for (const message of messages) {
      expect(message).not.toHaveProperty("check");
      expect(message.source.at).toEqual({ page: 1, box: expect.objectContaining({ x: expect.any(Number), y: expect.any(Number) }) });
      expect(message.id).toMatch(new RegExp(`^${ORIGINAL.slice(0, 16)}-P1:\\d+,\\d+$`, "u"));
    }
    expect(reading).toMatchObject({ kind: "wechat-screenshot", pages: 1, chats: [{ key: "张伟", name: "张伟", group: false, members: [{ names: ["张伟"] }] }] });
  });

  test.each([7, 32, 44])("drawn chat %i: every side and sum right, or for a person to check", async (number) => {
    const { items, options, jpeg } = shotCase(number);
    const canvas = drawScreenshot(items, options);
    const { messages } = await readAll(jpeg ? await jpegOf(canvas) : await pngOf(canvas), { pictures, taken });
    const wanted = items.flatMap((item) => expectedOf(item) ?? []);
    expect(messages.map(({ side }) => side)).toEqual(wanted.map(({ side }) => side));
    expect(messages.map(({ amount, check }) => (check === true ? "check" : amount))).toEqual(
      wanted.map(({ amount }, n) => (messages[n]?.check === true ? "check" : amount)),
    );
  });

  test("without its day: the words of the time stay, and the day is asked for", async () => {
    const { messages, problems } = await readAll(await pngOf(drawScreenshot(SHORT.slice(0, 2), { title: "张伟" })), { pictures });
    expect(problems).toEqual(["screenshot-day-unknown @ 文件"]);
    expect(messages).toMatchObject([{ side: "system", text: expect.stringContaining("星期三") }, { side: "other" }]);
    expect(messages[1]).not.toHaveProperty("at");
  });

  test("a day that only the name of the file tells is uncertain, and payments of it are for a person to check", async () => {
    const picture = await pngOf(drawScreenshot(SHORT.slice(0, 3), { title: "张伟", width: 720 }));
    const { messages, problems } = await readAll(picture, { pictures, name: "Screenshot_20240308_213210.png" });
    expect(problems[0]).toBe("screenshot-day-guessed @ Screenshot_20240308_213210.png");
    expect(messages).toMatchObject([{ at: "2024-03-06T09:02:00+08:00", atCertain: false }, { amount: 2_000_000n, at: "2024-03-06T09:02:00+08:00", check: true }]);
    expect(messages[0]).not.toHaveProperty("check");
  });

  test("that somebody was blocked, and a group with names", async () => {
    const items: readonly ShotItem[] = [
      { kind: "time", text: "2024年3月1日 20:15" },
      { kind: "bubble", side: "other", name: "王芳", text: "他不会还的" },
      { kind: "bubble", side: "own", text: "什么时候还钱？", failed: true },
      { kind: "system", text: "张伟开启了朋友验证，你还不是他（她）朋友。请先发送朋友验证请求，对方验证通过后，才能聊天。", link: "发送朋友验证" },
    ];
    const { messages, reading } = await readAll(await jpegOf(drawScreenshot(items, { title: "一家人(3)", theme: "dark" })), { pictures });
    expect(messages).toMatchObject([
      { side: "other", name: "王芳", at: "2024-03-01T20:15:00+08:00" },
      { side: "own", text: "什么时候还钱？" },
      { side: "system", text: expect.stringMatching(/^张伟开启了朋友验证.*发送朋友验证$/u) },
    ]);
    expect(messages[0]).not.toHaveProperty("atCertain");
    expect(reading.chats).toMatchObject([{ name: "一家人", group: true }]);
  });

  test("damaged pictures: no throw, no endless work", async () => {
    const bytes = new Uint8Array(await (await jpegOf(drawScreenshot(SHORT, { title: "张伟", width: 720 }))).arrayBuffer());
    for (const damaged of mutated(bytes, 18)) expect((await readAll(damaged, { pictures: blind })).messages.length).toBeLessThanOrEqual(20);
  });
});

test("without an engine a picture is kept and not read", async () => {
  const picture = await pngOf(drawScreenshot(SHORT, { title: "张伟" }));
  expect((await readAll(picture)).problems).toEqual(["format-not-read @ 文件"]);
  expect((await readAll(picture, { kind: "wechat-screenshot" })).problems).toContain("picture-no-chat @ 文件");
});

test("what is no chat, damaged or too large is told apart", async () => {
  const plain = await pngOf(drawScreenshot([], { width: 400, height: 400 }));
  expect((await readAll(plain, { pictures })).problems).toEqual(["picture-no-chat @ 文件"]);
  const head = new Uint8Array(await plain.slice(0, 33).arrayBuffer());
  expect((await readAll(head, { pictures })).problems).toEqual(["picture-damaged @ 文件"]);
  new DataView(head.buffer).setUint32(16, 60_000);
  new DataView(head.buffer).setUint32(20, 60_000);
  expect((await readAll(head, { pictures })).problems).toEqual(["picture-too-large @ 文件"]);
});
