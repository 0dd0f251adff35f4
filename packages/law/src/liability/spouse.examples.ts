/** 夫妻共同债务: situations, what must come out, and by which rules. The cases are as reported, not judgments read. */
import type { Example } from "../../testing/example.ts";
import type { SpouseInput, SpouseLiability } from "./spouse.ts";

type Expected = Pick<SpouseLiability, "verdict" | "ground">;

const row = (
  id: string,
  situation: string,
  input: SpouseInput,
  verdict: Expected["verdict"],
  ground: Expected["ground"],
  ...rules: readonly string[]
): Example<SpouseInput, Expected> => ({ id, situation, input, expected: { verdict, ground }, rules });

export const EXAMPLES: readonly Example<SpouseInput, Expected>[] = [
  row("spouse-1", "夫妻两个人都在借条的借款人处签名。", { madeWhen: "during-marriage", signed: "as-borrower" }, "liable", "signed", "CN-CC-1064", "CN-EV-92"),
  row("spouse-2", "妻子后来在微信里写“这五万是我们借的，我们一起还”。", { madeWhen: "during-marriage", laterWords: "owned" }, "liable", "ratified", "CN-CC-1064"),
  row("spouse-3", "CASE-30：丈夫借的，妻子说“放心，我能给你多少就给你多少”，自己也转过还款。", { madeWhen: "during-marriage", laterWords: "vague", laterPayments: "own-money", purpose: "own-business", sum: "large" }, "likely", "ratified", "CN-CC-1064", "CASE-30"),
  row("spouse-4", "妻子只说过“我知道了，会催他”，没有还过。", { madeWhen: "during-marriage", laterWords: "vague", laterPayments: "none" }, "creditor-must-prove", "ratified", "CN-CC-1064", "CN-EV-20"),
  row("spouse-5", "妻子替丈夫把丈夫的钱转了过来，没有说别的。", { madeWhen: "during-marriage", laterWords: "none", laterPayments: "passed-on" }, "creditor-must-prove", "open", "CN-CC-1064"),
  row("spouse-6", "CASE-29：丈夫写“因家中有事”，两万元打进妻子实名的微信。", { madeWhen: "during-marriage", purpose: "daily-needs", sum: "ordinary", paidToSpouse: true }, "likely", "daily-needs", "CN-CC-1064", "CASE-29"),
  row("spouse-7", "三千元交孩子学费，有学校收据。", { madeWhen: "during-marriage", purpose: "daily-needs", purposeShown: true, sum: "ordinary" }, "likely", "daily-needs", "CN-CC-1064"),
  row("spouse-8", "口头说是家里用，没有东西说明。", { madeWhen: "during-marriage", purpose: "daily-needs", sum: "ordinary" }, "creditor-must-prove", "daily-needs", "CN-CC-1064"),
  row("spouse-9", "三十万元，说是家用，没有东西说明。", { madeWhen: "during-marriage", purpose: "daily-needs", sum: "large" }, "creditor-must-prove", "open", "CN-CC-1064"),
  row("spouse-10", "三十万元，装修合同和付款记录说明用在两个人的房子上。", { madeWhen: "during-marriage", purpose: "family-life", purposeShown: true, sum: "large" }, "likely", "family-use", "CN-CC-1064"),
  row("spouse-11", "CASE-31：妻子在朋友圈替丈夫的二手车生意做宣传，货款走丈夫账户，钱进了生意。", { madeWhen: "during-marriage", purpose: "joint-business", purposeShown: true, spouseInBusiness: true, sum: "large" }, "likely", "joint-business", "CN-CC-1064", "CASE-31"),
  row("spouse-12", "丈夫一个人开店，钱进了店里，妻子没有参与。", { madeWhen: "during-marriage", purpose: "own-business", purposeShown: true, spouseInBusiness: false, sum: "large" }, "creditor-must-prove", "joint-business", "CN-CC-1064"),
  row("spouse-13", "丈夫借钱给自己买手表。", { madeWhen: "during-marriage", purpose: "personal" }, "not", "personal-use", "CN-CC-1064"),
  row("spouse-14", "丈夫借钱去赌。", { madeWhen: "during-marriage", purpose: "gambling-or-crime" }, "not", "gambling-or-crime", "CN-FAM-34"),
  row("spouse-15", "借去赌，妻子也在借条上签了名：先看借款有没有效。", { madeWhen: "during-marriage", signed: "as-borrower", purpose: "gambling-or-crime" }, "creditor-must-prove", "gambling-or-crime", "CN-FAM-34", "CN-PL-13"),
  row("spouse-16", "结婚前男方借的，不知道用在哪里。", { madeWhen: "before-marriage" }, "creditor-must-prove", "before-marriage", "CN-FAM-33"),
  row("spouse-17", "结婚前男方借来做自己的生意。", { madeWhen: "before-marriage", purpose: "own-business" }, "not", "before-marriage", "CN-FAM-33"),
  row("spouse-18", "结婚前借来付婚房首付，有合同，婚后一家人住。", { madeWhen: "before-marriage", purpose: "family-life", purposeShown: true }, "likely", "family-use", "CN-FAM-33"),
  row("spouse-19", "离婚以后前夫借的。", { madeWhen: "after-divorce", purpose: "daily-needs", purposeShown: true, sum: "ordinary" }, "not", "not-married", "CN-CC-1064"),
  row("spouse-20", "离婚以后前夫借的，前妻写“我和他一起还”。", { madeWhen: "after-divorce", laterWords: "owned" }, "likely", "ratified", "CN-CC-552"),
  row("spouse-21", "离婚以后前夫借的，前妻一起签了名。", { madeWhen: "after-divorce", signed: "as-borrower" }, "liable", "signed", "CN-EV-92"),
  row("spouse-22", "借条上有妻子的签名，没写是什么身份。", { madeWhen: "during-marriage", signed: "unclear" }, "creditor-must-prove", "signed", "CN-PL-20"),
  row("spouse-23", "妻子只在见证人处签名。", { madeWhen: "during-marriage", signed: "as-witness" }, "creditor-must-prove", "open", "CN-CC-1064"),
  row("spouse-24", "丈夫和朋友写假借条，好在离婚时多分。", { madeWhen: "during-marriage", signed: "no", madeUp: true }, "not", "made-up", "CN-FAM-34", "CR-307b"),
  row("spouse-25", "婚姻期间的学费借款，后来离婚，约定由前夫还。", { madeWhen: "during-marriage", purpose: "daily-needs", purposeShown: true, sum: "ordinary", divorcedSince: true }, "likely", "daily-needs", "CN-FAM-35", "CN-FAM2-3", "CN-CC-538"),
  row("spouse-26", "夫妻一起签的借条，丈夫去世了。", { madeWhen: "during-marriage", signed: "as-borrower", borrowerDied: true }, "liable", "signed", "CN-FAM-36"),
  row("spouse-27", "什么都不知道。", {}, "creditor-must-prove", "open", "CN-CC-1064", "CN-FAM-33"),
];
