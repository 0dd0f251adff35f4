/** 八、心理博弈模型的应用实践 */
import type { Draft } from "./statement.ts";

export const debtorTypes: readonly Draft[] = [
  {
    id: "S-58",
    says: "债务人分四类：愧疚型42%、抵赖型31%、失联型18%、特殊困难型9%。",
    prior: true,
    verdict: "unverifiable",
    right: "比例未找到依据，不采用；四类只当作你自己标的记号。",
  },
  {
    id: "S-59",
    says: "愧疚型：分期还款加情感激励，78%可实现部分回款。",
    prior: true,
    verdict: "unverifiable",
    right: "数字未找到依据，不采用。法律上有用的是还款协议：它使诉讼时效中断。",
    rules: ["CN-SL-R14"],
  },
  {
    id: "S-60",
    says: "抵赖型：出示完整证据链加法律威慑，53%被迫全额偿还。",
    prior: true,
    verdict: "unverifiable",
    right: "数字未找到依据，不采用。有用的是补上证据缺口、取得转账凭证、起诉。",
  },
  {
    id: "S-61",
    says: "失联型：申请财产保全加悬赏追查。",
    verdict: "partly",
    right:
      "财产保全可以，但要有财产线索；被告下落不明，支付令、小额诉讼、简易程序都不能用；悬赏只在执行阶段，用来找财产。",
    rules: ["CN-PRES-1", "CN-CPL-J427", "CN-CPL-166", "CN-CPL-J257", "CN-PI-21"],
  },
  {
    id: "S-62",
    says: "失联型：21%通过亲友施压回款。",
    prior: true,
    verdict: "illegal-advice",
    right: "数字未找到依据，做法也违法：不要通过第三人施压。",
    rules: ["RL-1032", "RL-1034"],
  },
  {
    id: "S-63",
    says: "特殊困难型：债务重组加资产抵偿，89%达成和解协议。",
    prior: true,
    verdict: "unverifiable",
    right: "数字未找到依据，不采用。可以订一份新协议；个人破产只有深圳、厦门有规定。",
  },
  {
    id: "S-64",
    says: "心理学实验证明，用“前景理论”沟通，抵赖型债务人妥协概率提升40%。",
    prior: true,
    verdict: "unverifiable",
    right: "未找到依据，不采用这个数字。",
  },
  {
    id: "S-65",
    says: "需避免触及《反暴力催收条例》红线。",
    verdict: "wrong",
    right: "没有找到这样的法律或行政法规。红线在民法典、治安管理处罚法等法律里。",
    rules: ["RL-1033", "PS-50"],
  },
];
