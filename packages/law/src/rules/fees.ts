/** 诉讼费用 */
import type { Rule } from "./rule.ts";
import { FEE_RULES, PROCEDURE_RULES } from "./statutes.ts";

const FRACTIONS = "不足一元的部分怎么取整没有规定，以法院的缴费通知为准。";

export const fees: readonly Rule[] = [
  {
    ...FEE_RULES,
    id: "CN-FEE-13",
    article: "第十三条第一项",
    rule: "案件受理费按请求金额分段累计：1万元以下50元，1万至10万元2.5%，往上逐段降低。",
    quote: "财产案件根据诉讼请求的金额或者价额，按照下列比例分段累计交纳",
    openQuestions: [FRACTIONS],
    computed: true,
  },
  {
    ...FEE_RULES,
    id: "CN-FEE-14-1",
    article: "第十四条第一项",
    rule: "执行费：1万元以下50元，1万至50万元1.5%，往上逐段降低。",
    quote: "执行金额或者价额不超过1万元的，每件交纳50元",
    openQuestions: [FRACTIONS],
    computed: true,
  },
  {
    ...FEE_RULES,
    id: "CN-FEE-14-2",
    article: "第十四条第二项",
    rule: "保全费：1000元以下30元，到10万元1%，以上0.5%，最多5000元。",
    quote: "当事人申请保全措施交纳的费用最多不超过5000元",
    openQuestions: [FRACTIONS],
    computed: true,
  },
  {
    ...FEE_RULES,
    id: "CN-FEE-14-3",
    article: "第十四条第三项",
    rule: "支付令申请费为案件受理费的三分之一。",
    quote: "依法申请支付令的，比照财产案件受理费标准的1/3交纳",
    openQuestions: [FRACTIONS],
    computed: true,
  },
  {
    ...FEE_RULES,
    id: "CN-FEE-15",
    article: "第十五条",
    rule: "调解结案或者撤诉的，受理费减半。",
    quote: "以调解方式结案或者当事人申请撤诉的，减半交纳案件受理费",
    computed: true,
  },
  {
    ...FEE_RULES,
    id: "CN-FEE-16",
    article: "第十六条",
    rule: "适用简易程序（包括小额诉讼）的，受理费减半。",
    quote: "适用简易程序审理的案件减半交纳案件受理费",
    computed: true,
  },
  {
    ...FEE_RULES,
    id: "CN-FEE-20",
    article: "第二十条",
    rule: "受理费由原告预交，申请费由申请人预交；执行费执行后交纳。",
    quote: "执行申请费执行后交纳",
  },
  {
    ...FEE_RULES,
    id: "CN-FEE-22",
    article: "第二十二条",
    rule: "接到缴费通知次日起7日内交受理费。",
    quote: "原告自接到人民法院交纳诉讼费用通知次日起7日内交纳案件受理费",
  },
  {
    ...FEE_RULES,
    id: "CN-FEE-29",
    article: "第二十九条",
    rule: "诉讼费用由败诉方负担。",
    quote: "诉讼费用由败诉方负担，胜诉方自愿承担的除外",
  },
  {
    ...FEE_RULES,
    id: "CN-FEE-36",
    article: "第三十六条",
    rule: "支付令没有异议的，申请费由债务人负担；因异议终结的，由申请人负担，可以列入以后的诉讼请求。",
    quote: "债务人对督促程序未提出异议的，申请费由债务人负担",
  },
  {
    ...FEE_RULES,
    id: "CN-FEE-38",
    article: "第三十八条",
    rule: "执行申请费由被执行人负担；保全申请费由申请人负担，起诉的可以列入诉讼请求。",
    quote: "本办法第十条第(一)项、第(八)项规定的申请费由被执行人负担",
  },
  {
    ...FEE_RULES,
    id: "CN-FEE-8",
    article: "第八条第一项",
    rule: "特别程序的案件（包括司法确认）不交受理费。",
    quote: "依照民事诉讼法规定的特别程序审理的案件",
  },
  {
    ...PROCEDURE_RULES,
    id: "CN-FEE-206",
    article: "第二百零六条",
    rule: "减半交纳只减半一次。",
    computed: true,
  },
];
