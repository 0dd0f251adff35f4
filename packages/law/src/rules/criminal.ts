/** 报案，与报案、起诉的红线 */
import { day, type Rule } from "./rule.ts";
import { CRIMINAL_LAW, ORDER_LAW } from "./statutes.ts";

export const criminal: readonly Rule[] = [
  {
    ...CRIMINAL_LAW,
    id: "CR-266",
    article: "第二百六十六条",
    rule: "以非法占有为目的、用欺骗手段借钱，数额较大的是诈骗；借了还不起或不肯还，是民事纠纷。",
    openQuestions: ["起点在三千元到一万元之间，由各省确定。", "有没有非法占有目的，由公安机关查明。"],
  },
  {
    ...CRIMINAL_LAW,
    id: "CR-266-1",
    statute: "诈骗刑事案件解释",
    article: "第一条",
    from: day("2011-04-08"),
    verifiedAsOf: day("2026-05-16"),
    rule: "诈骗三千元至一万元以上为“数额较大”，各省在此幅度内确定。",
    quote: "诈骗公私财物价值三千元至一万元以上",
  },
  {
    ...CRIMINAL_LAW,
    id: "CR-243",
    article: "第二百四十三条",
    rule: "捏造事实诬告他人、意图使他受刑事追究，情节严重的，是犯罪；报错了不是。",
  },
  {
    ...CRIMINAL_LAW,
    id: "CR-307b",
    article: "第三百零七条之一",
    from: day("2015-11-01"),
    rule: "以捏造的事实起诉，妨害司法秩序或者严重侵害他人权益的，是犯罪；隐瞒债务已经全部还清而起诉的也算。",
    openQuestions: ["“隐瞒已经全部还清”出自2018年虚假诉讼刑事案件解释第一条；只隐瞒一部分还款怎么处理，由法院认定。"],
  },
  {
    ...CRIMINAL_LAW,
    id: "CR-313",
    article: "第三百一十三条",
    rule: "有能力而拒不执行判决、裁定，情节严重的是犯罪。",
  },
  {
    ...ORDER_LAW,
    id: "PS-72",
    article: "第七十二条第二项",
    rule: "伪造、隐匿证据，谎报案情，影响办案的，拘留，可以并处罚款；情节较轻的，警告或者罚款。",
    quote: "伪造、隐匿、毁灭证据或者提供虚假证言、谎报案情，影响行政执法机关依法办案的",
  },
];
