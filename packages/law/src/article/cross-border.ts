/** 六、跨境追偿的特殊考量 */
import type { Draft } from "./statement.ts";

export const crossBorder: readonly Draft[] = [
  {
    id: "S-44",
    says: "香港《借贷条例》承认微信证据。",
    verdict: "wrong",
    right: "没有找到这样的条例。香港法例第163章管放债；电子证据在第8章、第553章（未核对原文）。",
    rules: ["XB-HK-163", "XB-HK-E"],
  },
  {
    id: "S-45",
    says: "在香港执行需通过高等法院认可令。",
    verdict: "partly",
    right: "是向原讼法庭登记，自2024年1月29日起；判决、调解书、支付令都在范围内。",
    rules: ["XB-HK-1", "XB-HK-2", "XB-HK-645"],
  },
  {
    id: "S-46",
    says: "委托香港执业律师办理跨境承认。",
    verdict: "correct",
    right: "合理的建议。",
  },
  {
    id: "S-47",
    says: "东南亚国家需符合《纽约公约》认证。",
    verdict: "wrong",
    right: "《纽约公约》管的是仲裁裁决；法院判决靠条约、普通法或者互惠。",
    rules: ["XB-NYC", "CN-CPL-304", "CN-CPL-297"],
  },
  {
    id: "S-48",
    says: "申请国际商事仲裁，如新加坡SIAC。",
    verdict: "wrong",
    right: "对多数人不合适：要有仲裁协议，费用高；没有涉外因素的借款，约定有被认定无效的风险（实务中的做法未核实）。",
    rules: ["CN-CPL-288"],
  },
  {
    id: "S-49",
    says: "欧美国家要做GDPR数据合规审查。",
    verdict: "wrong",
    right: "不是追款的前提；纯粹个人或家庭的活动不在其内（未核对条文）。",
    rules: ["XB-GDPR"],
  },
  {
    id: "S-50",
    says: "通过领事认证固定电子证据。",
    verdict: "wrong",
    right: "已过时：2023年11月7日起，公文书在缔约国之间用附加证明书；聊天记录不需要领事认证。",
    rules: ["XB-APO"],
  },
  {
    id: "S-51",
    says: "跨境案件的平均追回周期是国内案件的3.2倍。",
    prior: true,
    verdict: "unverifiable",
    right: "未找到依据，不采用这个数字。",
  },
  {
    id: "S-52",
    says: "建议借款时约定境外仲裁条款，降低执行成本。",
    verdict: "wrong",
    right: "危险：没有涉外因素的，条款有无效的风险（实务中的做法未核实）。约定内地法院管辖。",
    rules: ["CN-CPL-35", "CN-CPL-288"],
  },
];
