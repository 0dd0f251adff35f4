import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../testing/index.ts";
import { parseMoney } from "./money.ts";
import { moneyInWords, parseMoneyInWords } from "./money-in-words.ts";

function fen(written: string): bigint {
  const result = parseMoney(written);
  if (!result.ok) throw new Error(written);
  return result.value;
}

const readWords = (text: string): bigint | string => {
  const result = parseMoneyInWords(text);
  return result.ok ? result.value : result.fault.code;
};

/** Examples of 《正确填写票据和结算凭证的基本规定》 first, then what its rules of 零 and 整 give. */
const TABLE: readonly [written: string, words: string][] = [
  ["1409.50", "壹仟肆佰零玖元伍角"],
  ["6007.14", "陆仟零柒元壹角肆分"],
  ["1680.32", "壹仟陆佰捌拾元叁角贰分"],
  ["107000.53", "壹拾万柒仟元伍角叁分"],
  ["16409.02", "壹万陆仟肆佰零玖元零贰分"],
  ["325.04", "叁佰贰拾伍元零肆分"],
  ["0", "零元整"],
  ["0.01", "壹分"],
  ["0.10", "壹角"],
  ["0.12", "壹角贰分"],
  ["1", "壹元整"],
  ["1.01", "壹元零壹分"],
  ["1.10", "壹元壹角"],
  ["10", "壹拾元整"],
  ["15", "壹拾伍元整"],
  ["100", "壹佰元整"],
  ["101", "壹佰零壹元整"],
  ["110", "壹佰壹拾元整"],
  ["1001", "壹仟零壹元整"],
  ["1010", "壹仟零壹拾元整"],
  ["10000", "壹万元整"],
  ["10001", "壹万零壹元整"],
  ["10010", "壹万零壹拾元整"],
  ["10100", "壹万零壹佰元整"],
  ["20000", "贰万元整"],
  ["36800", "叁万陆仟捌佰元整"],
  ["100500", "壹拾万零伍佰元整"],
  ["1000000", "壹佰万元整"],
  ["1000001", "壹佰万零壹元整"],
  ["10000000", "壹仟万元整"],
  ["10200000", "壹仟零贰拾万元整"],
  ["100000000", "壹亿元整"],
  ["100000001", "壹亿零壹元整"],
  ["100010000", "壹亿零壹万元整"],
  ["110000000", "壹亿壹仟万元整"],
  ["1000000000000", "壹万亿元整"],
  ["1000100000000", "壹万零壹亿元整"],
  ["1000000010000", "壹万亿零壹万元整"],
  ["1000000000001", "壹万亿零壹元整"],
];

describe("人民币大写", () => {
  test.each(TABLE)("%s is %s, and back", (written, words) => {
    expect(moneyInWords(fen(written))).toBe(words);
    expect(readWords(words)).toBe(fen(written));
    expect(readWords(`人民币${words}`)).toBe(fen(written));
  });

  test("every amount is read back as it was, with 整 or 正, 元 or 圆", () => {
    fc.assert(
      fc.property(fc.oneof(fc.bigInt({ min: 1n, max: 10n ** 18n - 1n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 13n }).map((n) => n * 10_000n)), (amount) => {
        const words = moneyInWords(amount);
        expect(readWords(words)).toBe(amount);
        expect(readWords(words.replace("整", "正").replace("元", "圆"))).toBe(amount);
        expect(words).not.toMatch(/零零|零[元万亿]|分整/u);
      }),
      runs(500),
    );
  });

  test("negative and boundless amounts have no words", () => {
    expect(() => moneyInWords(-1n)).toThrow(RangeError);
    expect(() => moneyInWords(10n ** 18n)).toThrow(RangeError);
  });
});

describe("words as people write them", () => {
  test.each<[words: string, written: string]>([
    ["两万元", "20000"],
    ["贰万圆整", "20000"],
    ["两万", "20000"],
    ["五百", "500"],
    ["十五元", "15"],
    ["拾伍元整", "15"],
    ["一千零五十块", "1050"],
    ["五千块钱", "5000"],
    ["三万五", "35000"],
    ["两千五", "2500"],
    ["一百二", "120"],
    ["三万五千", "35000"],
    ["一万零五", "10005"],
    ["壹万元正", "10000"],
    ["人民币：贰万元整", "20000"],
    ["五角", "0.50"],
    ["三元五角二分", "3.52"],
    ["一元零五分", "1.05"],
    ["〇元", "0"],
    ["一亿二千万元", "120000000"],
  ])("%s is %s", (words, written) => expect(readWords(words)).toBe(fen(written)));

  test.each(["", "元", "整", "人民币", "借款", "一二三元", "元整", "五分五角", "壹万元整贰", "万元", "百元", "壹佰壹佰元", "壹拾壹佰元", "壹万壹万元", "2000元", "壹元角", "壹佰零元", "一百五万", "亿元", "壹亿壹亿元", "五"])("%j cannot be read", (words) =>
    expect(readWords(words)).toBe("money-unreadable"));
});
