import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CalendarDate } from "@youju/model";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAll } from "../../testing/read-all.ts";
import { recordScrolling } from "../../testing/screen-recording.ts";
import { chineseFont, drawScreenshot, type ShotItem } from "../../testing/screenshot.ts";
import { nodePictureEngine } from "../node/index.ts";
import type { PictureEngine } from "../screenshot/picture.ts";

const pictures = nodePictureEngine();
const hasFfmpeg = (await pictures.canUnpackVideo?.()) === true;
const taken = "2024-03-08" as CalendarDate;
const CHAT: readonly ShotItem[] = [
  { kind: "time", text: "2024年3月1日 20:15" },
  { kind: "bubble", side: "other", text: "在吗？想跟你借两万块周转一下，9月底前一定还给你" },
  { kind: "bubble", side: "own", text: "行，你写个借条拍给我" },
  { kind: "picture", side: "other" },
  { kind: "transfer", side: "own", amount: "¥20000.00", note: "已被接收", pale: true },
  { kind: "transfer", side: "other", amount: "¥20000.00", note: "已收款", pale: true },
  { kind: "time", text: "昨天 09:02" },
  { kind: "bubble", side: "own", text: "什么时候还钱？已经拖了三个月了" },
  { kind: "bubble", side: "other", text: "这个月先还你2000" },
  { kind: "transfer", side: "other", amount: "¥2000.00", note: "已收款", pale: true },
  { kind: "transfer", side: "other", amount: "¥2000.00", note: "已收款", pale: true },
  { kind: "bubble", side: "own", text: "好的，剩下的呢" },
];
const options = { width: 540, height: 1000, title: "张伟" };
const WANTED = CHAT.filter((item) => item.kind !== "time").length;

describe.skipIf(!hasFfmpeg || chineseFont() === undefined)("screen recordings (made and unpacked with ffmpeg)", () => {
  let folder = "";
  let still: Blob;
  let whole: Blob;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "youju-recording-"));
    const { height } = drawScreenshot(CHAT, { width: options.width, title: options.title });
    const end = height - options.height;
    const offsets = Array.from({ length: 24 }, (_, n) => Math.min(end, Math.max(0, n - 2) * Math.ceil(end / 18)));
    whole = await recordScrolling(join(folder, "聊天.mp4"), { items: CHAT, options, offsets, rate: 10 });
    still = await recordScrolling(join(folder, "照片.mp4"), { items: [], options: { ...options, title: "" }, offsets: [0, 0, 0], rate: 10 });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("every line once, in order, with its moment and place; days as the user says", async () => {
    const { messages, reading, problems } = await readAll(whole, { pictures, taken });
    expect(reading).toMatchObject({ kind: "screen-recording", chats: [{ key: "张伟", name: "张伟", group: false, members: [{ names: ["张伟"] }] }] });
    expect(problems.filter((problem) => !problem.startsWith("screenshot-unsure"))).toEqual([]);
    expect(messages).toHaveLength(WANTED);
    expect(messages.map(({ side }) => side)).toEqual(CHAT.flatMap((item) => ("side" in item ? item.side : [])));
    expect(messages.flatMap(({ amount, check }) => (amount === undefined ? [] : check === true ? "check" : amount))).toEqual([2_000_000n, 2_000_000n, 200_000n, 200_000n]);
    expect(messages.map(({ at }) => at?.slice(0, 10))).toEqual([...Array.from({ length: 5 }, () => "2024-03-01"), ...Array.from({ length: 5 }, () => "2024-03-07")]);
    const moments = messages.map(({ source: { at } }) => ("ms" in at && at.box !== undefined ? at.ms[0] : Number.NaN));
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(new Set(messages.map(({ id }) => id)).size).toBe(WANTED);
  });

  test("a video without a chat stays a recording; damaged ones end, and say so", async () => {
    expect((await readAll(still, { pictures })).reading.kind).toBe("recording");
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const cut = await readAll(bytes.slice(0, bytes.length / 2), { pictures, kind: "screen-recording" });
    expect(cut.problems).toContain("video-no-chat @ 文件");
  });

  test("without ffmpeg the video is kept, and it is said how to go on", async () => {
    const bare: PictureEngine = { ...pictures, canUnpackVideo: async () => false };
    const { reading, problems } = await readAll(new Blob([whole]), { pictures: bare });
    expect([reading.kind, problems]).toEqual(["recording", ["video-no-ffmpeg @ 文件"]]);
    expect((await readAll(new Blob([whole]), { pictures: bare, kind: "screen-recording" })).problems).toContain("video-no-ffmpeg @ 文件");
  });
});
