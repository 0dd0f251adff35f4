/** 三、法律路径的实操要点 */
import type { Draft } from "./statement.ts";

export const legalRoads: readonly Draft[] = [
  {
    id: "S-19",
    says: "根据《民事诉讼法》第28条，可以向被告住所地或合同履行地法院起诉。",
    verdict: "wrong",
    right: "应当是第二十四条（以及第二十二条）；第二十八条讲的是运输合同。合同履行地是接收货币一方所在地。",
    rules: ["CN-CPL-24", "CN-CPL-22", "CN-CPL-J18", "CN-PL-3"],
  },
  {
    id: "S-20",
    says: "支付令的成本是案件受理费，标的额1万元以下为50元。",
    verdict: "wrong",
    right: "支付令申请费是案件受理费的三分之一：1万元以下约16.67元。",
    rules: ["CN-FEE-14-3"],
  },
  {
    id: "S-21",
    says: "支付令15天，债务人未提异议即生效。",
    verdict: "partly",
    right: "5日内通知是否受理，受理后15日内发出，送达最多30日，再等15日；债务人既不异议又不还，才可以申请执行。",
    rules: ["CN-CPL-226", "CN-CPL-227", "CN-CPL-J429"],
  },
  {
    id: "S-22",
    says: "支付令需要提供明确的债权凭证。",
    verdict: "correct",
    right: "对：债权要到期、数额确定、有证据；另外还有其他条件。",
    rules: ["CN-CPL-225", "CN-CPL-J427"],
  },
  {
    id: "S-23",
    says: "支付令适用于小额债务。",
    verdict: "wrong",
    right: "支付令不限金额。",
    rules: ["CN-CPL-J427"],
  },
  {
    id: "S-24",
    says: "网络仲裁的费用约为标的额3%，30至60天。",
    prior: true,
    verdict: "wrong",
    right: "先要有仲裁协议；收费由各仲裁机构规定。1995年的收费表对一千元到五万元的部分是4%至5%。30至60天未找到依据。",
    rules: ["CN-ARB-4", "CN-ARB-FEE"],
  },
  {
    id: "S-25",
    says: "网络仲裁：广州互联网法院对微信证据采信度较高。",
    verdict: "wrong",
    right: "法院不是仲裁机构；2025年11月1日起，朋友之间的借款也不归互联网法院管；采信度没有找到统计。",
    rules: ["CN-EV-IC25"],
  },
  {
    id: "S-26",
    says: "刑事报案免费。",
    verdict: "correct",
    right: "报案不收费（未核对条文）；接了报案，民事纠纷也不会立案。",
    rules: ["CN-CRP-110", "CR-266"],
  },
  {
    id: "S-27",
    says: "报案需要证明对方有非法占有目的，如虚构理由借款。",
    verdict: "partly",
    right: "查证由公安机关负责，报案人提供事实；只是借钱的用途不真，不一定是诈骗；数额要到三千元至一万元以上。",
    rules: ["CR-266", "CR-266-1"],
  },
  {
    id: "S-28",
    says: "转账记录与聊天时间戳相差15分钟以上，法院可能认定证据链断裂。",
    prior: true,
    verdict: "unverifiable",
    right: "未找到这样的判例，不采用；要看的是先后次序和意思。",
  },
  {
    id: "S-29",
    says: "建议起诉前通过时间戳认证服务固定证据。",
    verdict: "partly",
    right: "可选的辅助手段，效力按有关规则认定。",
    rules: ["CN-EV-OL16", "CN-EV-OL17", "CN-EV-OL18", "CN-EV-IC11"],
  },
];
