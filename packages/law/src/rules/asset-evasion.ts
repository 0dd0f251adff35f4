/** 撤销权与代位权：他把财产转走，或者有债不去要 */
import type { Rule } from "./rule.ts";
import { CIVIL_CODE, CONTRACT_RULES } from "./statutes.ts";

export const assetEvasion: readonly Rule[] = [
  {
    ...CIVIL_CODE,
    id: "CN-CC-535",
    article: "第五百三十五条",
    rule: "他有到期的债不去要、因此还不了你的，你的债到期以后可以请求法院，用自己的名义向欠他钱的人要；专属于他自己的除外。",
    quote: "债权人可以向人民法院请求以自己的名义代位行使债务人对相对人的权利",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-538",
    article: "第五百三十八条",
    rule: "债务人放弃债权、白送财产、恶意把别人欠他的债往后推，影响你的债权实现的，可以请求法院撤销。",
    quote: "以放弃其债权、放弃债权担保、无偿转让财产等方式无偿处分财产权益",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-539",
    article: "第五百三十九条",
    rule: "债务人明显低价卖、明显高价买、替别人作担保，影响你的债权实现，对方又知道或者应当知道的，可以请求法院撤销。",
    quote: "债务人的相对人知道或者应当知道该情形的，债权人可以请求人民法院撤销债务人的行为",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-540",
    article: "第五百四十条",
    rule: "只能在你的债权的范围内撤销；必要的费用由债务人负担。",
    quote: "撤销权的行使范围以债权人的债权为限",
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-541",
    article: "第五百四十一条",
    rule: "从知道或者应当知道的那天起一年内起诉撤销；行为发生五年以后，撤销权消灭。",
    quote: "撤销权自债权人知道或者应当知道撤销事由之日起一年内行使",
    computed: true,
  },
  {
    ...CONTRACT_RULES,
    id: "CN-CI-34",
    article: "第三十四条",
    rule: "抚养费、赡养费、人身损害赔偿、生活必需的工资、养老金和低保，是专属于他自己的，不能代他去要。",
    quote: "抚养费、赡养费或者扶养费请求权",
    computed: true,
  },
  {
    ...CONTRACT_RULES,
    id: "CN-CI-42",
    article: "第四十二条",
    rule: "低于当时当地市价七成的，一般是明显低价；高出三成的，一般是明显高价；亲属、关联关系之间不受这两个数限制。",
    quote: "转让价格未达到交易时交易地的市场交易价或者指导价百分之七十的，一般可以认定为“明显不合理的低价”",
    computed: true,
  },
  {
    ...CONTRACT_RULES,
    id: "CN-CI-44",
    article: "第四十四条",
    rule: "撤销权的官司，债务人和得到财产的人是共同被告，到他们住所地的法院。",
    quote: "应当以债务人和债务人的相对人为共同被告，由债务人或者相对人的住所地人民法院管辖",
    computed: true,
  },
];
