/** 迟延履行期间的加倍部分债务利息: debt × 0.0175% × days, worked by hand. Days run from the day after `periodEnd`. */
import type { Example } from "../../testing/example.ts";

export interface ToldDelay {
  readonly amount: string;
  readonly periodEnd: string;
  readonly payments?: readonly (readonly [date: string, amount: string])[];
  readonly stays?: readonly (readonly [from: string, to: string])[];
  readonly asOf: string;
}

interface Expected {
  readonly debt?: string;
  readonly addition?: string;
  readonly total?: string;
  readonly overpaid?: string;
  /** `加付 first..last days debt addition`, `付款 date debt+addition`. */
  readonly rows?: readonly string[];
}

export const EXAMPLES: readonly Example<ToldDelay, Expected>[] = [
  { id: "V-DELAY", situation: "20000元迟延100天：20000×0.0175%×100=350.00", input: { amount: "20000", periodEnd: "2026-01-10", asOf: "2026-04-20" }, expected: { addition: "350.00", debt: "20000.00", total: "20350.00", rows: ["加付 2026-01-11..2026-04-20 100天 20000.00 350.00"] }, rules: ["CN-EX-DELAY", "CN-EX-DELAY-1", "CN-EX-DELAY-2", "CN-EX-DELAY-3"] },
  { id: "delay-1", situation: "履行期间届满当天：还没有", input: { amount: "20000", periodEnd: "2026-01-10", asOf: "2026-01-10" }, expected: { addition: "0.00", total: "20000.00", rows: [] }, rules: ["CN-EX-DELAY-2"] },
  { id: "delay-2", situation: "届满次日：一天3.50元", input: { amount: "20000", periodEnd: "2026-01-10", asOf: "2026-01-11" }, expected: { addition: "3.50" }, rules: ["CN-EX-DELAY", "CN-EX-DELAY-1", "CN-EX-DELAY-2", "CN-EX-DELAY-3"] },
  { id: "delay-3", situation: "在期间内付清：没有加倍部分", input: { amount: "20000", periodEnd: "2026-01-10", payments: [["2026-01-10", "20000"]], asOf: "2026-04-20" }, expected: { addition: "0.00", debt: "0.00", total: "0.00", rows: ["付款 2026-01-10 20000.00+0.00"] }, rules: ["CN-EX-DELAY-4"] },
  { id: "delay-4", situation: "届满次日付清：付清当天不算", input: { amount: "20000", periodEnd: "2026-01-10", payments: [["2026-01-11", "20000"]], asOf: "2026-04-20" }, expected: { addition: "0.00", total: "0.00" }, rules: ["CN-EX-DELAY-3"] },
  { id: "delay-5", situation: "50天后付10000元：先抵判决债务；20000×50天=175.00，10000×50天=87.50", input: { amount: "20000", periodEnd: "2026-01-10", payments: [["2026-03-02", "10000"]], asOf: "2026-04-20" }, expected: { debt: "10000.00", addition: "262.50", rows: ["加付 2026-01-11..2026-03-01 50天 20000.00 175.00", "付款 2026-03-02 10000.00+0.00", "加付 2026-03-02..2026-04-20 50天 10000.00 87.50"] }, rules: ["CN-EX-DELAY", "CN-EX-DELAY-1", "CN-EX-DELAY-2", "CN-EX-DELAY-3", "CN-EX-DELAY-4"] },
  { id: "delay-6", situation: "50天后付20100元：先抵判决债务20000元，余100元抵加倍部分175.00元", input: { amount: "20000", periodEnd: "2026-01-10", payments: [["2026-03-02", "20100"]], asOf: "2026-04-20" }, expected: { debt: "0.00", addition: "75.00", overpaid: "0.00", rows: ["加付 2026-01-11..2026-03-01 50天 20000.00 175.00", "付款 2026-03-02 20000.00+100.00"] }, rules: ["CN-EX-DELAY-4"] },
  { id: "delay-7", situation: "付20200元：还清后多25.00元", input: { amount: "20000", periodEnd: "2026-01-10", payments: [["2026-03-02", "20200"]], asOf: "2026-04-20" }, expected: { total: "0.00", overpaid: "25.00" }, rules: ["CN-EX-DELAY-4"] },
  { id: "delay-8", situation: "判决债务还清后再付加倍部分：不再增加", input: { amount: "20000", periodEnd: "2026-01-10", payments: [["2026-03-02", "20000"], ["2026-04-01", "100"]], asOf: "2026-06-30" }, expected: { debt: "0.00", addition: "75.00" }, rules: ["CN-EX-DELAY-4"] },
  { id: "delay-9", situation: "期间内先付5000元：基数15000元，100天262.50元", input: { amount: "20000", periodEnd: "2026-01-10", payments: [["2025-12-20", "5000"]], asOf: "2026-04-20" }, expected: { debt: "15000.00", addition: "262.50" }, rules: ["CN-EX-DELAY", "CN-EX-DELAY-1", "CN-EX-DELAY-2", "CN-EX-DELAY-3"] },
  { id: "delay-10", situation: "再审中止2026-02-01至02-28：少算28天，21天和51天分两行", input: { amount: "20000", periodEnd: "2026-01-10", stays: [["2026-02-01", "2026-02-28"]], asOf: "2026-04-20" }, expected: { addition: "252.00", rows: ["加付 2026-01-11..2026-01-31 21天 20000.00 73.50", "加付 2026-03-01..2026-04-20 51天 20000.00 178.50"] }, rules: ["CN-EX-DELAY-3"] },
  { id: "delay-11", situation: "中止从届满以前就开始：从中止结束次日起算", input: { amount: "20000", periodEnd: "2026-01-10", stays: [["2026-01-01", "2026-01-31"]], asOf: "2026-04-20" }, expected: { addition: "276.50" }, rules: ["CN-EX-DELAY-3"] },
  { id: "delay-12", situation: "中止到计算日还没有结束", input: { amount: "20000", periodEnd: "2026-01-10", stays: [["2026-02-01", "2026-12-31"]], asOf: "2026-04-20" }, expected: { addition: "73.50", rows: ["加付 2026-01-11..2026-01-31 21天 20000.00 73.50"] }, rules: ["CN-EX-DELAY-3"] },
  { id: "delay-13", situation: "两段中止重叠：只扣一次", input: { amount: "20000", periodEnd: "2026-01-10", stays: [["2026-02-01", "2026-02-28"], ["2026-02-20", "2026-03-10"]], asOf: "2026-04-20" }, expected: { addition: "217.00" }, rules: ["CN-EX-DELAY-3"] },
  { id: "delay-14", situation: "计算日之后的付款不算", input: { amount: "20000", periodEnd: "2026-01-10", payments: [["2026-04-21", "20000"]], asOf: "2026-04-20" }, expected: { total: "20350.00" }, rules: ["CN-EX-DELAY-3"] },
  { id: "delay-15", situation: "计算日当天付的算，当天不再计", input: { amount: "20000", periodEnd: "2026-01-10", payments: [["2026-04-20", "20000"]], asOf: "2026-04-20" }, expected: { debt: "0.00", addition: "346.50" }, rules: ["CN-EX-DELAY-3"] },
  { id: "delay-16", situation: "16190.14元迟延365天：16190.14×0.0175%×365=1034.1452，四舍五入1034.15", input: { amount: "16190.14", periodEnd: "2025-01-10", asOf: "2026-01-10" }, expected: { addition: "1034.15" }, rules: ["CN-EX-DELAY", "CN-EX-DELAY-1", "CN-EX-DELAY-2", "CN-EX-DELAY-3"] },
  { id: "delay-17", situation: "一分钱一天：0.00000175元，四舍五入是0", input: { amount: "0.01", periodEnd: "2026-01-10", asOf: "2026-01-11" }, expected: { addition: "0.00", debt: "0.01" }, rules: ["CN-EX-DELAY", "CN-EX-DELAY-1", "CN-EX-DELAY-2", "CN-EX-DELAY-3"] },
  { id: "delay-18", situation: "半分进位：28.58元迟延一天0.0050015元，进为0.01", input: { amount: "28.58", periodEnd: "2026-01-10", asOf: "2026-01-11" }, expected: { addition: "0.01" }, rules: ["CN-EX-DELAY", "CN-EX-DELAY-1", "CN-EX-DELAY-2", "CN-EX-DELAY-3"] },
  { id: "delay-19", situation: "三次付款，不按时间先后写：按日期排", input: { amount: "30000", periodEnd: "2026-01-10", payments: [["2026-02-09", "10000"], ["2026-01-21", "10000"], ["2026-01-31", "10000"]], asOf: "2026-02-09" }, expected: { debt: "0.00", addition: "103.25", rows: ["加付 2026-01-11..2026-01-20 10天 30000.00 52.50", "付款 2026-01-21 10000.00+0.00", "加付 2026-01-21..2026-01-30 10天 20000.00 35.00", "付款 2026-01-31 10000.00+0.00", "加付 2026-01-31..2026-02-08 9天 10000.00 15.75", "付款 2026-02-09 10000.00+0.00"] }, rules: ["CN-EX-DELAY", "CN-EX-DELAY-1", "CN-EX-DELAY-2", "CN-EX-DELAY-3", "CN-EX-DELAY-4"] },
];
