import type { Instant, Message } from "@youju/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../testing/runs.ts";
import { stitch } from "./stitch.ts";

const AT = "2024-03-01T21:14:00+08:00" as Instant;

let place = 0;
const say = (text: string, more: Partial<Message> = {}): Message => {
  place += 1;
  const source = { original: "a".repeat(64), at: { page: 1, box: { x: 0, y: place, width: 9, height: 9 } } };
  return { kind: "message", id: String(place), source, chat: "张伟", side: "other", type: "text", text, ...more };
};
const together = (frames: readonly (readonly Message[])[], moved?: number) => stitch(frames.map((messages) => ({ messages, moved })));
const texts = async (frames: readonly (readonly Message[])[]): Promise<readonly string[]> =>
  together(frames).map(({ message, sources, gapBefore }) => `${gapBefore ? "… " : ""}${message.text}${sources.length > 1 ? ` ×${sources.length}` : ""}`);

const CHAT = ["在吗？想跟你借两万块周转一下", "行", "借条写好了，你看看", "好的", "什么时候还钱？", "月底先还你5000元", "好", "再宽限几天", "你到底还不还？"];
const frame = (from: number, to: number): readonly Message[] => CHAT.slice(from, to).map((text) => say(text));

describe("screenshots put together", () => {
  test("what two show in common stands once, with both places", async () => {
    expect(await texts([frame(0, 4), frame(2, 7), frame(5, 9)])).toEqual([
      "在吗？想跟你借两万块周转一下", "行", "借条写好了，你看看 ×2", "好的 ×2", "什么时候还钱？", "月底先还你5000元 ×2", "好 ×2", "再宽限几天", "你到底还不还？",
    ]);
  });

  test("scrolled upwards", async () => {
    expect(await texts([frame(5, 9), frame(2, 7), frame(0, 4)])).toEqual(await texts([frame(0, 4), frame(2, 7), frame(5, 9)]));
  });

  test("frames of a recording that hardly move, and stand still", async () => {
    const frames = [0, 0, 1, 1, 2, 3, 3, 4, 5].map((from) => frame(from, from + 4));
    expect((together(frames)).map(({ message }) => message.text)).toEqual(CHAT);
  });

  test("nothing in common is a gap, and is said; so is one short word", async () => {
    expect(await texts([frame(0, 2), frame(4, 6)])).toEqual(["在吗？想跟你借两万块周转一下", "行", "… 什么时候还钱？", "月底先还你5000元"]);
    expect(await texts([[say("借你"), say("好")], [say("好"), say("再见")]])).toEqual(["借你", "好", "… 好", "再见"]);
  });

  test("the same words of the other side, another sum, another figure are no overlap", async () => {
    expect(await texts([[say("明天一定还给你钱")], [say("明天一定还给你钱", { side: "own" })]])).toHaveLength(2);
    expect(await texts([[say("[转账] ￥100.00", { amount: 10_000n })], [say("[转账] ￥10.00", { amount: 1000n })]])).toHaveLength(2);
    expect(await texts([[say("十月之前先还你5000元好不好")], [say("十月之前先还你6000元好不好")]])).toHaveLength(2);
  });

  test("the version that was read with certainty counts, and half a message at the edge does no harm", async () => {
    const cut = say("借两万块周转一下", { check: true });
    const [first, second] = [say("我承认还欠你15000元，年底前结清"), say("我承认还欠你15000元，年底前结青", { check: true })];
    const stitched = together([[say("在吗？想跟你借两万块周转一下"), second], [cut, first, say("好")]]);
    expect(stitched.map(({ message }) => [message.text, message.check])).toEqual([
      ["在吗？想跟你借两万块周转一下", undefined], ["我承认还欠你15000元，年底前结清", undefined], ["好", undefined],
    ]);
  });

  test("a time holds for what follows in the next picture, but not over a gap", async () => {
    const timed = say("借条写好了，你看看", { at: AT });
    const stitched = together([[timed, say("身份证号也写上了")], [say("借条写好了，你看看"), say("身份证号也写上了")], [say("很久以后的另一句话")]]);
    expect(stitched.map(({ message }) => [message.at, message.atCertain])).toEqual([[AT, undefined], [AT, false], [undefined, undefined]]);
  });

  test("where the movement is known, places tell, and words read otherwise are marked", () => {
    const at = (text: string, y: number, more: Partial<Message> = {}): Message => say(text, { ...more, source: { original: "a".repeat(64), at: { ms: [y, y], box: { x: 0, y, width: 9, height: 9 } } } });
    const [first, second] = [[at("嗯", 100), at("嗯", 200), at("好", 300), at("十月还你5000元", 400)], [at("好", 100), at("十月还你6000元", 200), at("好", 300)]];
    expect(together([first, second], 200).map(({ message }) => [message.text, message.check])).toEqual([["嗯", undefined], ["嗯", undefined], ["好", undefined], ["十月还你5000元", true], ["好", undefined]]);
    expect(together([first, []], 0)).toHaveLength(4);
    expect(together([])).toEqual([]);
  });

  test("property: a chat of different messages comes out whole, however it is cut into overlapping frames", async () => {
    const chats = fc.uniqueArray(fc.string({ unit: fc.constantFrom(..."借还钱月底前一定给你好的吗"), minLength: 16, maxLength: 30 }), { minLength: 3, maxLength: 30, selector: (text) => text.slice(0, 5) });
    await fc.assert(
      fc.asyncProperty(chats, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 20 }), async (chat, steps) => {
        const frames: (readonly Message[])[] = [];
        for (let from = 0, n = 0; from < chat.length; from += steps[n++ % steps.length]!) frames.push(chat.slice(from, from + 6).map((text) => say(text)));
        const result = together(frames);
        expect(result.map(({ message }) => message.text)).toEqual(chat);
        expect(result.flatMap(({ sources }) => sources)).toHaveLength(frames.flat().length);
      }),
      runs(50),
    );
  });
});
