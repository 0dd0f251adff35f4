/** 管辖 */
import { day, type Rule } from "./rule.ts";
import { CIVIL_CODE, LENDING_2020, PROCEDURE, PROCEDURE_RULES } from "./statutes.ts";

export const jurisdiction: readonly Rule[] = [
  {
    ...PROCEDURE,
    id: "CN-CPL-18",
    article: "第十八条",
    rule: "一审一般由基层法院管。",
    quote: "基层人民法院管辖第一审民事案件",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-22",
    article: "第二十二条",
    rule: "起诉个人，由被告住所地法院管；与经常居住地不一致的，由经常居住地法院管。",
    quote: "被告住所地与经常居住地不一致的，由经常居住地人民法院管辖",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-23",
    article: "第二十三条",
    rule: "对方下落不明，只有身份关系的诉讼才由原告住所地法院管，借款不适用。",
    quote: "对下落不明或者宣告失踪的人提起的有关身份关系的诉讼",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-24",
    article: "第二十四条",
    rule: "合同纠纷由被告住所地或者合同履行地法院管。",
    quote: "因合同纠纷提起的诉讼，由被告住所地或者合同履行地人民法院管辖",
  },
  {
    ...LENDING_2020,
    id: "CN-PL-3",
    article: "第三条",
    rule: "没约定履行地的，以接受货币一方所在地为合同履行地。",
    quote: "以接受货币一方所在地为合同履行地",
    certainty: "M",
    openQuestions: ["要求还款时，接受货币一方是出借人，所以通常可以在自己住所地起诉；这是通行做法，条文没有直说。"],
  },
  {
    ...PROCEDURE_RULES,
    id: "CN-CPL-J18",
    article: "第十八条",
    rule: "争议标的为给付货币的，接收货币一方所在地为合同履行地。",
    certainty: "M",
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-511-3",
    article: "第五百一十一条第三项",
    rule: "履行地点不明确，给付货币的，在接受货币一方所在地履行。",
    quote: "给付货币的，在接受货币一方所在地履行",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-35",
    article: "第三十五条",
    rule: "可以书面约定由与争议有实际联系地点的法院管。",
    quote: "与争议有实际联系的地点的人民法院管辖",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-15H",
    statute: "部分民事案件管辖批复（法释〔2025〕15号）",
    article: "第一项、第四项",
    from: day("2025-12-31"),
    rule: "约定了五种地点之外的法院、又证明不了它与争议有实际联系的，约定无效；“仲裁或诉讼”的约定，仲裁部分无效，诉讼管辖部分有效。",
    quote: "关于仲裁的约定无效，但不影响关于诉讼管辖约定的效力",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-36",
    article: "第三十六条",
    rule: "几个法院都能管的，原告选一个起诉。",
    quote: "原告可以向其中一个人民法院起诉",
  },
  {
    ...PROCEDURE,
    id: "CN-EV-IC25",
    statute: "互联网法院案件管辖规定（法释〔2025〕14号）",
    article: "第一条",
    from: day("2025-11-01"),
    rule: "互联网法院管的案件里没有民间借贷；能网上立案不等于归互联网法院。",
    quote: "互联网法院集中管辖所在市辖区内应当由基层人民法院受理的下列第一审案件",
  },
];
