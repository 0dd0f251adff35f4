/** 利息和还款算多少 */
import { type Draft, repost } from "./published-case.ts";

export const amounts: readonly Draft[] = [
  {
    id: "CASE-27",
    court: "唐河法院（河南）",
    when: "2024",
    facts: "借条 40,000 元，先扣第一个月一成的利息，实给 36,000 元；2021 年到 2023-03 按月息 10% 陆续还了 37,000 元。",
    result: "partly",
    amount: "1552.42",
    reason:
      "本金按 36,000 元算，利息不超过四倍 LPR，多付的利息抵本金：37,000 元里本金 34,447.58 元，利息 2,552.42 元。",
    check: "真正给了多少；已经付的利息有没有超过上限。",
    sources: [repost("pvnews.cn", { outlet: "中华网河南", date: "2024-03-05" })],
    about: ["interest", "deducted-interest", "repayment", "iou"],
    rules: ["CN-PL-25", "CN-PL-26", "CN-CC-670"],
    rubric: [],
  },
  {
    id: "CASE-28",
    facts: "转出 1,000,000 元，借款人当天转回 120,000 元作利息。",
    result: "accepted",
    amount: "1000000.00",
    reason: "当天由借款人自己付的利息，那里没有当作预先扣息；别的法院有不同做法。",
    check: "当天转回的钱，当时说的是什么，要说清；别的法院可能按预先扣息看，本金只算实际到手的。",
    sources: [repost("yaliqi.com")],
    certainty: "L",
    about: ["deducted-interest", "interest"],
    rules: ["CN-PL-26", "CN-CC-670"],
    rubric: [],
  },
  {
    id: "RJ-10",
    court: "莱阳法院",
    facts: "说已经还了现金，拿出的是一张现金的照片。",
    result: "other",
    resultNote: "照片没有当作还款",
    reason: "现金的照片证明不了钱还了。",
    check: "他说还过的，有没有收条、转账或你认过的话。",
    sources: [repost("srxzc.com")],
    about: ["repayment"],
    rules: ["RJ-10", "CN-PL-15"],
    rubric: [],
  },
];
