/** 支付令（督促程序） */
import type { Rule } from "./rule.ts";
import { PROCEDURE, PROCEDURE_RULES } from "./statutes.ts";

export const paymentOrder: readonly Rule[] = [
  {
    ...PROCEDURE,
    id: "CN-CPL-225",
    article: "第二百二十五条",
    rule: "请求给付金钱，双方没有其他债务纠纷，支付令能送达的，可以申请支付令。",
    quote: "债权人与债务人没有其他债务纠纷的",
    computed: true,
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-226",
    article: "第二百二十六条",
    rule: "法院五日内通知是否受理。",
    quote: "人民法院应当在五日内通知债权人是否受理",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-227",
    article: "第二百二十七条",
    rule: "受理后十五日内发出支付令；债务人十五日内不还也不书面异议的，可以申请执行。",
    quote: "债务人应当自收到支付令之日起十五日内清偿债务，或者向人民法院提出书面异议",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-228",
    article: "第二百二十八条",
    rule: "异议成立的支付令失效，转入诉讼，申请人不同意的除外。",
    quote: "支付令失效的，转入诉讼程序",
  },
  {
    ...PROCEDURE_RULES,
    id: "CN-CPL-J23",
    article: "第二十三条",
    rule: "支付令只能向债务人住所地的基层法院申请。",
  },
  {
    ...PROCEDURE_RULES,
    id: "CN-CPL-J427",
    article: "第四百二十七条",
    rule: "要求：到期且数额确定，没有对待给付，债务人在境内且没有下落不明，能送达，没有申请诉前保全；不限金额。",
  },
  {
    ...PROCEDURE_RULES,
    id: "CN-CPL-J428",
    article: "第四百二十八条",
    rule: "证据里没有约定逾期利息或违约金而坚持要的，裁定驳回；所以没有约定的只申请本金。",
    computed: true,
  },
  {
    ...PROCEDURE_RULES,
    id: "CN-CPL-J429",
    article: "第四百二十九条、第四百三十条",
    rule: "债务人本人拒收的，可以留置送达；发出后三十日内送达不到的，督促程序终结，支付令失效；又起诉的也终结。",
  },
];
