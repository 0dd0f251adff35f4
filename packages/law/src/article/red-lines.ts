/** 五、技术反制手段的合规边界 */
import type { Draft } from "./statement.ts";

export const redLines: readonly Draft[] = [
  {
    id: "S-36",
    says: "在朋友圈曝光涉嫌侵犯名誉权，风险高。",
    verdict: "partly",
    right: "不只是名誉权，还有隐私权、肖像权和个人信息；各地法院看法不一，建议仍是不要做。",
    rules: ["RL-1024", "RL-1032", "RL-1034", "RL-1019"],
  },
  {
    id: "S-37",
    says: "替代方案：通过共同好友间接提醒。",
    verdict: "wrong",
    right: "有风险：这会把欠款的事泄露给第三人。只联系有还款义务的人。",
    rules: ["RL-1032", "RL-1034"],
  },
  {
    id: "S-38",
    says: "用软件频繁骚扰违反《网络安全法》。",
    verdict: "wrong",
    right:
      "依据错了：是民法典关于侵扰生活安宁的规定和治安管理处罚法，公安机关可以下禁止接触令；平台的处罚另按平台规则。",
    rules: ["RL-1033", "PS-50", "RL-CSL-46"],
  },
  {
    id: "S-39",
    says: "替代方案：设置消息免打扰后公证催告。",
    verdict: "partly",
    right: "说法混乱：用写明日期的书面催告；公证送达是可选的。",
    rules: ["CN-SL-R8"],
  },
  {
    id: "S-40",
    says: "定位追踪侵犯个人信息保护法，有刑事责任风险。",
    verdict: "partly",
    right: "个人因个人或者家庭事务处理个人信息，不适用个人信息保护法；但民法典、治安管理处罚法和刑法的规定适用。",
    rules: ["RL-P72", "RL-1033", "RL-1034", "RL-1035", "PS-56", "RL-C253b", "RL-C253n"],
  },
  {
    id: "S-41",
    says: "替代方案：通过运营商基站查询，需警方介入。",
    verdict: "wrong",
    right: "公安机关不为民事欠款做这件事。找不到人，法院可以公告送达；判决以后，可以由法院查控财产、悬赏执行。",
    rules: ["CN-CPL-95", "CN-CPL-253", "CN-PI-21"],
  },
  {
    id: "S-42",
    says: "使用腾讯至信链存证催收过程。",
    verdict: "partly",
    right: "确有这个产品，是企业通过腾讯云用的，不是个人的功能；法律也不要求。",
  },
  {
    id: "S-43",
    says: "通过公证云取证系统固定多次催告记录。",
    verdict: "partly",
    right: "可以作证据，但不是公证书。",
    rules: ["CN-EV-94"],
  },
];
