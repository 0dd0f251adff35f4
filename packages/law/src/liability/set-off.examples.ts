/** 抵销: what the debtor sets against the loan, and whether it takes something off. */
import type { Example } from "../../testing/example.ts";
import type { SetOff, SetOffInput } from "./set-off.ts";

const row = (
  id: string,
  situation: string,
  input: SetOffInput,
  expected: SetOff["reduces"],
  ...rules: readonly string[]
): Example<SetOffInput, SetOff["reduces"]> => ({ id, situation, input, expected, rules });

const READY: SetOffInput = { shown: true, money: true, due: true, noticed: true };

export const EXAMPLES: readonly Example<SetOffInput, SetOff["reduces"]>[] = [
  row("set-off-1", "你欠他三千货款，到期了，他发消息说抵掉。", READY, "yes", "CN-CC-568", "CN-CI-55", "CR-307b", "CN-CPL-225"),
  row("set-off-2", "他只是嘴上说你也欠他。", { money: true }, "open", "CN-CC-568"),
  row("set-off-3", "你欠他的下个月才到期。", { ...READY, due: false }, "no", "CN-CC-568"),
  row("set-off-4", "他说“等我发了工资再抵”。", { ...READY, conditional: true }, "no", "CN-CC-568"),
  row("set-off-5", "他那笔四年前就到期，一直没要过。", { ...READY, timeBarred: true }, "no", "CN-CI-58"),
  row("set-off-6", "说好了互不抵销。", { ...READY, excluded: true }, "no", "CN-CC-568"),
  row("set-off-7", "你欠他的是一批货，不是钱。", { ...READY, money: false }, "no", "CN-CC-568"),
  row("set-off-8", "他打伤了你要赔钱，想用你的欠款抵。", { ...READY, owedForInjury: true }, "no", "CN-CI-57"),
  row("set-off-9", "证据都有，他没有通知过。", { shown: true, money: true, due: true }, "open", "CN-CC-568"),
  row("set-off-10", "什么都不知道。", {}, "open", "CN-CC-568"),
];
