/** 一、证据链完整性评估与数据修复 */
import type { Draft } from "./statement.ts";

export const evidence: readonly Draft[] = [
  {
    id: "S-01",
    says: "腾讯客服公示：2022年涉及转账纠纷的工单，67%因证据不足处理受阻。",
    prior: true,
    verdict: "unverifiable",
    right: "未找到依据，不采用这个数字。",
  },
  {
    id: "S-02",
    says: "聊天记录的法律效力是三颗星，需要明确的借款意思表示。",
    verdict: "partly",
    right: "聊天记录是法定的电子数据，没有星级，分量由法院判断；借款的意思是否清楚，确实是关键。",
    rules: ["CN-EV-14", "CN-EV-15", "CN-EV-93"],
  },
  {
    id: "S-03",
    says: "聊天记录需要公证处固化，难度中等。",
    verdict: "partly",
    right: "公证是可选的，做了效力更强；基本的做法是出示原手机里的原消息。",
    rules: ["CN-EV-94", "CN-EV-15"],
  },
  {
    id: "S-04",
    says: "聊天记录适合在没有转账记录时作辅助证明。",
    verdict: "wrong",
    right: "聊天记录证明的是约定；没有交付的证明，自然人之间的借款合同不算成立。",
    rules: ["CN-CC-679", "CN-PL-9"],
  },
  {
    id: "S-05",
    says: "带备注的转账记录是四颗星，是直接的资金流向证据。",
    verdict: "partly",
    right: "转账只证明钱给了，单凭它可能败诉；备注是付款人自己的话，对方确认或没有反驳时有帮助。",
    rules: ["CN-PL-16", "RJ-1"],
  },
  {
    id: "S-06",
    says: "转账记录修复难度低，微信账单可以导出。",
    verdict: "correct",
    right: "实际如此（界面步骤未核实）；另外再取得转账电子凭证。",
    rules: ["ID-1"],
  },
  {
    id: "S-07",
    says: "通话录音是三颗星，需要对方在录音里承认债务。",
    verdict: "partly",
    right: "凡是有关的内容都可以，分量由法院判断；录音要有原始载体。",
    rules: ["CN-EV-15"],
  },
  {
    id: "S-08",
    says: "通话录音难度高，需要专业设备。",
    verdict: "wrong",
    right: "手机录音就够，保留原始文件。",
    rules: ["CN-EV-106"],
  },
  {
    id: "S-09",
    says: "迁移微信聊天记录可能丢失数据。",
    verdict: "correct",
    right: "实际如此：腾讯不保存聊天内容。迁移前先备份，旧手机留着。",
    rules: ["ID-4"],
  },
  {
    id: "S-10",
    says: "建议通过腾讯电子证据平台进行哈希值校验。",
    verdict: "wrong",
    right:
      "没有找到叫这个名字的官方产品。可以在本机算哈希（SHA-256或SM3），再用时间戳、公证或腾讯云的存证服务；哈希只证明“从那时起没有改过”，不证明内容是真的。",
  },
  {
    id: "S-11",
    says: "转账记录需要有“附言”字段注明用途，例如“借款-X月X日”。",
    verdict: "partly",
    right: "法律没有这个要求，但很值得做：写明“借款”和日期。微信里这一栏叫“转账说明”。",
  },
];
