/** 七、预防性措施的体系化建设 */
import type { Draft } from "./statement.ts";

export const prevention: readonly Draft[] = [
  {
    id: "S-53",
    says: "转账时添加备注、开启收款到账提醒，减少50%以上的争议。",
    prior: true,
    verdict: "unverifiable",
    right: "做法可取；数字未找到依据，不采用。",
  },
  {
    id: "S-54",
    says: "签订电子借条50至200元一次，司法采信度提升至92%。",
    prior: true,
    verdict: "unverifiable",
    right: "电子借条是有的（腾讯电子签）；价格和采信度未找到依据，不采用。",
  },
  {
    id: "S-55",
    says: "购买应收账款信用保险，保费为借款金额1%至3%，最高可获赔90%本金。",
    prior: true,
    verdict: "wrong",
    right: "对个人不适用：这是企业之间的产品，不保个人借款；没有找到个人借款可以投保的依据。",
  },
  {
    id: "S-56",
    says: "区块链存证的借条，立案审查通过率比普通借条高67%。",
    prior: true,
    verdict: "unverifiable",
    right: "数字未找到依据，也容易误解：立案是七日内的登记，看的是起诉条件，不看证据强弱。",
    rules: ["CN-CPL-126", "CN-CPL-122"],
  },
  {
    id: "S-57",
    says: "超过5000元的借款，建议强制使用存证服务。",
    verdict: "unverifiable",
    right: "没有找到法律依据；用不用，由你自己决定。",
  },
];
