/** Sums as people read them: grouped for the eye, in everyday numerals for the ear. */
import { groupMoney, moneyFromContract, moneyInWords, type MoneyText } from "@youju/model";

const EVERYDAY: Readonly<Record<string, string>> = {
  壹: "一",
  贰: "二",
  叁: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
  整: "",
};

/** `16140.50` → `16,140.50` */
export function groupedMoney(money: MoneyText): string {
  return groupMoney(moneyFromContract(money));
}

/** `20000.00` → `20,000`, where there is little room; fen are kept. */
export function shortMoney(money: MoneyText): string {
  return groupedMoney(money).replace(/\.00$/u, "");
}

/** `1074.42` → `一千零七十四元四角二分`, what a screen reader says for a sum. */
export function spokenMoney(money: MoneyText): string {
  const fen = moneyFromContract(money);
  const words = moneyInWords(fen < 0n ? -fen : fen).replaceAll(
    /[壹贰叁肆伍陆柒捌玖拾佰仟整]/gu,
    (sign) => EVERYDAY[sign]!,
  );
  return `${fen < 0n ? "负" : ""}${words.replace(/^一十/u, "十")}`;
}

export function isZero(money: MoneyText): boolean {
  return moneyFromContract(money) === 0n;
}

export function isPositive(money: MoneyText): boolean {
  return moneyFromContract(money) > 0n;
}
