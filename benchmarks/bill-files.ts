/** Bills of Alipay and of banks in each form, of any length: made-up people, made-up payments. WeChat's: `generate-bill.ts`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { instantFromUnixSeconds, wallTime } from "@youju/model";
import { csvText } from "../packages/intake/testing/csv.ts";
import { toGb18030 } from "../packages/intake/testing/gb18030.ts";
import { oldWorkbookOf } from "../packages/intake/testing/old-workbook.ts";
import { pdfOf } from "../packages/intake/testing/pdf.ts";
import { tableColumns, tablePages } from "../packages/intake/testing/pdf-table.ts";

interface Payment {
  readonly n: number;
  readonly day: string;
  readonly hour: string;
  readonly fen: number;
  /** After it. */
  readonly balance: number;
  readonly out: boolean;
}

const [START, STEP] = [1_450_000_000, 3000];
const OPENING = 5_000_000;
/** Three small ones go out, a large one comes in. */
const OUT = [1234, 5600, 890] as const;
const IN = 7724;

function paymentOf(n: number): Payment {
  const [day, hour] = wallTime(instantFromUnixSeconds(START + n * STEP)).split(" ") as [string, string];
  const fen = OUT[n % 4] ?? IN;
  const balance = OPENING - OUT.slice(0, (n % 4) + 1).reduce((sum, one) => sum + one, 0) + (n % 4 === 3 ? IN : 0);
  return { n, day, hour, fen, balance, out: n % 4 !== 3 };
}

const payments = (count: number): readonly Payment[] => Array.from({ length: count }, (_, n) => paymentOf(n));
const yuan = (fen: number): string => (fen / 100).toFixed(2);
const signed = ({ fen, out }: Payment): string => `${out ? "-" : ""}${yuan(fen)}`;

function alipay(rows: readonly Payment[]): string {
  const sum = (out: boolean): string => {
    const of = rows.filter((row) => row.out === out);
    return `${of.length}笔 ${yuan(of.reduce((total, { fen }) => total + fen, 0))}元`;
  };
  const head = [
    "------------------------------------------------------------------------------------",
    "导出信息：",
    "姓名：李明",
    "支付宝账户：lim***@example.com",
    `起始时间：[${rows[0]?.day} 00:00:00]    终止时间：[${rows.at(-1)?.day} 23:59:59]`,
    `共${rows.length}笔记录`,
    `收入：${sum(false)}`,
    `支出：${sum(true)}`,
    "不计收支：0笔 0.00元",
    "",
    "------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------",
    "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,",
  ];
  const lines = rows.map(
    ({ n, day, hour, fen, out }) =>
      `${day} ${hour},日用百货,云岭小店,yun***@example.com,订单${n},${out ? "支出" : "收入"},${yuan(fen)},余额,交易成功,` +
      `2024030122001412345${String(n).padStart(9, "0")}\t,T200P${n}\t,,`,
  );
  return [...head, ...lines, ""].join("\r\n");
}

const BANK_COLUMNS = "记账日期,记账时间,币别,金额,余额,交易名称,渠道,附言,对方账户名,对方卡号/账号".split(",");

const bankRow = (payment: Payment): readonly string[] => [
  payment.day,
  payment.hour,
  "人民币",
  signed(payment),
  yuan(payment.balance),
  "跨行转账",
  "手机银行",
  payment.out ? "" : "还款",
  "张伟",
  "6222******1234",
];

const BANK_HEAD = [["中国银行交易流水明细单"], BANK_COLUMNS];

function statement(rows: readonly Payment[]): Uint8Array {
  const pages = tablePages(
    rows.map((row) => [row.day, "CNY", signed(row), yuan(row.balance), "转账汇款", "张伟 6222********1234"]),
    {
      above: ["招商银行交易流水", "户    名：李明 账号：6214********3949"],
      columns: tableColumns(["记账日期@70", "货币@40", ">交易金额@70", ">联机余额@70", "交易摘要@90", "对手信息@130"]),
      rowsOnPage: ROWS_ON_PAGE,
      footer: (page, of) => `${page}/${of}`,
    },
  );
  return pdfOf(pages);
}

const ROWS_ON_PAGE = 30;
/** The library takes gigabytes to write more. */
const MOST_OLD_ROWS = 20_000;

export interface BillFile {
  readonly path: string;
  /** Rows, or pages of a statement. */
  readonly units: number;
}

type Write = (rows: number, pages: number) => Promise<readonly [bytes: Uint8Array | string, units: number]>;

const FILES: Readonly<Record<string, Write>> = {
  "alipay.csv": async (rows) => [toGb18030(alipay(payments(rows))), rows],
  "bank.csv": async (rows) => [csvText([...BANK_HEAD, ...payments(rows).map(bankRow)]), rows],
  "bank.xls": async (rows) => {
    const fits = Math.min(rows, MOST_OLD_ROWS);
    const workbook = oldWorkbookOf({ 明细: [...BANK_HEAD, ...payments(fits).map(bankRow)] }, true);
    return [new Uint8Array(await workbook.arrayBuffer()), fits];
  },
  "statement.pdf": async (_, pages) => [statement(payments(pages * ROWS_ON_PAGE)), pages],
};

export const BILL_FILES = Object.keys(FILES);

/** Writes the bill of this name into `dir`. */
export async function writeBill(dir: string, name: string, rows: number, pages: number): Promise<BillFile> {
  const [bytes, units] = await FILES[name]!(rows, pages);
  const path = join(dir, name);
  writeFileSync(path, bytes);
  return { path, units };
}
