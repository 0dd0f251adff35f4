/** 迟延履行期间的债务利息 */
import type { Rule } from "./rule.ts";
import { DELAY_RULES } from "./statutes.ts";

export const delayedPerformance: readonly Rule[] = [
  {
    ...DELAY_RULES,
    id: "CN-EX-DELAY-1",
    article: "第一条",
    rule: "加倍部分 = 还没清偿的、判决确定的金钱债务（不含一般债务利息）× 日万分之一点七五 × 迟延天数。一般债务利息按判决确定的方法算。",
    quote:
      "加倍部分债务利息=债务人尚未清偿的生效法律文书确定的除一般债务利息之外的金钱债务×日万分之一点七五×迟延履行期间",
    computed: true,
  },
  {
    ...DELAY_RULES,
    id: "CN-EX-DELAY-2",
    article: "第二条",
    rule: "加倍部分从判决确定的履行期间届满之日起算；分期履行的，从每期届满起算；没有确定期间的，从生效之日起算。",
    quote: "加倍部分债务利息自生效法律文书确定的履行期间届满之日起计算",
    openQuestions: [...DELAY_RULES.openQuestions, "届满当天算不算一天，条文没有写明；这里从届满的次日算起，少算一天。"],
    computed: true,
  },
  {
    ...DELAY_RULES,
    id: "CN-EX-DELAY-3",
    article: "第三条",
    rule: "加倍部分算到付清之日，分次付的各算到各次付清之日；不是因被执行人申请而中止或暂缓执行的期间不算。",
    quote: "非因被执行人的申请，对生效法律文书审查而中止或者暂缓执行的期间及再审中止执行的期间，不计算加倍部分债务利息",
    openQuestions: [...DELAY_RULES.openQuestions, "付清当天算不算一天，条文没有写明；这里不算。"],
    computed: true,
  },
  {
    ...DELAY_RULES,
    id: "CN-EX-DELAY-4",
    article: "第四条",
    rule: "财产不够清偿全部债务的，先清偿判决确定的金钱债务，再清偿加倍部分；另有约定的从约定。",
    quote: "应当先清偿生效法律文书确定的金钱债务，再清偿加倍部分债务利息",
    computed: true,
  },
];
