/** 起诉：普通、简易与小额诉讼 */
import type { Rule } from "./rule.ts";
import { ONLINE_RULES, POLICY, PROCEDURE, PROCEDURE_RULES } from "./statutes.ts";

export const suit: readonly Rule[] = [
  {
    ...PROCEDURE,
    id: "CN-CPL-122",
    article: "第一百二十二条",
    rule: "起诉的条件：与自己有直接利害关系，有明确的被告，有具体的请求和事实理由，属于受诉法院管。",
    quote: "有具体的诉讼请求和事实、理由",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-124",
    article: "第一百二十四条",
    rule: "起诉状要写明双方信息、请求和事实理由、证据及来源。",
    quote: "诉讼请求和所根据的事实与理由",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-125",
    article: "第一百二十五条",
    rule: "适合调解的纠纷，法院先行调解；当事人拒绝的除外。",
    quote: "适宜调解的，先行调解，但当事人拒绝调解的除外",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-126",
    article: "第一百二十六条",
    rule: "符合条件的应当在七日内立案。",
    quote: "符合起诉条件的，应当在七日内立案",
    computed: true,
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-147",
    article: "第一百四十七条",
    rule: "对方经传票传唤，没有正当理由不到庭的，可以缺席判决。",
    quote: "无正当理由拒不到庭的，或者未经法庭许可中途退庭的，可以缺席判决",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-152",
    article: "第一百五十二条",
    rule: "普通程序六个月内审结，可以延长。",
    quote: "应当在立案之日起六个月内审结",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-160",
    article: "第一百六十条、第一百六十四条",
    rule: "事实清楚、争议不大的简单案件适用简易程序，三个月内审结，可以延长一个月。",
    quote: "应当在立案之日起三个月内审结",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-114",
    article: "第一百一十四条",
    rule: "伪造、毁灭重要证据的，罚款、拘留，构成犯罪的追究刑事责任。",
    quote: "伪造、毁灭重要证据，妨碍人民法院审理案件的",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-115",
    article: "第一百一十五条",
    rule: "单方捏造基本事实起诉的，驳回请求并罚款、拘留，构成犯罪的追究刑事责任。",
    quote: "当事人单方捏造民事案件基本事实，向人民法院提起诉讼",
  },
  {
    ...PROCEDURE_RULES,
    id: "CN-CPL-J257",
    article: "第二百五十七条",
    rule: "起诉时被告下落不明的，不适用简易程序。",
    quote: "起诉时被告下落不明的",
    computed: true,
  },
  {
    ...POLICY,
    id: "YJ-NEGOTIATION",
    article: "",
    rule: "先好好说：写明数额和日期的提醒不花钱，也是催告的证据。",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-90",
    article: "第九十条",
    rule: "本人同意的，法院可以电子送达，包括判决书；信息到达他的系统那天就算送达。",
    quote: "以送达信息到达受送达人特定系统的日期为送达日期",
  },
  {
    ...ONLINE_RULES,
    id: "CN-EV-OL29",
    article: "第二十九条",
    rule: "打官司以前就约定好用电子送达的，法院可以认定他同意。",
    quote: "受送达人在诉讼前对适用电子送达已作出约定或者承诺的",
  },
];
