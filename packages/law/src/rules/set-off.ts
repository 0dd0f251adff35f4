/** 抵销：他说你也欠他钱 */
import type { Rule } from "./rule.ts";
import { CIVIL_CODE, CONTRACT_RULES } from "./statutes.ts";

export const setOffRules: readonly Rule[] = [
  {
    ...CIVIL_CODE,
    id: "CN-CC-568",
    article: "第五百六十八条",
    rule: "双方互相欠同一种东西的，任何一方可以拿自己的债和对方到期的债抵销，要通知对方，通知到达时生效，不能附条件、附期限；按性质、约定或者法律不能抵销的除外。",
    quote: "任何一方可以将自己的债务与对方的到期债务抵销",
    computed: true,
  },
  {
    ...CONTRACT_RULES,
    id: "CN-CI-55",
    article: "第五十五条",
    rule: "抵销成立的，通知到达的时候，双方的本金、利息、违约金在相等的数额内消灭。",
    quote: "应当认定通知到达对方时双方互负的主债务、利息、违约金或者损害赔偿金等债务在同等数额内消灭",
    computed: true,
  },
  {
    ...CONTRACT_RULES,
    id: "CN-CI-57",
    article: "第五十七条",
    rule: "伤了人、或者故意、重大过失损坏别人财产要赔的钱，赔的一方不能拿别的债来抵销。",
    quote: "侵权人主张抵销的，人民法院不予支持",
    computed: true,
  },
  {
    ...CONTRACT_RULES,
    id: "CN-CI-58",
    article: "第五十八条",
    rule: "拿已经过了诉讼时效的债来抵销，对方提出时效抗辩的，法院支持抗辩。",
    quote: "一方以其诉讼时效期间已经届满的债权通知对方主张抵销，对方提出诉讼时效抗辩的，人民法院对该抗辩应予支持",
    computed: true,
  },
];
