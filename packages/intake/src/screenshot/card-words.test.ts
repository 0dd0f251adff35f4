import { describe, expect, test } from "vitest";
import { bubbleSaid, cardSaid, joined, type ReadLine, voiceSaid } from "./card-words.ts";

const line = (text: string, more: Partial<ReadLine> = {}): ReadLine => ({
  text,
  confidence: 0.99,
  marks: [[...text.replaceAll(" ", "")].length],
  end: 100,
  letter: 10,
  ...more,
});
const card = (...texts: readonly string[]) => cardSaid(texts.map((text) => line(text)), false);

describe("cards", () => {
  test.each([
    [["￥20000.00", "借款", "微信转账"], "[转账] ￥20000.00 借款"],
    [["¥20,000.00", "已收款", "微信转账"], "[转账] ￥20000.00 已收款"],
    [["Y500.00", "已被接收", "微信转账"], "[转账] ￥500.00 已被接收"],
    [["￥500.00", "借款-已被接收", "转账"], "[转账] ￥500.00 借款 已被接收"],
    [["￥500.00", "已退还(24小时未收)", "微信转账"], "[转账] ￥500.00 已退还"],
    [["￥500.00", "你发起了一笔转账", "微信转账"], "[转账] ￥500.00 待收款"],
    [["￥500.00", "请收款", "微信转账"], "[转账] ￥500.00 待收款"],
    [["￥0.01", "微信转账"], "[转账] ￥0.01"],
  ])("%j", (lines, content) => {
    expect(card(...lines)).toEqual({ type: "transfer", content, unsure: false });
  });

  test.each([
    ["a sum that does not read as one", [line("￥20.000.00"), line("微信转账")]],
    ["a card without a sum", [line("借款"), line("微信转账")]],
    ["a digit that was not seen clearly", [line("￥20000.00", { confidence: 0.7 }), line("微信转账")]],
    ["fewer digits read than stand there", [line("￥2000.00", { marks: [9, 9, 9] }), line("微信转账")]],
    ["a remark that was not seen clearly", [line("￥20000.00"), line("借款", { confidence: 0.3 }), line("微信转账")]],
  ])("%s is for a person to check", (_, lines) => {
    expect(cardSaid(lines, false)).toMatchObject({ type: "transfer", unsure: true });
  });

  test("a faded card that does not say why is for a person to check", () => {
    expect(cardSaid([line("￥20000.00"), line("借款"), line("微信转账")], true)).toMatchObject({ content: "[转账] ￥20000.00 借款", unsure: true });
    expect(cardSaid([line("￥20000.00"), line("已收款"), line("微信转账")], true)).toMatchObject({ unsure: false });
  });

  test("red packets name no sum", () => {
    expect(card("恭喜发财，大吉大利", "微信红包")).toEqual({ type: "red-packet", content: "[红包] 恭喜发财，大吉大利", unsure: false });
    expect(card("恭喜发财", "已领取", "微信红包")).toEqual({ type: "red-packet", content: "[红包] 恭喜发财", unsure: false });
    expect(card("恭喜发财")).toMatchObject({ type: "red-packet", unsure: true });
  });
});

describe("bubbles", () => {
  test.each([
    [['12"', ")))"], false, undefined],
    [[")))", '12"'], false, "[语音 12 秒]"],
    [["3″", "(((" ], true, "[语音 3 秒]"],
    [['60"'], true, "[语音 60 秒]"],
    [["61″", "((("], true, undefined],
    [["0″", "((("], true, undefined],
    [["12", "((("], true, undefined],
  ])("%j, own: %s: %s", (pieces, isOwn, content) => {
    expect(voiceSaid(pieces.map((text) => line(text)), isOwn)?.content).toBe(content);
  });

  test.each([
    [["通话时长 01:02"], "call", "[通话] 通话时长 01:02"],
    [["对方已取消"], "call", "[通话] 对方已取消"],
    [["张伟", "个人名片"], "card", "[名片] 张伟\n个人名片"],
    [["借条.pdf", "120.5K", "微信电脑版"], "file", "[文件] 借条.pdf\n120.5K\n微信电脑版"],
    [["行，你写个借条"], "text", "行，你写个借条"],
  ])("%j is %s", (lines, type, content) => {
    expect(bubbleSaid(lines.map((text) => line(text)))).toEqual({ type, content, unsure: false });
  });

  test("without a word it is for a person to look at", () => {
    expect(bubbleSaid([line("", { confidence: 0 })])).toMatchObject({ type: "text", content: "", unsure: true });
  });

  test("lines are put together again as they were written", () => {
    expect(joined([line("借你20000元，9月底前"), line("一定还", { end: 40 })])).toBe("借你20000元，9月底前一定还");
    expect(joined([line("第一条", { end: 40 }), line("第二条，十月还清")])).toBe("第一条\n第二条，十月还清");
    expect(joined([line("借款", { end: 60 }), line("20000元")])).toBe("借款20000元");
    expect(joined([line("see you"), line("tomorrow", { end: 40 })])).toBe("see you tomorrow");
  });
});
