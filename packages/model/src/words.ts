/** The Chinese words of the closed lists, the same on every screen, in the terminal and in the papers. */
import type { CheckListItem, Interruption, SetAsideReason, Status } from "./assessment.ts";
import type { ColumnRole } from "./column-mapping.ts";
import type { ElementId, Grade, RoadId } from "./ids.ts";
import type { HashAlgorithm, ReceiptProvider } from "./original.ts";
import type { OriginalKind } from "./original-kind.ts";

type Words<Id extends string> = Readonly<Record<Id, string>>;

export const gradeWords: Words<Grade> = { missing: "缺", weak: "弱", fair: "中", strong: "强" };

export const elementWords: Words<ElementId> = {
  identity: "对方身份",
  agreement: "借贷约定",
  delivery: "交付",
  interest: "利息",
  due: "还款期限",
  repayment: "还款",
  demand: "催告",
  jurisdiction: "管辖",
};

export const roadWords: Words<RoadId> = {
  negotiation: "自己谈",
  mediation: "调解",
  "payment-order": "支付令",
  "small-claim": "小额诉讼",
  suit: "起诉",
  arbitration: "仲裁",
  preservation: "财产保全",
  "criminal-report": "报案",
  enforcement: "强制执行",
};

export const statusWords: Words<Status> = { stated: "你写明的", confirmed: "你确认过", proposed: "待你确认" };

export const setAsideWords: Words<SetAsideReason> = {
  "red-packet": "红包",
  "symbolic-sum": "像是心意的数目",
  returned: "已退回",
  expired: "过期未收",
  "not-a-loan": "你说不是借款",
  "not-a-repayment": "你说不是还款",
  "before-any-loan": "早于第一笔借款",
  "stated-win": "以你写明的为准",
  "no-amount": "没有金额",
  "not-accepted": "没看到收款",
  "shared-cost": "群收款",
};

export const interruptionWords: Words<Interruption["kind"]> = {
  demand: "你催过他",
  promise: "他答应还",
  "part-payment": "他还了一部分",
  "extension-request": "他请求宽限",
  acknowledgement: "他承认欠款",
  filing: "起诉",
  "renewed-agreement": "重新约定",
};

export const originalKindWords: Words<OriginalKind> = {
  "wechat-bill-csv": "微信支付账单",
  "wechat-bill-xlsx": "微信支付账单",
  "wechat-statement-pdf": "微信支付交易明细证明",
  "wechat-voucher-pdf": "微信转账电子凭证",
  "alipay-bill-csv": "支付宝账单",
  "alipay-bill-xlsx": "支付宝账单",
  "alipay-statement-pdf": "支付宝交易流水证明",
  "bank-bill-csv": "银行流水",
  "bank-bill-xlsx": "银行流水",
  "bank-bill-xls": "银行流水",
  "bank-statement-pdf": "银行流水",
  "other-bill": "购物账单",
  "chatlab-json": "聊天记录",
  "chatlab-jsonl": "聊天记录",
  "weflow-json": "聊天记录",
  "voice-silk": "微信语音",
  recording: "录音",
  "transcript-cues": "录音的文字稿",
  "transcript-text": "录音的文字稿",
  "transcript-json": "录音的文字稿",
  "wechatmsg-csv": "聊天记录",
  "wechatmsg-json": "聊天记录",
  "pywxdump-csv": "聊天记录",
  "pywxdump-json": "聊天记录",
  "chatlog-csv": "聊天记录",
  "chatlog-json": "聊天记录",
  "wechatmsg-txt": "聊天记录",
  "wechatexporter-txt": "聊天记录",
  "wechat-copied-txt": "聊天记录",
  "wechat-mail": "聊天记录",
  "wechat-mail-txt": "聊天记录",
  "wechat-mail-html": "聊天记录",
  "wechatexporter-html": "聊天记录",
  "wechatmsg-html": "聊天记录",
  "wechatmsg-xlsx": "聊天记录",
  "wechatmsg-docx": "聊天记录",
  "wechat-screenshot": "聊天截图",
  "screen-recording": "聊天录屏",
  "payment-page": "转账截图",
  "wechat-voucher-picture": "微信转账电子凭证（图片）",
  "photo-text": "有字的照片",
  "receipt-pdf": "存证证书",
  "receipt-text": "存证证书",
  "time-stamp": "时间戳",
  zip: "压缩包",
  unknown: "还不会读的文件",
};

export const columnRoleWords: Words<ColumnRole> = {
  date: "日期",
  time: "时间",
  amount: "金额",
  in: "收入",
  out: "支出",
  direction: "收或支",
  type: "类型",
  counterparty: "对方",
  account: "对方账号",
  remark: "备注",
  id: "单号",
  state: "状态",
  balance: "余额",
  currency: "币种",
};

/** How pressing an item of the list for showing evidence is. */
export const checkLevelWords: Words<CheckListItem["level"]> = { must: "要做", should: "最好做", may: "可以做" };

export const checkStateWords: Words<CheckListItem["state"]> = {
  done: "做了",
  "not-possible": "做不了",
  "in-records": "已经清楚",
  open: "还没做",
};

export const receiptProviderWords: Words<ReceiptProvider> = {
  unitrust: "联合信任时间戳",
  "rights-guard": "权利卫士",
  "zhixin-chain": "至信链",
  "notary-cloud": "公证云",
  ebaoquan: "易保全",
  other: "别的存证服务",
};

export const hashAlgorithmWords: Words<HashAlgorithm> = {
  md5: "MD5",
  sha1: "SHA-1",
  sha256: "SHA-256",
  sm3: "SM3",
  sha384: "SHA-384",
  sha512: "SHA-512",
};
