/** 行为能力：借钱的是未成年人 */
import type { Rule } from "./rule.ts";
import { CIVIL_CODE } from "./statutes.ts";

export const capacity: readonly Rule[] = [
  {
    ...CIVIL_CODE,
    id: "CN-CC-17",
    article: "第十七条",
    rule: "满十八周岁是成年人，不满十八周岁是未成年人。",
    quote: "十八周岁以上的自然人为成年人",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-18",
    article: "第十八条",
    rule: "成年人可以自己借钱；满十六周岁、主要靠自己劳动收入生活的，也按成年人看。",
    quote: "以自己的劳动收入为主要生活来源的，视为完全民事行为能力人",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-19",
    article: "第十九条",
    rule: "满八周岁的未成年人借钱，要由监护人代理，或者经监护人同意、追认；和他年龄、智力相适应的除外。",
    quote: "实施民事法律行为由其法定代理人代理或者经其法定代理人同意、追认",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-20",
    article: "第二十条",
    rule: "不满八周岁的，要由监护人代理。",
    quote: "不满八周岁的未成年人为无民事行为能力人",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-144",
    article: "第一百四十四条",
    rule: "无民事行为能力人自己借的，无效。",
    quote: "无民事行为能力人实施的民事法律行为无效",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-145",
    article: "第一百四十五条",
    rule: "限制民事行为能力人借的，监护人同意或者追认后有效；可以催监护人在收到通知之日起三十日内追认，不表态的视为拒绝。",
    quote: "相对人可以催告法定代理人自收到通知之日起三十日内予以追认",
    computed: true,
  },
];
