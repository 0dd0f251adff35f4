/** 借贷关系的成立与效力 */
import type { Rule } from "./rule.ts";
import { CIVIL_CODE, LENDING_2020 } from "./statutes.ts";

export const formation: readonly Rule[] = [
  {
    ...LENDING_2020,
    id: "CN-PL-2",
    replaces: "CN-PL08-2",
    article: "第二条",
    rule: "起诉要有借据、收据、欠条等凭证，以及其他能证明借贷关系的证据。",
    quote: "应当提供借据、收据、欠条等债权凭证以及其他能够证明借贷法律关系存在的证据",
  },
  {
    ...LENDING_2020,
    id: "CN-PL-9",
    replaces: "CN-PL08-9",
    article: "第九条",
    rule: "自然人之间转账借款，自钱到借款人账户时成立；现金自收到时成立。",
    quote: "以银行转账、网上电子汇款等形式支付的，自资金到达借款人账户时",
    openQuestions: ["微信转账以对方收款为到账，退回、过期的没有交付；条文没有点名微信。"],
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-679",
    article: "第六百七十九条",
    rule: "自然人之间的借款合同，自提供借款时成立。",
    quote: "自然人之间的借款合同，自贷款人提供借款时成立",
    openQuestions: ["每次转账各自成立、各有上限，是由条文推出的读法。"],
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-480",
    article: "第四百八十条",
    rule: "承诺可以按习惯或要约，用行为作出：他开口借，你转钱，就是答应。",
    quote: "根据交易习惯或者要约表明可以通过行为作出承诺的除外",
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-490",
    article: "第四百九十条",
    rule: "没有签字，但一方已经履行主要义务、对方接受的，合同成立。",
    quote: "当事人一方已经履行主要义务，对方接受时，该合同成立",
  },
  {
    ...LENDING_2020,
    id: "CN-PL-14",
    replaces: "CN-PL08-15",
    article: "第十四条",
    rule: "对方证明这笔钱来自别的关系的，按那个关系审理；经调解、和解、清算定下的债务除外。",
    quote: "按照基础法律关系审理",
  },
  {
    ...LENDING_2020,
    id: "CN-PL-16",
    replaces: "CN-PL08-17",
    article: "第十六条",
    rule: "只有转账凭证，对方说是还旧账的，由他证明；他证明了，你仍要证明借贷成立。",
    quote: "被告抗辩转账系偿还双方之前借款或者其他债务的，被告应当对其主张提供证据证明",
    openQuestions: ["微信、支付宝的转账记录参照处理，条文写的是金融机构的转账凭证。"],
  },
  {
    ...LENDING_2020,
    id: "CN-PL-17",
    replaces: "CN-PL08-18",
    article: "第十七条",
    rule: "负有举证责任的原告无正当理由不到庭，查不清的主要事实不予认定。",
    quote: "负有举证责任的原告无正当理由拒不到庭",
  },
];
