/** 本金与借期内利息 */
import type { Rule } from "./rule.ts";
import { CIVIL_CODE, LENDING_2015, LENDING_2020, GUIDANCE, POLICY } from "./statutes.ts";

export const interest: readonly Rule[] = [
  {
    ...LENDING_2020,
    id: "CN-PL-24",
    article: "第二十四条",
    rule: "没有约定利息的，没有借期内利息；自然人之间约定不明的，也没有。",
    quote: "借贷双方没有约定利息，出借人主张支付利息的，人民法院不予支持",
    computed: true,
  },
  {
    ...GUIDANCE,
    id: "CN-PL-24a",
    article: "问题1",
    rule: "自然人之间只写了利率数字、没写按年还是按月，不等于没有约定利息，由法院按习惯认定。",
    openQuestions: ["属于参考性意见，不是司法解释；这里不猜，请问清楚是年息还是月息。"],
  },
  {
    ...LENDING_2015,
    id: "CN-PL15-25",
    article: "第二十五条",
    rule: "没有约定利息的，没有借期内利息；自然人之间约定不明的，也没有。",
    quote: "借贷双方没有约定利息，出借人主张支付借期内利息的，人民法院不予支持",
    computed: true,
  },
  {
    ...LENDING_2020,
    id: "CN-PL-26",
    article: "第二十六条",
    rule: "本金是实际出借的金额；预先扣掉的利息不算本金。",
    quote: "预先在本金中扣除利息的，人民法院应当将实际出借的金额认定为本金",
    computed: true,
  },
  {
    ...LENDING_2020,
    id: "CN-PL-30",
    article: "第三十条",
    rule: "提前还款的，利息按实际借款天数算。",
    quote: "借款人提前偿还借款并主张按照实际借款期限计算利息的，人民法院应予支持",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-670",
    article: "第六百七十条",
    rule: "利息不得预先从本金里扣；扣了的，按实际借款数额还款和计息。",
    quote: "借款的利息不得预先在本金中扣除",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-674",
    article: "第六百七十四条",
    rule: "没约定付息日的，借期不满一年与本金一起付，一年以上每满一年付一次。",
    quote: "借款期间不满一年的，应当在返还借款时一并支付",
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-680",
    article: "第六百八十条",
    rule: "禁止高利放贷；没有约定利息的视为没有利息，自然人之间约定不明的也视为没有。",
    quote: "借款合同对支付利息没有约定的，视为没有利息",
    computed: true,
  },
  {
    ...POLICY,
    id: "YJ-DAYS",
    article: "",
    rule: "当天终了时仍在外的钱计一天息：交付日算，还款日不算；一年按365天，约定了360天的除外。",
    openQuestions: ["没有规定写明按365天还是360天，这里取对借款人有利、也容易说明的365天。"],
    computed: true,
  },
  {
    ...POLICY,
    id: "YJ-LAST-DAY",
    article: "",
    rule: "“暂计至某日”这里包含当天；不含当天的算法（算头不算尾）少一天利息。",
    openQuestions: ["条文没有规定，两种算法都给出。"],
    computed: true,
  },
];
