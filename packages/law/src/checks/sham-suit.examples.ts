/** 虚假诉讼自查: what a person says of his case, what must come out, and by which rules. */
import type { Example } from "../../testing/example.ts";
import type { ShamSuitCheck, ShamSuitInput } from "./sham-suit.ts";

type Expected = ShamSuitCheck["verdict"];

const row = (
  id: string,
  situation: string,
  answers: ShamSuitInput["answers"],
  expected: Expected,
  ...rules: readonly string[]
): Example<ShamSuitInput, Expected> => ({ id, situation, input: { answers }, expected, rules });

export const EXAMPLES: readonly Example<ShamSuitInput, Expected>[] = [
  row("sham-1", "什么都没有回答。", {}, "nothing-stands-out", "CN-PL-18"),
  row("sham-2", "钱已经全部还清，还想再要一次。", { "repaid-in-full": "yes" }, "stop", "CR-307b-1", "CR-307b", "CN-PL-19"),
  row("sham-3", "还过三千，不想算进去。", { "repayment-left-out": "yes" }, "stop", "CR-307b"),
  row("sham-4", "货款写成借款。", { "facts-not-true": "yes" }, "stop", "CN-CPL-115", "CN-PL-14"),
  row("sham-5", "和他商量好，帮他躲别的债主。", { "arranged-against-others": "yes" }, "stop", "CN-CPL-116", "CN-CPL-115", "CN-FAM-34"),
  row("sham-6", "月薪四千，借出二十万，是卖房的钱。", { "means-not-plain": "yes" }, "prepare", "CN-PL-18"),
  row("sham-7", "经过有点奇怪：半夜在路边给的。", { "story-unusual": "yes" }, "prepare", "CN-PL-18"),
  row("sham-8", "只有借条的照片。", { "paper-missing-or-doubtful": "yes" }, "prepare", "CN-PL-18", "CN-EV-92", "CN-PL-2"),
  row("sham-9", "他去年被别人也告过。", { "other-suits": "yes" }, "prepare", "CN-PL-18"),
  row("sham-10", "打算让律师一个人去。", { "will-not-attend": "yes" }, "prepare", "CN-PL-17", "CN-EV-66"),
  row("sham-11", "他全都认，愿意马上调解。", { "no-dispute": "yes" }, "prepare", "CN-PL-18"),
  row("sham-12", "他妻子说这笔债是假的。", { "others-object": "yes" }, "prepare", "CN-PL-18"),
  row("sham-13", "他在别的官司里低价卖过车。", { "cheap-transfers": "yes" }, "prepare", "CN-PL-18"),
  row("sham-14", "打算只要一半，另一半不要了。", { "waives-much": "yes" }, "prepare", "CN-PL-18"),
  row("sham-15", "转过去第二天，差不多的钱转回了家人账上。", { "money-came-back": "yes" }, "prepare", "CN-PL-26"),
  row("sham-16", "现金给的。", { cash: "yes" }, "prepare", "CN-PL-15", "CN-EV-68"),
  row("sham-17", "借给表哥的。", { "close-relation": "yes" }, "prepare", "CN-PL-14"),
  row("sham-18", "现金给表哥，又漏算了还款：先停下来。", { cash: "yes", "close-relation": "yes", "repayment-left-out": "yes" }, "stop", "CR-307b"),
  row("sham-19", "不清楚有没有全部还清：不知道不算是。", { "repaid-in-full": "unknown" }, "nothing-stands-out", "CN-PL-18"),
  row("sham-20", "还清没有、漏没漏、真不真、串没串，都答否。", { "repaid-in-full": "no", "repayment-left-out": "no", "facts-not-true": "no", "arranged-against-others": "no" }, "nothing-stands-out", "CN-CPL-118"),
];
