/** 结语 */
import type { Draft } from "./statement.ts";

export const closing: readonly Draft[] = [
  {
    id: "S-66",
    says: "73%的追偿失败源于初期证据保存不当。",
    prior: true,
    verdict: "unverifiable",
    right: "未找到依据，不采用这个数字。",
  },
  {
    id: "S-67",
    says: "诚信履约是维护自身征信记录的必要举措。",
    verdict: "partly",
    right: "个人之间的借款不上报征信；判决以后被列入失信名单的，会。",
    rules: ["CN-SX-8", "RL-CREDIT", "CN-CPL-266"],
  },
  {
    id: "S-68",
    says: "通过信用保险、电子借条等工具前置风险防控。",
    verdict: "partly",
    right: "可用的是电子借条、赋予强制执行效力的公证、保证人和其他担保；不是保险。",
    rules: ["CN-CPL-249"],
  },
];
