/**
 * Writes a WeChat bill and a chat of any size to disk, streaming, from a seed: made-up people, made-up content.
 *
 *     node benchmarks/generate-bill.ts --out DIR --rows 100000 --messages 200000 [--bill csv|xlsx] [--chat weflow|chatlab] [--seed N]
 *
 * DIR becomes a case folder. 李明 lends 张伟 money three dozen times: each loan is a row of the bill and a card in the chat
 * with the same `transcationid`, followed by its receipt.
 */
import { once } from "node:events";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import ExcelJS from "exceljs";
import { instantFromUnixSeconds, wallTime } from "@youju/model";
import { BILL_COLUMNS, billHead } from "../packages/intake/testing/bill-head.ts";

export interface GenerateOptions {
  readonly rows: number;
  readonly messages: number;
  readonly bill: "csv" | "xlsx";
  readonly chat: "weflow" | "chatlab";
  readonly seed: number;
}

export interface Generated {
  readonly bill: string;
  readonly chat: string;
  readonly loans: number;
}

const FIRST_SECOND = 1_483_236_000; // 2017-01-01 10:00 in Beijing
const LAST_SECOND = 1_793_412_000;
const LOANS = 36;

/** Writes a case folder into `dir`; the same options give the same bytes (but for an XLSX's own dates). */
export async function generateCase(dir: string, options: GenerateOptions): Promise<Generated> {
  const originals = join(dir, "originals");
  mkdirSync(originals, { recursive: true });
  writeFileSync(join(dir, "case.yaml"), CASE);
  const loans = loansOf(options.seed);
  const bill = join(originals, `微信支付账单.${options.bill}`);
  const chat = join(originals, options.chat === "weflow" ? "与张伟的聊天.json" : "与张伟的聊天.jsonl");
  const rows = (): Iterable<BillRow> => billRows(options, loans);
  await (options.bill === "csv" ? writeCsv(bill, rows) : writeXlsx(bill, rows));
  const lines = options.chat === "weflow" ? weflow(options, loans) : chatlab(options, loans);
  await writeText(chat, lines);
  return { bill, chat, loans: loans.length };
}

const CASE = `title: 李明诉张伟民间借贷
creditor: { name: 李明, wechat: { ids: [wxid_aaa], names: [李明] } }
debtor: { name: 张伟, wechat: { ids: [wxid_bbb], names: [张伟] } }
`;

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Loan {
  readonly second: number;
  readonly yuan: string;
  readonly remark: string;
  readonly transactionId: string;
  readonly transferId: string;
}

function loansOf(seed: number): readonly Loan[] {
  const random = randomOf(seed);
  const step = (LAST_SECOND - FIRST_SECOND) / (LOANS + 1);
  return Array.from({ length: LOANS }, (_, index) => ({
    second: Math.floor(FIRST_SECOND + step * (index + 0.25 + random() / 2)),
    yuan: `${1000 * (1 + Math.floor(random() * 40))}.00`,
    remark: pick(random, ["借款", "周转", "借给张伟进货", "微信转账"]),
    transactionId: `1000050001${digits(random, 18)}`,
    transferId: `10000500012${digits(random, 17)}`,
  }));
}

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

function digits(random: () => number, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join("");
}

function timeText(second: number): string {
  return wallTime(instantFromUnixSeconds(second));
}

interface BillRow {
  readonly second: number;
  readonly type: string;
  readonly counterparty: string;
  readonly goods: string;
  readonly way: "收入" | "支出" | "/";
  readonly fen: number;
  readonly method: string;
  readonly state: string;
  readonly id: string;
}

const SHOPS = ["云岭米线", "蓝湾超市", "顺达出行", "小麦便利", "知味外卖", "城南菜市场"] as const;
const FRIENDS = ["王芳", "刘洋", "陈静", "赵磊", "小敏", "老周"] as const;

/** Newest first, as WeChat writes them. */
function* billRows({ rows, seed }: GenerateOptions, loans: readonly Loan[]): Generator<BillRow> {
  const random = randomOf(seed + 1);
  const waiting = loans.slice(0, rows);
  const others = rows - waiting.length;
  const step = (LAST_SECOND - FIRST_SECOND) / Math.max(1, others);
  for (let index = 0; index < others; index += 1) {
    const second = Math.floor(LAST_SECOND - step * (index + random() / 2));
    while ((waiting.at(-1)?.second ?? 0) >= second) yield loanRow(waiting.pop()!);
    yield everydayRow(random, second);
  }
  while (waiting.length > 0) yield loanRow(waiting.pop()!);
}

function loanRow(loan: Loan): BillRow {
  const goods = `转账备注:${loan.remark}`;
  const fen = Number(loan.yuan) * 100;
  return {
    second: loan.second,
    type: "转账",
    counterparty: "张伟",
    goods,
    way: "支出",
    fen,
    method: "零钱",
    state: "对方已收钱",
    id: loan.transactionId,
  };
}

function everydayRow(random: () => number, second: number): BillRow {
  const base = { second, fen: 100 + Math.floor(random() * 30_000), id: `42000${digits(random, 23)}` };
  const kind = random();
  if (kind < 0.6) {
    const goods = `订单${digits(random, 8)}`;
    return {
      ...base,
      type: "商户消费",
      counterparty: pick(random, SHOPS),
      goods,
      way: "支出",
      method: "工商银行(1234)",
      state: "支付成功",
    };
  }
  if (kind < 0.75) {
    return {
      ...base,
      type: "扫二维码付款",
      counterparty: pick(random, SHOPS),
      goods: "收款方备注:二维码收款",
      way: "支出",
      method: "零钱通",
      state: "已转账",
    };
  }
  if (kind < 0.9) {
    return {
      ...base,
      type: "微信红包",
      counterparty: pick(random, FRIENDS),
      goods: "/",
      way: "收入",
      method: "/",
      state: "已存入零钱",
    };
  }
  return {
    ...base,
    type: "零钱提现",
    counterparty: "工商银行",
    goods: "/",
    way: "/",
    method: "工商银行(1234)",
    state: "提现已到账",
  };
}

/** The lines above the header; the rows are gone through once for the check totals. */
function preamble(rows: Iterable<BillRow>): readonly string[] {
  const sums = { 收入: { rows: 0, fen: 0 }, 支出: { rows: 0, fen: 0 }, "/": { rows: 0, fen: 0 } };
  for (const row of rows) {
    sums[row.way].rows += 1;
    sums[row.way].fen += row.fen;
  }
  const total = ({ rows: count, fen }: { rows: number; fen: number }) => ({ rows: count, yuan: yuanOf(fen) });
  return billHead({
    nickname: "李明",
    from: timeText(FIRST_SECOND),
    to: timeText(LAST_SECOND),
    exported: timeText(LAST_SECOND + 3600),
    totals: { 收入: total(sums["收入"]), 支出: total(sums["支出"]), 中性交易: total(sums["/"]) },
  });
}

function yuanOf(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
}

async function writeCsv(path: string, rows: () => Iterable<BillRow>): Promise<void> {
  await writeText(path, csvLines(rows));
}

function* csvLines(rows: () => Iterable<BillRow>): Generator<string> {
  yield "\uFEFF";
  for (const line of preamble(rows())) yield `${line}${",".repeat(BILL_COLUMNS.length - 1)}\r\n`;
  yield `${BILL_COLUMNS.join(",")}\r\n`;
  for (const row of rows()) {
    const quoted = row.goods === "/" ? '"/"' : `"${row.goods}"`;
    yield `${timeText(row.second)},${row.type},${row.counterparty},${quoted},${row.way},¥${yuanOf(row.fen)},${row.method},${row.state},${row.id}\t,/\t,"/"\r\n`;
  }
}

async function writeXlsx(path: string, rows: () => Iterable<BillRow>): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = workbook.addWorksheet("Sheet1");
  for (const line of preamble(rows())) sheet.addRow([line]).commit();
  sheet.addRow(BILL_COLUMNS).commit();
  for (const row of rows()) {
    const cells = [
      timeText(row.second),
      row.type,
      row.counterparty,
      row.goods,
      row.way,
      row.fen / 100,
      row.method,
      row.state,
      row.id,
      "/",
      "/",
    ];
    sheet.addRow(cells).commit();
  }
  sheet.commit();
  await workbook.commit();
}

interface Said {
  readonly second: number;
  readonly own: boolean;
  readonly text: string;
  readonly card?: boolean;
}

const WORDS = [
  "今天",
  "明天",
  "晚上",
  "这个月",
  "那批货",
  "店里",
  "你那边",
  "房租",
  "工资",
  "孩子",
  "有空",
  "一起吃饭",
  "再说",
  "好的",
  "知道了",
  "不急",
  "谢谢",
  "[捂脸]",
  "等我消息",
] as const;

function* said({ messages, seed }: GenerateOptions, loans: readonly Loan[]): Generator<Said> {
  const random = randomOf(seed + 2);
  const waiting = loans.slice(0, Math.floor(messages / 2)).toReversed();
  const others = messages - waiting.length * 2;
  const step = (LAST_SECOND - FIRST_SECOND) / Math.max(1, others);
  for (let index = 0; index < others; index += 1) {
    const second = Math.floor(FIRST_SECOND + step * (index + random() / 2));
    while ((waiting.at(-1)?.second ?? Infinity) <= second) yield* cards(waiting.pop()!);
    const text = Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(random, WORDS)).join("，");
    yield { second, own: random() < 0.5, text };
  }
  while (waiting.length > 0) yield* cards(waiting.pop()!);
}

function* cards(loan: Loan): Generator<Said> {
  yield { second: loan.second + 1, own: true, card: true, text: transferXml(loan, 1) };
  yield { second: loan.second + 60, own: false, card: true, text: transferXml(loan, 3) };
}

function transferXml(loan: Loan, subtype: 1 | 3): string {
  const memo = loan.remark === "微信转账" ? "" : loan.remark;
  return (
    `<?xml version="1.0"?><msg><appmsg appid="" sdkver=""><title><![CDATA[微信转账]]></title><type>2000</type><wcpayinfo>` +
    `<paysubtype>${subtype}</paysubtype><feedesc><![CDATA[￥${loan.yuan}]]></feedesc>` +
    `<transcationid><![CDATA[${loan.transactionId}]]></transcationid><transferid><![CDATA[${loan.transferId}]]></transferid>` +
    `<pay_memo><![CDATA[${memo}]]></pay_memo><payer_username><![CDATA[wxid_aaa]]></payer_username>` +
    `<receiver_username><![CDATA[wxid_bbb]]></receiver_username></wcpayinfo></appmsg></msg>`
  );
}

function senderOf({ own }: Said): { readonly id: string; readonly name: string } {
  return own ? { id: "wxid_aaa", name: "李明" } : { id: "wxid_bbb", name: "张伟" };
}

function* weflow(options: GenerateOptions, loans: readonly Loan[]): Generator<string> {
  const avatar = `data:image/jpeg;base64,${"QUJD".repeat(50_000)}`;
  const session = {
    wxid: "wxid_bbb",
    nickname: "张伟",
    remark: "",
    displayName: "张伟",
    type: "私聊",
    messageCount: options.messages,
    avatar,
  };
  yield `{\n  "weflow": ${JSON.stringify({ version: "1.0.3", exportedAt: LAST_SECOND })},\n  "session": ${JSON.stringify(session)},\n  "messages": [`;
  let localId = 0;
  for (const one of said(options, loans)) {
    localId += 1;
    const { id, name } = senderOf(one);
    const message = {
      localId,
      createTime: one.second,
      formattedTime: timeText(one.second),
      type: one.card === true ? "转账卡片" : "文本消息",
      localType: one.card === true ? 49 : 1,
      content: one.text,
      isSend: one.own ? 1 : 0,
      senderUsername: id,
      senderDisplayName: name,
      source: "",
    };
    yield `${localId === 1 ? "" : ","}\n    ${JSON.stringify(message, undefined, 2).replaceAll("\n", "\n    ")}`;
  }
  yield `\n  ],\n  "avatars": ${JSON.stringify({ wxid_aaa: avatar, wxid_bbb: avatar })}\n}\n`;
}

function* chatlab(options: GenerateOptions, loans: readonly Loan[]): Generator<string> {
  const line = (value: object): string => `${JSON.stringify(value)}\n`;
  const meta = { name: "张伟", platform: "wechat", type: "private", ownerId: "wxid_aaa" };
  yield line({ _type: "header", chatlab: { version: "0.0.1", exportedAt: LAST_SECOND }, meta });
  yield line({ _type: "member", platformId: "wxid_aaa", accountName: "李明" });
  yield line({ _type: "member", platformId: "wxid_bbb", accountName: "张伟" });
  let number = 0;
  for (const one of said(options, loans)) {
    number += 1;
    const { id, name } = senderOf(one);
    const type = one.card === true ? 21 : 0;
    yield line({
      _type: "message",
      sender: id,
      accountName: name,
      timestamp: one.second,
      type,
      content: one.text,
      platformMessageId: String(number),
    });
  }
}

const BUFFERED = 1 << 20;

async function writeText(path: string, parts: Iterable<string>): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: BUFFERED });
  let held = "";
  for (const part of parts) {
    held += part;
    if (held.length < BUFFERED / 4) continue;
    if (!file.write(held)) await once(file, "drain");
    held = "";
  }
  file.end(held);
  await once(file, "close");
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      rows: { type: "string", default: "100000" },
      messages: { type: "string", default: "200000" },
      bill: { type: "string", default: "csv" },
      chat: { type: "string", default: "weflow" },
      seed: { type: "string", default: "20261123" },
    },
  });
  if (values.out === undefined) throw new Error("--out DIR is needed");
  const made = await generateCase(values.out, {
    rows: Number(values.rows),
    messages: Number(values.messages),
    bill: values.bill === "xlsx" ? "xlsx" : "csv",
    chat: values.chat === "chatlab" ? "chatlab" : "weflow",
    seed: Number(values.seed),
  });
  console.log(made);
}
