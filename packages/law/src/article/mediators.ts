/** 四、第三方调解机构的选用标准 */
import type { Draft } from "./statement.ts";

export const mediators: readonly Draft[] = [
  {
    id: "S-30",
    says: "人民调解委员会免费，达成调解协议后可以司法确认。",
    verdict: "correct",
    right: "对：司法确认要双方共同申请，自协议生效起三十日内。",
    rules: ["CN-MED-4", "CN-MED-33", "CN-CPL-205"],
  },
  {
    id: "S-31",
    says: "人民调解不公开调解过程，隐私保护四颗星。",
    verdict: "partly",
    right: "公开还是不公开，当事人都可以要求；调解员要保守秘密。",
    rules: ["CN-MED-23", "CN-MED-15"],
  },
  {
    id: "S-32",
    says: "商业催收平台按回收金额20%至50%收佣金，无强制效力。",
    prior: true,
    verdict: "wrong",
    right:
      "不能当作一个选项：“讨债公司”早被1995年和2000年的通知禁止（据二手来源，通知原文未核对），委托它有法律风险，不推荐。",
    rules: ["CO-1", "CO-3"],
  },
  {
    id: "S-33",
    says: "行业协会调解收会籍费500至2000元，可以行业内部通报惩戒。",
    prior: true,
    verdict: "unverifiable",
    right: "未找到依据，不采用；属于商事争议的，商事调解组织可以收费，标准要公开；行业协会的公益调解不在那部条例里。",
    rules: ["CN-CM-2", "CN-CM-16", "CN-CM-32"],
  },
  {
    id: "S-34",
    says: "区块链存证的调解协议，履约率比传统方式高37%。",
    prior: true,
    verdict: "unverifiable",
    right: "未找到依据，不采用这个数字。",
  },
  {
    id: "S-35",
    says: "选调解机构时应查验司法局备案资质。",
    verdict: "partly",
    right: "人民调解委员会看司法局的统计和名单；商事调解组织自2026年5月1日起要有许可，并列入省级名册。",
    rules: ["CN-CM-11"],
  },
  {
    id: "S-69",
    says: "选择调解机构时避免遭遇二次诈骗。",
    verdict: "correct",
    right: "合理：有以“追回欠款”收费的骗局，绝不要先付钱。",
  },
];
