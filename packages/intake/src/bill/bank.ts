/** A bank statement: any list with a day, an amount, and a balance or a counterparty, whatever the bank calls them. */
import { fault } from "@youju/model";
import { inFile } from "../reader.ts";
import type { CellValue } from "../xlsx/sheet-rows.ts";
import { bankColumns } from "./bank-columns.ts";
import { bankRows } from "./bank-row.ts";
import { has } from "./columns.ts";
import type { BillFormat } from "./format.ts";
import { lineOf, periodIn, type Preamble, withAccount, withName } from "./preamble.ts";

const NAME =
  /(?:^|[\s,，#"])(?:户\s*名|客户姓名|客户名称|[账帐]户名称?|姓\s*名|户主|持卡人)\s*[：:,]?[\s,]*\[?([^\s,，：:[\]"]{2,40})/u;
const ACCOUNT = /(?:[账帐]\s*号|卡\s*号|[账帐]户)\s*[：:,]\s*\[?([\d*]{8,32})/u;
const CURRENCY = /币\s*[种别]\s*[：:,]\s*\[?\s*([^\s,，\]"]+)/u;
const CREDIT_CARD = /信用卡|贷记卡/u;
/** The words of a second header, which stand where a name is looked for. */
const NO_NAME = /[账帐]号|卡号|币种|日期|余额|查询/u;

function preambleWith(preamble: Preamble, cells: readonly CellValue[]): Preamble {
  const line = lineOf(cells);
  let found = preamble;
  const [name, account, currency] = [NAME, ACCOUNT, CURRENCY].map((pattern) => pattern.exec(line)?.[1]);
  const period = found.period ?? periodIn(line);
  if (period !== undefined) found = { ...found, period };
  if (name !== undefined && !NO_NAME.test(name)) found = withName(found, name);
  if (account !== undefined) found = withAccount(found, account);
  if (currency !== undefined && found.currency === undefined) found = { ...found, currency };
  return CREDIT_CARD.test(line) ? { ...found, creditCard: true } : found;
}

const TITLE = /银行|信用卡|交易流水|交易明细|历史明细|账户明细/u;

export const bankBill: BillFormat = {
  columnsOf: bankColumns,
  preambleWith,
  rowStart: /^"?\s*(?:\d{1,6}"?\s*[,\t;|]\s*"?)?\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}/u,
  footer:
    /^(?:#|[-—=*]{3,}|共\s*\d+|第\s*\d+\s*页|(?:人民币|本页|累计|本期)?(?:收入|支出|存入|支取|借方|贷方)?(?:笔数|金额|总额)?(?:合计|小计|总计|总额|笔数)|期初|期末|上期|承前|以下|注[：:]|说明|备注[：:]|温馨提示)/u,
  match(rows) {
    const at = rows.findIndex((cells) => bankColumns(cells) !== undefined);
    const columns = at === -1 ? undefined : bankColumns(rows[at]!);
    if (columns === undefined) return undefined;
    const titled = rows.slice(0, at).some((cells) => TITLE.test(lineOf(cells)));
    const sure =
      has(columns, "balance") ||
      has(columns, "account") ||
      has(columns, "type", "counterparty") ||
      has(columns, "type", "ownAccount");
    const reason = `表头有银行流水的 ${Object.keys(columns.index).length} 栏`;
    return { confidence: sure ? (titled ? 0.85 : 0.8) : 0.5, reason };
  },
  open(head) {
    const rows = bankRows(head);
    if (rows.directionUnknown)
      head.context.problems.add(fault("bank-direction-unknown", undefined, inFile(head.context)));
    return rows;
  },
};
