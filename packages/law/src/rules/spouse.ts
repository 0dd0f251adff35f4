/** 夫妻共同债务：什么时候配偶也要还 */
import type { Rule } from "./rule.ts";
import { CIVIL_CODE, FAMILY_RULES, FAMILY_RULES_2, PRACTICE } from "./statutes.ts";

export const spouse: readonly Rule[] = [
  {
    ...CIVIL_CODE,
    id: "CN-CC-1064",
    article: "第一千零六十四条",
    rule: "两个人共同签名，或者一方事后追认的，是夫妻共同债务；为家庭日常生活需要借的也是。超出日常生活需要的，债权人要证明钱用于夫妻共同生活、共同生产经营，或者出于两个人共同的意思。",
    quote: "夫妻双方共同签名或者夫妻一方事后追认等共同意思表示所负的债务",
    openQuestions: ["“家庭日常生活需要”没有数额标准，由法院结合家庭情况和当地生活水平判断。"],
    computed: true,
  },
  {
    ...FAMILY_RULES,
    id: "CN-FAM-33",
    article: "第三十三条",
    rule: "婚前一方自己欠的，配偶不用还；债权人能证明用于婚后家庭共同生活的除外。",
    quote: "债权人能够证明所负债务用于婚后家庭共同生活的除外",
    computed: true,
  },
  {
    ...FAMILY_RULES,
    id: "CN-FAM-34",
    article: "第三十四条",
    rule: "一方和外人串通虚构的债务、在赌博吸毒等违法犯罪活动中欠的债务，不能作为夫妻共同债务来主张。",
    quote: "夫妻一方在从事赌博、吸毒等违法犯罪活动中所负债务，第三人主张该债务为夫妻共同债务的，人民法院不予支持",
    computed: true,
  },
  {
    ...FAMILY_RULES,
    id: "CN-FAM-35",
    article: "第三十五条",
    rule: "离婚协议或者判决分了财产，债权人仍然可以就夫妻共同债务向两个人要。",
    quote: "债权人仍有权就夫妻共同债务向男女双方主张权利",
    computed: true,
  },
  {
    ...FAMILY_RULES,
    id: "CN-FAM-36",
    article: "第三十六条",
    rule: "一方去世的，另一方对婚姻期间的夫妻共同债务要还。",
    quote: "生存一方应当对婚姻关系存续期间的夫妻共同债务承担清偿责任",
    computed: true,
  },
  {
    ...FAMILY_RULES_2,
    id: "CN-FAM2-3",
    article: "第三条",
    rule: "离婚协议怎么分财产，影响你的债权实现的，可以请求撤销相关条款；法院会看整体分割、子女抚养、离婚过错。",
    quote: "夫妻一方的债权人有证据证明离婚协议中财产分割条款影响其债权实现",
    computed: true,
  },
  {
    ...PRACTICE,
    id: "CASE-29",
    article: "公开报道的案例（法院未写明，2023年的借款）",
    rule: "丈夫写借条“因家中有事”，两万元打进妻子实名的微信：数额小、为了家里，认定为共同债务。",
  },
  {
    ...PRACTICE,
    id: "CASE-30",
    article: "威海火炬区案例（2023年）",
    rule: "丈夫借的钱，妻子说“放心，我能给你多少就给你多少”，自己也还过：认定为追认，妻子一起还。",
  },
  {
    ...PRACTICE,
    id: "CASE-31",
    article: "江苏法院案例（法院名称未核到）",
    rule: "妻子在朋友圈替丈夫的二手车生意做宣传，货款走丈夫的账户：认定为共同经营，两个人一起还。",
  },
];
