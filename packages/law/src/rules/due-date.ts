/** 还款期限 */
import type { Rule } from "./rule.ts";
import { CIVIL_CODE, POLICY } from "./statutes.ts";

export const dueDate: readonly Rule[] = [
  {
    ...CIVIL_CODE,
    id: "CN-CC-675",
    article: "第六百七十五条",
    rule: "有约定期限的按期还；没有约定的，借款人随时可以还，出借人可以催告他在合理期限内还。",
    quote: "贷款人可以催告借款人在合理期限内返还",
    openQuestions: ["多长算合理，法律没有给出天数。"],
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-511-4",
    article: "第五百一十一条第四项",
    rule: "期限不明确的随时可以请求履行，但要给对方必要的准备时间。",
    quote: "债权人也可以随时请求履行，但是应当给对方必要的准备时间",
    computed: true,
  },
  {
    ...POLICY,
    id: "YJ-GRACE",
    article: "",
    rule: "催告没有写明期限的，按催告后30天到期。",
    openQuestions: ["这是口径，法律没有规定天数；可以改成别的天数。"],
    computed: true,
  },
];
