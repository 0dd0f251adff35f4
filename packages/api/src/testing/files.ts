/** Small files of made-up people, as WeChat and an exporter would write them. */

export interface BillRow {
  readonly at: string;
  readonly type?: string;
  readonly who?: string;
  readonly what?: string;
  readonly way: "收入" | "支出";
  readonly yuan: string;
  readonly state?: string;
  readonly id: string;
}

/** A bill of 李明 as WeChat Pay sends it. */
export function billCsv(rows: readonly BillRow[]): string {
  const lines = rows.map(
    ({
      at,
      type = "转账",
      who = "大伟",
      what = "转账备注:微信转账",
      way,
      yuan,
      state = way === "收入" ? "已存入零钱" : "对方已收钱",
      id,
    }) => `${at},${type},${who},"${what}",${way},¥${yuan},零钱,${state},"${id}\t","/","/"`,
  );
  return `\uFEFF微信支付账单明细,,,,,,,,,,\n微信昵称：[李明],,,,,,,,,,\n----------------------微信支付账单明细列表--------------------,,,,,,,,,,\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n${lines.join("\n")}\n`;
}

export interface ChatLine {
  readonly at: string;
  readonly own: boolean;
  readonly text: string;
}

/** A chat of 李明 with 大伟, as WeFlow exports it. */
export function chatJson(lines: readonly ChatLine[]): string {
  return JSON.stringify({
    weflow: { version: "1.0.3", exportedAt: 1735780800 },
    session: {
      wxid: "wxid_dawei",
      nickname: "大伟",
      remark: "",
      displayName: "大伟",
      type: "私聊",
      messageCount: lines.length,
    },
    messages: lines.map(({ at, own, text }, index) => ({
      localId: index + 1,
      createTime: Date.parse(`${at.replace(" ", "T")}+08:00`) / 1000,
      formattedTime: at,
      type: text.startsWith("[转账]") ? "转账卡片" : "文本消息",
      localType: text.startsWith("[转账]") ? 49 : 1,
      content: text,
      isSend: own ? 1 : 0,
      senderUsername: own ? "wxid_liming" : "wxid_dawei",
      senderDisplayName: own ? "李明" : "大伟",
      source: "",
    })),
  });
}

export const BILL = billCsv([
  {
    at: "2024-10-08 12:03:41",
    what: "转账备注:还你五千",
    way: "收入",
    yuan: "5000.00",
    id: "1000050001202410080000000002",
  },
  {
    at: "2024-07-20 19:26:55",
    type: "商户消费",
    who: "滴滴出行",
    what: "快车",
    way: "支出",
    yuan: "31.40",
    state: "支付成功",
    id: "420000212024072000000005",
  },
  {
    at: "2024-03-01 18:10:00",
    what: "转账备注:借款",
    way: "支出",
    yuan: "20000.00",
    id: "1000050001202403010000000001",
  },
]);

export const CHAT = chatJson([
  { at: "2024-03-01 18:02:10", own: false, text: "明哥在吗，能不能借我两万，店里周转一下" },
  { at: "2024-03-01 18:05:32", own: true, text: "行，什么时候能还" },
  { at: "2024-03-01 18:07:04", own: false, text: "九月一号前还你" },
  { at: "2024-03-01 18:10:00", own: true, text: "[转账] ￥20000.00 借款" },
  { at: "2024-03-01 18:11:05", own: false, text: "[转账] ￥20000.00 已收款" },
  { at: "2024-10-08 12:03:41", own: false, text: "[转账] ￥5000.00 还你五千" },
  { at: "2024-10-08 12:05:30", own: true, text: "[转账] ￥5000.00 已收款" },
]);
