/** 借款有没有效: situations, what must come out, and by which rules. Cases as reported. */
import type { Example } from "../../testing/example.ts";
import type { VoidLoanInput, VoidLoanVerdict } from "./void-loan.ts";

const row = (
  id: string,
  situation: string,
  answers: VoidLoanInput["answers"],
  expected: VoidLoanVerdict,
  ...rules: readonly string[]
): Example<VoidLoanInput, VoidLoanVerdict> => ({ id, situation, input: { answers }, expected, rules });

const chat = (
  id: string,
  situation: string,
  lines: readonly string[],
  expected: VoidLoanVerdict,
  ...rules: readonly string[]
): Example<VoidLoanInput, VoidLoanVerdict> => ({ id, situation, input: { answers: {}, lines }, expected, rules });

export const EXAMPLES: readonly Example<VoidLoanInput, VoidLoanVerdict>[] = [
  row("void-1", "自己的工资借给朋友，一个问题都没有回答。", {}, "no-flag", "CN-PL-13"),
  row("void-2", "从银行贷了十万，转手借给他。", { "bank-loan-relent": "yes" }, "likely-void", "CN-PL-13", "CN-CC-157", "CN-CC-682"),
  row("void-3", "刷信用卡套现借给他。", { "card-or-consumer-credit": "yes" }, "ask-lawyer", "CN-PL-13"),
  row("void-4", "钱是公司借来的，再借给他。", { "company-or-public-money": "yes" }, "likely-void", "CN-PL-13", "CN-CC-157"),
  row("void-5", "没有资格，网上放款给不认识的人赚利息。", { "lends-to-the-public": "yes" }, "likely-void", "CN-PL-13"),
  row("void-6", "三年里有息借给过五个朋友。", { "several-loans-at-interest": "yes", "lends-to-the-public": "no" }, "ask-lawyer", "CN-PL-13", "CN-PL-18"),
  row("void-7", "CASE-22：知道他赌，还是借了两万五。", { "known-illegal-use": "yes" }, "likely-void", "CN-PL-13", "CN-CC-157", "CASE-22"),
  row("void-8", "CASE-18：牌桌上借出两万元。", { "lent-at-the-table": "yes" }, "ask-lawyer", "CN-PL-13", "CASE-18"),
  row("void-9", "CASE-18：牌桌上借出，也知道是拿去赌。", { "lent-at-the-table": "yes", "known-illegal-use": "yes" }, "likely-void", "CASE-18", "CN-PL-13"),
  row("void-10", "CASE-21：借条四万，其实是打麻将输的。", { "gambling-loss-written-as-loan": "yes" }, "likely-void", "CASE-21", "CR-307b"),
  row("void-11", "CASE-19：收款的人转手给了放赌债的人。", { "passed-on-by-receiver": "yes" }, "ask-lawyer", "CASE-19"),
  row("void-12", "为了一件法律不允许的事借的。", { "forbidden-purpose": "yes" }, "ask-lawyer", "CN-CC-153"),
  row("void-13", "借条写的是分手费。", { "break-up-money": "yes" }, "ask-lawyer", "CN-PL-14", "CN-CC-153"),
  row("void-14", "出借的是小额贷款公司。", { "supervised-lender": "yes" }, "outside", "CN-PL-V3a"),
  row("void-15", "小额贷款公司放的款，又是赌资：先说不适用。", { "supervised-lender": "yes", "known-illegal-use": "yes" }, "outside", "CN-PL-V3a"),
  row("void-16", "不知道他拿去做什么：不知道不算知道。", { "known-illegal-use": "unknown" }, "no-flag", "CN-PL-13"),
  row("void-17", "问题都答了否。", { "supervised-lender": "no", "bank-loan-relent": "no", "card-or-consumer-credit": "no", "company-or-public-money": "no", "lends-to-the-public": "no", "several-loans-at-interest": "no", "known-illegal-use": "no", "lent-at-the-table": "no", "gambling-loss-written-as-loan": "no", "passed-on-by-receiver": "no", "forbidden-purpose": "no", "break-up-money": "no" }, "no-flag", "CN-PL-13"),
  chat("void-18", "CASE-20：聊天里满是打水、上山、水钱。", ["今晚上山不", "先打水两万", "水钱明天给"], "ask-lawyer", "CASE-20"),
  chat("void-19", "周末约着上山玩，不是赌博。", ["周末一起上山玩吧", "好的"], "no-flag", "CN-PL-13"),
  chat("void-20", "“打水”“上山”一起出现，请律师看。", ["上山前再打水三千"], "ask-lawyer", "CASE-20"),
  chat("void-21", "他说还赌债。", ["这钱拿去还赌债的"], "ask-lawyer", "CASE-20"),
];
