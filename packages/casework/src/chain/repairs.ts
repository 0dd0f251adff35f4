/** 补强: ways to mend a weak element. Steps in an app carry the date of their source, since menus change. */
import { appStep, appStepDate, appStepText, pathText } from "@youju/law";
import type { Grade, Repair } from "@youju/model";
import { cite } from "../cite.ts";

interface RepairText {
  readonly id: string;
  readonly text: string;
  readonly steps: readonly string[];
  /** The steps in an app that it begins with. */
  readonly inApp?: string;
  readonly cost?: string;
  readonly time: string;
  readonly reaches: Grade;
  readonly rules: readonly string[];
  /** Free and done within a week unless said otherwise. */
  readonly free?: false;
  readonly withinWeek?: false;
}

function repair({ rules, inApp, steps, cost = "不花钱", free, withinWeek, ...rest }: RepairText): Repair {
  return {
    ...rest,
    steps: inApp === undefined ? steps : [pathText(appStep(inApp).path), ...steps],
    stepsAsOf: inApp === undefined ? null : appStepDate(inApp),
    cost,
    free: free ?? true,
    withinWeek: withinWeek ?? true,
    basis: cite(...rules),
  };
}

/** @param debtor his full name; null while nobody has given it */
export const voucher = (debtor: string | null): Repair =>
  repair({
    id: "transfer-voucher",
    text: "在微信里申请“转账电子凭证”，上面有双方实名",
    inApp: "APP-1",
    steps: [
      "点开的是借给他的那一笔；借过几笔，就分别申请",
      `填收款人的真实姓名${debtor === null ? "" : `：${debtor}`}。姓名要填对才能申请；对方不会收到通知`,
      "把凭证存下来，放进这个案件",
    ],
    time: "5 分钟",
    reaches: "strong",
    rules: ["CN-EV-94", "ID-1"],
  });

export const nameInIou = (reaches: Grade): Repair =>
  repair({
    id: "iou-with-name",
    text: "请他写一张带姓名和身份证号的借条，从这个微信号发来",
    steps: [
      "把借条内容写好发给他：谁借了谁多少钱、哪天借的、哪天还",
      "请他写上全名和身份证号，签名后拍照，从这个微信号发来",
      "请他把纸质原件给你，收好",
    ],
    time: "一两天",
    reaches,
    rules: ["CN-EV-92"],
  });

export const enquiry = (): Repair =>
  repair({
    id: "enquiry-order",
    text: "立案后请律师申请调查令，查这个微信号的实名",
    steps: ["立案后由律师向法院申请调查令", "向腾讯查注册信息，向财付通查转账那天的支付实名"],
    cost: "律师费另计",
    time: "15–45 天",
    reaches: "strong",
    rules: ["CN-EV-20", "ID-3"],
    free: false,
    withinWeek: false,
  });

/** @param reaches what the element comes to with the original messages at hand */
export const keepPhone = (reaches: Grade): Repair =>
  repair({
    id: "keep-phone",
    text: "确认手机和原消息还在，在这里点“手机和原消息还在”",
    steps: [
      "在手机上打开和他的聊天，翻到转账和关键的几句",
      "确认都还在、没有删过",
      "这部手机不要重置、不要换号",
      `换手机前先备份：${appStepText("APP-6")}`,
      "在这里点“手机和原消息还在”",
    ],
    time: "5 分钟",
    reaches,
    rules: ["CN-EV-15", "CN-EV-93", "CN-EV-SHOW"],
  });

export const askToConfirmSum = (): Repair =>
  repair({
    id: "ask-to-confirm-sum",
    text: "发一条消息，请他确认欠款的数额和日期",
    steps: [
      "写明哪天借的、多少钱、还剩多少",
      "请他回复时写出数额；只回“是”的，连同你那句一起留着",
      "导出这段聊天，把他的回复标记为“承认欠款”并填上数额；手机和原消息都留着",
    ],
    time: "今天",
    reaches: "strong",
    rules: ["CN-PL-2", "CN-EV-93"],
  });

export const iouAfterwards = (): Repair =>
  repair({
    id: "iou-afterwards",
    text: "请他补写借条或还款计划",
    steps: ["写明双方姓名、身份证号、金额、借款日、还款日", "他手写签名，原件给你", "签了以后，诉讼时效也会重新计算"],
    time: "几天",
    reaches: "strong",
    rules: ["CN-EV-92", "CN-SL-R14"],
  });

export const recordedCall = (): Repair =>
  repair({
    id: "recorded-call",
    text: "打个电话说清这笔钱，并录音",
    steps: ["开头说清是为哪笔借款打电话", "请他说出金额和打算哪天还", "录音原文件留在手机里，不剪辑"],
    time: "今天",
    reaches: "fair",
    rules: ["CN-EV-106"],
  });

/** @param reaches fair for a bill alone, strong beside a chat whose phone is kept (D1) */
export const bill = (reaches: Grade = "fair"): Repair =>
  repair({
    id: "download-bill",
    text: "下载微信支付账单，导入这里",
    inApp: "APP-3",
    steps: ["起止日期包住第一笔借款到今天", "填邮箱、输支付密码；解压码在“微信支付”服务号里", "把文件拖进这个案件"],
    time: "10 分钟",
    reaches,
    rules: ["CN-EV-14"],
  });

export const sealedStatement = (): Repair =>
  repair({
    id: "sealed-statement",
    text: "申请盖章的“微信支付交易明细证明”",
    inApp: "APP-4",
    steps: ["填姓名、身份证号、支付密码和邮箱", "24 小时内收到盖章的 PDF，不要改动，放进这个案件"],
    time: "一天内",
    reaches: "strong",
    rules: ["CN-EV-94"],
  });

export const markReceipt = (): Repair =>
  repair({
    id: "receipt-words",
    text: "找出他说“收到”的话，或请他补一张收条",
    steps: [
      "在聊天里找他说收到钱的那句，标记为“收到”，填上数额",
      "没有的话，请他写一张收条，写明收到多少、哪天、什么钱",
    ],
    time: "今天",
    reaches: "fair",
    rules: ["CN-PL-15"],
  });

/** Cash with a signed receipt (D5). */
export const cashReceipt = (): Repair =>
  repair({
    id: "cash-receipt",
    text: "请他补一张签了名的收条",
    steps: ["写明收到谁的多少钱、哪天、是什么钱、怎么给的", "他写全名并签名，纸质原件给你收好"],
    time: "一两天",
    reaches: "strong",
    rules: ["CN-PL-15", "CN-EV-92"],
  });

export const bankReceipt = (): Repair =>
  repair({
    id: "bank-receipt",
    text: "向银行要这笔转账的电子回单",
    steps: [
      `在手机银行里找到这笔转账，一般是：${appStepText("APP-9")}`,
      "看回单上有没有他的全名和账号；没有的，带身份证去柜台打印盖章的流水",
    ],
    time: "一天内",
    reaches: "strong",
    rules: ["CN-EV-94"],
  });

export const alipayProof = (): Repair =>
  repair({
    id: "alipay-proof",
    text: "向支付宝申请盖章的交易证明",
    steps: ["打支付宝客服 95188，问怎样申请盖章的交易证明", "选包含这笔转账的日期，收到后不要改动"],
    time: "几天",
    reaches: "strong",
    rules: ["CN-EV-94"],
  });

export const markWords = (text: string, id: string, reaches: Grade, rules: readonly string[]): Repair =>
  repair({
    id,
    text,
    steps: [
      "打开聊天记录，找到那句话",
      "点“标记”，选它说的是什么，填上日期、数额或利率",
      "确认手机里的原消息也还在，点“手机和原消息还在”",
    ],
    time: "5 分钟",
    reaches,
    rules,
  });

/** Both named the due date: strong; a rate that one named and the other agreed to: fair, strong where both name it. */
export const confirmTerm = (what: "还款日" | "利率"): Repair =>
  repair({
    id: what === "还款日" ? "confirm-due-date" : "confirm-rate",
    text: `发一条消息，请他确认当时说好的${what}`,
    steps: [`写明当时说好的${what}`, "请他在回复里也写出来", "导出聊天，把两个人的话都标记下来；手机和原消息都留着"],
    time: "今天",
    reaches: "strong",
    rules: [what === "还款日" ? "CN-CC-675" : "CN-PL-24"],
  });

export const settleRepayments = (): Repair =>
  repair({
    id: "settle-repayments",
    text: "逐笔说清他转来的钱是不是还款",
    steps: ["在“还款”和“没有算进来的”里，逐笔点“是还款”或“不是”", "他另外还过的，比如现金，也补上去"],
    time: "10 分钟",
    reaches: "strong",
    rules: ["CR-307b"],
  });

export const writtenDemand = (): Repair =>
  repair({
    id: "written-demand",
    text: "发一条写明金额和最后期限的催款消息",
    steps: [
      "写明欠多少、请他哪天之前还、还到哪里",
      "语气平和，只发给他本人",
      "把这条消息和他的回复一起导出，这条标记为“催款”；手机和原消息都留着",
    ],
    time: "今天",
    reaches: "strong",
    rules: ["CN-SL-R8", "CN-CC-675"],
  });

export const registeredLetter = (): Repair =>
  repair({
    id: "registered-letter",
    text: "用邮政 EMS 寄一封催款函，留下签收记录",
    steps: ["寄到他的住址，内件品名写“催款函”", "保留底单和签收查询结果"],
    cost: "邮费",
    time: "几天",
    reaches: "strong",
    rules: ["CN-SL-R8"],
    free: false,
  });

export const writeDomiciles = (): Repair =>
  repair({
    id: "write-domiciles",
    text: "写上双方的住址",
    steps: ["写上你的住址（身份证或居住证上的）", "写上他的住址：借条、快递单、身份证复印件上都可能有"],
    time: "5 分钟",
    reaches: "fair",
    rules: ["CN-CPL-24", "CN-PL-3"],
  });

export const domicilePapers = (): Repair =>
  repair({
    id: "domicile-papers",
    text: "备好能证明住址的材料",
    steps: ["你的身份证；住的地方和身份证不一样，带上居住证", "他的身份证复印件；没有的，问律师能不能查到"],
    time: "几天",
    reaches: "strong",
    rules: ["CN-CPL-22"],
    withinWeek: false,
  });
