import type { FaultTable } from "./fault-table.ts";

/** Faults of inputs that make no claim (claim-spec, Inputs). */
export const claimFaults = {
  "loan-id-twice": (d: { id: string; first?: number }) => ({
    text: `有两笔借款都叫“${d.id}”${d.first === undefined ? "" : `，第 ${d.first} 行已经有了（没写编号的依次是 L1、L2……）`}。`,
    mend: "给后面这一笔换一个没有用过的编号。",
  }),
  "loan-unknown": (d: { id: string; known: readonly string[] }) => ({
    text: `没有叫“${d.id}”的借款。`,
    mend:
      d.known.length === 0
        ? "先写明这笔借款，或者删去这里的 loan。"
        : `改成已有的借款：${d.known.join("、")}；说不清还的是哪一笔就留空。`,
  }),
  "due-before-delivery": (d: { due: string; date: string }) => ({
    text: `还款期限 ${d.due} 早于交付日 ${d.date}。`,
    mend: "对照借条或聊天，改正其中一个日期；没有约定期限就留空。",
  }),
  "roll-over-not-before": (d: { first: string; date: string }) => ({
    text: `最初借款的日期 ${d.first} 不早于新借条的日期 ${d.date}。`,
    mend: "rolledFrom 里写最初那笔钱交付的日期和本金，date 和 principal 写新借条的；没有换过借条就删掉 rolledFrom。",
  }),
  "instalment-before-delivery": (d: { due: string; date: string }) => ({
    text: `有一期的还款日 ${d.due} 早于交付日 ${d.date}。`,
    mend: "对照约定改正这一期的日期，或者改正交付日。",
  }),
  "instalments-sum": (d: { sum: string; principal: string }) => ({
    text: `各期加起来是 ${d.sum} 元，本金是 ${d.principal} 元，对不上。`,
    mend: "各期只写本金，加起来要等于这笔的本金；每期另付的利息由利率计算，不写进来。",
  }),
  "instalments-due": (d: { due: string; last: string }) => ({
    text: `还款期限 ${d.due} 和最后一期 ${d.last} 不是同一天。`,
    mend: "分期还的，还款期限就是最后一期，due 留空就行；提前全部到期的，把各期改成新的日期。",
  }),
  "stay-backwards": (d: { from: string; to: string }) => ({
    text: `中止执行的期间从 ${d.from} 到 ${d.to}，结束早于开始。`,
    mend: "对照裁定书改正其中一个日期。",
  }),
  "repayment-before-loans": (d: { date: string; first: string | null }) => ({
    text: d.first === null ? `${d.date} 的还款没有对应的借款。` : `${d.date} 的还款早于最早的一笔借款（${d.first}）。`,
    mend: "补上它之前的借款，或改正日期；如果不是还这些借款，就删掉这一条。",
  }),
} satisfies FaultTable;
