/** 民间借贷规定 of 2015 and of August 2020, where no calculator uses them: for older suits and contracts. */
import type { Rule } from "./rule.ts";
import { LENDING_2015, LENDING_2020_08 } from "./statutes.ts";

const NO_SUIT_BEFORE = "2020年8月20日以前受理的案件才用这个条号；之后受理的，看当时的版本。";

const of2015 = (row: Pick<Rule, "id" | "article" | "rule" | "quote">): Rule => ({
  ...LENDING_2015,
  decidedBy: "filing",
  openQuestions: [NO_SUIT_BEFORE],
  ...row,
});

const ofAugust2020 = (row: Pick<Rule, "id" | "article" | "rule" | "quote" | "replaces">): Rule => ({
  ...LENDING_2020_08,
  ...row,
});

const EVIDENCE = "起诉要有借据、收据、欠条等凭证，以及其他能证明借贷关系的证据。";
const PLACE = "没约定履行地的，以接受货币一方所在地为合同履行地。";
const GUARANTORS = "连带保证可以只告借款人，也可以只告保证人；一般保证只告保证人的，法院要追加借款人。";
const FORMED = "自然人之间转账借款，自钱到借款人账户时成立；现金自收到时成立。";
const OTHER_DEALING = "对方证明这笔钱来自别的关系的，按那个关系审理；经调解、和解、清算定下的债务除外。";
const TRANSFER_ONLY = "只有转账凭证，对方说是还旧账的，由他证明；他证明了，你仍要证明借贷成立。";
const APPEAR = "负有举证责任的原告无正当理由不到庭，查不清的主要事实不予认定。";
const SHAM_SIGNS = "没有出借能力、不合常理、凭证可疑等情形，法院会严格审查是否虚假诉讼。";
const SHAM = "查明是虚假诉讼的，不准撤诉，驳回请求，罚款、拘留，构成犯罪的移送。";
const ONLY_SIGNED = "只在借条上签名、没有写明是保证人的，不承担保证责任。";

export const lendingBefore2021: readonly Rule[] = [
  of2015({
    id: "CN-PL15-2",
    article: "第二条",
    rule: EVIDENCE,
    quote: "应当提供借据、收据、欠条等债权凭证以及其他能够证明借贷法律关系存在的证据",
  }),
  of2015({ id: "CN-PL15-3", article: "第三条", rule: PLACE, quote: "以接受货币一方所在地为合同履行地" }),
  of2015({
    id: "CN-PL15-4",
    article: "第四条",
    rule: GUARANTORS,
    quote: "出借人仅起诉保证人的，人民法院应当追加借款人为共同被告",
  }),
  of2015({
    id: "CN-PL15-9",
    article: "第九条",
    rule: FORMED,
    quote: "以银行转账、网上电子汇款或者通过网络贷款平台等形式支付的，自资金到达借款人账户时",
  }),
  of2015({
    id: "CN-PL15-14",
    article: "第十四条",
    rule: "套取贷款高利转贷、借企业或者职工的钱转贷牟利，而借款人知道或者应当知道的，以及知道或者应当知道用于违法犯罪仍出借的，借款合同无效。",
    quote: "套取金融机构信贷资金又高利转贷给借款人，且借款人事先知道或者应当知道的",
  }),
  of2015({ id: "CN-PL15-15", article: "第十五条", rule: OTHER_DEALING, quote: "按照基础法律关系审理" }),
  of2015({
    id: "CN-PL15-17",
    article: "第十七条",
    rule: TRANSFER_ONLY,
    quote: "被告抗辩转账系偿还双方之前借款或其他债务，被告应当对其主张提供证据证明",
  }),
  of2015({ id: "CN-PL15-18", article: "第十八条", rule: APPEAR, quote: "负有举证证明责任的原告无正当理由拒不到庭" }),
  of2015({ id: "CN-PL15-19", article: "第十九条", rule: SHAM_SIGNS, quote: "综合判断是否属于虚假民事诉讼" }),
  of2015({
    id: "CN-PL15-20",
    article: "第二十条",
    rule: SHAM,
    quote: "经查明属于虚假民间借贷诉讼，原告申请撤诉的，人民法院不予准许",
  }),
  of2015({
    id: "CN-PL15-21",
    article: "第二十一条",
    rule: ONLY_SIGNED,
    quote: "但未表明其保证人身份或者承担保证责任，或者通过其他事实不能推定其为保证人",
  }),
  ofAugust2020({
    id: "CN-PL08-2",
    replaces: "CN-PL15-2",
    article: "第二条",
    rule: EVIDENCE,
    quote: "应当提供借据、收据、欠条等债权凭证以及其他能够证明借贷法律关系存在的证据",
  }),
  ofAugust2020({
    id: "CN-PL08-3",
    replaces: "CN-PL15-3",
    article: "第三条",
    rule: PLACE,
    quote: "以接受货币一方所在地为合同履行地",
  }),
  ofAugust2020({
    id: "CN-PL08-4",
    replaces: "CN-PL15-4",
    article: "第四条",
    rule: GUARANTORS,
    quote: "出借人仅起诉保证人的，人民法院应当追加借款人为共同被告",
  }),
  ofAugust2020({
    id: "CN-PL08-9",
    replaces: "CN-PL15-9",
    article: "第九条",
    rule: FORMED,
    quote: "以银行转账、网上电子汇款等形式支付的，自资金到达借款人账户时",
  }),
  ofAugust2020({
    id: "CN-PL08-14",
    replaces: "CN-PL15-14",
    article: "第十四条",
    rule: "套取贷款转贷、职业放贷、知道或者应当知道用于违法犯罪仍出借等，借款合同无效。",
    quote: "未依法取得放贷资格的出借人，以营利为目的向社会不特定对象提供借款的",
  }),
  ofAugust2020({
    id: "CN-PL08-15",
    replaces: "CN-PL15-15",
    article: "第十五条",
    rule: OTHER_DEALING,
    quote: "按照基础法律关系审理",
  }),
  ofAugust2020({
    id: "CN-PL08-17",
    replaces: "CN-PL15-17",
    article: "第十七条",
    rule: TRANSFER_ONLY,
    quote: "被告抗辩转账系偿还双方之前借款或者其他债务的，被告应当对其主张提供证据证明",
  }),
  ofAugust2020({
    id: "CN-PL08-18",
    replaces: "CN-PL15-18",
    article: "第十八条",
    rule: APPEAR,
    quote: "负有举证责任的原告无正当理由拒不到庭",
  }),
  ofAugust2020({
    id: "CN-PL08-19",
    replaces: "CN-PL15-19",
    article: "第十九条",
    rule: SHAM_SIGNS,
    quote: "综合判断是否属于虚假民事诉讼",
  }),
  ofAugust2020({
    id: "CN-PL08-20",
    replaces: "CN-PL15-20",
    article: "第二十条",
    rule: SHAM,
    quote: "经查明属于虚假民间借贷诉讼，原告申请撤诉的，人民法院不予准许",
  }),
  ofAugust2020({
    id: "CN-PL08-21",
    replaces: "CN-PL15-21",
    article: "第二十一条",
    rule: ONLY_SIGNED,
    quote: "但是未表明其保证人身份或者承担保证责任，或者通过其他事实不能推定其为保证人",
  }),
];
