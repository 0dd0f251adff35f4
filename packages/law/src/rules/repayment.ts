/** 还款抵充 */
import type { Rule } from "./rule.ts";
import { CIVIL_CODE, LENDING_2015, LENDING_2020, LENDING_2020_08 } from "./statutes.ts";

export const repayment: readonly Rule[] = [
  {
    ...CIVIL_CODE,
    id: "CN-CC-560",
    article: "第五百六十条",
    rule: "欠几笔的，付款人可以指定还哪一笔；没指定的，先还已到期的、担保最少的、负担较重的、先到期的，都一样就按比例。",
    quote: "债务人未作指定的，应当优先履行已经到期的债务",
    openQuestions: [
      "2021年以前的还款适用当时的司法解释，内容相近，这里按民法典的顺序算。",
      "分期还的借款这里看作一笔债务：有一期到期没还，就整笔排在已到期的里面；也可以把各期分开看。",
    ],
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-561",
    article: "第五百六十一条",
    rule: "还的钱不够的，先抵实现债权的费用，再抵利息，最后抵本金；另有约定的从约定。",
    quote: "其给付不足以清偿全部债务的，除当事人另有约定外，应当按照下列顺序履行",
    openQuestions: ["2021年以前的还款适用当时的司法解释，内容相近。"],
    computed: true,
  },
  {
    ...CIVIL_CODE,
    id: "CN-CC-677",
    article: "第六百七十七条",
    rule: "提前还款的，除另有约定外按实际借款期间计息。",
    quote: "应当按照实际借款的期间计算利息",
    computed: true,
  },
  {
    ...LENDING_2020,
    id: "CN-PL-15",
    replaces: "CN-PL08-16",
    article: "第十五条",
    rule: "借款人说已经还了，要由他证明；他证明了，出借人仍要证明借款还在。说没收到钱且说得通的，法院看金额、交付、财力、习惯等综合判断。",
    quote: "被告抗辩已经偿还借款的，被告应当对其主张提供证据证明",
  },
  {
    ...LENDING_2020_08,
    id: "CN-PL08-16",
    replaces: "CN-PL15-16",
    article: "第十六条",
    rule: "借款人说已经还了，要由他证明；他证明了，出借人仍要证明借款还在。",
    quote: "被告提供相应证据证明其主张后，原告仍应就借贷关系的存续承担举证责任",
  },
  {
    ...LENDING_2015,
    decidedBy: "filing",
    openQuestions: ["2020年8月20日以前受理的案件才用这个条号；之后受理的，看当时的版本。"],
    id: "CN-PL15-16",
    article: "第十六条",
    rule: "借款人说已经还了，要由他证明；他证明了，出借人仍要证明借贷成立。",
    quote: "被告提供相应证据证明其主张后，原告仍应就借贷关系的成立承担举证证明责任",
  },
];
