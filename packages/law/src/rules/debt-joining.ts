/** 债务加入：别人说一起还 */
import type { Rule } from "./rule.ts";
import { CIVIL_CODE } from "./statutes.ts";

export const debtJoining: readonly Rule[] = [
  {
    ...CIVIL_CODE,
    id: "CN-CC-552",
    article: "第五百五十二条",
    rule: "别人向你表示愿意一起还，你没有在合理期限内明确拒绝的，在他愿意承担的范围内和借款人一起还。",
    quote: "第三人向债权人表示愿意加入债务，债权人未在合理期限内明确拒绝的",
    computed: true,
  },
];
