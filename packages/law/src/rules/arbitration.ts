/** 仲裁 */
import type { Rule } from "./rule.ts";
import { ARBITRATION_LAW } from "./statutes.ts";

export const arbitration: readonly Rule[] = [
  {
    ...ARBITRATION_LAW,
    id: "CN-ARB-4",
    article: "第四条",
    rule: "没有仲裁协议的，仲裁机构不受理。",
    quote: "没有仲裁协议，一方申请仲裁的，仲裁机构不予受理",
  },
  { ...ARBITRATION_LAW, id: "CN-ARB-10", article: "第十条", rule: "仲裁一裁终局。", quote: "仲裁实行一裁终局的制度" },
  {
    ...ARBITRATION_LAW,
    id: "CN-ARB-27",
    article: "第二十七条",
    rule: "仲裁协议要有请求仲裁的意思、仲裁事项和选定的仲裁机构。",
    quote: "仲裁协议应当具有下列内容",
  },
  {
    ...ARBITRATION_LAW,
    id: "CN-ARB-FEE",
    article: "第九十二条",
    rule: "仲裁费由仲裁机构按国家有关规定自己定收费办法。",
    quote: "仲裁机构根据国家有关规定，制定收取仲裁费用的办法",
    openQuestions: ["要看选定机构的收费表。"],
  },
];
