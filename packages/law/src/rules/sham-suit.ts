/** 虚假诉讼：法院会查什么，真的案件怎么不被误会 */
import { day, type Rule } from "./rule.ts";
import { CRIMINAL_LAW, LENDING_2020, PROCEDURE } from "./statutes.ts";

const OLD_NUMBERS = "条文里引的民事诉讼法条号是旧的，现在是第一百一十四条至第一百一十六条。";

export const shamSuit: readonly Rule[] = [
  {
    ...LENDING_2020,
    id: "CN-PL-18",
    replaces: "CN-PL08-19",
    article: "第十八条",
    rule: "没有出借能力、不合常理、凭证可疑等情形，法院会严格审查是否虚假诉讼。",
    quote: "综合判断是否属于虚假民事诉讼",
    computed: true,
  },
  {
    ...LENDING_2020,
    id: "CN-PL-19",
    replaces: "CN-PL08-20",
    article: "第十九条",
    rule: "查明是虚假诉讼的，不准撤诉，驳回请求，罚款、拘留，构成犯罪的移送。",
    quote: "经查明属于虚假民间借贷诉讼，原告申请撤诉的，人民法院不予准许",
    openQuestions: [OLD_NUMBERS],
    computed: true,
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-116",
    article: "第一百一十六条",
    rule: "和被执行人串通，用诉讼、仲裁、调解帮他逃避执行的，罚款、拘留，构成犯罪的追究刑事责任。",
    quote: "通过诉讼、仲裁、调解等方式逃避履行法律文书确定的义务的",
    computed: true,
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-118",
    article: "第一百一十八条",
    rule: "妨害诉讼的罚款，个人十万元以下；拘留十五日以下。",
    quote: "对个人的罚款金额，为人民币十万元以下",
    computed: true,
  },
  {
    ...CRIMINAL_LAW,
    id: "CR-307b-1",
    statute: "虚假诉讼刑事案件解释",
    article: "第一条第二款",
    from: day("2018-10-01"),
    rule: "债务已经全部还清，隐瞒下来去起诉要对方再还的，按“以捏造的事实提起民事诉讼”论。",
    quote: "隐瞒债务已经全部清偿的事实，向人民法院提起民事诉讼，要求他人履行债务的",
    openQuestions: ["只隐瞒一部分还款的，条文没有写，由法院认定。"],
    computed: true,
  },
];
