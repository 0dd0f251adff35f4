/** 账号是谁的 */
import type { Rule } from "./rule.ts";
import { PRACTICE, PROCEDURE_RULES } from "./statutes.ts";

const CHANNELS = "微信的入口和各平台的受理方式会变，以当时的界面和答复为准。";

export const identity: readonly Rule[] = [
  {
    ...PRACTICE,
    id: "ID-1",
    article: "湘潭县法院、西安市未央区法院案例",
    rule: "微信支付的转账电子凭证写明双方全名并有财付通电子章，法院曾据此认定对方身份。",
    openQuestions: [CHANNELS],
  },
  {
    ...PRACTICE,
    id: "ID-2",
    article: "",
    rule: "转账页面对实名用户显示姓名的最后一个字。",
    certainty: "L",
    openQuestions: [CHANNELS],
  },
  {
    ...PRACTICE,
    id: "ID-3",
    article: "",
    rule: "立案后可以由法院或持律师调查令的律师向腾讯、财付通查询账号的实名信息。",
    openQuestions: [CHANNELS, "律师调查令没有全国统一的规定，各省自行规定。"],
  },
  {
    ...PRACTICE,
    id: "ID-4",
    article: "",
    rule: "腾讯不保存聊天内容，不能提供或恢复聊天记录。",
    openQuestions: [CHANNELS],
  },
  {
    ...PRACTICE,
    id: "ID-5",
    article: "南宁市兴宁区法院案例",
    rule: "同一账号的实名可能变过，要核实转账当天的实名。",
  },
  {
    ...PROCEDURE_RULES,
    id: "ID-7",
    article: "第二百零九条",
    rule: "被告要明确：姓名、住所等信息足以和别人区分；有身份证号最好。",
  },
];
