/** What a person must know beside the figures: what was left out, and what stood in for what was not known. */
import { type CalendarDate, chineseDate, type Fen, groupMoney } from "@youju/model";
import { RULES_OF_2020 } from "./cap.ts";
import { bases, basis } from "../rules/index.ts";
import type { ClaimNote } from "./claim-types.ts";

export const loanTooOld = (loan: string, date: CalendarDate): ClaimNote => ({
  code: "loan-before-2015-09-01",
  loan,
  text: `${chineseDate(date)}的这笔借款成立于2015年9月1日之前，适用更早的规定，这里不能计算，没有算进总额。`,
  basis: [basis("CN-PL-V0")],
});

export const loanAfterAsOf = (loan: string, date: CalendarDate): ClaimNote => ({
  code: "loan-after-as-of",
  loan,
  text: `${chineseDate(date)}的这笔借款在计算日之后交付，没有算进总额。`,
});

export const repaymentAfterAsOf = (repayment: number, date: CalendarDate): ClaimNote => ({
  code: "repayment-after-as-of",
  repayment,
  text: `${chineseDate(date)}的还款在计算日之后，没有计算。`,
});

export const repaymentOfOldLoan = (repayment: number, date: CalendarDate, loan: string | null): ClaimNote => ({
  code: "repayment-left-out",
  repayment,
  ...(loan === null ? {} : { loan }),
  text: `${chineseDate(date)}的还款是还2015年9月1日之前那笔借款的，随那笔借款一起没有计算。`,
});

export const settledByIou = (repayment: number, date: CalendarDate, loan: string, iou: CalendarDate): ClaimNote => ({
  code: "settled-by-new-iou",
  repayment,
  loan,
  text: `${chineseDate(date)}的还款在${chineseDate(iou)}重新出具借条之前，已经结算在新借条里，没有再算。`,
  basis: [basis("CN-PL-27")],
});

export const rollOverCut = (loan: string, says: Fen, counted: Fen, rules: readonly string[]): ClaimNote => ({
  code: "roll-over-cut",
  loan,
  text: `新借条写 ${groupMoney(says)} 元，只有 ${groupMoney(counted)} 元能算作本金：最初本金加上到换借条前一天按上限计算的利息；超过的部分没有算。`,
  basis: bases(rules),
});

export const iouAboveAgreed = (loan: string, says: Fen, agreed: Fen): ClaimNote => ({
  code: "iou-above-agreed-interest",
  loan,
  text: `新借条写 ${groupMoney(says)} 元，比最初本金按原来约定的利率算到换借条时的 ${groupMoney(agreed)} 元多。中间换过几次借条的会这样；不是的，请核对写的金额。`,
  basis: [basis("CN-PL-27")],
});

export const otherFeesRoom = (loan: string): ClaimNote => ({
  code: "other-fees",
  loan,
  text: "约定的其他费用和一次性违约金合在一起，只算上限减去逾期利率后容得下的部分，列在违约金里。律师费、诉讼费、保全费是否算“其他费用”没有统一答案，通常另外主张，请不要写在这里。",
  basis: [basis("CN-PL-29")],
});

export const namedNotDelivered = (repayment: number, loan: string): ClaimNote => ({
  code: "named-loan-not-delivered",
  repayment,
  loan,
  text: "这笔还款指明的借款当时还没有交付，按没有指明处理。",
  basis: [basis("CN-CC-560")],
});

export const namedAlreadyPaid = (repayment: number, loan: string): ClaimNote => ({
  code: "named-loan-paid",
  repayment,
  loan,
  text: "这笔还款指明的借款当时已经还清，按没有指明处理。",
  basis: [basis("CN-CC-560")],
});

export const principalFirstNotAgreed = (repayment: number): ClaimNote => ({
  code: "principal-first-not-agreed",
  repayment,
  text: "付款人说先还本金，但没有你同意的记录，仍按先息后本计算。",
  basis: [basis("CN-CC-561")],
});

export const surplus = (repayment: number, amount: Fen): ClaimNote => ({
  code: "overpaid",
  repayment,
  text: `这笔还款在还清当时所欠的全部之后还多 ${groupMoney(amount)} 元，没有留给以后的借款。`,
});

export const asOfStandsForFiling = (asOf: CalendarDate): ClaimNote => ({
  code: "as-of-stands-for-filing",
  text:
    asOf < RULES_OF_2020
      ? `还没有起诉日，暂按计算日${chineseDate(asOf)}起诉，适用2015年的规定；起诉后以起诉日为准。`
      : `还没有起诉日，2020年8月20日以后的上限暂按计算日${chineseDate(asOf)}的一年期LPR四倍；起诉后以起诉日为准。`,
  basis: [basis("CN-PL-31")],
});

export const oldRulesAsked = (): ClaimNote => ({
  code: "old-rules-asked",
  text: "2020年8月20日以前成立的借款，按你请求适用当时的规定计算到2020年8月19日；起诉时要写明这一请求。",
  basis: [basis("CN-PL-31"), basis("CN-PL15-26")],
});

export const dueByGrace = (loan: string, demanded: CalendarDate, graceDays: number): ClaimNote => ({
  code: "due-by-grace",
  loan,
  text: `${chineseDate(demanded)}的催告没有给出期限，按催告后${graceDays}天到期；这是本产品的口径，法律只要求给对方合理期限和必要的准备时间，没有规定天数。`,
  basis: [basis("CN-CC-675"), basis("CN-CC-511-4"), basis("YJ-GRACE")],
});

export const deadlineBeforeDemand = (loan: string, demanded: CalendarDate): ClaimNote => ({
  code: "deadline-before-demand",
  loan,
  text: `${chineseDate(demanded)}的催告所给的期限在催告当天之前，按催告当天到期。`,
  basis: [basis("CN-CC-675")],
});

export const costsBesideClaim = (): ClaimNote => ({
  code: "costs-beside-claim",
  text: "还款依法先抵实现债权的费用（如律师费、保全费），这些费用不在本计算之内，有的话要另外列出。",
  basis: [basis("CN-CC-561")],
});
