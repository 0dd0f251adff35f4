/** 二、阶梯式沟通策略设计 */
import type { Draft } from "./statement.ts";

export const talks: readonly Draft[] = [
  {
    id: "S-12",
    says: "参考心理咨询的危机干预理论，沟通分为情感铺垫、压力施加、法律威慑三个阶段。",
    verdict: "unverifiable",
    right: "未找到这种对应的依据；只能叫作沟通计划。",
  },
  {
    id: "S-13",
    says: "三个阶段的成功率是23%、41%、19%。",
    prior: true,
    verdict: "unverifiable",
    right: "未找到依据，不采用这些数字。",
  },
  {
    id: "S-14",
    says: "话术：“最近看你朋友圈挺忙，上次那笔钱方便时转我就行”，用来重建信任。",
    verdict: "partly",
    right: "不合适：没有日期和数额，作为催告很弱。写明数额、日期和收款账户。",
  },
  {
    id: "S-15",
    says: "话术：“这个月房贷快到期了，你看能不能本周内处理？”，用来制造紧迫感。",
    verdict: "partly",
    right: "情况属实才可以说，不要编造事实。",
  },
  {
    id: "S-16",
    says: "话术：“我已经咨询过律师，下周如果还没到账只能走法律程序了”。",
    verdict: "correct",
    right: "可以说：真打算走法律程序时，这样说是允许的。",
  },
  {
    id: "S-17",
    says: "提及具体的还款期限，成功率提升28%。",
    prior: true,
    verdict: "unverifiable",
    right: "数字未找到依据，不采用。写明日期有法律上的理由：催告后的合理期限、逾期从哪天开始、诉讼时效。",
    rules: ["CN-CC-675", "CN-SL-R4"],
  },
  {
    id: "S-18",
    says: "单纯道德谴责式的催收，失败率高达76%。",
    prior: true,
    verdict: "unverifiable",
    right: "未找到依据，不采用这个数字。",
  },
];
