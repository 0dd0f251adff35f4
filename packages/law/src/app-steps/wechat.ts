/** 微信 */
import type { Draft } from "./app-step.ts";

const BILL = ["我", "服务", "钱包", "账单"];
const DOWNLOAD = [...BILL, "右上角“常见问题”", "下载账单"];
const README = "GitHub yann0917/alipay-wechat-merge 的说明；tsinglinrain/WeChatPay_to_Notion 第 6 号问题";

export const wechat: readonly Draft[] = [
  {
    id: "APP-1",
    app: "微信",
    purpose: "给一笔转账申请“转账电子凭证”，上面有双方实名",
    path: [...BILL, "全部账单", "筛选“转账”", "点开那一笔", "左下角“申请转账电子凭证”", "申请"],
    notes: [
      "要填对收款人的真实姓名才能申请；由此推断，填错了就出不了凭证。",
      "不用对方同意，也不会通知对方；可以反复申请，几分钟出来。",
    ],
    source: "央视财经、中国日报网",
    asOf: "2025-08-19",
  },
  {
    id: "APP-2",
    app: "微信",
    purpose: "转账之前写明“借款”",
    path: ["转账页面", "添加转账说明"],
    notes: ["写“借款”。转账当时的备注，在公开案例里起过作用（CASE-06、CASE-24）。"],
    source: "央视财经、中国日报网",
    asOf: "2025-08-19",
  },
  {
    id: "APP-3",
    app: "微信",
    purpose: "下载微信支付账单，导入有据",
    path: [...DOWNLOAD, "用于个人对账"],
    notes: [
      "选起止日期，填邮箱，输支付密码；邮件里是压缩包，解压码由“微信支付”服务号发来。",
      "文件是 CSV 或 XLSX，没有盖章。",
    ],
    source: README,
    asOf: "2024-12",
  },
  {
    id: "APP-4",
    app: "微信",
    purpose: "申请盖章的“微信支付交易明细证明”（PDF）",
    path: [...DOWNLOAD, "用作证明材料"],
    notes: [
      "填姓名、身份证号、支付密码和邮箱，24 小时内发来。",
      "有一个网页说一次最多往前一年，红包和扫码付款没有单独的凭证（只有它这样说）。",
    ],
    source: "guaichai.com（2024-11-19）、sdslhbsb.cn",
    asOf: "2024-11-19",
  },
  {
    id: "APP-5",
    app: "微信",
    purpose: "把聊天发到邮箱，帮着整理",
    path: ["长按一条消息", "多选", "勾选要发的消息", "邮件图标"],
    notes: ["要先绑定邮箱；只有部分内容是文字，不是原件。"],
    source: "GitHub tsinglinrain/WeChatPay_to_Notion 第 6 号问题",
    asOf: "2024-11",
    certainty: "L",
  },
  {
    id: "APP-6",
    app: "微信",
    purpose: "换手机前备份聊天记录",
    path: ["我", "设置", "通用", "聊天记录迁移与备份", "备份与恢复", "新增一个备份"],
    otherPaths: [
      { where: "电脑上（网页没有日期）", path: ["左下角菜单", "迁移与备份，或备份与恢复", "备份聊天记录至电脑"] },
    ],
    notes: [
      "备到外接存储设备，可以选聊天和日期，备份是加密的；公告的时候还在逐步开放。",
      "在电脑上备份，手机和电脑要连同一个网络。",
      "备份能恢复，不能直接看：它保住记录，不能当作证据交。",
      "微信没有云备份：腾讯说它不保存聊天内容。",
    ],
    source: "腾讯 7 月 4 日的公告（没有印年份，应是 2025 年，未核实），见 daydaynews.cc；电脑上的见 cidian.kuaisou.com",
    asOf: null,
  },
  {
    id: "APP-7",
    app: "微信",
    purpose: "投诉一个账号（真的被骗、被骚扰时）",
    path: ["聊天或资料页", "右上角“···”", "投诉", "选原因", "选消息或图片作证据", "提交"],
    otherPaths: [{ where: "看进度", path: ["我", "设置", "帮助与反馈"] }],
    notes: ["投诉要不回钱，也查不到对方是谁；不实的投诉对自己不利。"],
    source: "两个网页，一个 2025-01-05，一个没有日期",
    asOf: "2025-01-05",
  },
];
