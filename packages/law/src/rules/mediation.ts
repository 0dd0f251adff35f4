/** 调解与司法确认 */
import { day, type Rule } from "./rule.ts";
import { MEDIATION_LAW, PROCEDURE } from "./statutes.ts";

export const mediation: readonly Rule[] = [
  {
    ...MEDIATION_LAW,
    id: "CN-MED-4",
    article: "第四条",
    rule: "人民调解不收费。",
    quote: "人民调解委员会调解民间纠纷，不收取任何费用",
  },
  {
    ...MEDIATION_LAW,
    id: "CN-MED-17",
    article: "第十七条",
    rule: "可以自己申请人民调解；一方明确拒绝的不得调解。",
    quote: "当事人一方明确拒绝调解的，不得调解",
  },
  {
    ...MEDIATION_LAW,
    id: "CN-MED-31",
    article: "第三十一条",
    rule: "调解协议有法律约束力，应当履行。",
    quote: "经人民调解委员会调解达成的调解协议，具有法律约束力",
  },
  {
    ...MEDIATION_LAW,
    id: "CN-MED-33",
    article: "第三十三条",
    rule: "协议生效起三十日内可以共同申请司法确认，确认后可以强制执行。",
    quote: "自调解协议生效之日起三十日内共同向人民法院申请司法确认",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-205",
    article: "第二百零五条",
    rule: "双方自协议生效起三十日内共同向法院申请司法确认。",
    quote: "由双方当事人自调解协议生效之日起三十日内，共同向下列人民法院提出",
  },
  {
    ...PROCEDURE,
    id: "CN-CPL-206",
    article: "第二百零六条",
    rule: "法院裁定协议有效后，一方不履行的可以申请执行。",
    quote: "裁定调解协议有效，一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请执行",
  },
  {
    ...MEDIATION_LAW,
    id: "CN-MED-ONLINE",
    statute: "人民法院在线调解规则",
    article: "第二十四条",
    from: day("2022-01-01"),
    decidedBy: "filing",
    rule: "法院调解平台上的诉前调解期限为三十日，双方同意可以延长。",
    quote: "立案前在线调解期限为三十日",
  },
];
