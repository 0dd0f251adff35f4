/** 强制执行 */
import type { Rule } from "./rule.ts";
import { PROCEDURE } from "./statutes.ts";

export const enforcement: readonly Rule[] = [
  {
    ...PROCEDURE,
    id: "CN-CPL-235",
    article: "第二百三十五条",
    rule: "由第一审法院，或者与它同级的财产所在地法院执行。",
    quote: "由第一审人民法院或者与第一审人民法院同级的被执行的财产所在地人民法院执行",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-250",
    article: "第二百五十条",
    rule: "判决生效、履行期满后二年内申请执行。",
    quote: "从法律文书规定履行期间的最后一日起计算",
    computed: true,
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-237",
    article: "第二百三十七条",
    rule: "六个月没有执行的，可以向上一级法院申请执行。",
    quote: "自收到申请执行书之日起超过六个月未执行的，申请执行人可以向上一级人民法院申请执行",
    computed: true,
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-249",
    article: "第二百四十九条",
    rule: "公证机关赋予强制执行效力的债权文书，可以直接申请执行。",
    quote: "对公证机关依法赋予强制执行效力的债权文书，一方当事人不履行的",
  },
  {
    ...PROCEDURE,
    id: "CN-EX-DELAY",
    article: "第二百六十四条",
    rule: "判决定的期限过了还不付的，加倍支付迟延履行期间的利息。",
    quote: "应当加倍支付迟延履行期间的债务利息",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-265",
    article: "第二百六十五条",
    rule: "执行过以后还没有还清的，仍要继续还；发现他有别的财产，可以随时再请求法院执行。",
    quote: "债权人发现被执行人有其他财产的，可以随时请求人民法院执行",
    computed: true,
  },
];
