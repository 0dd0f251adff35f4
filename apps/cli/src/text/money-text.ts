import {
  formatPercent,
  groupMoney,
  moneyFromContract,
  type MoneyText,
  rateFromContract,
  type RateText,
} from "@youju/model";

/** `20000.00` → `20,000.00` */
export const moneyText = (money: MoneyText): string => groupMoney(moneyFromContract(money));

/** `0.0335` → `3.35%` */
export const percentText = (rate: RateText): string => formatPercent(rateFromContract(rate));

export const isZero = (money: MoneyText): boolean => moneyFromContract(money) === 0n;
