/** 财产保全 */
import type { Rule } from "./rule.ts";
import { PRESERVATION_RULES, PROCEDURE, PROCEDURE_RULES, SEIZURE_RULES } from "./statutes.ts";

export const preservation: readonly Rule[] = [
  {
    ...PROCEDURE,
    id: "CN-CPL-103",
    article: "第一百零三条",
    rule: "可能使判决难以执行的，可以申请保全财产；法院可以要求担保；情况紧急的，四十八小时内裁定。",
    quote: "人民法院采取保全措施，可以责令申请人提供担保",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-104",
    article: "第一百零四条",
    rule: "情况紧急的可以诉前保全，要提供担保；三十日内不起诉的解除。",
    quote: "申请人在人民法院采取保全措施后三十日内不依法提起诉讼或者申请仲裁的，人民法院应当解除保全",
    computed: true,
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-105",
    article: "第一百零五条、第一百零八条",
    rule: "保全限于请求的范围，或者与本案有关的财物；申请错了要赔。",
    quote: "申请有错误的，申请人应当赔偿被申请人因保全所遭受的损失",
  },
  {
    ...PRESERVATION_RULES,
    id: "CN-PRES-1",
    article: "第一条",
    rule: "申请要写明保全数额，以及明确的财产信息或具体线索。",
  },
  {
    ...PRESERVATION_RULES,
    id: "CN-PRES-4",
    article: "第四条",
    rule: "法院接受申请后五日内裁定；需要担保的，提供担保后五日内；情况紧急的，四十八小时内。",
  },
  {
    ...PRESERVATION_RULES,
    id: "CN-PRES-5",
    article: "第五条",
    rule: "诉讼中保全的担保不超过请求数额的百分之三十；诉前保全一般要相当于请求数额。",
  },
  {
    ...PROCEDURE_RULES,
    id: "CN-CPL-FREEZE",
    article: "第四百八十五条",
    decidedBy: "fact",
    rule: "冻结存款最长一年，查封、扣押动产最长二年，查封不动产、冻结其他财产权最长三年；到期可以申请续行。",
    openQuestions: ["到期日以法院裁定书、协助执行通知书上写的为准，可能比最长的时间短。"],
    computed: true,
  },
  {
    ...PRESERVATION_RULES,
    id: "CN-PRES-18",
    article: "第十八条",
    rule: "要续行保全的，在期限届满七日前向法院提出。",
    computed: true,
  },
  {
    ...SEIZURE_RULES,
    id: "CN-SEIZE-27",
    article: "第二十七条",
    rule: "查封、扣押、冻结到期没有办延期的，效力消灭。",
    quote: "查封、扣押、冻结期限届满，人民法院未办理延期手续的，查封、扣押、冻结的效力消灭",
    computed: true,
  },
];
