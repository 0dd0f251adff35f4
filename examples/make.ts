/**
 * Makes the bills and chats of the examples: made-up people, made-up numbers, real shapes. Run with
 * `npx node examples/make.ts`; the CSV and JSON files come out the same each time, so record ids stay what they are.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { formatMoney, parseInstant, parseMoney, toUnixSeconds } from "@youju/model";
import ExcelJS from "exceljs";
import { BILL_COLUMNS, billHead } from "../packages/intake/testing/bill-head.ts";

interface Row {
  at: string;
  type: string;
  who: string;
  goods: string;
  flow: "收入" | "支出" | "/";
  amount: string;
  by: string;
  state: string;
  id: string;
}

interface Bill {
  nickname: string;
  from: string;
  to: string;
  exported: string;
  rows: Row[];
}

interface Line {
  at: string;
  /** True for what the owner of the phone wrote. */
  own: boolean;
  text: string;
  kind?: "transfer" | "system";
}

interface Chat {
  owner: { id: string; name: string };
  other: { id: string; name: string; remark: string };
  exported: string;
  lines: Line[];
}

const unix = (wall: string): number => {
  const instant = parseInstant(wall);
  if (!instant.ok) throw new RangeError(wall);
  return toUnixSeconds(instant.value);
};

function sums(rows: readonly Row[], flow: Row["flow"]): { rows: number; yuan: string } {
  const of = rows.filter((row) => row.flow === flow);
  const total = of.reduce((sum, { amount }) => {
    const money = parseMoney(amount);
    if (!money.ok) throw new RangeError(amount);
    return sum + money.value;
  }, 0n);
  return { rows: of.length, yuan: formatMoney(total) };
}

function preamble(bill: Bill, zoneNote: boolean): readonly string[] {
  const { rows } = bill;
  return billHead({
    ...bill,
    totals: { 收入: sums(rows, "收入"), 支出: sums(rows, "支出"), 中性交易: sums(rows, "/") },
    zoneNote,
  });
}

/** Newest first, as WeChat writes it. */
const listed = (rows: readonly Row[]): Row[] => rows.toSorted((a, b) => (a.at < b.at ? 1 : -1));

function billCsv(bill: Bill): string {
  const head = preamble(bill, false).map((line) => `${line}${",".repeat(10)}`);
  const rows = listed(bill.rows).map(
    ({ at, type, who, goods, flow, amount, by, state, id }) =>
      `${at},${type},${who},"${goods}",${flow},¥${amount},${by},${state},"${id}\t","/","/"`,
  );
  return `\uFEFF${[...head, BILL_COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

async function billXlsx(bill: Bill): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = new Date(0);
  const sheet = book.addWorksheet("Sheet1");
  for (const line of preamble(bill, true)) sheet.addRow(line === "" ? [] : [line]);
  sheet.addRow([...BILL_COLUMNS]);
  for (const { at, type, who, goods, flow, amount, by, state, id } of listed(bill.rows)) {
    sheet.addRow([at, type, who, goods, flow, Number(amount), by, state, id, "/", "/"]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const WEFLOW_KINDS = { text: ["文本消息", 1], transfer: ["转账卡片", 49], system: ["系统消息", 10_000] } as const;

function weflow({ owner, other, exported, lines }: Chat): string {
  const messages = lines.map(({ at, own, text, kind }, i) => {
    const [type, localType] = WEFLOW_KINDS[kind ?? "text"];
    const sender = own ? owner : other;
    const system = kind === "system";
    return {
      localId: i + 1,
      createTime: unix(at),
      formattedTime: at,
      type,
      localType,
      content: text,
      isSend: system ? null : Number(own),
      senderUsername: system ? "" : sender.id,
      senderDisplayName: system ? "" : sender.name,
      source: "",
    };
  });
  const session = {
    wxid: other.id,
    nickname: other.name,
    remark: other.remark,
    displayName: other.remark,
    type: "私聊",
    messageCount: lines.length,
  };
  return `${JSON.stringify({ weflow: { version: "1.0.3", exportedAt: unix(exported) }, session, messages }, null, 2)}\n`;
}

const CHATLAB_TYPES = { text: 0, transfer: 21, system: 80 } as const;

function chatlab({ owner, other, exported, lines }: Chat) {
  const name = { chatlab: { version: "0.0.2", exportedAt: unix(exported) } };
  const meta = { name: other.remark, platform: "wechat", type: "private", ownerId: owner.id };
  const members = [owner, other].map((person) => ({ platformId: person.id, accountName: person.name }));
  const messages = lines.map(({ at, own, text, kind }, i) => ({
    sender: own ? owner.id : other.id,
    accountName: own ? owner.name : other.name,
    timestamp: unix(at),
    type: CHATLAB_TYPES[kind ?? "text"],
    content: text,
    platformMessageId: String(i + 1),
  }));
  return { name, meta, members, messages };
}

function chatlabJson(chat: Chat): string {
  const { name, meta, members, messages } = chatlab(chat);
  return `${JSON.stringify({ ...name, meta, members, messages }, null, 2)}\n`;
}

function chatlabJsonl(chat: Chat): string {
  const { name, meta, members, messages } = chatlab(chat);
  const lines = [
    { _type: "header", ...name, meta },
    ...members.map((member) => ({ _type: "member", ...member })),
    ...messages.map((message) => ({ _type: "message", ...message })),
  ];
  return `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
}

/** Everyday rows, so that the loan has to be found among them. */
const everyday = (year: number): Row[] => [
  {
    at: `${year}-03-02 12:21:08`,
    type: "商户消费",
    who: "云膳过桥米线",
    goods: "午餐",
    flow: "支出",
    amount: "28.00",
    by: "零钱",
    state: "支付成功",
    id: `42000020${year}030200001`,
  },
  {
    at: `${year}-03-15 09:03:44`,
    type: "扫二维码付款",
    who: "早点铺",
    goods: "收款方备注:二维码收款",
    flow: "支出",
    amount: "8.50",
    by: "零钱",
    state: "已转账",
    id: `10001071${year}031500002`,
  },
  {
    at: `${year}-04-05 20:10:31`,
    type: "微信红包",
    who: "妈妈",
    goods: "/",
    flow: "收入",
    amount: "66.66",
    by: "/",
    state: "已存入零钱",
    id: `10000397${year}040500003`,
  },
  {
    at: `${year}-05-01 18:40:12`,
    type: "零钱提现",
    who: "招商银行(1234)",
    goods: "/",
    flow: "/",
    amount: "500.00",
    by: "招商银行(1234)",
    state: "提现已到账",
    id: `20730010${year}050100004`,
  },
  {
    at: `${year}-07-20 19:26:55`,
    type: "商户消费",
    who: "滴滴出行",
    goods: "快车",
    flow: "支出",
    amount: "31.40",
    by: "招商银行(1234)",
    state: "支付成功",
    id: `42000021${year}072000005`,
  },
];

const lent = (at: string, who: string, amount: string, memo: string, id: string, state = "对方已收钱"): Row => ({
  at,
  type: "转账",
  who,
  goods: `转账备注:${memo}`,
  flow: "支出",
  amount,
  by: "零钱",
  state,
  id,
});
const back = (at: string, who: string, amount: string, memo: string, id: string): Row => ({
  at,
  type: "转账",
  who,
  goods: `转账备注:${memo}`,
  flow: "收入",
  amount,
  by: "/",
  state: "已存入零钱",
  id,
});

const simpleBill: Bill = {
  nickname: "李明",
  from: "2024-02-01 00:00:00",
  to: "2024-12-31 23:59:59",
  exported: "2025-01-02 09:15:20",
  rows: [
    ...everyday(2024),
    lent("2024-03-01 18:10:00", "大伟", "20000.00", "借款", "1000050001202403010010000000001"),
    back("2024-10-08 12:03:41", "大伟", "5000.00", "还你五千", "1000050001202410080010000000002"),
  ],
};

const simpleChat: Chat = {
  owner: { id: "wxid_liming0001", name: "李明" },
  other: { id: "wxid_zhangwei002", name: "大伟", remark: "张伟" },
  exported: "2025-01-02 09:20:00",
  lines: [
    { at: "2024-03-01 18:02:10", own: false, text: "明哥在吗，能不能借我两万，店里进货周转一下" },
    { at: "2024-03-01 18:05:32", own: true, text: "行，什么时候能还" },
    { at: "2024-03-01 18:06:15", own: false, text: "九月一号前还你" },
    { at: "2024-03-01 18:10:00", own: true, text: "[转账] ￥20000.00 借款", kind: "transfer" },
    { at: "2024-03-01 18:11:05", own: false, text: "[转账] ￥20000.00 已收款", kind: "transfer" },
    { at: "2024-03-01 18:11:40", own: false, text: "收到了，谢谢明哥" },
    { at: "2024-03-05 21:30:00", own: true, text: "周末一起打球吗" },
    { at: "2024-03-05 21:42:11", own: false, text: "好啊" },
    { at: "2024-09-10 20:15:02", own: true, text: "那两万你说九月一号前还的，什么时候方便？" },
    { at: "2024-09-10 22:01:45", own: false, text: "这个月生意不好，再宽限几天" },
    { at: "2024-10-08 12:03:30", own: false, text: "先还你五千，剩下的年底一定清" },
    { at: "2024-10-08 12:03:41", own: false, text: "[转账] ￥5000.00 还你五千", kind: "transfer" },
    { at: "2024-10-08 12:05:12", own: true, text: "[转账] ￥5000.00 已收款", kind: "transfer" },
    { at: "2024-10-08 12:05:30", own: true, text: "收到五千" },
    { at: "2024-12-28 19:00:00", own: true, text: "年底了，剩下的一万五这周能还吗" },
  ],
};

const capBill: Bill = {
  nickname: "芳芳",
  from: "2023-01-01 00:00:00",
  to: "2023-12-31 23:59:59",
  exported: "2026-03-20 10:00:00",
  rows: [
    ...everyday(2023),
    lent("2023-01-10 10:30:00", "刘强", "50000.00", "借款 月息2分", "1000050001202301100010000000011"),
    back("2023-02-10 21:12:05", "刘强", "1000.00", "利息", "1000050001202302100010000000012"),
    back("2023-03-10 20:48:19", "刘强", "1000.00", "利息", "1000050001202303100010000000013"),
    back("2023-06-30 18:20:47", "刘强", "12000.00", "还一部分", "1000050001202306300010000000014"),
  ],
};

const capChat: Chat = {
  owner: { id: "wxid_wangfang003", name: "芳芳" },
  other: { id: "wxid_liuqiang004", name: "强子", remark: "刘强" },
  exported: "2026-03-20 10:05:00",
  lines: [
    { at: "2023-01-10 10:12:00", own: false, text: "芳姐，借我5万，按月息2分给你，用一年" },
    { at: "2023-01-10 10:20:41", own: true, text: "好，2024年1月9日还清" },
    { at: "2023-01-10 10:21:07", own: false, text: "没问题" },
    { at: "2023-01-10 10:30:00", own: true, text: "[转账] ¥50000.00 借款 月息2分", kind: "transfer" },
    { at: "2023-01-10 10:31:26", own: false, text: "[转账] ¥50000.00 已收款", kind: "transfer" },
    { at: "2023-02-10 21:12:05", own: false, text: "[转账] ¥1000.00 利息", kind: "transfer" },
    { at: "2023-02-10 21:13:00", own: true, text: "[转账] ¥1000.00 已收款", kind: "transfer" },
    { at: "2023-03-10 20:48:19", own: false, text: "[转账] ¥1000.00 利息", kind: "transfer" },
    { at: "2023-03-10 20:50:02", own: true, text: "[转账] ¥1000.00 已收款", kind: "transfer" },
    { at: "2023-06-30 18:20:47", own: false, text: "[转账] ¥12000.00 还一部分", kind: "transfer" },
    { at: "2023-06-30 18:22:10", own: true, text: "[转账] ¥12000.00 已收款", kind: "transfer" },
    { at: "2024-02-01 09:00:00", own: true, text: "到期了，剩下的本金和利息请在2月20日前还我" },
    { at: "2024-02-01 12:40:33", own: false, text: "再等等，最近手头紧" },
  ],
};

const threeBill: Bill = {
  nickname: "陈静",
  from: "2025-01-01 00:00:00",
  to: "2025-12-31 23:59:59",
  exported: "2026-01-05 14:00:00",
  rows: [
    ...everyday(2025),
    lent("2025-03-01 09:30:00", "阿杰", "8000.00", "微信转账", "1000050001202503010010000000021"),
    lent("2025-03-08 20:02:11", "阿杰", "5000.00", "微信转账", "1000050001202503080010000000022", "已全额退款"),
    {
      ...back("2025-03-09 08:10:00", "阿杰", "5000.00", "微信转账", "1000050001202503080010000000022"),
      type: "转账-退款",
      goods: "/",
      state: "已全额退款",
    },
    lent("2025-03-20 19:45:36", "阿杰", "6000.00", "微信转账", "1000050001202503200010000000023"),
    {
      at: "2025-05-20 00:01:00",
      type: "微信红包（单发）",
      who: "发给阿杰",
      goods: "/",
      flow: "支出",
      amount: "52.00",
      by: "零钱",
      state: "支付成功",
      id: "1000039701202505200010000000024",
    },
  ],
};

const threeChat: Chat = {
  owner: { id: "wxid_chenjing005", name: "陈静" },
  other: { id: "wxid_zhoujie0006", name: "阿杰", remark: "周杰" },
  exported: "2026-01-05 14:05:00",
  lines: [
    { at: "2025-03-01 09:21:00", own: false, text: "静静，房租差八千，能先借我吗，发工资就还" },
    { at: "2025-03-01 09:30:00", own: true, text: "[转账] ¥8000.00", kind: "transfer" },
    { at: "2025-03-01 09:31:12", own: false, text: "[转账] ¥8000.00 已收款", kind: "transfer" },
    { at: "2025-03-08 20:02:11", own: true, text: "[转账] ¥5000.00", kind: "transfer" },
    { at: "2025-03-09 08:10:00", own: false, text: "[转账] ¥5000.00 已退还", kind: "transfer" },
    { at: "2025-03-09 08:11:30", own: false, text: "这个先不用，我自己想办法" },
    { at: "2025-03-20 19:45:36", own: true, text: "[转账] ¥6000.00", kind: "transfer" },
    { at: "2025-03-20 19:46:20", own: false, text: "[转账] ¥6000.00 已收款", kind: "transfer" },
    { at: "2025-09-01 12:00:00", own: true, text: "三月借你的一万四什么时候还？" },
    { at: "2025-09-01 15:30:44", own: false, text: "八千我认，那六千是你自己要给我的，不是借的" },
    { at: "2025-09-01 15:32:05", own: true, text: "六千也是借的，你当时说交学费" },
    { at: "2025-09-01 15:40:00", own: false, text: "我没说过" },
  ],
};

const files: readonly (readonly [path: string, content: string | Uint8Array])[] = [
  ["1-simple-loan/originals/微信支付账单(20240201-20241231).csv", billCsv(simpleBill)],
  ["1-simple-loan/originals/与张伟的聊天.json", weflow(simpleChat)],
  ["2-rate-above-cap/originals/微信支付账单(20230101-20231231).xlsx", await billXlsx(capBill)],
  ["2-rate-above-cap/originals/与刘强的聊天.json", chatlabJson(capChat)],
  ["3-three-transfers/originals/微信支付账单(20250101-20251231).csv", billCsv(threeBill)],
  ["3-three-transfers/originals/与周杰的聊天.jsonl", chatlabJsonl(threeChat)],
];

for (const [path, content] of files) {
  const target = join(import.meta.dirname, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}
