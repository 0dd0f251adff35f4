/** 借款合同无效 */
import type { Rule } from "./rule.ts";
import { CIVIL_CODE, LENDING_2020, PRACTICE } from "./statutes.ts";

export const voidLoan: readonly Rule[] = [
  {
    ...LENDING_2020,
    id: "CN-PL-13",
    replaces: "CN-PL08-14",
    article: "第十三条",
    rule: "套取贷款转贷、职业放贷、知道或者应当知道用于违法犯罪仍出借等，借款合同无效。",
    quote: "未依法取得放贷资格的出借人，以营利为目的向社会不特定对象提供借款的",
    openQuestions: ["多少次、多少人算“向社会不特定对象”，条文没有写，由法院认定。"],
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-153",
    article: "第一百五十三条",
    rule: "违反法律、行政法规的强制性规定的无效，但是该规定不导致无效的除外；违背公序良俗的无效。",
    quote: "违背公序良俗的民事法律行为无效",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-157",
    article: "第一百五十七条",
    rule: "合同无效的，拿到的钱要返还；有过错的赔对方的损失，都有过错的各担各的。",
    quote: "行为人因该行为取得的财产，应当予以返还",
    openQuestions: ["资金占用的损失按什么标准赔，条文没有写，由法院按过错认定。"],
    computed: true,
  },
  {
    ...PRACTICE,
    id: "CASE-18",
    article: "玉环市法院案例",
    rule: "牌桌上借出两万元、事后补借条：出借人知道是赌，驳回，钱也被收缴。",
    openQuestions: ["收缴是旧的做法；也有法院判合同无效、把钱退还。"],
  },
  {
    ...PRACTICE,
    id: "CASE-19",
    article: "苏州市吴江区法院案例（2021年）",
    rule: "钱经收款人转给了放赌债的人，利息由第三人发红包：和收款人之间没有借款的约定，驳回。",
  },
  {
    ...PRACTICE,
    id: "CASE-20",
    article: "石狮市法院、泉州市中级法院案例（2018年）",
    rule: "聊天里满是“打水、上山、水钱”，法院认为出借人知道是赌博，驳回。",
  },
  {
    ...PRACTICE,
    id: "CASE-21",
    article: "广州市从化区法院案例（2016年）",
    rule: "借条写四万元，其实是打麻将输的：法院问清地点和钱的来路后驳回。",
  },
  {
    ...PRACTICE,
    id: "CASE-22",
    article: "公开报道的案例（法院未写明，2021年的借款）",
    rule: "借给赌博的人，合同无效，但钱判还了一部分；线索移送公安。",
  },
];
