/** 保证与债务加入: situations, what must come out, and by which articles. */
import { day } from "../rules/rule.ts";
import type { Example } from "../../testing/example.ts";
import type { Defendants, GuaranteeLiabilityInput, GuaranteeLiability } from "./guarantee-types.ts";

/** `only`: what comes of suing the third person alone; null where that is not offered. */
type Expected = Pick<GuaranteeLiability, "standing" | "state"> & { readonly only: Defendants["result"] | null };

const row = (
  id: string,
  situation: string,
  input: GuaranteeLiabilityInput,
  [standing, state, only]: readonly [Expected["standing"], Expected["state"], Expected["only"]],
  ...rules: readonly string[]
): Example<GuaranteeLiabilityInput, Expected> => ({ id, situation, input, expected: { standing, state, only }, rules });

export const EXAMPLES: readonly Example<GuaranteeLiabilityInput, Expected>[] = [
  row("guarantee-1", "朋友在借条下面签了名，没写是什么身份。", { role: "name-only", form: "paper" }, ["none", "not", "no-claim"], "CN-PL-20"),
  row("guarantee-2", "朋友只签名，但聊天里说“我给他担保”。", { role: "name-only", form: "paper", meantAsGuarantee: true }, ["unclear", "open", null], "CN-PL-20"),
  row("guarantee-3", "介绍人签在“见证人”处。", { role: "witness", form: "paper" }, ["none", "not", "no-claim"], "CN-PL-20"),
  row("guarantee-4", "写了“担保人：王某”，没有写哪一种保证。", { role: "guarantor", form: "paper" }, ["general", "after-debtor", "not-alone"], "CN-CC-685", "CN-CC-686", "CN-CC-687", "CN-CC-691", "CN-PL-4", "CN-CC-692", "CN-CC-693", "CN-CPL-J434"),
  row("guarantee-5", "写明“连带责任保证”。", { role: "guarantor", form: "paper", kind: "joint" }, ["joint", "now", "possible"], "CN-CC-688", "CN-PL-4", "CN-CC-692", "CN-CC-693"),
  row("guarantee-6", "写明“借款人不能还的时候由我还”。", { role: "guarantor", form: "paper", kind: "general" }, ["general", "after-debtor", "not-alone"], "CN-CC-687"),
  row("guarantee-7", "电话里说“我担保”，没有写下来。", { role: "guarantor", form: "spoken" }, ["none", "not", "no-claim"], "CN-CC-685"),
  row("guarantee-8", "微信里写“这笔我担保”。", { role: "guarantor", form: "chat" }, ["general", "after-debtor", "not-alone"], "CN-EV-ES-4", "CN-CC-685", "CN-CC-686", "CN-EV-93"),
  row("guarantee-9", "微信里写“他不还我还”。", { role: "pays-if-debtor-does-not", form: "chat" }, ["joint", "now", "possible"], "CN-DB-25", "CN-CC-688", "CN-DB-36"),
  row("guarantee-10", "父亲写“我和儿子一起还”，没有拒绝过。", { role: "pays-together", form: "chat" }, ["joined", "now", "possible"], "CN-CC-552"),
  row("guarantee-11", "父亲电话里说一起还：债务加入不要求书面，但要能证明说过。", { role: "pays-together", form: "spoken" }, ["joined", "now", "possible"], "CN-CC-552"),
  row("guarantee-12", "父亲说一起还，你当时说不用。", { role: "pays-together", refused: true }, ["none", "not", "no-claim"], "CN-CC-552"),
  row("guarantee-13", "不知道他是以什么身份签的。", { form: "paper" }, ["unclear", "open", null], "CN-PL-20"),
  row("guarantee-14", "听说他担保过，不知道有没有写下来。", { role: "guarantor" }, ["unclear", "open", null], "CN-CC-685"),
  row("guarantee-15", "一般保证，借款人下落不明、名下没有财产。", { role: "guarantor", form: "paper", debtor: "missing-without-property" }, ["general", "now", "not-alone"], "CN-CC-687"),
  row("guarantee-16", "一般保证，法院受理了借款人的破产。", { role: "guarantor", form: "paper", debtor: "in-bankruptcy" }, ["general", "now", "not-alone"], "CN-CC-687"),
  row("guarantee-17", "一般保证，别的案子的终本裁定能证明借款人还不起。", { role: "guarantor", form: "paper", debtor: "provably-unable" }, ["general", "now", "not-alone"], "CN-CC-687"),
  row("guarantee-18", "一般保证人书面写明放弃先找借款人的权利。", { role: "guarantor", form: "paper", waived: true }, ["general", "now", "not-alone"], "CN-CC-687"),
  row("guarantee-19", "一般保证，判了借款人，执行后还差三万。", { role: "guarantor", form: "paper", enforcedInVain: true }, ["general", "now", "not-alone"], "CN-CC-687"),
  row("guarantee-20", "一般保证，六个月里只催了保证人，没有起诉借款人。", { role: "guarantor", form: "paper", periodOver: true }, ["general", "lapsed", "no-claim"], "CN-CC-692", "CN-CC-693"),
  row("guarantee-21", "连带责任保证，六个月里没有找过保证人。", { role: "guarantor", form: "paper", kind: "joint", periodOver: true }, ["joint", "lapsed", "no-claim"], "CN-CC-693"),
  row("guarantee-22", "保证的借款其实是赌债，合同无效。", { role: "guarantor", form: "paper", loanVoid: true }, ["general", "open", "not-alone"], "CN-CC-682", "CN-DB-17"),
  row("guarantee-22b", "连带责任保证，借款无效：保证也无效，只按过错赔，不要只告他。", { role: "guarantor", form: "paper", kind: "joint", loanVoid: true }, ["joint", "open", "not-alone"], "CN-CC-682", "CN-DB-17"),
  row("guarantee-23", "只保本金。", { role: "guarantor", form: "paper", kind: "joint", scope: "principal-only" }, ["joint", "now", "possible"], "CN-CC-691"),
  row("guarantee-24", "最多保五万。", { role: "guarantor", form: "paper", kind: "joint", scope: "up-to-a-sum" }, ["joint", "now", "possible"], "CN-CC-691"),
  row("guarantee-25", "2020年作的保证，没写方式：当时的法律不同，这里没有收录。", { role: "guarantor", form: "paper", madeOn: day("2020-06-01") }, ["unclear", "open", null], "CN-CC-686"),
  row("guarantee-26", "2021年第一天作的保证，没写方式。", { role: "guarantor", form: "paper", madeOn: day("2021-01-01") }, ["general", "after-debtor", "not-alone"], "CN-CC-686"),
  row("guarantee-27", "还款日往后推了，保证人没有书面同意。", { role: "guarantor", form: "paper", kind: "joint", changed: "later-due" }, ["joint", "now", "possible"], "CN-CC-695"),
  row("guarantee-28", "利息加高了，保证人没有书面同意。", { role: "guarantor", form: "paper", kind: "joint", changed: "heavier" }, ["joint", "now", "possible"], "CN-CC-695"),
  row("guarantee-29", "减了两万，保证人没有书面同意。", { role: "guarantor", form: "paper", kind: "joint", changed: "lighter" }, ["joint", "now", "possible"], "CN-CC-695"),
  row("guarantee-30", "一起还的人加入的借款无效。", { role: "pays-together", form: "paper", loanVoid: true }, ["joined", "open", "possible"], "CN-CC-157"),
  row("guarantee-31", "电子签的连带责任保证。", { role: "guarantor", form: "e-signature", kind: "joint" }, ["joint", "now", "possible"], "CN-CC-688", "CN-CPL-J434"),
  row("guarantee-32", "借款人的债转给了他弟弟，保证人没有书面同意。", { role: "guarantor", form: "paper", kind: "joint", changed: "debt-moved" }, ["joint", "open", "possible"], "CN-CC-697"),
  row("guarantee-33", "债权转让给了你，没有通知保证人。", { role: "guarantor", form: "paper", kind: "joint", changed: "claim-assigned" }, ["joint", "open", "possible"], "CN-CC-696"),
  row("guarantee-34", "两个人作保，没有约定份额。", { role: "guarantor", form: "paper", kind: "joint", others: "no-shares" }, ["joint", "now", "possible"], "CN-CC-699", "CN-DB-29"),
  row("guarantee-35", "两个人作保，写明各保一半，没写哪一种保证。", { role: "guarantor", form: "paper", others: "shares-agreed" }, ["general", "after-debtor", "not-alone"], "CN-CC-699", "CN-CC-684"),
  row("guarantee-36", "微信里写“他还不起我来还”。", { role: "pays-if-debtor-cannot", form: "chat" }, ["general", "after-debtor", "not-alone"], "CN-DB-25", "CN-CC-687", "CN-DB-26"),
  row("guarantee-37", "微信里写“这事包在我身上”，说不清是保证还是一起还。", { role: "promise-unclear", form: "chat" }, ["general", "after-debtor", "not-alone"], "CN-DB-36", "CN-CC-686"),
  row("guarantee-38", "“他不还我还”，可纸上又写明一般保证：按约定。", { role: "pays-if-debtor-does-not", form: "paper", kind: "general" }, ["general", "after-debtor", "not-alone"], "CN-CC-687"),
  row("guarantee-39", "2019年的“他不还我还”：当时的法律没有收录。", { role: "pays-if-debtor-does-not", form: "paper", madeOn: day("2019-01-01") }, ["unclear", "open", null], "CN-CC-686"),
];
