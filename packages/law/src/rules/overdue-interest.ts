/** 逾期利息与违约金 */
import type { Rule } from "./rule.ts";
import { CIVIL_CODE, LENDING_2015, LENDING_2020, LENDING_2020_08 } from "./statutes.ts";

export const overdueInterest: readonly Rule[] = [
  {
    ...LENDING_2020,
    id: "CN-PL-28",
    replaces: "CN-PL08-29",
    article: "第二十八条",
    rule: "约定了逾期利率的从约定，不超过上限；没约定的按借期内利率；两样都没约定的，从逾期之日起参照当时的一年期LPR。",
    quote: "自逾期还款之日起参照当时一年期贷款市场报价利率标准计算的利息承担逾期还款违约责任的",
    openQuestions: ["“当时”是逾期第一天的LPR还是随公布分段，法院做法不一；这里取逾期第一天，另列分段的数额。"],
    computed: true,
  },
  {
    ...LENDING_2020,
    id: "CN-PL-29",
    replaces: "CN-PL08-30",
    article: "第二十九条",
    rule: "逾期利息、违约金和其他费用可以一并主张，总计不超过合同成立时一年期LPR的四倍。",
    quote: "总计超过合同成立时一年期贷款市场报价利率四倍的部分，人民法院不予支持",
    openQuestions: ["律师费等实现债权的费用是否算“其他费用”，没有统一答案；这里不算在内，另外列出。"],
    computed: true,
  },
  {
    ...LENDING_2015,
    id: "CN-PL15-29",
    article: "第二十九条",
    rule: "约定了逾期利率的从约定，不超过24%；没约定的按借期内利率；两样都没约定的，年利率6%。",
    quote: "出借人主张借款人自逾期还款之日起按照年利率6%支付资金占用期间利息的，人民法院应予支持",
    openQuestions: [
      "没有约定利率的旧借款，2020年8月20日以后按哪一天的LPR，没有明文；这里取逾期第一天或2020年8月20日中较晚的一天，另列起诉时的数额。",
    ],
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-676",
    article: "第六百七十六条",
    rule: "到期不还的，应当付逾期利息。",
    quote: "借款人未按照约定的期限返还借款的，应当按照约定或者国家有关规定支付逾期利息",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-585",
    article: "第五百八十五条",
    rule: "违约金过分高于损失的，法院可以根据请求适当减少。",
    quote: "约定的违约金过分高于造成的损失的，人民法院或者仲裁机构可以根据当事人的请求予以适当减少",
    certainty: "M",
    openQuestions: ["减多少由法院决定，这里只用LPR四倍的上限。"],
  },
  {
    ...LENDING_2020_08,
    id: "CN-PL08-29",
    replaces: "CN-PL15-29",
    article: "第二十九条",
    rule: "约定了逾期利率的从约定，不超过上限；没约定的按借期内利率；两样都没约定的，自逾期之日起承担违约责任。",
    quote:
      "既未约定借期内利率，也未约定逾期利率，出借人主张借款人自逾期还款之日起承担逾期还款违约责任的，人民法院应予支持",
    openQuestions: ["两样都没约定的，按多少算，这一版没有写；2021年起的规定第二十八条才写明参照当时的LPR。"],
  },
  {
    ...LENDING_2020_08,
    id: "CN-PL08-30",
    replaces: "CN-PL15-30",
    article: "第三十条",
    rule: "逾期利息、违约金和其他费用可以一并主张，总计不超过合同成立时一年期LPR的四倍。",
    quote: "总计超过合同成立时一年期贷款市场报价利率四倍的部分，人民法院不予支持",
  },
];
